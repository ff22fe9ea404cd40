import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Card } from '../../shared/ui/Card';
import { ProblemAlert } from '../../shared/ui/ProblemAlert';
import type { FactorCardProps } from './TotpCard';
import { useChange } from './use-change';

export function RecoveryCard({ account, mayChange, onCodes }: FactorCardProps) {
  const { t } = useTranslation('security');
  const renew = useChange(
    () => ({ to: 'POST /accounts/current/recovery-codes' }),
    ({ recoveryCodes }) => onCodes(recoveryCodes ?? []),
  );
  const left = account.recoveryCodesLeft;
  return (
    <Card title={t('recovery.title')} lead={left === 0 ? t('recovery.none') : t('recovery.left', { count: left })}>
      {renew.error && <ProblemAlert error={renew.error} />}
      {mayChange && (
        <Button variant="default" onClick={() => renew.run()} loading={renew.isPending}>
          {t('recovery.new')}
        </Button>
      )}
    </Card>
  );
}
