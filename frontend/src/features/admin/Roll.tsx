import { Button } from '@mantine/core';
import type { InfiniteData, UseInfiniteQueryResult } from '@tanstack/react-query';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Page } from '../../shared/api/types';
import { Card } from '../../shared/ui/Card';
import { Empty } from '../../shared/ui/Empty';
import { Loading } from '../../shared/ui/Loaded';
import { Notice } from '../../shared/ui/Notice';
import { ProblemAlert } from '../../shared/ui/ProblemAlert';
import classes from './admin.module.css';

type Props<T> = {
  title: string;
  empty: { title: string; text: string };
  query: UseInfiniteQueryResult<InfiniteData<Page<T>>>;
  /** {@code onDone} says what was done, after the row itself may have changed. */
  children: (item: T, onDone: (said: string) => void) => ReactNode;
};

/** A list of those whom the admin manages, page by page. */
export function Roll<T>({ title, empty, query, children }: Props<T>) {
  const { t } = useTranslation('admin');
  const [said, setSaid] = useState('');
  return (
    <Card title={title}>
      <div role="status">{said && <Notice tone="good">{said}</Notice>}</div>
      {content()}
    </Card>
  );

  function content() {
    if (query.isPending) return <Loading />;
    if (query.data === undefined) return <ProblemAlert error={query.error} onRetry={() => void query.refetch()} />;
    const items = query.data.pages.flatMap((page) => page.items);
    if (items.length === 0) return <Empty title={empty.title}>{empty.text}</Empty>;
    return (
      <>
        {query.isError && <ProblemAlert error={query.error} onRetry={() => void query.refetch()} />}
        <ul className={classes.list} aria-label={title}>
          {items.map((item) => children(item, setSaid))}
        </ul>
        {query.hasNextPage && (
          <Button variant="default" loading={query.isFetchingNextPage} onClick={() => void query.fetchNextPage()}>
            {t('more')}
          </Button>
        )}
      </>
    );
  }
}
