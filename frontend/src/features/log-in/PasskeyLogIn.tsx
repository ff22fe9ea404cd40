import { useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { Problem } from '../../shared/api/problem';
import { request } from '../../shared/api/request';
import type { Proof } from '../../shared/api/types';
import { PasskeyButton } from '../../shared/forms/PasskeyButton';
import { Fineprint } from '../../shared/ui/Form';
import { ProblemAlert } from '../../shared/ui/ProblemAlert';

type Props = { onProof: (challengeId: string, proof: Proof) => void; isPending: boolean; error: Problem | null };

/** Neither name nor password: the device knows who it is. */
export function PasskeyLogIn({ onProof, isPending, error }: Props) {
  const { t } = useTranslation();
  const challengeId = useRef('');

  async function begin() {
    const challenge = await request({ to: 'POST /passkey-log-ins' });
    challengeId.current = challenge.challengeId;
    return challenge.publicKey;
  }

  return (
    <>
      <Fineprint>{t('proof.or')}</Fineprint>
      {error && <ProblemAlert error={error} />}
      <PasskeyButton
        label={t('login.passkey')}
        options={begin}
        onCredential={(credential) => onProof(challengeId.current, { factor: 'passkey', credential })}
        isPending={isPending}
        variant="default"
      />
    </>
  );
}
