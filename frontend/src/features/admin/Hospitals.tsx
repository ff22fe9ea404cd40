import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { hospitalsQuery } from '../../shared/api/hospitals';
import { Card } from '../../shared/ui/Card';
import { Empty } from '../../shared/ui/Empty';
import { Loaded } from '../../shared/ui/Loaded';
import { Tag } from '../../shared/ui/Tag';
import classes from './admin.module.css';

const TONES = { APPROVED: 'good', PENDING: 'warn', SUSPENDED: 'danger' } as const;

export function Hospitals() {
  const { t } = useTranslation('admin');
  const hospitals = useQuery(hospitalsQuery);
  return (
    <Card title={t('hospital.list')}>
      <Loaded query={hospitals}>
        {({ items }) =>
          items.length === 0 ? (
            <Empty title={t('hospital.empty')}>{t('hospital.emptyText')}</Empty>
          ) : (
            <ul className={classes.list} aria-label={t('hospital.list')}>
              {items.map((hospital) => (
                <li key={hospital.hospitalId}>
                  <div>
                    <strong>{hospital.name}</strong>
                    <span>{hospital.address}</span>
                  </div>
                  <code>{hospital.hospitalId}</code>
                  <Tag tone={TONES[hospital.status]}>{t(`hospital.${hospital.status}`)}</Tag>
                </li>
              ))}
            </ul>
          )
        }
      </Loaded>
    </Card>
  );
}
