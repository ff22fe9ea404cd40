import { zodResolver } from '@hookform/resolvers/zod';
import { Button } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { useForm, useWatch } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import type { Session } from '../../shared/api/types';
import { useCall } from '../../shared/api/use-write';
import { FormProblem } from '../../shared/forms/FormProblem';
import { PasswordField } from '../../shared/forms/PasswordField';
import { showAtFields } from '../../shared/forms/refusals';
import { filled, newPassword, z } from '../../shared/forms/schema';
import { StrengthMeter } from '../../shared/forms/StrengthMeter';
import { i18n } from '../../shared/i18n/i18n';
import { homeOf, sessionQuery } from '../../shared/session/session';
import { Card } from '../../shared/ui/Card';
import { Form } from '../../shared/ui/Form';
import { Page } from '../../shared/ui/Page';

const Passwords = z.object({ oldPassword: filled, newPassword, repeated: z.string() }).check(
  z.refine((each) => each.newPassword === each.repeated, {
    path: ['repeated'],
    error: () => i18n.t('newPassword.differs'),
  }),
  z.refine((each) => each.newPassword !== each.oldPassword, {
    path: ['newPassword'],
    error: () => i18n.t('newPassword.same'),
  }),
);
type Passwords = z.infer<typeof Passwords>;
const FIELDS = ['oldPassword', 'newPassword'] as const;

/** A password that the platform made opens this page only. The session goes on afterwards. */
export default function ChangePasswordPage() {
  const { t } = useTranslation();
  const client = useQueryClient();
  const navigate = useNavigate();
  const form = useForm<Passwords>({
    resolver: zodResolver(Passwords),
    defaultValues: { oldPassword: '', newPassword: '', repeated: '' },
  });
  const { errors } = form.formState;
  const chosen = useWatch({ control: form.control, name: 'newPassword' });
  const change = useCall(
    ({ oldPassword, newPassword }: Passwords) => ({
      to: 'PUT /sessions/current/password',
      body: { oldPassword, newPassword },
    }),
    () => {
      const session = client.getQueryData<Session | null>(sessionQuery.queryKey);
      if (!session) return;
      const changed = { ...session, mustChangePassword: false };
      client.setQueryData(sessionQuery.queryKey, changed);
      void navigate(homeOf(changed), { replace: true });
    },
  );
  const wrongOld = change.error?.code === 'wrong-credentials' ? t('problem.wrong-credentials') : undefined;

  function submit(values: Passwords) {
    change.mutate(values, { onError: (problem) => showAtFields(problem, FIELDS, form.setError, t) });
  }

  return (
    <Page title={t('newPassword.title')} lead={t('newPassword.lead')} width="form">
      <Card>
        <Form onSubmit={form.handleSubmit(submit)} label={t('newPassword.title')}>
          <FormProblem problem={wrongOld ? null : change.error} fields={FIELDS} />
          <PasswordField
            label={t('newPassword.old')}
            error={errors.oldPassword?.message ?? wrongOld}
            autoComplete="current-password"
            {...form.register('oldPassword')}
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
          <PasswordField
            label={t('newPassword.repeat')}
            error={errors.repeated?.message}
            autoComplete="new-password"
            {...form.register('repeated')}
          />
          <Button type="submit" loading={change.isPending}>
            {t('newPassword.submit')}
          </Button>
        </Form>
      </Card>
    </Page>
  );
}
