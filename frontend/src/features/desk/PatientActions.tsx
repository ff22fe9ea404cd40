import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { PatientLookup } from '../../shared/api/types';
import classes from './desk.module.css';

type Props = { patientId: string; access: PatientLookup['access'] };

/** A consent may leave out what an emergency needs, so the glass can be broken beside it. */
export function PatientActions({ patientId, access }: Props) {
  const { t } = useTranslation('desk');
  const here = `/desk/patients/${patientId}`;
  return (
    <div className={classes.actions}>
      {access !== 'none' && (
        <Button component={Link} to={`${here}/emergency`} color="red" fullWidth>
          {t('patient.emergency')}
        </Button>
      )}
      {access !== 'emergency' && (
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
