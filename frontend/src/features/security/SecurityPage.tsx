import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { focusTitle } from '../../shared/ui/focus';
import { useFormat } from '../../shared/ui/format';
import { Loaded } from '../../shared/ui/Loaded';
import { Notice } from '../../shared/ui/Notice';
import { Page } from '../../shared/ui/Page';
import { EmailCard } from './EmailCard';
import { PasskeysCard } from './PasskeysCard';
import { PasswordCard } from './PasswordCard';
import { ProveCard } from './ProveCard';
import { accountQuery, type Account } from './query';
import { RecoveryCard } from './RecoveryCard';
import { RecoveryCodes } from './RecoveryCodes';
import { SessionsCard } from './SessionsCard';
import { TotpCard } from './TotpCard';

/** Everybody's own log-in, whatever the role. */
export default function SecurityPage() {
  const { t } = useTranslation('security');
  const account = useQuery(accountQuery);
  return (
    <Page title={t('title')} lead={t('lead')} width="text">
      <Loaded query={account} skeletonRows={5}>
        {(mine) => <Security account={mine} />}
      </Loaded>
    </Page>
  );
}

function Security({ account }: { account: Account }) {
  const { t } = useTranslation('security');
  const format = useFormat();
  const [codes, setCodes] = useState<string[] | null>(null);
  const strong = account.totp || account.passkeys.length > 0;
  function kept() {
    setCodes(null);
    focusTitle();
  }

  const mayChange = account.proven && !account.limitedUntil;

  if (codes) return <RecoveryCodes codes={codes} onDone={kept} />;
  return (
    <>
      {account.limitedUntil && (
        <Notice tone="warn">{t('limited', { until: format.moment(account.limitedUntil) })}</Notice>
      )}
      {account.factorDemanded && !strong && <Notice tone="warn">{t('demanded')}</Notice>}
      {!account.proven && !account.limitedUntil && <ProveCard />}
      <TotpCard account={account} mayChange={mayChange} onCodes={setCodes} />
      <PasskeysCard account={account} mayChange={mayChange} onCodes={setCodes} />
      {strong && <RecoveryCard account={account} mayChange={mayChange} onCodes={setCodes} />}
      <PasswordCard />
      <EmailCard account={account} mayChange={mayChange} />
      <SessionsCard />
    </>
  );
}
