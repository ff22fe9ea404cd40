import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useRef, useState } from 'react';
import { asProblem, type Problem } from '../../shared/api/problem';
import type { OpenRecord } from '../../shared/api/types';
import { isOpen, isProcessing, recordOf, recordsQuery } from '../../shared/records/queries';
import { today } from '../../shared/ui/format';
import { lanes } from './lanes';
import { sendFile, type Upload } from './send-file';
import { watchProgress, type Progress } from './watch-progress';

export type UploadState =
  | { step: 'ready' | 'queued' }
  | { step: 'sending'; part: number }
  | { step: 'reading'; progress: Progress }
  | { step: 'checking' | 'late' }
  | { step: 'finished'; record: OpenRecord }
  | { step: 'failed'; problem: Problem };

export type UploadItem = Upload & { state: UploadState };

const SENDING_MAX = 2;
const WATCHING_MAX = 3;
const POLLS_MAX = 20;
const POLL_MILLIS = 1500;

/** The files on this page, from choice to summary. Everything is in memory: leaving the page forgets the list. */
export function useUploads(patientId: string, replaced?: string) {
  const client = useQueryClient();
  const [items, setItems] = useState<UploadItem[]>([]);
  const [sending] = useState(() => lanes(SENDING_MAX));
  const [watching] = useState(() => lanes(WATCHING_MAX));
  const gone = useRef(new AbortController());

  useEffect(() => {
    gone.current = new AbortController();
    return () => gone.current.abort();
  }, []);

  function change(id: string, changed: Partial<UploadItem>) {
    setItems((all) => all.map((item) => (item.id === id ? { ...item, ...changed } : item)));
  }

  /** {@code like}: what is known of the files before anything is typed. */
  function add(files: File[], like: Partial<Upload> = {}) {
    setItems((all) => [...all, ...files.map((file) => ({ ...itemOf(file), ...like }))]);
  }

  function remove(id: string) {
    setItems((all) => all.filter((item) => item.id !== id));
  }

  async function start(item: UploadItem) {
    const show = (state: UploadState) => change(item.id, { state });
    show({ step: 'queued' });
    try {
      const { recordId } = await sending(() =>
        sendFile(patientId, item, (part) => show({ step: 'sending', part }), replaced),
      );
      show({ step: 'checking' });
      void client.invalidateQueries({ queryKey: recordsQuery(patientId).queryKey });
      await watching(() =>
        watchProgress(patientId, recordId, (progress) => show({ step: 'reading', progress }), gone.current.signal),
      );
      show(await outcome(recordId));
    } catch (error) {
      const problem = asProblem(error);
      if (problem.sessionEnded) client.setQueryData(['session'], null);
      show({ step: 'failed', problem });
    }
  }

  async function outcome(recordId: string): Promise<UploadState> {
    for (let poll = 0; poll < POLLS_MAX && !gone.current.signal.aborted; poll++) {
      const record = await recordOf(patientId, recordId).catch(() => null);
      if (record && isOpen(record) && !isProcessing(record)) return { step: 'finished', record };
      await new Promise((next) => setTimeout(next, POLL_MILLIS));
    }
    return { step: 'late' };
  }

  return { items, add, remove, change, start };
}

function itemOf(file: File): UploadItem {
  return {
    id: crypto.randomUUID(),
    idempotencyKey: crypto.randomUUID(),
    file,
    title: file.name.replace(/\.[^.]+$/, '').replaceAll('_', ' ').slice(0, 200),
    kind: 'OTHER',
    recordedOn: today(),
    restricted: false,
    state: { step: 'ready' },
  };
}
