import { Button } from '@mantine/core';
import { useInfiniteQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Empty } from '../../shared/ui/Empty';
import { Loading } from '../../shared/ui/Loaded';
import { ProblemAlert } from '../../shared/ui/ProblemAlert';
import { AccessRow } from './AccessRow';
import { recordedAccessesQuery, type Filter } from './accesses-query';
import classes from './audit.module.css';

/** Newest first; order comes from the server. It looks through only so many for one answer, which may hold none of them. */
export function RecordedAccesses({ filter }: { filter: Filter }) {
  const { t } = useTranslation('audit');
  const accesses = useInfiniteQuery(recordedAccessesQuery(filter));

  if (accesses.isPending) return <div className={classes.answer}><Loading rows={5} /></div>;
  if (accesses.data === undefined) return <div className={classes.answer}>{alert()}</div>;
  const found = accesses.data.pages.flatMap((page) => page.items);

  return (
    <div className={classes.answer}>
      {accesses.isError && alert()}
      {found.length === 0 && (
        <Empty title={t('accesses.empty')}>{t(accesses.hasNextPage ? 'accesses.notYet' : 'accesses.emptyText')}</Empty>
      )}
      <ol className={classes.accesses} aria-label={t('accesses.title')}>
        {found.map((access, index) => (
          <AccessRow key={index} access={access} />
        ))}
      </ol>
      {accesses.hasNextPage && (
        <Button variant="default" loading={accesses.isFetchingNextPage} onClick={() => void accesses.fetchNextPage()}>
          {t('accesses.older')}
        </Button>
      )}
    </div>
  );

  function alert() {
    return <ProblemAlert error={accesses.error} onRetry={() => void accesses.refetch()} />;
  }
}
