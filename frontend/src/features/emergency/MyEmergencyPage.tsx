import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { Problem } from '../../shared/api/problem';
import { useSession } from '../../shared/session/session';
import { Empty } from '../../shared/ui/Empty';
import { Actions } from '../../shared/ui/Form';
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
      width="full"
      lead={t('emergency.lead')}
      aside={
        hasRecord && (
          <Actions>
            <Button component={Link} to="/me/statements" variant="default" size="sm">
              {t('statements.title')}
            </Button>
            <Button component={Link} to="/me/card" variant="default" size="sm">
              {t('card.title')}
            </Button>
            <Button variant="default" size="sm" onClick={() => window.print()}>
              {t('desk:emergency.print')}
            </Button>
          </Actions>
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
  const summary = useQuery(emergencyQuery('me'));
  if (isWithheld(summary.error)) {
    return (
      <Notice tone="warn" title={t('emergency.unconfirmed')}>
        {t('emergency.unconfirmedText')}
      </Notice>
    );
  }
  return (
    <Loaded query={summary} skeletonRows={5}>
      {(found) =>
        isEmpty(found) ? (
          <Empty title={t('emergency.empty')}>
            <p>{t('emergency.emptyText')}</p>
            <Button component={Link} to="/me/details">
              {t('home.detailsLink')}
            </Button>
          </Empty>
        ) : (
          <EmergencyBoard patientId="me" summary={found} />
        )
      }
    </Loaded>
  );
}

/** Of one's own record only what waits for the identity is not found. */
function isWithheld(error: Error | null) {
  return error instanceof Problem && error.status === 404;
}

/** What could not be brought into view is not nothing. */
function isEmpty({ generalDetails, essentials, coverage, complete }: EmergencySummary) {
  const { allergies, medications, conditions, surgeries } = essentials;
  const said = allergies.status !== 'NOT_STATED' || [medications, conditions, surgeries].some(({ length }) => length > 0);
  return complete && !said && generalDetails === null && coverage.recordsRead + coverage.notRead.length === 0;
}
