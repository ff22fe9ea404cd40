import { useTranslation } from 'react-i18next';
import { Contacts, DetailsList } from '../../shared/records/DetailsList';
import { Notice } from '../../shared/ui/Notice';
import { AllergiesPanel } from './AllergiesPanel';
import classes from './emergency.module.css';
import { MergedPanel } from './MergedPanel';
import { Narratives } from './Narratives';
import type { EmergencySummary } from './query';
import { Unknowns } from './Unknowns';

/** To be read in ten seconds: what can kill comes first, and what is not stated is never shown as "none". */
export function EmergencyBoard({ patientId, summary }: { patientId: string; summary: EmergencySummary }) {
  const { t } = useTranslation(['desk', 'records']);
  const { generalDetails: details, essentials, narratives, coverage, complete } = summary;

  return (
    <div className={classes.board}>
      {!complete && <Notice tone="danger">{t('emergency.incomplete')}</Notice>}
      <div className={classes.first}>
        <section className={classes.blood}>
          <h2>{t('emergency.bloodGroup')}</h2>
          <p data-known={details?.bloodGroup ? true : undefined}>{details?.bloodGroup ?? t('records:notStated')}</p>
        </section>
        <AllergiesPanel patientId={patientId} allergies={essentials.allergies} />
      </div>
      <div className={classes.essentials}>
        {(['medications', 'conditions', 'surgeries', 'testResults'] as const).map((group) => (
          <MergedPanel key={group} patientId={patientId} group={group} items={essentials[group]} />
        ))}
      </div>
      <div className={classes.columns}>
        <Narratives patientId={patientId} narratives={narratives} />
        <div className={classes.board}>
          <Unknowns patientId={patientId} coverage={coverage} />
          <section className={classes.panel}>
            <h2>{t('emergency.contacts')}</h2>
            {details ? <Contacts details={details} /> : <p>{t('emergency.noDetails')}</p>}
          </section>
          {details && (
            <section className={classes.panel}>
              <h2>{t('patient.details')}</h2>
              <DetailsList details={details} withContacts={false} />
            </section>
          )}
        </div>
      </div>
    </div>
  );
}
