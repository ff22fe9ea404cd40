import { Button, CloseButton } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { problemText } from '../../shared/ui/problem-text';
import { RecordOutcome } from '../../shared/records/RecordOutcome';
import { useFormat } from '../../shared/ui/format';
import { UploadFields } from './UploadFields';
import { UploadProgress } from './UploadProgress';
import classes from './upload.module.css';
import type { UploadItem } from './use-uploads';

type Props = {
  item: UploadItem;
  onChange: (changed: Partial<UploadItem>) => void;
  onStart: () => void;
  onRemove: () => void;
};

/** One file on its way: fields to fill in, then its progress, then its summary or what went wrong. */
export function UploadRow({ item, onChange, onStart, onRemove }: Props) {
  const { t } = useTranslation('desk');
  const { t: common } = useTranslation();
  const format = useFormat();
  const { state } = item;
  const editable = state.step === 'ready' || state.step === 'failed';

  return (
    <article className={classes.row} data-step={state.step}>
      <header className={classes.rowHead}>
        <div>
          <strong>{item.file.name}</strong>
          <span>{format.size(item.file.size)}</span>
        </div>
        {editable && <CloseButton aria-label={`${t('upload.remove')}: ${item.file.name}`} onClick={onRemove} />}
      </header>
      {editable ? <UploadFields item={item} onChange={onChange} /> : <UploadProgress state={state} title={item.title} />}
      {state.step === 'failed' && (
        <div className={classes.failed} role="alert">
          <span>
            {t('upload.failed')}. {problemText(state.problem, common)}
          </span>
          <Button size="xs" onClick={onStart}>
            {t('upload.retry')}
          </Button>
        </div>
      )}
      {state.step === 'finished' && <RecordOutcome record={state.record} />}
    </article>
  );
}
