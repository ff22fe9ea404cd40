import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Card } from '../../shared/ui/Card';
import { Actions } from '../../shared/ui/Form';
import { ProblemAlert } from '../../shared/ui/ProblemAlert';
import { EnrolTotp } from './EnrolTotp';
import type { Account } from './query';
import { useChange } from './use-change';

export type FactorCardProps = { account: Account; mayChange: boolean; onCodes: (codes: string[]) => void };

export function TotpCard({ account, mayChange, onCodes }: FactorCardProps) {
  const { t } = useTranslation('security');
  const offer = useChange(() => ({ to: 'POST /accounts/current/totp' }));
  const remove = useChange(() => ({ to: 'DELETE /accounts/current/totp' }));
  const problem = offer.error ?? remove.error;

  if (offer.data) {
    return <EnrolTotp offer={offer.data} onCodes={onCodes} onDone={offer.reset} />;
  }
  return (
    <Card title={t('totp.title')} lead={t(account.totp ? 'totp.on' : 'totp.off')}>
      {problem && <ProblemAlert error={problem} />}
      {mayChange && (
        <Actions>
          <Button variant={account.totp ? 'default' : 'filled'} onClick={() => offer.run()} loading={offer.isPending}>
            {t(account.totp ? 'totp.replace' : 'totp.add')}
          </Button>
          {account.totp && (
            <Button variant="default" color="red" onClick={() => remove.run()} loading={remove.isPending}>
              {t('totp.remove')}
            </Button>
          )}
        </Actions>
      )}
    </Card>
  );
}
