import { Problem } from '../../shared/api/problem';
import { address, keepPosition, xsrfToken } from '../../shared/api/request';
import type { Schemas } from '../../shared/api/schema';
import type { RecordKind } from '../../shared/api/types';

export type Upload = {
  id: string;
  file: File;
  title: string;
  kind: RecordKind;
  recordedOn: string;
  restricted: boolean;
  /** The same for each try, so that a retry never stores the record twice. */
  idempotencyKey: string;
};

/**
 * Sends one file; fetch could not tell how far it is. The fields go before the file, because the server streams.
 *
 * @param onProgress how much of it is sent, 0 to 1
 * @param replaced the record that it takes the place of
 * @throws Problem
 */
export async function sendFile(
  patientId: string,
  upload: Upload,
  onProgress: (part: number) => void,
  replaced?: string,
) {
  const token = await xsrfToken();
  return new Promise<Schemas['UploadAnswer']>((resolve, reject) => {
    const sending = new XMLHttpRequest();
    sending.open('POST', address(pathOf(patientId, replaced)));
    sending.setRequestHeader('Accept', 'application/json');
    sending.setRequestHeader('X-XSRF-TOKEN', token);
    sending.setRequestHeader('Idempotency-Key', upload.idempotencyKey);
    sending.upload.onprogress = ({ loaded, total }) => onProgress(total > 0 ? loaded / total : 0);
    sending.onerror = () => reject(Problem.unreachable());
    sending.onload = () => {
      if (sending.status < 200 || sending.status > 299)
        return reject(Problem.of(sending.status, sending.responseText, sending.getResponseHeader('Retry-After')));
      keepPosition(sending.getResponseHeader('Jeevan-Position'));
      resolve(JSON.parse(sending.responseText) as Schemas['UploadAnswer']);
    };
    sending.send(formOf(upload));
  });
}

function pathOf(patientId: string, replaced?: string) {
  const records = `/patients/${patientId}/records`;
  return replaced === undefined ? records : `${records}/${replaced}/replacement`;
}

function formOf({ file, title, kind, recordedOn, restricted }: Upload) {
  const form = new FormData();
  form.append('title', title);
  form.append('kind', kind);
  form.append('recordedOn', recordedOn);
  form.append('restricted', String(restricted));
  form.append('file', file);
  return form;
}
