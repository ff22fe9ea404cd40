import { zodResolver } from '@hookform/resolvers/zod';
import { Button, Textarea, TextInput } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { useForm } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { useWrite } from '../../shared/api/use-write';
import { FormProblem } from '../../shared/forms/FormProblem';
import { showAtFields } from '../../shared/forms/refusals';
import { emailAddress, personName, required, z } from '../../shared/forms/schema';
import { Card } from '../../shared/ui/Card';
import { Form } from '../../shared/ui/Form';
import { Issued } from '../../shared/ui/Issued';
import { allHospitalsQuery } from './lists-query';

const Hospital = z.object({ name: personName, address: required, email: emailAddress });
type Hospital = z.infer<typeof Hospital>;
const FIELDS = ['name', 'address', 'email'] as const;

export function IssueHospital() {
  const { t } = useTranslation('admin');
  const { t: common } = useTranslation();
  const client = useQueryClient();
  const form = useForm<Hospital>({
    resolver: zodResolver(Hospital),
    defaultValues: { name: '', address: '', email: '' },
  });
  const { errors } = form.formState;
  const issue = useWrite(
    (body: Hospital) => ({ to: 'POST /hospitals', body }),
    () => {
      form.reset();
      void client.invalidateQueries({ queryKey: allHospitalsQuery.queryKey });
    },
  );

  function submit(values: Hospital) {
    issue.mutate(values, { onError: (problem) => showAtFields(problem, FIELDS, form.setError, common) });
  }

  if (issue.data) {
    const { hospitalId, initialPassword } = issue.data;
    return (
      <Issued
        label={t('issued.hospitalId')}
        id={hospitalId}
        password={initialPassword}
        next={t('issued.next')}
        onDone={issue.reset}
      />
    );
  }
  return (
    <Card title={t('hospital.issue')}>
      <Form onSubmit={form.handleSubmit(submit)} label={t('hospital.issue')}>
        <FormProblem problem={issue.error} fields={FIELDS} />
        <TextInput label={t('hospital.name')} error={errors.name?.message} {...form.register('name')} />
        <Textarea label={t('hospital.address')} error={errors.address?.message} {...form.register('address')} />
        <TextInput
          label={t('hospital.email')}
          description={t('hospital.emailHint')}
          type="email"
          error={errors.email?.message}
          {...form.register('email')}
        />
        <Button type="submit" loading={issue.isPending}>
          {t('hospital.submit')}
        </Button>
      </Form>
    </Card>
  );
}
