import { Button } from '@mantine/core';
import { useInfiniteQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { Problem } from '../../shared/api/problem';
import { Empty } from '../../shared/ui/Empty';
import { Loading } from '../../shared/ui/Loaded';
import { Notice } from '../../shared/ui/Notice';
import { Page } from '../../shared/ui/Page';
import { ProblemAlert } from '../../shared/ui/ProblemAlert';
import classes from './audit.module.css';
import { queueQuery } from './queue-query';
import { QueueEntry } from './QueueEntry';

/** The auditor's first screen: what waits for a word, alarms first. Order comes from the server. */
export default function QueuePage() {
  const { t } = useTranslation('audit');
  const [said, setSaid] = useState('');
  return (
    <Page title={t('queue.title')} lead={t('queue.lead')} width="text">
      <div role="status">{said && <Notice tone="good">{said}</Notice>}</div>
      <Queue onDone={setSaid} />
    </Page>
  );
}

function Queue({ onDone }: { onDone: (said: string) => void }) {
  const { t } = useTranslation('audit');
  const queue = useInfiniteQuery(queueQuery);

  if (queue.isPending) return <Loading rows={5} />;
  if (isWithheld(queue.error)) return <Unapproved />;
  if (queue.data === undefined) return <ProblemAlert error={queue.error} onRetry={() => void queue.refetch()} />;
  const items = queue.data.pages.flatMap((page) => page.items);
  if (items.length === 0) return <Empty title={t('queue.empty')}>{t('queue.emptyText')}</Empty>;

  return (
    <>
      {queue.isError && <ProblemAlert error={queue.error} onRetry={() => void queue.refetch()} />}
      <ol className={classes.queue} aria-label={t('queue.title')}>
        {items.map((item) => (
          <li key={item.itemId}>
            <QueueEntry item={item} onDone={onDone} />
          </li>
        ))}
      </ol>
      {queue.hasNextPage && (
        <Button variant="default" loading={queue.isFetchingNextPage} onClick={() => void queue.fetchNextPage()}>
          {t('queue.more')}
        </Button>
      )}
    </>
  );
}

/** Nobody judges before somebody vouched for him; the first auditor does that by the token. */
function Unapproved() {
  const { t } = useTranslation('audit');
  return (
    <Notice tone="warn" title={t('queue.unapproved')}>
      <span>{t('queue.unapprovedText')}</span>
      <Button component={Link} to="/audit/approvals" size="xs">
        {t('queue.unapprovedLink')}
      </Button>
    </Notice>
  );
}

function isWithheld(error: Error | null) {
  return error instanceof Problem && (error.status === 404 || error.code === 'approval-pending');
}
