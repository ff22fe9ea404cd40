import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import classes from './emergency.module.css';
import { MergedItem } from './MergedItem';
import type { Allergies } from './query';
import { RecordLine } from './RecordLine';

/** Never blank: the allergies, or which records say that none are known, or that nothing is stated. */
export function AllergiesPanel({ patientId, allergies }: { patientId: string; allergies: Allergies }) {
  const { t } = useTranslation(['desk', 'records']);
  const heading = useId();
  const { status, items, noneKnownStatedIn } = allergies;
  return (
    <section className={classes.panel} data-group="allergies" data-status={status} aria-labelledby={heading}>
      <h2 id={heading}>{t('records:essentials.allergies')}</h2>
      {status === 'LISTED' ? (
        <ul className={classes.items}>
          {items.map((item) => (
            <MergedItem key={item.recordId + item.itemId} patientId={patientId} item={item} />
          ))}
        </ul>
      ) : (
        <p className={classes.state}>{t(`emergency.allergies.${status}`)}</p>
      )}
      {status === 'NOT_STATED' && <p>{t('emergency.allergies.ask')}</p>}
      {noneKnownStatedIn.length > 0 && (
        <>
          <p>{t(status === 'LISTED' ? 'emergency.allergies.against' : 'emergency.allergies.statedIn')}</p>
          <ul>
            {noneKnownStatedIn.map((record) => (
              <li key={record.recordId}>
                <RecordLine patientId={patientId} record={record} />
              </li>
            ))}
          </ul>
        </>
      )}
    </section>
  );
}
