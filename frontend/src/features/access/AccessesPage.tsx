import { Button, Switch } from '@mantine/core';
import { useInfiniteQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Empty } from '../../shared/ui/Empty';
import { Loading } from '../../shared/ui/Loaded';
import { Page } from '../../shared/ui/Page';
import { ProblemAlert } from '../../shared/ui/ProblemAlert';
import classes from './access.module.css';
import { AccessRow } from './AccessRow';
import { accessesQuery } from './query';

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
        <Switch
          label={t('accesses.withOwn')}
          checked={withOwn}
          onChange={(event) => setWithOwn(event.currentTarget.checked)}
        />
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
      {shown.length === 0 && <Empty title={t('accesses.empty')}>{t('accesses.emptyText')}</Empty>}
      <ol className={classes.list} aria-label={t('accesses.title')}>
        {shown.map((look) => (
          <AccessRow key={[look.at, look.person, look.view, look.recordId].join()} look={look} />
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
