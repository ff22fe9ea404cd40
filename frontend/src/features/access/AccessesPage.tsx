import { Button } from '@mantine/core';
import { useInfiniteQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Empty } from '../../shared/ui/Empty';
import { Loading } from '../../shared/ui/Loaded';
import { Page } from '../../shared/ui/Page';
import { ProblemAlert } from '../../shared/ui/ProblemAlert';
import classes from './access.module.css';
import { accessesQuery } from './query';
import { VisitRow } from './VisitRow';
import { visitsOf } from './visits';

/** Who looked at the patient's data, latest first. One's own looks are on record too, and shown when asked for. */
export default function AccessesPage() {
  const { t } = useTranslation('patient');
  const [withOwn, setWithOwn] = useState(false);
  return (
    <Page
      title={t('accesses.title')}
      lead={t('accesses.lead')}
      width="text"
      aside={
        <Button variant="default" size="xs" onClick={() => setWithOwn(!withOwn)}>
          {t(withOwn ? 'accesses.withoutOwn' : 'accesses.withOwn')}
        </Button>
      }
    >
      <Accesses withOwn={withOwn} />
    </Page>
  );
}

function Accesses({ withOwn }: { withOwn: boolean }) {
  const { t } = useTranslation(['patient', 'records']);
  const accesses = useInfiniteQuery(accessesQuery);

  if (accesses.isPending) return <Loading rows={5} />;
  if (accesses.data === undefined)
    return <ProblemAlert error={accesses.error} onRetry={() => void accesses.refetch()} />;
  const shown = accesses.data.pages.flatMap((page) => page.items).filter((look) => withOwn || look.role !== 'PATIENT');

  return (
    <>
      {accesses.isError && <ProblemAlert error={accesses.error} onRetry={() => void accesses.refetch()} />}
      {shown.length === 0 && <Empty title={t('accesses.empty')}>{t('accesses.emptyText')}</Empty>}
      <ol className={classes.list} aria-label={t('accesses.title')}>
        {visitsOf(shown).map((visit) => (
          <VisitRow key={[visit.latest.at, visit.latest.person, visit.latest.right].join()} visit={visit} />
        ))}
      </ol>
      {accesses.hasNextPage && (
        <Button variant="default" loading={accesses.isFetchingNextPage} onClick={() => void accesses.fetchNextPage()}>
          {t('accesses.older')}
        </Button>
      )}
    </>
  );
}
