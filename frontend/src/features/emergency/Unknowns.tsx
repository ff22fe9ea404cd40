import { useTranslation } from 'react-i18next';
import { contentAddress } from '../../shared/records/queries';
import { useFormat } from '../../shared/ui/format';
import classes from './emergency.module.css';
import type { EmergencySummary } from './query';

/** On how much the view rests, and which records a person still has to look at. */
export function Unknowns({ patientId, summary }: { patientId: string; summary: EmergencySummary }) {
  const { t } = useTranslation('desk');
  const format = useFormat();
  const { recordsRead, recordsNotRead, newestRecordOn } = summary;

  return (
    <section className={classes.panel} data-group="unknown">
      <h2>{t('emergency.unknown')}</h2>
      {recordsRead + recordsNotRead.length === 0 ? (
        <p>{t('emergency.noRecords')}</p>
      ) : (
        <p>
          {t('emergency.read', { count: recordsRead })}.{' '}
          {newestRecordOn && t('emergency.newest', { date: format.date(newestRecordOn) })}
        </p>
      )}
      {recordsNotRead.length > 0 && (
        <>
          <p>{t('emergency.notRead', { count: recordsNotRead.length })}</p>
          <ul>
            {recordsNotRead.map(({ recordId, title }) => (
              <li key={recordId}>
                <a href={contentAddress(patientId, recordId)} download>
                  {title}
                </a>
              </li>
            ))}
          </ul>
        </>
      )}
    </section>
  );
}
