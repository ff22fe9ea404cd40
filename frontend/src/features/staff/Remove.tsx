import { useTranslation } from 'react-i18next';
import { Sure } from '../../shared/ui/Sure';
import { useDeed, type AskedProps } from './use-deed';

export function Remove({ colleague: { accountId, displayName: name }, onDone, onCancel }: AskedProps) {
  const { t } = useTranslation('staff');
  const remove = useDeed(
    () => ({ to: 'DELETE /hospitals/current/staff/{accountId}', path: { accountId } }),
    () => onDone(t('removeDone', { name })),
  );
  return (
    <Sure
      title={t('removeAsk', { name })}
      text={t('removeText')}
      yes={t('removeYes')}
      error={remove.error}
      busy={remove.isPending}
      onYes={() => remove.mutate()}
      onNo={onCancel}
    />
  );
}
