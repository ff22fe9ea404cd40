import { Button, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Challenge } from '../../shared/api/types';
import { useCall } from '../../shared/api/use-write';
import { AadhaarInput } from '../../shared/forms/AadhaarInput';
import { PasswordField } from '../../shared/forms/PasswordField';
import { aadhaarState } from '../../shared/forms/verhoeff';
import { Form } from '../../shared/ui/Form';
import { ProblemAlert } from '../../shared/ui/ProblemAlert';
import { apiKind, type Kind } from './kinds';

type LogIn = { identifier: string; password: string };
type Props = { kind: Kind; onChallenge: (challenge: Challenge) => void };

/** Two fields, by hand: the form library would be a seventh of what this first page loads. */
export function LogInForm({ kind, onChallenge }: Props) {
  const { t } = useTranslation();
  const [values, setValues] = useState<LogIn>({ identifier: '', password: '' });
  const [checked, setChecked] = useState(false);
  const logIn = useCall<Challenge, LogIn>(
    ({ identifier, password }) => ({
      path: '/sessions',
      body: { kind: apiKind(kind, identifier), identifier: identifier.trim(), password },
    }),
    onChallenge,
  );
  const missing = {
    identifier: kind === 'patient' ? aadhaarState(values.identifier) !== 'valid' : values.identifier.trim() === '',
    password: values.password === '',
  };

  function submit() {
    setChecked(true);
    if (!missing.identifier && !missing.password) logIn.mutate(values);
  }

  const change = (changed: Partial<LogIn>) => setValues({ ...values, ...changed });
  return (
    <Form onSubmit={submit} label={t('login.title')}>
      {logIn.error && <ProblemAlert error={logIn.error} />}
      {kind === 'patient' ? (
        <AadhaarInput
          digits={values.identifier}
          onDigits={(identifier) => change({ identifier })}
          error={checked && missing.identifier ? t('invalid.aadhaar') : undefined}
        />
      ) : (
        <TextInput
          {...identifierTexts(kind)}
          error={checked && missing.identifier && t('invalid.required')}
          value={values.identifier}
          onChange={(event) => change({ identifier: event.currentTarget.value })}
          autoComplete="username"
          autoCapitalize="off"
          spellCheck={false}
        />
      )}
      <PasswordField
        error={checked && missing.password && t('invalid.required')}
        value={values.password}
        onChange={(event) => change({ password: event.currentTarget.value })}
        autoComplete="current-password"
      />
      <Button type="submit" fullWidth loading={logIn.isPending}>
        {t('login.submit')}
      </Button>
    </Form>
  );

  function identifierTexts(other: Exclude<Kind, 'patient'>) {
    if (other === 'hospital') return { label: t('login.hospitalId'), description: t('login.hospitalHint') };
    if (other === 'auditor') return { label: t('login.auditorId'), description: t('login.auditorHint') };
    return { label: t('login.adminName') };
  }
}
