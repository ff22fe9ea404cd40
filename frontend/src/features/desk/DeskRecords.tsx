import { useTranslation } from 'react-i18next';
import { Timeline } from '../../shared/records/Timeline';
import { useSession } from '../../shared/session/session';
import { Empty } from '../../shared/ui/Empty';
import { Withdraw } from './Withdraw';

/** Only the hospital that uploaded a record is offered to withdraw it. */
export function DeskRecords({ patientId }: { patientId: string }) {
  const { t } = useTranslation('desk');
  const hospitalId = useSession().data?.hospitalId;
  return (
    <Timeline
      patient={patientId}
      heading="h3"
      empty={<Empty title={t('patient.recordsEmpty')}>{t('patient.recordsEmptyText')}</Empty>}
      actions={(record) =>
        record.status !== 'WAITING_FOR_IDENTITY' &&
        record.hospital.hospitalId === hospitalId && <Withdraw patientId={patientId} recordId={record.recordId} />
      }
    />
  );
}
