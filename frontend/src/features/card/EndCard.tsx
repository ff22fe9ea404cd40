import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useWrite } from '../../shared/api/use-write';
import { FormProblem } from '../../shared/forms/FormProblem';
import { Actions, Form } from '../../shared/ui/Form';
import type { CardAnswer } from './query';

type Props = {
  how: 'replace' | 'withdraw';
  onEnded: (answer: CardAnswer, said: string) => void;
  onCancel: () => void;
};

/** Asks first: the card that is carried is worth nothing afterwards. */
export function EndCard({ how, onEnded, onCancel }: Props) {
  const { t } = useTranslation('patient');
  const { t: common } = useTranslation();
  const end = useWrite(
    () => ({ to: how === 'replace' ? ('POST /patients/me/card' as const) : ('DELETE /patients/me/card' as const) }),
    (answer) => onEnded(answer ?? { card: null }, t(how === 'replace' ? 'card.saidReplaced' : 'card.saidWithdrawn')),
  );
  return (
    <Form label={t(`card.${how}`)} onSubmit={() => end.mutate()}>
      <span>{t(`card.${how}Text`)}</span>
      <FormProblem problem={end.error} />
      <Actions>
        <Button type="submit" color="red" loading={end.isPending} autoFocus>
          {t(`card.${how}`)}
        </Button>
        <Button variant="default" onClick={onCancel}>
          {common('action.cancel')}
        </Button>
      </Actions>
    </Form>
  );
}
