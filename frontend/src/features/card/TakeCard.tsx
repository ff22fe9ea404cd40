import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useWrite } from '../../shared/api/use-write';
import { Empty } from '../../shared/ui/Empty';
import { ProblemAlert } from '../../shared/ui/ProblemAlert';
import type { CardAnswer } from './query';

/** Nobody has a card unasked. */
export function TakeCard({ onTaken }: { onTaken: (answer: CardAnswer, said: string) => void }) {
  const { t } = useTranslation('patient');
  const take = useWrite(
    () => ({ to: 'POST /patients/me/card' as const }),
    (answer) => onTaken(answer, t('card.saidTaken')),
  );
  return (
    <Empty title={t('card.none')}>
      <p>{t('card.noneText')}</p>
      {take.error && <ProblemAlert error={take.error} />}
      <Button loading={take.isPending} onClick={() => take.mutate()}>
        {t('card.take')}
      </Button>
    </Empty>
  );
}
