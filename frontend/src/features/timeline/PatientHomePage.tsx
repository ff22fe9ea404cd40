import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { HealthRecord } from '../../shared/api/types';
import { grantsQuery, isAsked } from '../../shared/consent/grants';
import { detailsQuery, isOpen } from '../../shared/records/queries';
import { Restrict } from '../../shared/records/Restrict';
import { Timeline } from '../../shared/records/Timeline';
import { useSession } from '../../shared/session/session';
import { Empty } from '../../shared/ui/Empty';
import { Notice } from '../../shared/ui/Notice';
import { Page } from '../../shared/ui/Page';

/** What matters now: what the patient should do, if anything, and then all records. */
export default function PatientHomePage() {
  const { t } = useTranslation('patient');
  if (!useSession().data?.patientId) return <ClaimWaits />;
  return (
    <Page
      title={t('home.title')}
      lead={t('home.lead')}
      aside={
        <Button component={Link} to="/me/statements" variant="default" size="sm">
          {t('statements.title')}
        </Button>
      }
    >
      <OpenRequests />
      <DetailsReminder />
      <Timeline
        patient="me"
        heading="h2"
        banner={(records) => <WaitingBanner records={records} />}
        empty={<Empty title={t('home.empty')}>{t('home.emptyText')}</Empty>}
        actions={(record) => isOpen(record) && <Restrict patient="me" record={record} />}
      />
    </Page>
  );
}

/** The account's number had a record before the account: it is not this person's until a desk says so. */
function ClaimWaits() {
  const { t } = useTranslation('patient');
  return (
    <Page title={t('home.title')} width="text">
      <Notice tone="warn" title={t('claim.title')}>
        {t('claim.text')}
      </Notice>
    </Page>
  );
}

function OpenRequests() {
  const { t } = useTranslation('patient');
  const asked = useQuery(grantsQuery).data?.items.filter(isAsked) ?? [];
  if (asked.length === 0) return null;
  return (
    <Notice tone="warn">
      <span>{t('home.asked', { count: asked.length })}</span>
      <Button component={Link} to="/me/grants" size="xs">
        {t('home.askedLink')}
      </Button>
    </Notice>
  );
}

function DetailsReminder() {
  const { t } = useTranslation('patient');
  const { data } = useQuery(detailsQuery('me'));
  if (data === undefined || (data?.bloodGroup && data.emergencyContacts.length > 0)) return null;
  return (
    <Notice>
      <span>{t('home.detailsHint')}</span>
      <Button component={Link} to="/me/details" size="xs">
        {t('home.detailsLink')}
      </Button>
    </Notice>
  );
}

function WaitingBanner({ records }: { records: HealthRecord[] }) {
  const { t } = useTranslation('patient');
  if (!records.some((record) => record.status === 'WAITING_FOR_IDENTITY')) return null;
  return (
    <Notice tone="warn" title={t('home.waiting')}>
      {t('home.waitingText')}
    </Notice>
  );
}
