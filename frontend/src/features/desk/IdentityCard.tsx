import { Button, NativeSelect, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { IDENTITY_DOCUMENTS, type IdentityDocument, type PatientLookup } from '../../shared/api/types';
import { useCall, useWrite } from '../../shared/api/use-write';
import { useKeepLookup } from '../../shared/desk/lookup';
import { onlyDigits } from '../../shared/forms/verhoeff';
import { Card } from '../../shared/ui/Card';
import { Form } from '../../shared/ui/Form';
import { ProblemAlert } from '../../shared/ui/ProblemAlert';
import { MismatchForm } from './MismatchForm';

const CODE_DIGITS = 6;

/** The person at the desk proves to be the account's owner: a document that staff saw, and the account's own code. */
export function IdentityCard({ lookup }: { lookup: PatientLookup }) {
  const { t } = useTranslation('desk');
  const keep = useKeepLookup();
  const [document, setDocument] = useState<IdentityDocument>('AADHAAR');
  const [code, setCode] = useState('');
  const base = `/patients/${lookup.patientId}/identity-confirmations`;
  const begin = useWrite<{ confirmationId: string }, IdentityDocument>((seen) => ({
    path: base,
    body: { document: seen },
  }));
  const confirm = useCall<void, string>(
    (digits) => ({ path: `${base}/${begin.data?.confirmationId}/code`, body: { code: digits } }),
    () => keep(lookup.patientId, { identity: 'confirmed' }),
  );

  if (lookup.identity === 'none') return <Card title={t('identity.title')}>{t('identity.none')}</Card>;
  return (
    <Card title={t('identity.title')} lead={t('identity.lead')}>
      {begin.data ? (
        <Form
          label={t('identity.title')}
          onSubmit={() => confirm.mutate(code)}
        >
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
            {t('identity.confirm')}
          </Button>
          {confirm.error && (
            <Button variant="default" onClick={() => begin.mutate(document, { onSuccess: () => confirm.reset() })}>
              {t('identity.send')}
            </Button>
          )}
        </Form>
      ) : (
        <Form
          label={t('identity.title')}
          onSubmit={() => begin.mutate(document)}
        >
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
      )}
      <MismatchForm patientId={lookup.patientId} />
    </Card>
  );
}
