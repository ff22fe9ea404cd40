import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import classes from './desk.module.css';

export function PatientActions({ patientId, seesAll }: { patientId: string; seesAll: boolean }) {
  const { t } = useTranslation('desk');
  const here = `/desk/patients/${patientId}`;
  return (
    <div className={classes.actions}>
      {seesAll ? (
        <Button component={Link} to={`${here}/emergency`} color="red" fullWidth>
          {t('patient.emergency')}
        </Button>
      ) : (
        <Button component={Link} to={`${here}/break-glass`} color="red" variant="outline" fullWidth>
          {t('patient.breakGlass')}
        </Button>
      )}
      <Button component={Link} to={`${here}/upload`} fullWidth>
        {t('patient.upload')}
      </Button>
    </div>
  );
}
