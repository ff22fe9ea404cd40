import { useInfiniteQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { allAuditorsQuery } from './lists-query';
import { Member } from './Member';
import { Roll } from './Roll';

export function Auditors() {
  const { t } = useTranslation('admin');
  const auditors = useInfiniteQuery(allAuditorsQuery);
  return (
    <Roll
      title={t('auditor.list')}
      empty={{ title: t('auditor.empty'), text: t('auditor.emptyText') }}
      query={auditors}
    >
      {({ auditorId, name, email, status }, onDone) => (
        <Member key={auditorId} kind="auditor" id={auditorId} name={name} detail={email} status={status} onDone={onDone} />
      )}
    </Roll>
  );
}
