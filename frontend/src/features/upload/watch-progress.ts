import { address } from '../../shared/api/request';
import type { Schemas } from '../../shared/api/schema';

export const STAGES = ['STORED', 'READING', 'OCR', 'ESSENTIALS', 'SUMMARIZING', 'DONE', 'FAILED'] as const satisfies Stage[];
export type Progress = Schemas['ProgressEvent'];
type Stage = Progress['stage'];

const RECONNECTS_MAX = 5;
const RECONNECT_MILLIS = 1000;

/** Follows the server's events until the record is read or refused, or the connection is lost for good. */
export function watchProgress(
  patientId: string,
  recordId: string,
  onProgress: (progress: Progress) => void,
  signal: AbortSignal,
) {
  return new Promise<void>((resolve) => {
    let lost = 0;
    connect();

    function connect() {
      if (signal.aborted) return resolve();
      const events = new EventSource(address(`/patients/${patientId}/records/${recordId}/progress`));
      signal.addEventListener('abort', end, { once: true });
      events.addEventListener('progress', (event) => {
        lost = 0;
        const progress = JSON.parse((event as MessageEvent<string>).data) as Progress;
        onProgress(progress);
        if (progress.stage === 'DONE' || progress.stage === 'FAILED') end();
      });
      events.onerror = () => {
        events.close();
        if (++lost > RECONNECTS_MAX) end();
        else setTimeout(connect, RECONNECT_MILLIS);
      };

      function end() {
        events.close();
        resolve();
      }
    }
  });
}
