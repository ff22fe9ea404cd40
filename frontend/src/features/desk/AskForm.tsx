import { zodResolver } from '@hookform/resolvers/zod';
import { Button } from '@mantine/core';
import { useForm } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import type { Schemas } from '../../shared/api/schema';
import { useWrite } from '../../shared/api/use-write';
import { consentOf, ScopeInput, UNASKED, type Consent } from '../../shared/consent/scope';
import { ScopeFields } from '../../shared/consent/ScopeFields';
import { FormProblem } from '../../shared/forms/FormProblem';
import { Actions, Form } from '../../shared/ui/Form';

export type Asked = Schemas['AccessRequestAnswer'];
type Props = { patientId: string; onAsked: (asked: Asked) => void; onCancel: () => void };

export function AskForm({ patientId, onAsked, onCancel }: Props) {
  const { t } = useTranslation('desk');
  const { t: common } = useTranslation();
  const form = useForm<ScopeInput>({ resolver: zodResolver(ScopeInput), defaultValues: UNASKED });
  const ask = useWrite(
    (body: Consent) => ({ to: 'POST /patients/{patientId}/access-requests', path: { patientId }, body }),
    onAsked,
  );

  return (
    <Form appears label={t('ask.title')} onSubmit={form.handleSubmit((typed) => ask.mutate(consentOf(typed)))}>
      <FormProblem problem={ask.error} />
      <ScopeFields form={form} />
      <Actions>
        <Button type="submit" loading={ask.isPending}>
          {t('ask.send')}
        </Button>
        <Button variant="default" onClick={onCancel}>
          {common('action.cancel')}
        </Button>
      </Actions>
    </Form>
  );
}
