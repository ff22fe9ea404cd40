import { TextInput } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Challenge, Proof } from '../../shared/api/types';
import { useCall } from '../../shared/api/use-write';
import { ProofForm } from '../../shared/forms/ProofForm';
import { focusTitle } from '../../shared/ui/focus';
import { Fineprint } from '../../shared/ui/Form';
import { ErasureCode } from './ErasureCode';
import { erasureQuery } from './erasure-query';

/** What the server asks to be typed, in every language. */
const WORD = 'ERASE';

type Props = { challenge: Challenge; onAsked: (said: string) => void; onCancel: () => void };

/** A fresh proof, and a word typed by hand: nobody erases by a slip. */
export function ConfirmErasure({ challenge, onAsked, onCancel }: Props) {
  const { t } = useTranslation('patient');
  const client = useQueryClient();
  const [confirmation, setConfirmation] = useState('');
  const confirm = useCall(
    (proof: Proof) => ({
      to: 'POST /patients/me/erasure/{challengeId}/code',
      path: { challengeId: challenge.challengeId },
      body: { ...proof, confirmation },
    }),
    () => {
      onAsked(t('erasure.saidAsked'));
      focusTitle();
      void client.invalidateQueries({ queryKey: erasureQuery.queryKey });
    },
  );
  const mailed = challenge.factors.includes('email');
  const asked = { isPending: confirm.isPending, error: confirm.error };
  return (
    <>
      <h2>{t('erasure.confirmTitle')}</h2>
      <Fineprint>{t(mailed ? 'erasure.sent' : 'erasure.prove')}</Fineprint>
      <TextInput
        label={t('erasure.word', { word: WORD })}
        value={confirmation}
        onChange={(event) => setConfirmation(event.currentTarget.value)}
        autoComplete="off"
      />
      {mailed && (
        <ErasureCode {...asked} mayErase={confirmation === WORD} onCode={(code) => confirm.mutate({ code })} onCancel={onCancel} />
      )}
      {!mailed && confirmation === WORD && (
        <ProofForm {...asked} challenge={challenge} onProof={(proof) => confirm.mutate(proof)} onRestart={onCancel} />
      )}
    </>
  );
}
