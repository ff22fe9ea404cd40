import { Button } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Challenge } from '../../shared/api/types';
import { useWrite } from '../../shared/api/use-write';
import { Actions } from '../../shared/ui/Form';
import { ProblemAlert } from '../../shared/ui/ProblemAlert';
import { ConfirmErasure } from './ConfirmErasure';

type Props = { onAsked: (said: string) => void };

/** Says what is lost before it asks for a proof. */
export function AskErasure({ onAsked }: Props) {
  const { t } = useTranslation('patient');
  const [challenge, setChallenge] = useState<Challenge>();
  const begin = useWrite(() => ({ to: 'POST /patients/me/erasure' }), setChallenge);
  if (challenge !== undefined) {
    return <ConfirmErasure challenge={challenge} onAsked={onAsked} onCancel={() => setChallenge(undefined)} />;
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
