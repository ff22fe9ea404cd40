import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Link, useParams } from 'react-router';
import { Actions } from '../../shared/ui/Form';
import { Loaded } from '../../shared/ui/Loaded';
import { Page } from '../../shared/ui/Page';
import { EmergencyBoard } from './EmergencyBoard';
import { emergencyQuery } from './query';

export default function EmergencyPage() {
  const { t } = useTranslation('desk');
  const patientId = useParams().patientId!;
  const emergency = useQuery(emergencyQuery(patientId));
  return (
    <Page
      title={t('emergency.title')}
      width="full"
      aside={
        <Actions>
          <Button component={Link} to={`/desk/patients/${patientId}`} variant="default" size="sm">
            {t('emergency.back')}
          </Button>
          <Button variant="default" size="sm" onClick={() => window.print()}>
            {t('emergency.print')}
          </Button>
        </Actions>
      }
    >
      <Loaded query={emergency} skeletonRows={5}>
        {(summary) => <EmergencyBoard patientId={patientId} summary={summary} />}
      </Loaded>
    </Page>
  );
}
