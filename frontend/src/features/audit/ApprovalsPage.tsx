import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { hospitalsQuery, isApproved } from '../../shared/api/hospitals';
import { Card } from '../../shared/ui/Card';
import { Empty } from '../../shared/ui/Empty';
import { Loaded } from '../../shared/ui/Loaded';
import { Notice } from '../../shared/ui/Notice';
import { Page } from '../../shared/ui/Page';
import { ProblemAlert } from '../../shared/ui/ProblemAlert';
import { ApproveForm } from './ApproveForm';
import { useApprove, type Approve } from './use-approve';
import { WaitingHospitals } from './WaitingHospitals';

export default function ApprovalsPage() {
  const { t } = useTranslation('audit');
  const hospitals = useQuery(hospitalsQuery);
  const fromList = useApprove();
  const typed = useApprove();

  return (
    <Page title={t('title')} lead={t('lead')} width="text">
      <Approved approve={fromList} />
      <Approved approve={typed} />
      <Card title={t('waiting')}>
        {fromList.error && <ProblemAlert error={fromList.error} />}
        <Loaded query={hospitals}>
          {({ items }) => {
            const waiting = items.filter((hospital) => !isApproved(hospital));
            return waiting.length === 0 ? (
              <Empty title={t('empty')}>{t('emptyText')}</Empty>
            ) : (
              <WaitingHospitals hospitals={waiting} approve={fromList} />
            );
          }}
        </Loaded>
      </Card>
      <Card title={t('approve')}>
        <ApproveForm approve={typed} />
      </Card>
    </Page>
  );
}

function Approved({ approve }: { approve: Approve }) {
  const { t } = useTranslation('audit');
  if (!approve.isSuccess) return null;
  return (
    <Notice tone="good" role="status">
      {t('done', { id: approve.variables.accountId })}
    </Notice>
  );
}
