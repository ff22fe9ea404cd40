import { Button, Checkbox } from '@mantine/core';
import { useInfiniteQuery } from '@tanstack/react-query';
import { Controller, type UseFormReturn } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import type { ScopeInput } from '../../shared/consent/scope';
import { isOpen, recordsQuery } from '../../shared/records/queries';
import { useFormat } from '../../shared/ui/format';
import { Loading } from '../../shared/ui/Loaded';
import { ProblemAlert } from '../../shared/ui/ProblemAlert';
import { Tag } from '../../shared/ui/Tag';
import classes from './grants.module.css';

type Props = {
  form: UseFormReturn<ScopeInput>;
  /** The records that a hospital asked for; without it all of the patient's. */
  offered?: string[];
};

/** Single records beside the kinds; the only way in for a restricted one. */
export function RecordChoice({ form, offered }: Props) {
  const { t } = useTranslation('patient');
  return (
    <details className={classes.fold} open={offered !== undefined}>
      <summary>{t('grants.records', { count: form.watch('records').length })}</summary>
      <Choice form={form} offered={offered} />
    </details>
  );
}

function Choice({ form, offered }: Props) {
  const { t } = useTranslation(['patient', 'records']);
  const format = useFormat();
  const timeline = useInfiniteQuery(recordsQuery('me'));
  if (timeline.isPending) return <Loading rows={2} />;
  if (timeline.data === undefined)
    return <ProblemAlert error={timeline.error} onRetry={() => void timeline.refetch()} />;
  const records = timeline.data.pages
    .flatMap((page) => page.items)
    .filter(isOpen)
    .filter(({ recordId }) => offered === undefined || offered.includes(recordId));

  return (
    <>
      <Controller
        control={form.control}
        name="records"
        render={({ field }) => (
          <Checkbox.Group
            label={t('grants.recordsLabel')}
            description={t('grants.recordsHint')}
            value={field.value}
            onChange={field.onChange}
          >
            <div className={classes.records}>
              {records.map(({ recordId, title, recordedOn, restricted }) => (
                <Checkbox
                  key={recordId}
                  value={recordId}
                  label={
                    <>
                      {title}, {format.date(recordedOn)} {restricted && <Tag tone="warn">{t('records:status.RESTRICTED')}</Tag>}
                    </>
                  }
                />
              ))}
            </div>
          </Checkbox.Group>
        )}
      />
      {timeline.hasNextPage && (
        <Button variant="default" size="xs" loading={timeline.isFetchingNextPage} onClick={() => void timeline.fetchNextPage()}>
          {t('records:older')}
        </Button>
      )}
    </>
  );
}
