import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Link, useParams } from 'react-router';
import type { HealthRecord } from '../../shared/api/types';
import { isOpen, recordQuery } from '../../shared/records/queries';
import { Actions } from '../../shared/ui/Form';
import { useFormat } from '../../shared/ui/format';
import { Loaded } from '../../shared/ui/Loaded';
import { Notice } from '../../shared/ui/Notice';
import { Page } from '../../shared/ui/Page';
import { DropZone } from './DropZone';
import classes from './upload.module.css';
import { isComplete } from './UploadFields';
import { UploadRow } from './UploadRow';
import { useUploads } from './use-uploads';

/** A wrong document is taken back and the right one stands in its place, in one step. */
export default function ReplacePage() {
  const { t } = useTranslation(['desk', 'records']);
  const { patientId = '', recordId = '' } = useParams();
  const record = useQuery({ ...recordQuery(patientId, recordId), staleTime: Infinity });
  return (
    <Page
      title={t('replace.title')}
      lead={t('replace.lead')}
      width="text"
      aside={<Link to={`/desk/patients/${patientId}`}>{t('upload.done')}</Link>}
    >
      <Loaded query={record}>{(old) => <Replacement patientId={patientId} old={old} />}</Loaded>
    </Page>
  );
}

function Replacement({ patientId, old }: { patientId: string; old: HealthRecord }) {
  const { t } = useTranslation(['desk', 'records']);
  const format = useFormat();
  const uploads = useUploads(patientId, old.recordId);
  const [item] = uploads.items;
  if (!isOpen(old)) return <Notice tone="warn">{t('replace.closed')}</Notice>;
  const { title, kind, recordedOn, restricted } = old;
  return (
    <>
      <Notice title={title}>
        <span>
          {format.date(recordedOn)} · {t(`records:kind.${kind}`)}
        </span>
      </Notice>
      {item ? (
        <div className={classes.files}>
          <UploadRow
            item={item}
            onChange={(changed) => uploads.change(item.id, changed)}
            onStart={() => void uploads.start(item)}
            onRemove={() => uploads.remove(item.id)}
          />
        </div>
      ) : (
        <DropZone single onFiles={(files) => uploads.add(files, { title, kind, recordedOn, restricted })} />
      )}
      {item?.state.step === 'ready' && (
        <Actions>
          <Button disabled={!isComplete(item)} onClick={() => void uploads.start(item)}>
            {t('replace.submit')}
          </Button>
        </Actions>
      )}
    </>
  );
}
