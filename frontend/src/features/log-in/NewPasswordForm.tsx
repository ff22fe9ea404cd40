import { zodResolver } from '@hookform/resolvers/zod';
import { Button, Checkbox, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useForm, useWatch } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import type { Schemas } from '../../shared/api/schema';
import type { Challenge } from '../../shared/api/types';
import { useCall } from '../../shared/api/use-write';
import { PasswordField } from '../../shared/forms/PasswordField';
import { isAtFields, showAtFields } from '../../shared/forms/refusals';
import { filled, newPassword, z } from '../../shared/forms/schema';
import { StrengthMeter } from '../../shared/forms/StrengthMeter';
import { Actions, Form } from '../../shared/ui/Form';
import { Notice } from '../../shared/ui/Notice';
import { ProblemAlert } from '../../shared/ui/ProblemAlert';

const Reset = z.object({ code: filled, newPassword, factorCode: z.string() });
type Reset = z.infer<typeof Reset>;
const FIELDS = ['code', 'newPassword'] as const;
const TOTP = /^\d{6}$/;

type Props = {
  challenge: Challenge;
  onReset: (answer: Schemas['ResetAnswer']) => void;
  onRestart: () => void;
};

/** The mailed code, a new password, and whatever else proves the person. */
export function NewPasswordForm({ challenge, onReset, onRestart }: Props) {
  const { t } = useTranslation();
  const [more, setMore] = useState(false);
  const form = useForm<Reset>({
    resolver: zodResolver(Reset),
    defaultValues: { code: '', newPassword: '', factorCode: '' },
  });
  const { errors } = form.formState;
  const chosen = useWatch({ control: form.control, name: 'newPassword' });
  const reset = useCall(
    ({ code, newPassword, factorCode }: Reset) => ({
      to: 'POST /password-resets/{challengeId}',
      path: { challengeId: challenge.challengeId },
      body: { code: code.trim(), newPassword, ...(more && factorCode ? besides(factorCode) : {}) },
    }),
    onReset,
  );
  const needed = reset.error?.code === 'second-factor-required';
  const elsewhere = reset.error && !needed && !isAtFields(reset.error, FIELDS);

  function submit(values: Reset) {
    reset.mutate(values, {
      onError: (problem) => {
        if (problem.code === 'second-factor-required') setMore(true);
        showAtFields(problem, FIELDS, form.setError, t);
      },
    });
  }

  return (
    <Form onSubmit={form.handleSubmit(submit)} label={t('forgotten.choose')}>
      {elsewhere && reset.error && <ProblemAlert error={reset.error} />}
      {needed && (
        <Notice tone="warn" role="alert">
          {t('forgotten.needed')}
        </Notice>
      )}
      <TextInput
        label={t('forgotten.code')}
        error={errors.code?.message}
        inputMode="numeric"
        autoComplete="one-time-code"
        autoFocus
        {...form.register('code')}
      />
      <div>
        <PasswordField
          label={t('newPassword.new')}
          description={t('password.hint')}
          error={errors.newPassword?.message}
          autoComplete="new-password"
          {...form.register('newPassword')}
        />
        <StrengthMeter password={chosen} />
      </div>
      <Checkbox
        label={t('forgotten.more')}
        description={t('forgotten.moreHint')}
        checked={more}
        onChange={(event) => setMore(event.currentTarget.checked)}
      />
      {more && <TextInput label={t('forgotten.factor')} autoComplete="off" {...form.register('factorCode')} />}
      <Actions>
        <Button type="submit" loading={reset.isPending}>
          {t('forgotten.change')}
        </Button>
        <Button variant="subtle" onClick={onRestart}>
          {t('code.restart')}
        </Button>
      </Actions>
    </Form>
  );
}

/** Six digits are the app's; anything else can only be a recovery code. */
function besides(typed: string) {
  const factorCode = typed.trim();
  return { factor: TOTP.test(factorCode) ? 'totp' : 'recovery-code', factorCode } as const;
}
