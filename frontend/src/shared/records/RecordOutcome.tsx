import { useTranslation } from 'react-i18next';
import type { OpenRecord } from '../api/types';
import records from '../i18n/locales/en/records.json';
import { EssentialsView } from './EssentialsView';
import { PagesNote } from './PagesNote';
import classes from './records.module.css';
import { Engine, Statements } from './Statements';

type Reason = keyof typeof records.reason;

/** What came of reading the record: its summary, or in plain words why there is none. {@code patient}: for saying something about it. */
export function RecordOutcome({ record, patient }: { record: OpenRecord; patient?: string }) {
  const { t } = useTranslation('records');
  if (record.status === 'PROCESSING') return <p className={classes.note}>{t('processing')}</p>;
  if (!record.summary) {
    return (
      <p className={classes.note}>
        {t(`reason.${reasonOf(record.statusReason)}`)} {t('kept')}
      </p>
    );
  }
  return (
    <>
      <p className={classes.narrative}>{record.summary.narrative}</p>
      <PagesNote pages={record.summary.pages} />
      {record.summary.essentials && (
        <EssentialsView
          essentials={record.summary.essentials}
          scanned={record.summary.pages?.scanned}
          target={patient === undefined ? undefined : { patient, recordId: record.recordId }}
        />
      )}
      <Engine summary={record.summary} />
      <Statements summary={record.summary} />
    </>
  );
}

export function reasonOf(reason: string | null | undefined): Reason {
  const named = (reason ?? '').toUpperCase().replaceAll('-', '_');
  return named in records.reason ? (named as Reason) : 'UNKNOWN';
}
