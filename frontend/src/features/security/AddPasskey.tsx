import { Button, TextInput } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { makePasskey, passkeysSupported } from '../../shared/api/passkeys';
import { Problem } from '../../shared/api/problem';
import { request } from '../../shared/api/request';
import { Form } from '../../shared/ui/Form';
import { Notice } from '../../shared/ui/Notice';
import { ProblemAlert } from '../../shared/ui/ProblemAlert';
import { accountQuery } from './query';
import { useFactorAdded } from './use-change';

/** The device makes a key and keeps it; the platform gets its public part. */
export function AddPasskey({ onCodes }: { onCodes: (codes: string[]) => void }) {
  const { t } = useTranslation('security');
  const { t: common } = useTranslation();
  const client = useQueryClient();
  const [label, setLabel] = useState('');
  const [checked, setChecked] = useState(false);
  const added = useFactorAdded();
  const add = useMutation({
    mutationFn: async () => {
      const offer = await request({ to: 'POST /accounts/current/passkey-offers' });
      const credential = await makePasskey(offer.publicKey);
      const body = { challengeId: offer.challengeId, label: label.trim(), credential };
      return request({ to: 'POST /accounts/current/passkeys', body });
    },
    onSuccess: ({ recoveryCodes }) => {
      added();
      setLabel('');
      setChecked(false);
      if (recoveryCodes) onCodes(recoveryCodes);
    },
    onSettled: () => void client.invalidateQueries({ queryKey: accountQuery.queryKey }),
  });

  if (!passkeysSupported()) return <p>{t('passkeys.unsupported')}</p>;

  function submit() {
    setChecked(true);
    if (label.trim() !== '') add.mutate();
  }

  return (
    <Form onSubmit={submit} label={t('passkeys.add')}>
      {add.error instanceof Problem && <ProblemAlert error={add.error} />}
      {add.error && !(add.error instanceof Problem) && (
        <Notice tone="warn" role="alert">
          {t('passkeys.failed')}
        </Notice>
      )}
      <TextInput
        label={t('passkeys.label')}
        description={t('passkeys.labelHint')}
        error={checked && label.trim() === '' && common('invalid.required')}
        value={label}
        maxLength={60}
        onChange={(event) => setLabel(event.currentTarget.value)}
      />
      <Button type="submit" variant="default" loading={add.isPending}>
        {t('passkeys.add')}
      </Button>
    </Form>
  );
}
