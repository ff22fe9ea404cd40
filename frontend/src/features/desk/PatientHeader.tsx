import { useTranslation } from 'react-i18next';
import type { PatientLookup } from '../../shared/api/types';
import { Tag } from '../../shared/ui/Tag';
import classes from './desk.module.css';

const IDENTITY_TONES = { confirmed: 'good', unconfirmed: 'warn', none: undefined } as const;
const ACCESS_TONES = { none: undefined, granted: 'good', emergency: 'danger' } as const;

export function PatientHeader({ lookup }: { lookup: PatientLookup | undefined }) {
  const { t } = useTranslation(['desk', 'records']);
  if (!lookup) return <p className={classes.unknown}>{t('patient.unknown')}</p>;
  const sex = lookup.sex?.toUpperCase();
  const facts = [
    sex === 'FEMALE' || sex === 'MALE' || sex === 'OTHER' ? t(`records:gender.${sex}`) : null,
    lookup.birthYear ? t('patient.born', { year: lookup.birthYear }) : null,
    lookup.maskedEmail,
  ].filter(Boolean);

  return (
    <div className={classes.header}>
      <span className={classes.initials}>{lookup.initials}</span>
      <div>
        <p className={classes.facts}>{facts.join(', ')}</p>
        <p className={classes.tags}>
          <Tag tone={IDENTITY_TONES[lookup.identity]}>{t(`patient.identity.${lookup.identity}`)}</Tag>
          <Tag tone={ACCESS_TONES[lookup.access]}>{t(`patient.access.${lookup.access}`)}</Tag>
        </p>
      </div>
    </div>
  );
}
