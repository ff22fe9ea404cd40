import { Button } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Challenge, Proof } from '../api/types';
import { useCall } from '../api/use-write';
import { ProblemAlert } from '../ui/ProblemAlert';
import { ProofForm } from './ProofForm';

type Props = { onProven: () => void; onRefused?: () => void };

/** Somebody signed in proves once more who that is; it counts for five minutes. */
export function ProveAgain({ onProven, onRefused }: Props) {
  const { t } = useTranslation();
  const [challenge, setChallenge] = useState<Challenge | null>(null);
  const begin = useCall(() => ({ to: 'POST /sessions/current/proofs' }), setChallenge);
  const prove = useCall(
    (body: Proof) => ({
      to: 'POST /sessions/current/proofs/{challengeId}',
      path: { challengeId: challenge!.challengeId },
      body,
    }),
    () => {
      setChallenge(null);
      onProven();
    },
  );

  function restart() {
    setChallenge(null);
    prove.reset();
  }

  if (challenge) {
    return (
      <ProofForm
        challenge={challenge}
        onProof={(proof) => prove.mutate(proof, { onError: onRefused })}
        isPending={prove.isPending}
        error={prove.error}
        onRestart={restart}
      />
    );
  }
  return (
    <>
      {begin.error && <ProblemAlert error={begin.error} />}
      <Button onClick={() => begin.mutate()} loading={begin.isPending}>
        {t('proof.begin')}
      </Button>
    </>
  );
}
