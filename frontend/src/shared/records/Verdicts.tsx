import { useTranslation } from 'react-i18next';
import type { Assessment } from '../api/types';
import { Tag } from '../ui/Tag';
import { useFormat } from '../ui/format';
import { has } from './essentials';
import classes from './records.module.css';

/** At a glance: whether anybody disputes it or has confirmed it; what nobody has looked at shows nothing. */
export function VerdictTags({ assessments }: { assessments: Assessment[] }) {
  const { t } = useTranslation('records');
  return (
    <>
      {has(assessments, 'DISPUTED') && <Tag tone="warn">{t('verdict.DISPUTED')}</Tag>}
      {has(assessments, 'CONFIRMED') && <Tag tone="good">{t('verdict.CONFIRMED')}</Tag>}
    </>
  );
}

/** Who said what about an item, newest first, in their own words. */
export function Verdicts({ assessments }: { assessments: Assessment[] }) {
  const { t } = useTranslation('records');
  const format = useFormat();
  if (assessments.length === 0) return null;
  return (
    <ul className={classes.verdicts} aria-label={t('verdict.list')}>
      {assessments.map(({ verdict, by, hospital, at, reason }) => (
        <li key={`${at} ${by} ${reason}`} data-verdict={verdict}>
          <strong>
            {t(`verdict.${by === 'PATIENT' ? 'patient' : 'staff'}.${verdict}`, {
              hospital: hospital?.name ?? hospital?.hospitalId ?? '',
            })}
          </strong>{' '}
          <time dateTime={at}>{format.moment(at)}</time>
          {reason && <q>{reason}</q>}
        </li>
      ))}
    </ul>
  );
}
