import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { hospitalsQuery, isApproved } from '../../shared/api/hospitals';
import { useWrite } from '../../shared/api/use-write';
import { Card } from '../../shared/ui/Card';
import { Empty } from '../../shared/ui/Empty';
import { Loaded } from '../../shared/ui/Loaded';
import { Notice } from '../../shared/ui/Notice';
import { Page } from '../../shared/ui/Page';
import { ApproveForm, type Approval } from './ApproveForm';
import { WaitingHospitals } from './WaitingHospitals';

export default function ApprovalsPage() {
  const { t } = useTranslation('audit');
  const client = useQueryClient();
  const hospitals = useQuery(hospitalsQuery);
  const approve = useWrite<void, Approval>(
    ({ accountId, token }) => ({
      path: `/approvals/${encodeURIComponent(accountId)}`,
      body: token ? { token } : {},
    }),
    () => void client.invalidateQueries({ queryKey: hospitalsQuery.queryKey }),
  );

  return (
    <Page title={t('title')} lead={t('lead')} width="text">
      {approve.isSuccess && (
        <Notice tone="good" role="status">
          {t('done', { id: approve.variables.accountId })}
        </Notice>
      )}
      <Card title={t('waiting')}>
        <Loaded query={hospitals}>
          {({ items }) => {
            const waiting = items.filter((hospital) => !isApproved(hospital));
            return waiting.length === 0 ? (
              <Empty title={t('empty')}>{t('emptyText')}</Empty>
            ) : (
              <WaitingHospitals hospitals={waiting} approve={approve} />
            );
          }}
        </Loaded>
      </Card>
      <Card title={t('approve')}>
        <ApproveForm approve={approve} />
      </Card>
    </Page>
  );
}
