import { useTranslation } from 'react-i18next';
import { isOpen } from '../../shared/records/queries';
import { Restrict } from '../../shared/records/Restrict';
import { Timeline } from '../../shared/records/Timeline';
import { useSession } from '../../shared/session/session';
import { Empty } from '../../shared/ui/Empty';
import { OpenRestricted } from './OpenRestricted';
import { Withdraw } from './Withdraw';

/** Only the hospital that uploaded a record is offered to restrict or to withdraw it. */
export function DeskRecords({ patientId }: { patientId: string }) {
  const { t } = useTranslation('desk');
  const hospitalId = useSession().data?.hospitalId;
  return (
    <Timeline
      patient={patientId}
      heading="h3"
      empty={<Empty title={t('patient.recordsEmpty')}>{t('patient.recordsEmptyText')}</Empty>}
      actions={(record) => {
        if (record.status === 'RESTRICTED') return <OpenRestricted patientId={patientId} recordId={record.recordId} />;
        if (!isOpen(record) || record.hospital.hospitalId !== hospitalId) return null;
        return (
          <>
            <Restrict patient={patientId} record={record} />
            <Withdraw patientId={patientId} recordId={record.recordId} />
          </>
        );
      }}
    />
  );
}
