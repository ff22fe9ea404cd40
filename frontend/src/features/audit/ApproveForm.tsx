import { zodResolver } from '@hookform/resolvers/zod';
import { Button, TextInput } from '@mantine/core';
import type { UseMutationResult } from '@tanstack/react-query';
import { useForm } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import type { Problem } from '../../shared/api/problem';
import { FormProblem } from '../../shared/forms/FormProblem';
import { showAtFields } from '../../shared/forms/refusals';
import { required, z } from '../../shared/forms/schema';
import { Form } from '../../shared/ui/Form';

const Approval = z.object({ accountId: required, token: z.string().check(z.trim()) });
export type Approval = z.infer<typeof Approval>;
export type Approve = UseMutationResult<void, Problem, Approval>;
const FIELDS = ['accountId', 'token'] as const;

export function ApproveForm({ approve }: { approve: Approve }) {
  const { t } = useTranslation('audit');
  const { t: common } = useTranslation();
  const form = useForm<Approval>({ resolver: zodResolver(Approval), defaultValues: { accountId: '', token: '' } });
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
