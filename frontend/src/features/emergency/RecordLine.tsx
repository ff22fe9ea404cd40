import { useTranslation } from 'react-i18next';
import { contentAddress } from '../../shared/records/queries';
import { useFormat } from '../../shared/ui/format';
import type { OwnWords, RecordRef } from './query';

type Props = { patientId: string; record: RecordRef | OwnWords };

/**
 * Which record: its date, its hospital, and its title, which leads to the document itself; of a restricted one the date, as of
 * what the patient says.
 */
export function RecordLine({ patientId, record }: Props) {
  const { t } = useTranslation(['desk', 'records']);
  const format = useFormat();
  if (record.title === null) {
    return (
      <>
        <time dateTime={record.recordedOn}>{format.date(record.recordedOn)}</time> ·{' '}
        {t(record.recordId === null ? 'emergency.byPatient' : 'emergency.fromRestricted')}
      </>
    );
  }
  return (
    <>
      <time dateTime={record.recordedOn}>{format.date(record.recordedOn)}</time> ·{' '}
      {record.hospital.name ?? record.hospital.hospitalId} ·{' '}
      <a
        href={contentAddress(patientId, record.recordId)}
        download
        aria-label={t('records:downloadTitle', { title: record.title })}
      >
        {record.title}
      </a>
    </>
  );
}
