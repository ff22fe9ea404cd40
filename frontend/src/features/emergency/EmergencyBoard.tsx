import { useTranslation } from 'react-i18next';
import { Chips } from '../../shared/records/Chips';
import { Contacts, DetailsList } from '../../shared/records/DetailsList';
import { itemsOf, type Group } from '../../shared/records/essentials';
import classes from './emergency.module.css';
import type { EmergencySummary } from './query';
import { Unknowns } from './Unknowns';

const GROUPS = ['medications', 'conditions', 'surgeries', 'testResults'] as const;

/** To be read in ten seconds: what can kill comes first, and what is not stated is never shown as "none". */
export function EmergencyBoard({ patientId, summary }: { patientId: string; summary: EmergencySummary }) {
  const { t } = useTranslation(['desk', 'records']);
  const { generalDetails: details } = summary;

  return (
    <div className={classes.board}>
      <div className={classes.first}>
        <section className={classes.blood}>
          <h2>{t('emergency.bloodGroup')}</h2>
          <p data-known={details?.bloodGroup ? true : undefined}>{details?.bloodGroup ?? t('records:notStated')}</p>
        </section>
        <Essential summary={summary} group="allergies" />
      </div>
      <div className={classes.rest}>
        {GROUPS.map((group) => (
          <Essential key={group} summary={summary} group={group} />
        ))}
      </div>
      <div className={classes.rest}>
        <Unknowns patientId={patientId} summary={summary} />
        {details && (
          <section className={classes.panel}>
            <h2>{t('emergency.contacts')}</h2>
            <Contacts details={details} />
          </section>
        )}
      </div>
      {details && (
        <section className={classes.panel}>
          <DetailsList details={details} withContacts={false} />
        </section>
      )}
    </div>
  );
}

function Essential({ summary, group }: { summary: EmergencySummary; group: Group }) {
  const { t } = useTranslation(['desk', 'records']);
  const items = itemsOf(summary.essentials, group);
  const noneKnown = group === 'allergies' && items.length === 0 && summary.essentials.noKnownAllergies;
  return (
    <section className={classes.panel} data-group={group}>
      <h2>{t(`records:essentials.${group}`)}</h2>
      {items.length > 0 ? (
        <Chips items={items} alarming={group === 'allergies'} />
      ) : (
        <p className={classes.nothing}>{t(noneKnown ? 'emergency.noKnown' : 'emergency.notStated')}</p>
      )}
    </section>
  );
}
