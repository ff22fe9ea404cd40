import { Button } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useCall } from '../../shared/api/use-write';
import { AadhaarInput } from '../../shared/forms/AadhaarInput';
import { ProveAgain } from '../../shared/forms/ProveAgain';
import { aadhaarState } from '../../shared/forms/verhoeff';
import { Fineprint, Form } from '../../shared/ui/Form';
import { Notice } from '../../shared/ui/Notice';
import { ProblemAlert } from '../../shared/ui/ProblemAlert';
import classes from './history.module.css';

/** Whoever complains to an auditor knows the Aadhaar number. The auditor learns which patient that is, and nothing else. */
export function FindByNumber({ onFound }: { onFound: (patientId: string) => void }) {
  const { t } = useTranslation(['audit', 'desk']);
  const { t: common } = useTranslation();
  const [digits, setDigits] = useState('');
  const [checked, setChecked] = useState(false);
  const find = useCall(
    (aadhaarNumber: string) => ({ to: 'POST /audit/patient-lookups', body: { aadhaarNumber } }),
    ({ patientId }) => {
      setDigits('');
      setChecked(false);
      onFound(patientId);
    },
  );
  const missed = find.error?.code === 'not-found';
  const unproven = find.error?.code === 'second-factor-required';
  const wrong = checked && aadhaarState(digits) !== 'valid';

  function submit() {
    setChecked(true);
    if (aadhaarState(digits) === 'valid') find.mutate(digits);
  }

  return (
    <details className={classes.byNumber}>
      <summary>{t('history.byNumber')}</summary>
      <Form label={t('history.byNumber')} onSubmit={submit}>
        <Fineprint>{t('history.byNumberLead')}</Fineprint>
        {find.error && !missed && !unproven && <ProblemAlert error={find.error} />}
        <AadhaarInput digits={digits} onDigits={setDigits} error={wrong ? common('invalid.aadhaar') : undefined} />
        <Button type="submit" variant="default" loading={find.isPending}>
          {t('history.find')}
        </Button>
        <div role="status">
          {missed && <Notice tone="warn">{t('desk:lookup.none')}</Notice>}
          {find.isSuccess && <Notice tone="good">{t('history.found')}</Notice>}
        </div>
      </Form>
      {unproven && (
        <div className={classes.prove}>
          <p>{t('desk:lookup.proveText')}</p>
          <ProveAgain onProven={submit} />
        </div>
      )}
    </details>
  );
}
