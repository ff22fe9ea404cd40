import { useTranslation } from 'react-i18next';
import { useFormat } from '../../shared/ui/format';
import classes from './emergency.module.css';
import type { Conflict } from './query';

/** The other side is a thing of its own, which has to be named. */
const WITH_NAME = new Set<Conflict['kind']>(['CURRENT_MEDICINE', 'LISTED_ALLERGY']);

/** What does not fit together, side by side; never folded away. */
export function Conflicts({ conflicts }: { conflicts: Conflict[] }) {
  const { t } = useTranslation('desk');
  const format = useFormat();
  return conflicts.map(({ kind, mentions }) => (
    <div key={kind} className={classes.conflict} data-kind={kind} role="note">
      <strong>{t(`emergency.conflict.${kind}`)}</strong>
      <ul>
        {mentions.map(({ recordId, itemId, name, detail, recordedOn, hospital }) => (
          <li key={`${recordId} ${itemId}`}>
            {WITH_NAME.has(kind) && <b>{name} </b>}
            {detail && <b>{detail}</b>} {format.date(recordedOn)},{' '}
            {hospital === null
              ? t(recordId === null ? 'emergency.byPatient' : 'emergency.fromRestricted')
              : (hospital.name ?? hospital.hospitalId)}
          </li>
        ))}
      </ul>
    </div>
  ));
}
