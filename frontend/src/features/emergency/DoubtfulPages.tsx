import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Coverage, RecordRef } from './query';
import { RecordLine } from './RecordLine';

type Props = { patientId: string; coverage: Coverage };

/** Records that are in the view, but perhaps not all of what they say, or not as they say it. */
export function DoubtfulPages({ patientId, coverage }: Props) {
  const { t } = useTranslation(['desk', 'records']);
  const { partlyRead, readFromScans, pagesNotCounted } = coverage;
  return (
    <>
      <Records
        patientId={patientId}
        records={partlyRead}
        title={t('emergency.partlyRead', { count: partlyRead.length })}
        more={({ pages }) => t('records:pages.withoutText', { count: pages.withoutText, total: pages.total })}
      />
      <Records
        patientId={patientId}
        records={readFromScans}
        title={t('emergency.readFromScans', { count: readFromScans.length })}
        more={({ pages }) => t('records:pages.scanned', { count: pages.scanned.length, total: pages.total })}
      />
      <Records
        patientId={patientId}
        records={pagesNotCounted}
        title={t('emergency.pagesNotCounted', { count: pagesNotCounted.length })}
      />
    </>
  );
}

type RecordsProps<T> = { patientId: string; records: T[]; title: string; more?: (record: T) => ReactNode };

function Records<T extends RecordRef>({ patientId, records, title, more }: RecordsProps<T>) {
  if (records.length === 0) return null;
  return (
    <>
      <p>{title}</p>
      <ul>
        {records.map((record) => (
          <li key={record.recordId}>
            <RecordLine patientId={patientId} record={record} />
            {more && <>. {more(record)}</>}
          </li>
        ))}
      </ul>
    </>
  );
}
