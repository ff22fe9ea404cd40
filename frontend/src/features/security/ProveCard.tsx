import { Button } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Challenge, Proof } from '../../shared/api/types';
import { useCall } from '../../shared/api/use-write';
import { ProofForm } from '../../shared/forms/ProofForm';
import { Card } from '../../shared/ui/Card';
import { ProblemAlert } from '../../shared/ui/ProblemAlert';
import { useChange } from './use-change';

/** What changes the log-in needs a proof that is not older than five minutes. */
export function ProveCard() {
  const { t } = useTranslation('security');
  const [challenge, setChallenge] = useState<Challenge | null>(null);
  const begin = useCall<Challenge, void>(() => ({ path: '/sessions/current/proofs', body: {} }), setChallenge);
  const prove = useChange<unknown, Proof>(
    (proof) => ({ path: `/sessions/current/proofs/${challenge?.challengeId}`, body: proof }),
    () => setChallenge(null),
  );

  function restart() {
    setChallenge(null);
    prove.reset();
  }

  return (
    <Card title={t('prove.title')} lead={t('prove.lead')} tone="warn">
      {challenge ? (
        <ProofForm
          challenge={challenge}
          onProof={prove.run}
          isPending={prove.isPending}
          error={prove.error}
          onRestart={restart}
        />
      ) : (
        <>
          {begin.error && <ProblemAlert error={begin.error} />}
          <Button onClick={() => begin.mutate()} loading={begin.isPending}>
            {t('prove.begin')}
          </Button>
        </>
      )}
    </Card>
  );
}
