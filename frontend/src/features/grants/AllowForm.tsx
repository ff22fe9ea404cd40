import { zodResolver } from '@hookform/resolvers/zod';
import { Button } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { useForm } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import type { HospitalRef } from '../../shared/api/types';
import { useWrite } from '../../shared/api/use-write';
import { grantsQuery, type Grant } from '../../shared/consent/grants';
import { consentOf, inputOf, ScopeInput, UNASKED } from '../../shared/consent/scope';
import { ScopeFields } from '../../shared/consent/ScopeFields';
import { FormProblem } from '../../shared/forms/FormProblem';
import { focusTitle } from '../../shared/ui/focus';
import { Actions, Form } from '../../shared/ui/Form';
import { RecordChoice } from './RecordChoice';

type Props = {
  hospital: HospitalRef;
  /** What the hospital asked for; without it the patient allows unasked. */
  request?: Grant;
  onAllowed: (said: string) => void;
  onCancel: () => void;
};

export function AllowForm({ hospital, request, onAllowed, onCancel }: Props) {
  const { t } = useTranslation('patient');
  const { t: common } = useTranslation();
  const client = useQueryClient();
  const name = hospital.name ?? hospital.hospitalId;
  const form = useForm<ScopeInput>({
    resolver: zodResolver(ScopeInput),
    defaultValues: request ? inputOf(request) : UNASKED,
  });
  const allow = useWrite(
    (typed: ScopeInput) => ({
      to: 'POST /patients/me/grants',
      body: { requestId: request?.grantId, hospitalId: hospital.hospitalId, ...consentOf(typed, request) },
    }),
    () => {
      onAllowed(t('grants.saidAllowed', { hospital: name }));
      focusTitle();
      void client.invalidateQueries({ queryKey: grantsQuery.queryKey });
    },
  );

  return (
    <Form
      appears
      label={t('grants.allowTitle', { hospital: name })}
      onSubmit={form.handleSubmit((typed) => allow.mutate(typed))}
    >
      <FormProblem problem={allow.error} />
      <ScopeFields form={form} asked={request}>
        {request?.records.length !== 0 && <RecordChoice form={form} offered={request?.records} />}
      </ScopeFields>
      <Actions>
        <Button type="submit" loading={allow.isPending}>
          {t('grants.allow')}
        </Button>
        <Button variant="default" onClick={onCancel}>
          {common('action.cancel')}
        </Button>
      </Actions>
    </Form>
  );
}
