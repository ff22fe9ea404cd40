import { Button } from '@mantine/core';
import { useInfiniteQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { HealthRecord } from '../api/types';
import { Loading } from '../ui/Loaded';
import { ProblemAlert } from '../ui/ProblemAlert';
import { recordsQuery } from './queries';
import { RecordCard } from './RecordCard';
import classes from './records.module.css';

type Props = {
  patient: string;
  /** The level below the heading that the timeline stands under. */
  heading: 'h2' | 'h3';
  empty: ReactNode;
  /** Stands above the records, as far as they are loaded. */
  banner?: (records: HealthRecord[]) => ReactNode;
  actions?: (record: HealthRecord) => ReactNode;
};

/** A patient's records, latest first. Order comes from the server. */
export function Timeline({ patient, heading, empty, banner, actions }: Props) {
  const { t } = useTranslation('records');
  const timeline = useInfiniteQuery(recordsQuery(patient));

  if (timeline.isPending) return <Loading rows={4} />;
  if (timeline.data === undefined)
    return <ProblemAlert error={timeline.error} onRetry={() => void timeline.refetch()} />;
  const records = timeline.data.pages.flatMap((page) => page.items);
  if (records.length === 0) return empty;

  return (
    <>
      {banner?.(records)}
      {timeline.isError && <ProblemAlert error={timeline.error} onRetry={() => void timeline.refetch()} />}
      <ol aria-label={t('timeline')} className={classes.timeline}>
        {records.map((record) => (
          <li key={record.recordId}>
            <RecordCard patient={patient} record={record} heading={heading} actions={actions?.(record)} />
          </li>
        ))}
      </ol>
      {timeline.hasNextPage && (
        <Button variant="default" loading={timeline.isFetchingNextPage} onClick={() => void timeline.fetchNextPage()}>
          {t('older')}
        </Button>
      )}
    </>
  );
}
