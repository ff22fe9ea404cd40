import { Button } from '@mantine/core';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { HealthRecord, OpenRecord, WaitingRecord } from '../api/types';
import { Tag } from '../ui/Tag';
import { useFormat } from '../ui/format';
import { contentAddress } from './queries';
import classes from './records.module.css';
import { RecordOutcome } from './RecordOutcome';
import { StatusTag } from './StatusTag';

type Heading = 'h2' | 'h3';
type Props = { patient: string; record: HealthRecord; heading: Heading; actions?: ReactNode };

export function RecordCard({ record, ...more }: Props) {
  if (record.status === 'WAITING_FOR_IDENTITY') return <WaitingCard record={record} heading={more.heading} />;
  if (record.status === 'RESTRICTED') return <RestrictedCard heading={more.heading} actions={more.actions} />;
  return <OpenCard record={record} {...more} />;
}

/** There is nothing to show of it yet, and nothing to download. */
function WaitingCard({ record, heading: Heading }: { record: WaitingRecord; heading: Heading }) {
  const { t } = useTranslation('records');
  const format = useFormat();
  return (
    <article className={classes.record} data-status={record.status}>
      <header className={classes.recordHead}>
        <Heading>{t('waitingTitle')}</Heading>
        <StatusTag status={record.status} />
      </header>
      <p className={classes.note}>
        {t('uploaded', { moment: format.moment(record.uploadedAt) })}. {t('waiting')}
      </p>
    </article>
  );
}

/** That there is such a record is all that an emergency access is told; {@code actions} may tell more. */
function RestrictedCard({ heading: Heading, actions }: Pick<Props, 'heading' | 'actions'>) {
  const { t } = useTranslation('records');
  return (
    <article className={classes.record} data-status="RESTRICTED">
      <header className={classes.recordHead}>
        <Heading>{t('restriction.unnamed')}</Heading>
        <StatusTag status="RESTRICTED" />
      </header>
      <p className={classes.note}>{t('restriction.withheld')}</p>
      {actions && <footer className={classes.recordFoot}>{actions}</footer>}
    </article>
  );
}

function OpenCard({ patient, record, heading: Heading, actions }: Props & { record: OpenRecord }) {
  const { t } = useTranslation('records');
  const format = useFormat();
  return (
    <article className={classes.record} data-status={record.status}>
      <p className={classes.when}>
        <time dateTime={record.recordedOn}>{format.date(record.recordedOn)}</time>
        <span>{t(`kind.${record.kind}`)}</span>
        <span>{record.hospital.name ?? record.hospital.hospitalId}</span>
      </p>
      <header className={classes.recordHead}>
        <Heading>{record.title}</Heading>
        <span className={classes.tags}>
          {record.restricted && <Tag tone="warn">{t('status.RESTRICTED')}</Tag>}
          <StatusTag status={record.status} />
        </span>
      </header>
      <RecordOutcome record={record} patient={patient} />
      <footer className={classes.recordFoot}>
        <Button
          component={Link}
          to={patient === 'me' ? `/me/records/${record.recordId}` : `/desk/patients/${patient}/records/${record.recordId}`}
          variant="default"
          size="xs"
          aria-label={t('openTitle', { title: record.title })}
        >
          {t('open')}
        </Button>
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
    </article>
  );
}
