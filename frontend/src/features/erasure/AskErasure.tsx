import { Button } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useWrite } from '../../shared/api/use-write';
import { Actions } from '../../shared/ui/Form';
import { ProblemAlert } from '../../shared/ui/ProblemAlert';
import { ConfirmErasure } from './ConfirmErasure';

type Props = { onAsked: (said: string) => void };

/** Says what is lost before it mails the code. */
export function AskErasure({ onAsked }: Props) {
  const { t } = useTranslation('patient');
  const [challengeId, setChallengeId] = useState<string>();
  const begin = useWrite<{ challengeId: string }, void>(
    () => ({ path: '/patients/me/erasure', body: {} }),
    (answer) => setChallengeId(answer.challengeId),
  );
  if (challengeId !== undefined) {
    return <ConfirmErasure challengeId={challengeId} onAsked={onAsked} onCancel={() => setChallengeId(undefined)} />;
  }
  return (
    <>
      <h2>{t('erasure.whatTitle')}</h2>
      <ul>
        {(['records', 'consents', 'kept', 'copies'] as const).map((point) => (
          <li key={point}>{t(`erasure.what.${point}`)}</li>
        ))}
      </ul>
      {begin.error && <ProblemAlert error={begin.error} />}
      <Actions>
        <Button color="red" variant="outline" loading={begin.isPending} onClick={() => begin.mutate()}>
          {t('erasure.begin')}
        </Button>
      </Actions>
    </>
  );
}
