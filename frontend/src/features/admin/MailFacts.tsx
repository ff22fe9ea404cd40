import { useTranslation } from 'react-i18next';
import { useFormat } from '../../shared/ui/format';
import { Count, Fact } from './Fact';
import type { Side } from './platform-query';

export function MailFacts({ mail: { outbox, sent, failed, lastFailedAt } }: { mail: NonNullable<Side['mail']> }) {
  const { t } = useTranslation('admin');
  const format = useFormat();
  return (
    <>
      <Fact name={t('platform.mail')}>{t(outbox ? 'platform.outbox' : 'platform.smtp')}</Fact>
      <Count name={t('platform.sent')} value={format.count(sent)} />
      <Count name={t('platform.mailFailed')} value={format.count(failed)} />
      {lastFailedAt && <Fact name={t('platform.lastFailed')}>{format.moment(lastFailedAt)}</Fact>}
    </>
  );
}
