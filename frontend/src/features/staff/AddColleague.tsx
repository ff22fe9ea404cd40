import { zodResolver } from '@hookform/resolvers/zod';
import { Button, TextInput } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { useForm } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { useWrite } from '../../shared/api/use-write';
import { FormProblem } from '../../shared/forms/FormProblem';
import { showAtFields } from '../../shared/forms/refusals';
import { emailAddress, personName, z } from '../../shared/forms/schema';
import { i18n } from '../../shared/i18n/i18n';
import { Card } from '../../shared/ui/Card';
import { Form } from '../../shared/ui/Form';
import { staffQuery, type FirstPassword } from './staff-query';

/** As the server has it: part of what is typed at every log-in. */
const LOG_IN_NAME = /^[a-z0-9._-]{2,40}$/;

const Colleague = z.object({
  displayName: personName,
  name: z.string().check(z.trim(), z.toLowerCase(), z.regex(LOG_IN_NAME, { error: () => i18n.t('staff:nameRule') })),
  email: emailAddress,
});
type Colleague = z.infer<typeof Colleague>;
const FIELDS = ['displayName', 'name', 'email'] as const;

export function AddColleague({ onAdded }: { onAdded: (issued: FirstPassword) => void }) {
  const { t } = useTranslation('staff');
  const { t: common } = useTranslation();
  const client = useQueryClient();
  const form = useForm<Colleague>({
    resolver: zodResolver(Colleague),
    defaultValues: { displayName: '', name: '', email: '' },
  });
  const { errors } = form.formState;
  const add = useWrite(
    (body: Colleague) => ({ to: 'POST /hospitals/current/staff', body }),
    (issued) => {
      onAdded(issued);
      void client.invalidateQueries({ queryKey: staffQuery.queryKey });
    },
  );
  const taken = add.error?.code === 'conflict';

  function submit(values: Colleague) {
    add.mutate(values, { onError: (problem) => showAtFields(problem, FIELDS, form.setError, common) });
  }

  return (
    <Card title={t('add')} lead={t('addLead')}>
      <Form onSubmit={form.handleSubmit(submit)} label={t('add')}>
        <FormProblem problem={taken ? null : add.error} fields={FIELDS} />
        <TextInput
          label={t('displayName')}
          autoComplete="off"
          error={errors.displayName?.message}
          {...form.register('displayName')}
        />
        <TextInput
          label={t('name')}
          description={t('nameHint')}
          autoComplete="off"
          autoCapitalize="off"
          spellCheck={false}
          error={errors.name?.message ?? (taken && t('taken'))}
          {...form.register('name')}
        />
        <TextInput
          label={t('email')}
          description={t('emailHint')}
          type="email"
          autoComplete="off"
          error={errors.email?.message}
          {...form.register('email')}
        />
        <Button type="submit" loading={add.isPending}>
          {t('submit')}
        </Button>
      </Form>
    </Card>
  );
}
