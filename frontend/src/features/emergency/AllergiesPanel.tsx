import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import classes from './emergency.module.css';
import { MergedItem } from './MergedItem';
import type { Allergies, OwnWords, RecordRef } from './query';
import { RecordLine } from './RecordLine';

/** Never blank: the allergies, or who says that none are known, or that nothing is stated. */
export function AllergiesPanel({ patientId, allergies }: { patientId: string; allergies: Allergies }) {
  const { t } = useTranslation(['desk', 'records']);
  const heading = useId();
  const { status, items } = allergies;
  const noneKnown = placesOf(allergies);
  return (
    <section className={classes.panel} data-group="allergies" data-status={status} aria-labelledby={heading}>
      <h2 id={heading}>{t('records:essentials.allergies')}</h2>
      {status === 'LISTED' ? (
        <ul className={classes.items}>
          {items.map((item) => (
            <MergedItem key={`${item.recordId} ${item.itemId}`} patientId={patientId} item={withoutNoneKnown(item)} />
          ))}
        </ul>
      ) : (
        <p className={classes.state}>{t(`emergency.allergies.${status}`)}</p>
      )}
      {status === 'NOT_STATED' && <p>{t('emergency.allergies.ask')}</p>}
      {noneKnown.length > 0 && (
        <div className={status === 'LISTED' ? classes.conflict : undefined} role={status === 'LISTED' ? 'note' : undefined}>
          <strong>{t(status === 'LISTED' ? 'emergency.allergies.against' : 'emergency.allergies.statedIn')}</strong>
          <ul>
            {noneKnown.map((record) => (
              <li key={record.recordId}>
                <RecordLine patientId={patientId} record={record} />
              </li>
            ))}
          </ul>
        </div>
      )}
    </section>
  );
}

/** Where it is said that none are known: in records, and last by the patient. */
function placesOf({ noneKnownStatedIn, noneKnownSelfStatedOn: on }: Allergies): (RecordRef | OwnWords)[] {
  const own = on === null ? [] : [{ recordId: null, title: null, kind: null, recordedOn: on, hospital: null }];
  return [...noneKnownStatedIn, ...own];
}

/** "None known" stands against all allergies alike, so it is said once, below them. */
function withoutNoneKnown(item: Allergies['items'][number]) {
  return { ...item, conflicts: item.conflicts.filter(({ kind }) => kind !== 'NONE_KNOWN_ELSEWHERE') };
}
