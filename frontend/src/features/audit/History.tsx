import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Empty } from '../../shared/ui/Empty';
import { Loaded } from '../../shared/ui/Loaded';
import { Notice } from '../../shared/ui/Notice';
import { historyQuery } from './history-query';
import { Player } from './Player';

export function History({ patientId }: { patientId: string }) {
  const { t } = useTranslation('audit');
  const history = useQuery(historyQuery(patientId));
  return (
    <Loaded query={history} skeletonRows={5}>
      {(entries) =>
        entries.length === 0 ? (
          <Empty title={t('history.empty')} />
        ) : (
          <>
            {entries.some(({ eventName }) => eventName === 'erasure.completed') && (
              <Notice tone="warn">{t('history.erased')}</Notice>
            )}
            <Player patientId={patientId} entries={entries} now={history.dataUpdatedAt} />
          </>
        )
      }
    </Loaded>
  );
}
