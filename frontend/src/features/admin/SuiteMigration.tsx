import { Button } from '@mantine/core';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useWrite } from '../../shared/api/use-write';
import { Card } from '../../shared/ui/Card';
import { useFormat } from '../../shared/ui/format';
import { Loaded } from '../../shared/ui/Loaded';
import { ProblemAlert } from '../../shared/ui/ProblemAlert';
import classes from './admin.module.css';
import { Count, Fact } from './Fact';
import { suiteQuery } from './keys-query';

export function SuiteMigration() {
  const { t } = useTranslation('admin');
  const format = useFormat();
  const client = useQueryClient();
  const migration = useQuery(suiteQuery);
  const start = useWrite(
    () => ({ to: 'POST /keys/suite-migration' }),
    (progress) => client.setQueryData(suiteQuery.queryKey, progress),
  );
  return (
    <Card title={t('keys.suite')} lead={t('keys.suiteLead')}>
      {start.error && <ProblemAlert error={start.error} />}
      <Loaded query={migration} skeletonRows={2}>
        {({ state, rowsMoved, contentsLookedAt, contentsMoved, contentsRefused }) => (
          <>
            <dl className={classes.facts}>
              <Fact name={t('platform.state')}>
                <span role="status">{t(`keys.suiteState.${state}`)}</span>
              </Fact>
              {state !== 'IDLE' && (
                <>
                  <Count name={t('keys.suiteRows')} value={format.count(rowsMoved)} />
                  <Count name={t('keys.suiteContents')} value={format.count(contentsLookedAt)} />
                  <Count name={t('keys.suiteMoved')} value={format.count(contentsMoved)} />
                  <Count name={t('keys.suiteRefused')} value={format.count(contentsRefused)} />
                </>
              )}
            </dl>
            <Button
              size="sm"
              variant="default"
              disabled={state === 'RUNNING'}
              loading={start.isPending}
              aria-label={`${t('keys.suiteStart')}: ${t('keys.suite')}`}
              onClick={() => start.mutate()}
            >
              {t('keys.suiteStart')}
            </Button>
          </>
        )}
      </Loaded>
    </Card>
  );
}
