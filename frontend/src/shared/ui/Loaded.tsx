import { Skeleton } from '@mantine/core';
import type { UseQueryResult } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { ProblemAlert } from './ProblemAlert';
import classes from './ui.module.css';

type Props<T> = { query: UseQueryResult<T>; skeletonRows?: number; children: (data: T) => ReactNode };

/** Loading, then what went wrong, or the data, and above it that it could not be brought up to date. */
export function Loaded<T>({ query, skeletonRows = 3, children }: Props<T>) {
  if (query.isPending) return <Loading rows={skeletonRows} />;
  if (query.isError && query.data === undefined)
    return <ProblemAlert error={query.error} onRetry={() => void query.refetch()} />;
  return (
    <>
      {query.isError && <ProblemAlert error={query.error} onRetry={() => void query.refetch()} />}
      {children(query.data as T)}
    </>
  );
}

export function Loading({ rows = 3 }: { rows?: number }) {
  const { t } = useTranslation();
  return (
    <div role="status" aria-label={t('state.loading')} className={classes.loading}>
      {Array.from({ length: rows }, (_, row) => (
        <Skeleton key={row} height={row === 0 ? 28 : 76} width={row === 0 ? '45%' : '100%'} radius="md" />
      ))}
    </div>
  );
}
