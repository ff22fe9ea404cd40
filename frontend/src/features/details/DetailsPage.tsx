import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { detailsQuery } from '../../shared/records/queries';
import { useSession } from '../../shared/session/session';
import { Link } from 'react-router';
import { Card } from '../../shared/ui/Card';
import { Fineprint } from '../../shared/ui/Form';
import { Loaded } from '../../shared/ui/Loaded';
import { Page } from '../../shared/ui/Page';
import { DetailsForm } from './DetailsForm';

export default function DetailsPage() {
  const { t } = useTranslation('patient');
  const name = useSession().data?.displayName ?? '';
  const details = useQuery({ ...detailsQuery('me'), staleTime: Infinity });
  return (
    <Page
      title={t('details.title')}
      lead={t('details.lead')}
      width="text"
      aside={
        <Button component={Link} to="/me/statements" variant="default" size="sm">
          {t('statements.title')}
        </Button>
      }
    >
      <Card>
        <Loaded query={details} skeletonRows={6}>
          {(stored) => <DetailsForm stored={stored} fullName={name} />}
        </Loaded>
      </Card>
      <Fineprint>
        <Link to="/me/erasure">{t('erasure.link')}</Link>
      </Fineprint>
    </Page>
  );
}
