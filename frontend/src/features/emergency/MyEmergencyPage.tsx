import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useSession } from '../../shared/session/session';
import { Empty } from '../../shared/ui/Empty';
import { Loaded } from '../../shared/ui/Loaded';
import { Notice } from '../../shared/ui/Notice';
import { Page } from '../../shared/ui/Page';
import { EmergencyBoard } from './EmergencyBoard';
import { emergencyQuery, type EmergencySummary } from './query';

/** What a doctor sees of the patient who cannot speak, to check, dispute and print beforehand. */
export default function MyEmergencyPage() {
  const { t } = useTranslation(['patient', 'desk']);
  const hasRecord = Boolean(useSession().data?.patientId);
  return (
    <Page
      title={t('emergency.title')}
      lead={t('emergency.lead')}
      aside={
        hasRecord && (
          <Button variant="default" size="sm" onClick={() => window.print()}>
            {t('desk:emergency.print')}
          </Button>
        )
      }
    >
      {hasRecord ? (
        <Summary />
      ) : (
        <Notice tone="warn" title={t('claim.title')}>
          {t('claim.text')}
        </Notice>
      )}
    </Page>
  );
}

function Summary() {
  const { t } = useTranslation('patient');
  return (
    <Loaded query={useQuery(emergencyQuery('me'))} skeletonRows={5}>
      {(summary) =>
        isEmpty(summary) ? (
          <Empty title={t('emergency.empty')}>
            <p>{t('emergency.emptyText')}</p>
            <Button component={Link} to="/me/details">
              {t('home.detailsLink')}
            </Button>
          </Empty>
        ) : (
          <EmergencyBoard patientId="me" summary={summary} />
        )
      }
    </Loaded>
  );
}

/** What could not be brought into view is not nothing. */
function isEmpty({ generalDetails, coverage, complete }: EmergencySummary) {
  return complete && generalDetails === null && coverage.recordsRead + coverage.notRead.length === 0;
}
