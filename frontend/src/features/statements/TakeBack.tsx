import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useWrite } from '../../shared/api/use-write';
import { FormProblem } from '../../shared/forms/FormProblem';
import { Actions, Form } from '../../shared/ui/Form';
import type { Statement } from './query';

type Props = { statement: Statement; onTakenBack: (said: string) => void; onCancel: () => void };

/** Asks first: from then on no doctor is told. */
export function TakeBack({ statement, onTakenBack, onCancel }: Props) {
  const { t } = useTranslation('patient');
  const { t: common } = useTranslation();
  const name = statement.name ?? t('statements.noneKnown.title');
  const takeBack = useWrite(
    () => ({ to: 'DELETE /patients/me/statements/{statementId}', path: { statementId: statement.statementId } }),
    () => onTakenBack(t('statements.saidTakenBack', { name })),
  );
  return (
    <Form label={t('statements.takeBackTitle', { name })} onSubmit={() => takeBack.mutate()}>
      <span>{t('statements.takeBackText')}</span>
      <FormProblem problem={takeBack.error} />
      <Actions>
        <Button type="submit" color="red" size="sm" loading={takeBack.isPending} autoFocus>
          {t('statements.takeBack')}
        </Button>
        <Button variant="default" size="sm" onClick={onCancel}>
          {common('action.cancel')}
        </Button>
      </Actions>
    </Form>
  );
}
