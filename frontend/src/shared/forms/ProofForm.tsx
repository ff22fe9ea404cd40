import { useState } from 'react';
import { Button, TextInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { passkeysSupported } from '../api/passkeys';
import type { Problem } from '../api/problem';
import type { Challenge, Proof } from '../api/types';
import { Actions, Fineprint, Form } from '../ui/Form';
import { ProblemAlert } from '../ui/ProblemAlert';
import { CodeForm } from './CodeForm';
import { PasskeyButton } from './PasskeyButton';
import { onlyDigits } from './verhoeff';

type Props = {
  challenge: Challenge;
  onProof: (proof: Proof) => void;
  isPending: boolean;
  error: Problem | null;
  onRestart: () => void;
};

/** Offers what the account has: the mailed code, or whatever is stronger. */
export function ProofForm({ challenge, onProof, isPending, error, onRestart }: Props) {
  const { t } = useTranslation();
  const { factors, publicKey } = challenge;
  if (factors.includes('email')) {
    return <CodeForm onCode={(code) => onProof({ code })} isPending={isPending} error={error} onRestart={onRestart} />;
  }
  const passkey = factors.includes('passkey') && publicKey !== undefined && passkeysSupported();
  const typed = factors.includes('totp') || factors.includes('recovery-code');
  return (
    <>
      {error && error.code !== 'wrong-code' && <ProblemAlert error={error} />}
      {passkey && (
        <>
          <PasskeyButton
            label={t('proof.passkey')}
            options={() => Promise.resolve(publicKey)}
            onCredential={(credential) => onProof({ factor: 'passkey', credential })}
            isPending={isPending}
          />
          <Fineprint>{t('proof.passkeyHint')}</Fineprint>
          {typed && <Fineprint>{t('proof.or')}</Fineprint>}
        </>
      )}
      {typed && (
        <TypedProof factors={factors} onProof={onProof} isPending={isPending} error={error} onRestart={onRestart} />
      )}
    </>
  );
}

const TOTP_DIGITS = 6;
const RECOVERY_LETTERS = 16;

type TypedProps = Omit<Props, 'challenge'> & { factors: string[] };

function TypedProof({ factors, onProof, isPending, error, onRestart }: TypedProps) {
  const { t } = useTranslation();
  const [recovery, setRecovery] = useState(!factors.includes('totp'));
  const [code, setCode] = useState('');
  const [incomplete, setIncomplete] = useState(false);
  const complete = recovery
    ? code.replace(/[\s-]/g, '').length === RECOVERY_LETTERS
    : code.length === TOTP_DIGITS;

  function submit() {
    setIncomplete(!complete);
    if (complete) onProof({ code, factor: recovery ? 'recovery-code' : 'totp' });
  }

  function turn() {
    setRecovery(!recovery);
    setCode('');
    setIncomplete(false);
  }

  const wrong = error?.code === 'wrong-code' && t('problem.wrong-code');
  return (
    <Form onSubmit={submit} label={t('proof.title')}>
      <TextInput
        label={t(recovery ? 'proof.recovery' : 'proof.totp')}
        description={t(recovery ? 'proof.recoveryHint' : 'proof.totpHint')}
        error={incomplete ? t(recovery ? 'invalid.recovery' : 'invalid.code') : wrong}
        value={code}
        onChange={({ currentTarget: { value } }) => setCode(recovery ? value : onlyDigits(value, TOTP_DIGITS))}
        inputMode={recovery ? 'text' : 'numeric'}
        autoComplete="one-time-code"
        autoCapitalize="off"
        spellCheck={false}
        size="lg"
        autoFocus
      />
      <Actions>
        <Button type="submit" loading={isPending}>
          {t('proof.submit')}
        </Button>
        <Button variant="subtle" onClick={onRestart}>
          {t('code.restart')}
        </Button>
      </Actions>
      {factors.includes('totp') && factors.includes('recovery-code') && (
        <Button variant="subtle" onClick={turn}>
          {t(recovery ? 'proof.useApp' : 'proof.useRecovery')}
        </Button>
      )}
    </Form>
  );
}
