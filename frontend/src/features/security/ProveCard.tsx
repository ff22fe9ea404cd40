import { useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { ProveAgain } from '../../shared/forms/ProveAgain';
import { Card } from '../../shared/ui/Card';
import { accountQuery } from './query';

/** What changes the log-in needs a proof that is not older than five minutes. */
export function ProveCard() {
  const { t } = useTranslation('security');
  const client = useQueryClient();
  const refresh = () => void client.invalidateQueries({ queryKey: accountQuery.queryKey });

  return (
    <Card title={t('prove.title')} lead={t('prove.lead')} tone="warn">
      <ProveAgain onProven={refresh} onRefused={refresh} />
    </Card>
  );
}
