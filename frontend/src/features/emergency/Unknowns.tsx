import { useTranslation } from 'react-i18next';
import { contentAddress } from '../../shared/records/queries';
import { reasonOf } from '../../shared/records/RecordOutcome';
import { useFormat } from '../../shared/ui/format';
import { DoubtfulPages } from './DoubtfulPages';
import classes from './emergency.module.css';
import type { Coverage } from './query';

/** On how much the view rests, and which records a person still has to look at. */
export function Unknowns({ patientId, coverage }: { patientId: string; coverage: Coverage }) {
  const { t } = useTranslation(['desk', 'records']);
  const format = useFormat();
  const { recordsRead, recordsProcessing, restricted, outsideConsent, newestRecordedOn } = coverage;
  const unreadable = coverage.notRead.filter(({ reason }) => reason !== 'processing');
  const none = recordsRead + coverage.notRead.length + restricted + outsideConsent === 0;

  return (
    <section className={classes.panel} data-group="unknown">
      <h2>{t('emergency.unknown')}</h2>
      <p>
        {none ? t('emergency.noRecords') : `${t('emergency.read', { count: recordsRead })}.`}{' '}
        {newestRecordedOn && t('emergency.newest', { date: format.date(newestRecordedOn) })}{' '}
        {recordsProcessing > 0 && t('emergency.processing', { count: recordsProcessing })}
      </p>
      {restricted > 0 && <p>{t('emergency.restricted', { count: restricted })}</p>}
      {outsideConsent > 0 && <p>{t('emergency.outsideConsent', { count: outsideConsent })}</p>}
      {unreadable.length > 0 && (
        <>
          <p>{t('emergency.notRead', { count: unreadable.length })}</p>
          <ul>
            {unreadable.map(({ recordId, title, recordedOn, hospital, reason }) => (
              <li key={recordId}>
                {title === null ? (
                  t('records:waitingTitle')
                ) : (
                  <a href={contentAddress(patientId, recordId)} download>
                    {title}
                  </a>
                )}
                {recordedOn && `, ${format.date(recordedOn)}`}
                {hospital && `, ${hospital.name ?? hospital.hospitalId}`}. {t(`records:reason.${reasonOf(reason)}`)}
              </li>
            ))}
          </ul>
        </>
      )}
      <DoubtfulPages patientId={patientId} coverage={coverage} />
      <p>{t('emergency.asOf', { moment: format.moment(coverage.asOf) })}</p>
    </section>
  );
}
