import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { Hospital } from '../../shared/api/hospitals';
import type { Approve } from './use-approve';
import classes from './audit.module.css';

export function WaitingHospitals({ hospitals, approve }: { hospitals: Hospital[]; approve: Approve }) {
  const { t } = useTranslation('audit');
  return (
    <ul className={classes.waiting} aria-label={t('waiting')}>
      {hospitals.map(({ hospitalId, name, address }) => (
        <li key={hospitalId}>
          <div>
            <strong>{name}</strong>
            <span>{[hospitalId, address].filter(Boolean).join(', ')}</span>
          </div>
          <Button
            size="sm"
            variant="light"
            aria-label={`${t('submit')}: ${name}`}
            loading={approve.isPending && approve.variables.accountId === hospitalId}
            onClick={() => approve.mutate({ accountId: hospitalId, token: '' })}
          >
            {t('submit')}
          </Button>
        </li>
      ))}
    </ul>
  );
}
