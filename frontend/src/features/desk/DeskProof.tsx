import { Button, NativeSelect, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { IDENTITY_DOCUMENTS, type IdentityDocument } from '../../shared/api/types';
import { useCall, useWrite } from '../../shared/api/use-write';
import { onlyDigits } from '../../shared/forms/verhoeff';
import { Form } from '../../shared/ui/Form';
import { ProblemAlert } from '../../shared/ui/ProblemAlert';

const CODE_DIGITS = 6;

type Props = { patientId: string; title: string; submit: string; lostFactors?: true; onProven: () => void };

/** A document that staff saw, and the account's own code: together they say who stands at the desk. */
export function DeskProof({ patientId, title, submit, lostFactors, onProven }: Props) {
  const { t } = useTranslation('desk');
  const [document, setDocument] = useState<IdentityDocument>('AADHAAR');
  const [code, setCode] = useState('');
  const begin = useWrite((seen: IdentityDocument) => ({
    to: 'POST /patients/{patientId}/identity-confirmations',
    path: { patientId },
    body: { document: seen, lostFactors },
  }));
  const confirm = useCall(
    (digits: string) => ({
      to: 'POST /patients/{patientId}/identity-confirmations/{confirmationId}/code',
      path: { patientId, confirmationId: begin.data!.confirmationId },
      body: { code: digits },
    }),
    onProven,
  );

  if (begin.data) {
    return (
      <Form label={title} onSubmit={() => confirm.mutate(code)}>
        {confirm.error && <ProblemAlert error={confirm.error} />}
        <TextInput
          label={t('identity.code')}
          value={code}
          onChange={(event) => setCode(onlyDigits(event.currentTarget.value, CODE_DIGITS))}
          inputMode="numeric"
          autoComplete="off"
          autoFocus
        />
        <Button type="submit" loading={confirm.isPending} disabled={code.length < CODE_DIGITS}>
          {submit}
        </Button>
        {confirm.error && (
          <Button variant="default" onClick={() => begin.mutate(document, { onSuccess: () => confirm.reset() })}>
            {t('identity.send')}
          </Button>
        )}
      </Form>
    );
  }
  return (
    <Form label={title} onSubmit={() => begin.mutate(document)}>
      {begin.error && <ProblemAlert error={begin.error} />}
      <NativeSelect
        label={t('identity.document')}
        value={document}
        onChange={(event) => setDocument(event.currentTarget.value as IdentityDocument)}
      >
        {IDENTITY_DOCUMENTS.map((each) => (
          <option key={each} value={each}>
            {t(`identity.${each}`)}
          </option>
        ))}
      </NativeSelect>
      <Button type="submit" variant="light" loading={begin.isPending}>
        {t('identity.send')}
      </Button>
    </Form>
  );
}
