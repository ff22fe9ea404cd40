import { Button } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { HospitalRef } from '../../shared/api/types';
import { Card } from '../../shared/ui/Card';
import { AllowForm } from './AllowForm';
import { FindHospital } from './FindHospital';
import classes from './grants.module.css';

/** The patient allows a hospital before it asks: first which one, then what. */
export function AllowHospital({ onAllowed }: { onAllowed: (said: string) => void }) {
  const { t } = useTranslation('patient');
  const [hospital, setHospital] = useState<HospitalRef | null>(null);
  const [again, setAgain] = useState(false);

  function another() {
    setHospital(null);
    setAgain(true);
  }

  function allowed(said: string) {
    setHospital(null);
    setAgain(false);
    onAllowed(said);
  }

  return (
    <Card title={t('grants.unasked')} lead={t('grants.unaskedLead')}>
      {hospital === null ? (
        <FindHospital onFound={setHospital} again={again} />
      ) : (
        <>
          <p className={classes.chosen}>
            <strong>{hospital.name}</strong>
            <Button variant="subtle" size="xs" onClick={another}>
              {t('grants.another')}
            </Button>
          </p>
          <AllowForm hospital={hospital} onAllowed={allowed} onCancel={another} />
        </>
      )}
    </Card>
  );
}
