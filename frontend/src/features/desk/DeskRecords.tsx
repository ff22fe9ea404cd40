import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { isOpen } from '../../shared/records/queries';
import { Restrict } from '../../shared/records/Restrict';
import { Timeline } from '../../shared/records/Timeline';
import { useSession } from '../../shared/session/session';
import { Empty } from '../../shared/ui/Empty';
import { OpenRestricted } from './OpenRestricted';
import { Withdraw } from './Withdraw';

/** Only the hospital that uploaded a record is offered to restrict, replace or withdraw it. */
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
            <Button
              component={Link}
              to={`/desk/patients/${patientId}/records/${record.recordId}/replacement`}
              variant="subtle"
              size="xs"
              aria-label={t('replace.of', { title: record.title })}
            >
              {t('replace.link')}
            </Button>
            <Withdraw patientId={patientId} recordId={record.recordId} />
          </>
        );
      }}
    />
  );
}
