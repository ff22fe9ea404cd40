import { Progress } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../shared/ui/format';
import classes from './upload.module.css';
import type { UploadState } from './use-uploads';
import { STAGES } from './watch-progress';

/** How far one file is, in words and as a bar. */
export function UploadProgress({ state, title }: { state: UploadState; title: string }) {
  const { t } = useTranslation('desk');
  const format = useFormat();
  const finished = state.step === 'finished' || state.step === 'late';
  return (
    <div className={classes.progress}>
      {!finished && <Progress.Root size="sm"><Progress.Section value={percentOf(state)} animated aria-label={title} /></Progress.Root>}
      <p role="status">{words()}</p>
    </div>
  );

  function words() {
    switch (state.step) {
      case 'sending':
        return t('upload.sending', { percent: format.percent(state.part) });
      case 'reading': {
        const { stage, done, of } = state.progress;
        const named = t(`upload.stage.${stage}`);
        return of ? t('upload.steps', { stage: named, done, of }) : named;
      }
      case 'finished':
        return t(state.record.status === 'SUMMARIZED' ? 'upload.finished' : 'upload.unread');
      case 'checking':
        return t('upload.checking');
      case 'late':
        return t('upload.late');
      default:
        return t('upload.queued');
    }
  }
}

/** Sending is the first third of the bar; each stage of reading its share of the rest. */
function percentOf(state: UploadState) {
  if (state.step === 'sending') return state.part * 33;
  if (state.step === 'checking') return 33;
  if (state.step !== 'reading') return 0;
  const { stage, done, of } = state.progress;
  const within = of > 0 ? done / of : 0;
  return Math.min(100, 33 + ((STAGES.indexOf(stage) + within) / STAGES.indexOf('DONE')) * 67);
}
