import { useTranslation } from 'react-i18next';
import type { OpenRecord, Summary } from '../api/types';
import records from '../i18n/locales/en/records.json';
import { EssentialsView } from './EssentialsView';
import classes from './records.module.css';

type Reason = keyof typeof records.reason;

/** What came of reading the record: its summary, or in plain words why there is none. */
export function RecordOutcome({ record }: { record: OpenRecord }) {
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
      {record.summary.essentials && <EssentialsView essentials={record.summary.essentials} />}
      <p className={classes.engine}>{t(`engine.${record.summary.engine}`)}</p>
      <Support summary={record.summary} />
    </>
  );
}

/** Folded away: who doubts the narrative finds, statement by statement, the sentences of the record that it rests on. */
function Support({ summary }: { summary: Summary }) {
  const { t } = useTranslation('records');
  if (!summary.statements?.length) return null;
  return (
    <details className={classes.support}>
      <summary>{t('support')}</summary>
      {summary.statements.map((statement, index) => (
        <div key={index}>
          {statement.support.map(({ page, text }) => (
            <blockquote key={`${page} ${text}`} className={classes.source}>
              <cite>{t('page', { page })}</cite> {text}
            </blockquote>
          ))}
        </div>
      ))}
    </details>
  );
}

export function reasonOf(reason: string | null | undefined): Reason {
  const named = (reason ?? '').toUpperCase().replaceAll('-', '_');
  return named in records.reason ? (named as Reason) : 'UNKNOWN';
}
