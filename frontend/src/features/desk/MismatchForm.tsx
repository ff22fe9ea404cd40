import { Button, Textarea } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useWrite } from '../../shared/api/use-write';
import { focusTitle } from '../../shared/ui/focus';
import { Form } from '../../shared/ui/Form';
import { Notice } from '../../shared/ui/Notice';
import { ProblemAlert } from '../../shared/ui/ProblemAlert';
import classes from './desk.module.css';

/** Folded away, because it is rare and takes the record from an account at once. */
export function MismatchForm({ patientId }: { patientId: string }) {
  const { t } = useTranslation('desk');
  const [reason, setReason] = useState('');
  const report = useWrite(
    (why: string) => ({
      to: 'POST /patients/{patientId}/identity-mismatches',
      path: { patientId },
      body: { reason: why },
    }),
    focusTitle,
  );

  if (report.isSuccess) return <Notice role="status">{t('identity.mismatchDone')}</Notice>;
  return (
    <details className={classes.mismatch}>
      <summary>{t('identity.mismatch')}</summary>
      <p>{t('identity.mismatchLead')}</p>
      <Form
        label={t('identity.mismatch')}
        onSubmit={() => report.mutate(reason.trim())}
      >
        {report.error && <ProblemAlert error={report.error} />}
        <Textarea
          label={t('identity.mismatchReason')}
          value={reason}
          onChange={(event) => setReason(event.currentTarget.value)}
        />
        <Button type="submit" color="red" variant="outline" loading={report.isPending} disabled={reason.trim() === ''}>
          {t('identity.mismatchSubmit')}
        </Button>
      </Form>
    </details>
  );
}
