import { Button } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Challenge } from '../../shared/api/types';
import { useCall } from '../../shared/api/use-write';
import { Form } from '../../shared/ui/Form';
import { ProblemAlert } from '../../shared/ui/ProblemAlert';
import { IdentifierField, isIdentifier } from './IdentifierField';
import { apiKind, type Kind } from './kinds';

type Props = { kind: Kind; onChallenge: (challenge: Challenge) => void };

export function AskForReset({ kind, onChallenge }: Props) {
  const { t } = useTranslation();
  const [identifier, setIdentifier] = useState('');
  const [checked, setChecked] = useState(false);
  const ask = useCall(
    () => ({
      to: 'POST /password-resets',
      body: { kind: apiKind(kind, identifier), identifier: identifier.trim() },
    }),
    onChallenge,
  );

  function submit() {
    setChecked(true);
    if (isIdentifier(kind, identifier)) ask.mutate();
  }

  return (
    <Form onSubmit={submit} label={t('forgotten.title')}>
      {ask.error && <ProblemAlert error={ask.error} />}
      <IdentifierField kind={kind} value={identifier} onValue={setIdentifier} checked={checked} />
      <Button type="submit" fullWidth loading={ask.isPending}>
        {t('forgotten.submit')}
      </Button>
    </Form>
  );
}
