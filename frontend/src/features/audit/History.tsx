import { Button } from '@mantine/core';
import { useInfiniteQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Empty } from '../../shared/ui/Empty';
import { useFormat } from '../../shared/ui/format';
import { Loading } from '../../shared/ui/Loaded';
import { ProblemAlert } from '../../shared/ui/ProblemAlert';
import classes from './audit.module.css';
import { historyQuery, type Asked, type HistoryEntry } from './history-query';

/** Oldest first; order comes from the server. */
export function History({ asked }: { asked: Asked }) {
  const { t } = useTranslation('audit');
  const history = useInfiniteQuery(historyQuery(asked));

  if (history.isPending) return <Loading rows={5} />;
  if (history.data === undefined) return <ProblemAlert error={history.error} onRetry={() => void history.refetch()} />;
  const entries = history.data.pages.flatMap((page) => page.items);
  if (entries.length === 0) return <Empty title={t('history.empty')} />;

  return (
    <>
      <ol className={classes.history} aria-label={t('history.title')}>
        {entries.map((entry) => (
          <Entry key={entry.eventId} entry={entry} />
        ))}
      </ol>
      {history.hasNextPage && (
        <Button variant="default" loading={history.isFetchingNextPage} onClick={() => void history.fetchNextPage()}>
          {t('history.more')}
        </Button>
      )}
    </>
  );
}

function Entry({ entry }: { entry: HistoryEntry }) {
  const { t } = useTranslation('audit');
  const format = useFormat();
  const who = [entry.actorRole.toLowerCase(), entry.actorOrganisation, entry.actorPerson].filter(Boolean).join(' · ');
  return (
    <li>
      <span>{t('history.position', { position: entry.position })}</span>
      <time dateTime={entry.at}>{format.moment(entry.at)}</time>
      <div>
        <strong>{entry.eventName}</strong>
        {entry.note && <q>{entry.note}</q>}
        {entry.recordId && <span>{t('history.record', { recordId: entry.recordId })}</span>}
        <span>{who}</span>
      </div>
    </li>
  );
}
