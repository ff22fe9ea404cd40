import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Link, useParams } from 'react-router';
import type { OpenRecord } from '../../shared/api/types';
import { contentAddress, isOpen, recordQuery } from '../../shared/records/queries';
import { useFormat } from '../../shared/ui/format';
import { Loaded } from '../../shared/ui/Loaded';
import { Notice } from '../../shared/ui/Notice';
import { Page } from '../../shared/ui/Page';
import classes from './document.module.css';
import { contentQuery } from './document-query';
import { PdfView } from './PdfView';
import { TextView } from './TextView';

/** One document as it was uploaded, in the browser. {@code patientId} is missing where it is one's own. */
export default function DocumentPage() {
  const { t } = useTranslation('records');
  const { patientId, recordId = '' } = useParams();
  const patient = patientId ?? 'me';
  const record = useQuery(recordQuery(patient, recordId));
  return (
    <Page
      title={t('document.title')}
      width="full"
      aside={
        <Button component={Link} to={patientId ? `/desk/patients/${patientId}` : '/me'} variant="default" size="sm">
          {t('document.back')}
        </Button>
      }
    >
      <Loaded query={record}>
        {(found) =>
          isOpen(found) ? (
            <Document patient={patient} record={found} />
          ) : (
            <Notice tone="warn" title={t('document.withheld')}>
              {t('document.withheldText')}
            </Notice>
          )
        }
      </Loaded>
    </Page>
  );
}

function Document({ patient, record }: { patient: string; record: OpenRecord }) {
  const { t } = useTranslation('records');
  const format = useFormat();
  const content = useQuery(contentQuery(patient, record.recordId));
  return (
    <>
      <div className={classes.head}>
        <div>
          <h2>{record.title}</h2>
          <p>
            {format.date(record.recordedOn)} · {t(`kind.${record.kind}`)} ·{' '}
            {record.hospital.name ?? record.hospital.hospitalId}
          </p>
        </div>
        <Button component="a" href={contentAddress(patient, record.recordId)} download variant="default" size="sm">
          {t('download')}
        </Button>
      </div>
      <Loaded query={content}>
        {(bytes) =>
          record.mediaType === 'application/pdf' ? (
            <PdfView bytes={bytes} title={record.title} />
          ) : (
            <TextView bytes={bytes} title={record.title} />
          )
        }
      </Loaded>
    </>
  );
}
