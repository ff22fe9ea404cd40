import { zodResolver } from '@hookform/resolvers/zod';
import { Button, TextInput } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { useForm } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { useWrite } from '../../shared/api/use-write';
import { FormProblem } from '../../shared/forms/FormProblem';
import { showAtFields } from '../../shared/forms/refusals';
import { emailAddress, personName, z } from '../../shared/forms/schema';
import { Card } from '../../shared/ui/Card';
import { Form } from '../../shared/ui/Form';
import { Issued } from '../../shared/ui/Issued';
import { allAuditorsQuery } from './lists-query';

const Auditor = z.object({ name: personName, email: emailAddress });
type Auditor = z.infer<typeof Auditor>;
const FIELDS = ['name', 'email'] as const;

export function AppointAuditor() {
  const { t } = useTranslation('admin');
  const { t: common } = useTranslation();
  const client = useQueryClient();
  const form = useForm<Auditor>({ resolver: zodResolver(Auditor), defaultValues: { name: '', email: '' } });
  const { errors } = form.formState;
  const appoint = useWrite(
    (body: Auditor) => ({ to: 'POST /auditors', body }),
    () => {
      form.reset();
      void client.invalidateQueries({ queryKey: allAuditorsQuery.queryKey });
    },
  );

  function submit(values: Auditor) {
    appoint.mutate(values, { onError: (problem) => showAtFields(problem, FIELDS, form.setError, common) });
  }

  if (appoint.data) {
    const { auditorId, initialPassword } = appoint.data;
    return (
      <Issued
        label={t('issued.auditorId')}
        id={auditorId}
        password={initialPassword}
        next={t('issued.next')}
        onDone={appoint.reset}
      />
    );
  }
  return (
    <Card title={t('auditor.appoint')} lead={t('auditor.lead')}>
      <Form onSubmit={form.handleSubmit(submit)} label={t('auditor.appoint')}>
        <FormProblem problem={appoint.error} fields={FIELDS} />
        <TextInput label={t('auditor.name')} error={errors.name?.message} {...form.register('name')} />
        <TextInput label={t('auditor.email')} type="email" error={errors.email?.message} {...form.register('email')} />
        <Button type="submit" loading={appoint.isPending}>
          {t('auditor.submit')}
        </Button>
      </Form>
    </Card>
  );
}
