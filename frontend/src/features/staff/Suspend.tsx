import { useTranslation } from 'react-i18next';
import { Sure } from '../../shared/ui/Sure';
import { useDeed, type AskedProps } from './use-deed';

export function Suspend({ colleague: { accountId, displayName: name }, onDone, onCancel }: AskedProps) {
  const { t } = useTranslation('staff');
  const suspend = useDeed(
    () => ({ to: 'POST /hospitals/current/staff/{accountId}/suspension', path: { accountId } }),
    () => onDone(t('suspendDone', { name })),
  );
  return (
    <Sure
      title={t('suspendAsk', { name })}
      text={t('suspendText')}
      yes={t('suspendYes')}
      error={suspend.error}
      busy={suspend.isPending}
      onYes={() => suspend.mutate()}
      onNo={onCancel}
    />
  );
}
