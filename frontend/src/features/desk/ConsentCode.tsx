import { Button, TextInput } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { PatientLookup } from '../../shared/api/types';
import { useCall } from '../../shared/api/use-write';
import { useKeepLookup } from '../../shared/desk/lookup';
import { onlyDigits } from '../../shared/forms/verhoeff';
import { Actions, Fineprint, Form } from '../../shared/ui/Form';
import { ProblemAlert } from '../../shared/ui/ProblemAlert';

const CODE_DIGITS = 6;

type Props = {
  lookup: PatientLookup;
  confirmationId: string;
  onConsent: (until: string) => void;
  onAgain: () => void;
};

/** The patient at the desk consents by reading out the code that was just mailed. */
export function ConsentCode({ lookup: { patientId, access }, confirmationId, onConsent, onAgain }: Props) {
  const { t } = useTranslation('desk');
  const keep = useKeepLookup();
  const client = useQueryClient();
  const [code, setCode] = useState('');
  const consent = useCall(
    (digits: string) => ({
      to: 'POST /patients/{patientId}/access-requests/{confirmationId}/code',
      path: { patientId, confirmationId },
      body: { code: digits },
    }),
    ({ until }) => {
      if (access === 'none') keep(patientId, { access: 'granted' });
      void client.invalidateQueries({ queryKey: ['patients', patientId] });
      onConsent(until);
    },
  );

  return (
    <Form label={t('ask.code')} onSubmit={() => consent.mutate(code)}>
      <Fineprint>{t('ask.sent')}</Fineprint>
      {consent.error && <ProblemAlert error={consent.error} />}
      <TextInput
        label={t('ask.code')}
        value={code}
        onChange={(event) => setCode(onlyDigits(event.currentTarget.value, CODE_DIGITS))}
        inputMode="numeric"
        autoComplete="off"
        autoFocus
      />
      <Actions>
        <Button type="submit" loading={consent.isPending} disabled={code.length < CODE_DIGITS}>
          {t('ask.confirm')}
        </Button>
        <Button variant="default" onClick={onAgain}>
          {t('ask.again')}
        </Button>
      </Actions>
    </Form>
  );
}
