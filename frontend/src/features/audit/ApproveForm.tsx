import { zodResolver } from '@hookform/resolvers/zod';
import { Button, TextInput } from '@mantine/core';
import { useForm } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { FormProblem } from '../../shared/forms/FormProblem';
import { showAtFields } from '../../shared/forms/refusals';
import { required, z } from '../../shared/forms/schema';
import { Form } from '../../shared/ui/Form';
import type { Approval, Approve } from './use-approve';

const ApprovalInput = z.object({ accountId: required, token: z.string().check(z.trim()) });
const FIELDS = ['accountId', 'token'] as const;

export function ApproveForm({ approve }: { approve: Approve }) {
  const { t } = useTranslation('audit');
  const { t: common } = useTranslation();
  const form = useForm<Approval>({ resolver: zodResolver(ApprovalInput), defaultValues: { accountId: '', token: '' } });
  const { errors } = form.formState;

  function submit(approval: Approval) {
    approve.mutate(approval, {
      onSuccess: () => form.reset(),
      onError: (problem) => showAtFields(problem, FIELDS, form.setError, common),
    });
  }

  return (
    <Form onSubmit={form.handleSubmit(submit)} label={t('approve')}>
      <FormProblem problem={approve.error} fields={FIELDS} />
      <TextInput
        label={t('accountId')}
        description={t('accountHint')}
        autoComplete="off"
        spellCheck={false}
        error={errors.accountId?.message}
        {...form.register('accountId')}
      />
      <TextInput
        label={t('token')}
        description={t('tokenHint')}
        autoComplete="off"
        spellCheck={false}
        error={errors.token?.message}
        {...form.register('token')}
      />
      <Button type="submit" loading={approve.isPending}>
        {t('submit')}
      </Button>
    </Form>
  );
}
