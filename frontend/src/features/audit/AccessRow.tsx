import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useFormat } from '../../shared/ui/format';
import { Tag } from '../../shared/ui/Tag';
import type { RecordedAccess } from './accesses-query';
import classes from './audit.module.css';
import { useWords } from './words';

const TONES = {
  EMERGENCY: 'danger',
  AUDIT: 'warn',
  GRANT: 'good',
  OWN_DATA: undefined,
  OWN_UPLOADS: undefined,
  LOOK_UP: undefined,
} as const;

/** Who looked at what, when, by what right, and the way to that patient's history. */
export function AccessRow({ access }: { access: RecordedAccess }) {
  const { t } = useTranslation('audit');
  const words = useWords();
  const format = useFormat();
  const { patientId, at, right, view, count, reason, recordId, person } = access;
  return (
    <li>
      <div className={classes.when}>
        <time dateTime={at}>{format.moment(at)}</time>
        <Tag tone={TONES[right]}>{t(`accesses.right.${right}`)}</Tag>
      </div>
      <div>
        <strong>
          {t(`accesses.view.${view}`)}
          {count > 1 && `, ${t('accesses.times', { count })}`}
        </strong>
        <span>{[words.role(access.role), access.hospitalName ?? access.hospitalId].filter(Boolean).join(' · ')}</span>
        {person && <code>{person}</code>}
        {reason && <q>{reason}</q>}
      </div>
      <div>
        <Link to="/audit/history" state={{ patientId }}>
          {t('accesses.of', { patientId })}
        </Link>
        {recordId && <code>{t('history.record', { recordId })}</code>}
      </div>
    </li>
  );
}
