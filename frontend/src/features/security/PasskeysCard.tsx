import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Card } from '../../shared/ui/Card';
import { Empty } from '../../shared/ui/Empty';
import { useFormat } from '../../shared/ui/format';
import { ProblemAlert } from '../../shared/ui/ProblemAlert';
import { AddPasskey } from './AddPasskey';
import type { Passkey } from './query';
import classes from './security.module.css';
import type { FactorCardProps } from './TotpCard';
import { useChange } from './use-change';

export function PasskeysCard({ account, mayChange, onCodes }: FactorCardProps) {
  const { t } = useTranslation('security');
  return (
    <Card title={t('passkeys.title')} lead={t('passkeys.lead')}>
      {account.passkeys.length === 0 ? (
        <Empty title={t('passkeys.empty')}>{t('passkeys.emptyText')}</Empty>
      ) : (
        <ul className={classes.list} aria-label={t('passkeys.title')}>
          {account.passkeys.map((passkey) => (
            <PasskeyItem key={passkey.passkeyId} passkey={passkey} mayChange={mayChange} />
          ))}
        </ul>
      )}
      {!account.passkeysAvailable && <p>{t('passkeys.unavailable')}</p>}
      {account.passkeysAvailable && mayChange && <AddPasskey onCodes={onCodes} />}
    </Card>
  );
}

function PasskeyItem({ passkey, mayChange }: { passkey: Passkey; mayChange: boolean }) {
  const { t } = useTranslation('security');
  const format = useFormat();
  const remove = useChange(() => ({
    to: 'DELETE /accounts/current/passkeys/{passkeyId}',
    path: { passkeyId: passkey.passkeyId },
  }));
  return (
    <li>
      <div>
        <strong>{passkey.label}</strong>
        <span>{t('passkeys.added', { at: format.moment(passkey.createdAt) })}</span>
        <span>
          {passkey.lastUsedAt === null
            ? t('passkeys.unused')
            : t('passkeys.used', { at: format.moment(passkey.lastUsedAt) })}
        </span>
      </div>
      {mayChange && (
        <Button
          size="compact-sm"
          variant="default"
          aria-label={`${t('passkeys.remove')}: ${passkey.label}`}
          onClick={() => remove.run()}
          loading={remove.isPending}
        >
          {t('passkeys.remove')}
        </Button>
      )}
      {remove.error && <ProblemAlert error={remove.error} />}
    </li>
  );
}
