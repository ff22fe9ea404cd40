import { act, screen, waitFor } from '@testing-library/react';
import { beforeEach, expect, test, vi } from 'vitest';
import { renderAt } from '../../shared/testing/render';
import { serve } from '../../shared/testing/server';
import ReplacePage from './ReplacePage';
import UploadPage from './UploadPage';

const PDF = new File(['%PDF-1.7'], 'Lab_report.pdf', { type: 'application/pdf' });
const RECORD = { recordId: 'r1', title: 'Lab report', status: 'SUMMARIZED', summary: { narrative: 'All is well.', engine: 'EXTRACTIVE' } };

/** What was sent, and the answers that are still to be given. */
let sent: { address: string; key: string; form: FormData }[];
let answers: { status: number; body: object }[];
let events: FakeEvents[];

class FakeSending {
  upload: { onprogress?: (event: object) => void } = {};
  headers: Record<string, string> = {};
  status = 0;
  responseText = '';
  onload = () => {};
  address = '';
  open(_method: string, address: string) {
    this.address = address;
  }
  setRequestHeader(name: string, value: string) {
    this.headers[name] = value;
  }
  getResponseHeader() {
    return null;
  }
  send(form: FormData) {
    sent.push({ address: this.address, key: this.headers['Idempotency-Key']!, form });
    const { status, body } = answers.shift()!;
    this.status = status;
    this.responseText = JSON.stringify(body);
    queueMicrotask(() => this.onload());
  }
}

class FakeEvents extends EventTarget {
  onerror = () => {};
  constructor(readonly address: string) {
    super();
    events.push(this);
  }
  close() {}
  say(progress: object) {
    act(() => void this.dispatchEvent(new MessageEvent('progress', { data: JSON.stringify(progress) })));
  }
}

beforeEach(() => {
  [sent, answers, events] = [[], [], []];
  serve({ 'GET /patients/p1/records/r1': { body: RECORD } });
  vi.stubGlobal('XMLHttpRequest', FakeSending);
  vi.stubGlobal('EventSource', FakeEvents);
});

async function chooseAndStart() {
  const { user } = renderAt(<UploadPage />, '/desk/patients/:patientId/upload', '/desk/patients/p1/upload');
  await user.upload(screen.getByLabelText('Choose files'), PDF);
  await user.selectOptions(screen.getByRole('combobox', { name: 'Kind' }), 'Lab report');
  await user.click(screen.getByRole('button', { name: 'Upload 1 file' }));
  return user;
}

test('follows a file from its stages to its summary', async () => {
  answers.push({ status: 202, body: { recordId: 'r1' } });
  await chooseAndStart();
  await waitFor(() => expect(events).toHaveLength(1));
  expect(events[0]!.address).toBe('/api/v1/patients/p1/records/r1/progress');
  events[0]!.say({ stage: 'READING', done: 3, of: 7 });
  expect(screen.getByText('Reading the pages, 3 of 7')).toBeVisible();
  events[0]!.say({ stage: 'DONE' });
  expect(await screen.findByText('All is well.')).toBeVisible();
  expect([...sent[0]!.form.keys()]).toEqual(['title', 'kind', 'recordedOn', 'restricted', 'file']);
  expect(sent[0]!.form.get('kind')).toBe('LAB_REPORT');
  expect(sent[0]!.form.get('restricted')).toBe('false');
});

test('a delicate file is restricted from its first moment', async () => {
  answers.push({ status: 202, body: { recordId: 'r1' } });
  const { user } = renderAt(<UploadPage />, '/desk/patients/:patientId/upload', '/desk/patients/p1/upload');
  await user.upload(screen.getByLabelText('Choose files'), PDF);
  await user.click(screen.getByRole('checkbox', { name: /^Restricted/ }));
  await user.click(screen.getByRole('button', { name: 'Upload 1 file' }));
  await waitFor(() => expect(sent).toHaveLength(1));
  expect(sent[0]!.form.get('restricted')).toBe('true');
});

test('a file that was not stored says why, and a retry cannot store it twice', async () => {
  answers.push({ status: 503, body: { code: 'busy' } }, { status: 202, body: { recordId: 'r1' } });
  const user = await chooseAndStart();
  expect(await screen.findByRole('alert')).toHaveTextContent('Not stored. The platform is busy');
  await user.click(screen.getByRole('button', { name: 'Try again' }));
  await waitFor(() => expect(events).toHaveLength(1));
  expect(sent[1]!.key).toBe(sent[0]!.key);
});

test('a refused field is pointed out, and its correction is another request', async () => {
  const errors = [{ field: 'title', message: 'A title of 1 to 200 characters' }];
  answers.push({ status: 400, body: { code: 'invalid-field', errors } }, { status: 202, body: { recordId: 'r1' } });
  const user = await chooseAndStart();
  const title = await screen.findByRole('textbox', { name: 'Title' });
  expect(title).toBeInvalid();
  await user.type(title, ' of March');
  await user.click(screen.getByRole('button', { name: 'Try again' }));
  await waitFor(() => expect(sent).toHaveLength(2));
  expect(sent[1]!.key).not.toBe(sent[0]!.key);
});

test('a wrong document is replaced by one that starts from what the old one was called', async () => {
  const hospital = { hospitalId: 'H-1', name: 'Lake Hospital' };
  const old = { recordId: 'r0', title: 'Wrong scan', kind: 'IMAGING', recordedOn: '2026-03-09', restricted: true, hospital, status: 'SUMMARIZED' };
  serve({ 'GET /patients/p1/records/r0': { body: old }, 'GET /patients/p1/records/r1': { body: RECORD } });
  answers.push({ status: 202, body: { recordId: 'r1' } });
  const at = '/desk/patients/:patientId/records/:recordId/replacement';
  const { user } = renderAt(<ReplacePage />, at, '/desk/patients/p1/records/r0/replacement');
  expect(await screen.findByText('Wrong scan')).toBeVisible();
  await user.upload(screen.getByLabelText('Choose a file'), PDF);
  expect(screen.getByRole('textbox', { name: 'Title' })).toHaveValue('Wrong scan');
  await user.click(screen.getByRole('button', { name: 'Replace the record' }));
  await waitFor(() => expect(sent).toHaveLength(1));
  expect(sent[0]!.address).toBe('/api/v1/patients/p1/records/r0/replacement');
  expect(Object.fromEntries(sent[0]!.form)).toMatchObject({ kind: 'IMAGING', recordedOn: '2026-03-09', restricted: 'true' });
  await waitFor(() => expect(events).toHaveLength(1));
  events[0]!.say({ stage: 'DONE', done: 0, of: 0 });
  expect(await screen.findByText('All is well.')).toBeVisible();
});

test('what cannot be seen cannot be replaced', async () => {
  serve({ 'GET /patients/p1/records/r0': { status: 404, body: { code: 'not-found' } } });
  const at = '/desk/patients/:patientId/records/:recordId/replacement';
  renderAt(<ReplacePage />, at, '/desk/patients/p1/records/r0/replacement');
  expect(await screen.findByRole('alert')).toHaveTextContent('no access');
  expect(screen.queryByLabelText('Choose a file')).toBeNull();
});
