import { useTranslation } from 'react-i18next';
import { Card } from '../../shared/ui/Card';
import { Notice } from '../../shared/ui/Notice';
import { Page } from '../../shared/ui/Page';
import { ApproveForm } from './ApproveForm';
import { useApprove } from './use-approve';

/** Approves by ID: what waits stands in the queue, but the first auditor has to begin without one. */
export default function ApprovalsPage() {
  const { t } = useTranslation('audit');
  const approve = useApprove();
  return (
    <Page title={t('title')} lead={t('lead')} width="text">
      {approve.isSuccess && (
        <Notice tone="good" role="status">
          {t('done', { id: approve.variables.accountId })}
        </Notice>
      )}
      <Card title={t('approve')}>
        <ApproveForm approve={approve} />
      </Card>
    </Page>
  );
}
