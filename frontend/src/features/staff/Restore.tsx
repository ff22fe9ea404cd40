import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { ProblemAlert } from '../../shared/ui/ProblemAlert';
import { useDeed, type AskedProps } from './use-deed';

/** Lets a colleague in again: that harms nobody, so it asks nothing. */
export function Restore({ colleague: { accountId, displayName: name }, onDone }: Omit<AskedProps, 'onCancel'>) {
  const { t } = useTranslation('staff');
  const restore = useDeed(
    () => ({ to: 'DELETE /hospitals/current/staff/{accountId}/suspension', path: { accountId } }),
    () => onDone(t('restored', { name })),
  );
  return (
    <>
      {restore.error && <ProblemAlert error={restore.error} />}
      <Button
        size="xs"
        variant="default"
        aria-label={t('restoreOf', { name })}
        loading={restore.isPending}
        onClick={() => restore.mutate()}
      >
        {t('restore')}
      </Button>
    </>
  );
}
