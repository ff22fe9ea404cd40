import { Button } from '@mantine/core';
import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useParams } from 'react-router';
import { Actions } from '../../shared/ui/Form';
import { Page } from '../../shared/ui/Page';
import { DropZone } from './DropZone';
import classes from './upload.module.css';
import { isComplete } from './UploadFields';
import { UploadRow } from './UploadRow';
import { useUploads } from './use-uploads';

export default function UploadPage() {
  const { t } = useTranslation('desk');
  const patientId = useParams().patientId!;
  const uploads = useUploads(patientId);
  const ready = uploads.items.filter((item) => item.state.step === 'ready');
  const busy = uploads.items.some((item) => item.state.step === 'queued' || item.state.step === 'sending');

  useEffect(() => {
    if (!busy) return;
    const warn = (event: BeforeUnloadEvent) => event.preventDefault();
    window.addEventListener('beforeunload', warn);
    return () => window.removeEventListener('beforeunload', warn);
  }, [busy]);

  return (
    <Page
      title={t('upload.title')}
      width="text"
      aside={<Link to={`/desk/patients/${patientId}`}>{t('upload.done')}</Link>}
    >
      <DropZone onFiles={uploads.add} />
      {uploads.items.length > 0 && (
        <ul aria-label={t('upload.files')} className={classes.files}>
          {uploads.items.map((item) => (
            <li key={item.id}>
              <UploadRow
                item={item}
                onChange={(changed) => uploads.change(item.id, changed)}
                onStart={() => void uploads.start(item)}
                onRemove={() => uploads.remove(item.id)}
              />
            </li>
          ))}
        </ul>
      )}
      {ready.length > 0 && (
        <Actions>
          <Button disabled={!ready.every(isComplete)} onClick={() => ready.forEach((item) => void uploads.start(item))}>
            {t('upload.start', { count: ready.length })}
          </Button>
        </Actions>
      )}
    </Page>
  );
}
