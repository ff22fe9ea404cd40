import { useTranslation } from 'react-i18next';
import { useFormat } from '../../shared/ui/format';
import { Tag } from '../../shared/ui/Tag';
import classes from './access.module.css';
import type { Visit } from './visits';

const TONES = {
  EMERGENCY: 'danger',
  AUDIT: 'warn',
  GRANT: 'good',
  OWN_DATA: undefined,
  OWN_UPLOADS: undefined,
  LOOK_UP: undefined,
} as const;

export function VisitRow({ visit: { latest, reasons, looks } }: { visit: Visit }) {
  const { t } = useTranslation('patient');
  const format = useFormat();
  return (
    <li className={classes.visit}>
      <div className={classes.side}>
        <time dateTime={latest.at}>{format.moment(latest.at)}</time>
        <Tag tone={TONES[latest.right]}>{t(`accesses.right.${latest.right}`)}</Tag>
      </div>
      <strong>{latest.hospitalName ?? t(`accesses.role.${latest.role}`)}</strong>
      {reasons.map((reason) => (
        <q key={reason}>{reason}</q>
      ))}
      <ul>
        {looks.map(({ view, count }) => (
          <li key={view}>
            {t(`accesses.view.${view}`)}
            {count > 1 && `, ${t('accesses.times', { count })}`}
          </li>
        ))}
      </ul>
    </li>
  );
}
