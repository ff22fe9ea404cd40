import { Button } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Challenge } from '../../shared/api/types';
import { useCall } from '../../shared/api/use-write';
import { PasswordField } from '../../shared/forms/PasswordField';
import { Form } from '../../shared/ui/Form';
import { ProblemAlert } from '../../shared/ui/ProblemAlert';
import { IdentifierField, isIdentifier } from './IdentifierField';
import { apiKind, type Kind } from './kinds';

type LogIn = { identifier: string; password: string };
type Props = { kind: Kind; onChallenge: (challenge: Challenge) => void };

/** Two fields, by hand: the form library would be a seventh of what this first page loads. */
export function LogInForm({ kind, onChallenge }: Props) {
  const { t } = useTranslation();
  const [values, setValues] = useState<LogIn>({ identifier: '', password: '' });
  const [checked, setChecked] = useState(false);
  const logIn = useCall(
    ({ identifier, password }: LogIn) => ({
      to: 'POST /sessions',
      body: { kind: apiKind(kind, identifier), identifier: identifier.trim(), password },
    }),
    onChallenge,
  );

  function submit() {
    setChecked(true);
    if (isIdentifier(kind, values.identifier) && values.password !== '') logIn.mutate(values);
  }

  return (
    <Form onSubmit={submit} label={t('login.title')}>
      {logIn.error && <ProblemAlert error={logIn.error} />}
      <IdentifierField
        kind={kind}
        value={values.identifier}
        onValue={(identifier) => setValues({ ...values, identifier })}
        checked={checked}
      />
      <PasswordField
        error={checked && values.password === '' && t('invalid.required')}
        value={values.password}
        onChange={(event) => setValues({ ...values, password: event.currentTarget.value })}
        autoComplete="current-password"
      />
      <Button type="submit" fullWidth loading={logIn.isPending}>
        {t('login.submit')}
      </Button>
    </Form>
  );
}
