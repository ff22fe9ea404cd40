import { Button } from '@mantine/core';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { HealthRecord } from '../api/types';
import { useFormat } from '../ui/format';
import { contentAddress } from './queries';
import classes from './records.module.css';
import { RecordOutcome } from './RecordOutcome';
import { StatusTag } from './StatusTag';

type Props = { patient: string; record: HealthRecord; heading: 'h2' | 'h3'; actions?: ReactNode };

export function RecordCard({ patient, record, heading: Heading, actions }: Props) {
  const { t } = useTranslation('records');
  const format = useFormat();
  const mayDownload = record.status !== 'WAITING_FOR_IDENTITY' || patient !== 'me';

  return (
    <article className={classes.record} data-status={record.status}>
      <p className={classes.when}>
        <time dateTime={record.recordedOn}>{format.date(record.recordedOn)}</time>
        <span>{t(`kind.${record.kind}`)}</span>
        <span>{record.hospital.name}</span>
      </p>
      <header className={classes.recordHead}>
        <Heading>{record.title}</Heading>
        <StatusTag status={record.status} />
      </header>
      <RecordOutcome record={record} patient={patient} />
      {mayDownload && (
        <footer className={classes.recordFoot}>
          <Button
            component="a"
            href={contentAddress(patient, record.recordId)}
            download
            variant="default"
            size="xs"
            aria-label={t('downloadTitle', { title: record.title })}
          >
            {t('download')}
          </Button>
          <span>
            {format.size(record.sizeBytes)} · {t('uploaded', { moment: format.moment(record.uploadedAt) })}
          </span>
          {actions}
        </footer>
      )}
    </article>
  );
}
