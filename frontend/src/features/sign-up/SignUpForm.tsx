import { zodResolver } from '@hookform/resolvers/zod';
import { Button, TextInput } from '@mantine/core';
import { useForm, useWatch } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import type { Challenge } from '../../shared/api/types';
import { useWrite } from '../../shared/api/use-write';
import { AadhaarField } from '../../shared/forms/AadhaarField';
import { FormProblem } from '../../shared/forms/FormProblem';
import { PasswordField } from '../../shared/forms/PasswordField';
import { showAtFields } from '../../shared/forms/refusals';
import { aadhaarNumber, emailAddress, newPassword, personName, z } from '../../shared/forms/schema';
import { StrengthMeter } from '../../shared/forms/StrengthMeter';
import { Actions, Fineprint, Form } from '../../shared/ui/Form';

const SignUp = z.object({ fullName: personName, aadhaarNumber, email: emailAddress, password: newPassword });
type SignUp = z.infer<typeof SignUp>;

const FIELDS = ['fullName', 'aadhaarNumber', 'email', 'password'] as const;
const NOTHING: SignUp = { fullName: '', aadhaarNumber: '', email: '', password: '' };

export function SignUpForm({ onChallenge }: { onChallenge: (challenge: Challenge) => void }) {
  const { t } = useTranslation();
  const form = useForm<SignUp>({ resolver: zodResolver(SignUp), defaultValues: NOTHING, mode: 'onTouched' });
  const { errors } = form.formState;
  const [fullName, aadhaarNumber, email, password] = useWatch({ control: form.control, name: FIELDS });
  const signUp = useWrite((body: SignUp) => ({ to: 'POST /patients', body }), onChallenge);

  function submit(values: SignUp) {
    signUp.mutate(values, { onError: (problem) => showAtFields(problem, FIELDS, form.setError, t) });
  }

  return (
    <Form onSubmit={form.handleSubmit(submit)} label={t('signup.title')}>
      <FormProblem problem={signUp.error} fields={FIELDS} />
      <TextInput
        label={t('signup.fullName')}
        error={errors.fullName?.message}
        autoComplete="name"
        {...form.register('fullName')}
      />
      <AadhaarField control={form.control} name="aadhaarNumber" />
      <TextInput
        label={t('signup.email')}
        description={t('signup.emailHint')}
        error={errors.email?.message}
        type="email"
        autoComplete="email"
        {...form.register('email')}
      />
      <div>
        <PasswordField
          description={t('password.hint')}
          error={errors.password?.message}
          autoComplete="new-password"
          {...form.register('password')}
        />
        <StrengthMeter password={password} known={{ fullName, aadhaarNumber, email }} />
      </div>
      <Actions>
        <Button type="submit" fullWidth loading={signUp.isPending}>
          {t('signup.submit')}
        </Button>
      </Actions>
      <Fineprint>{t('signup.privacy')}</Fineprint>
    </Form>
  );
}
