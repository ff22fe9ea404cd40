import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { DetailsList } from '../../shared/records/DetailsList';
import { detailsQuery } from '../../shared/records/queries';
import { Card } from '../../shared/ui/Card';
import { Empty } from '../../shared/ui/Empty';
import { Loaded } from '../../shared/ui/Loaded';

export function DetailsCard({ patientId }: { patientId: string }) {
  const { t } = useTranslation('desk');
  const details = useQuery(detailsQuery(patientId));
  return (
    <Card title={t('patient.details')}>
      <Loaded query={details}>
        {(stated) => (stated ? <DetailsList details={stated} /> : <Empty title={t('patient.detailsEmpty')} />)}
      </Loaded>
    </Card>
  );
}
