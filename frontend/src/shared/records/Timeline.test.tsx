import { screen, within } from '@testing-library/react';
import { expect, test } from 'vitest';
import type { HealthRecord, OpenRecord } from '../api/types';
import { renderAt } from '../testing/render';
import { problem, serve } from '../testing/server';
import { Timeline } from './Timeline';

const RECORDS = 'GET /patients/me/records';

function record(changed: Partial<OpenRecord>): OpenRecord {
  return {
    recordId: 'r1',
    title: 'Discharge summary',
    kind: 'DISCHARGE_SUMMARY',
    recordedOn: '2026-03-09',
    hospital: { hospitalId: 'H-7K3M-9QXT', name: 'Sanjeevani' },
    uploadedAt: '2026-11-22T07:00:00.000Z',
    mediaType: 'application/pdf',
    sizeBytes: 41395,
    sha256: 'ab',
    status: 'SUMMARIZED',
    ...changed,
  };
}

const SUMMARY = {
  narrative: 'Admitted with chest pain.',
  engine: 'EXTRACTIVE' as const,
  model: 'extractive-1',
  faithful: true,
  essentials: {
    allergies: [{ itemId: 'a1', substance: 'Penicillin', source: { page: 2, text: 'Allergic to penicillin.' } }],
    medications: [],
    conditions: [],
    surgeries: [],
    testResults: [],
  },
};

function show(...items: HealthRecord[]) {
  serve({ [RECORDS]: { body: { items, nextCursor: null } } });
  return renderAt(<Timeline patient="me" heading="h2" empty={<p>No records yet</p>} />);
}

test('shows that it is loading', () => {
  show();
  expect(screen.getByRole('status', { name: 'Loading' })).toBeVisible();
});

test('shows what to do next where there is no record', async () => {
  show();
  expect(await screen.findByText('No records yet')).toBeVisible();
});

test('says what went wrong, and shows the records when trying again helps', async () => {
  serve({ [RECORDS]: [problem(503, 'audit-unavailable'), { body: { items: [record({})], nextCursor: null } }] });
  const { user } = renderAt(<Timeline patient="me" heading="h2" empty={null} />);
  expect(await screen.findByRole('alert')).toHaveTextContent('could not be recorded');
  await user.click(screen.getByRole('button', { name: 'Try again' }));
  expect(await screen.findByRole('heading', { name: 'Discharge summary' })).toBeVisible();
});

test('shows a summary, and the sentence that an item came from when it is pressed', async () => {
  const { user } = show(record({ summary: SUMMARY }));
  expect(await screen.findByText('Admitted with chest pain.')).toBeVisible();
  expect(screen.queryByText('Allergic to penicillin.')).toBeNull();
  await user.click(screen.getByRole('button', { name: /Penicillin/ }));
  expect(screen.getByText('Allergic to penicillin.')).toBeVisible();
  expect(screen.getByText('Page 2 of the record:')).toBeVisible();
});

test('says in plain words why there is no summary, and still offers the download', async () => {
  show(record({ status: 'NOT_SUMMARIZED', statusReason: 'password-protected' }));
  expect(await screen.findByText(/protected by a password/)).toBeVisible();
  expect(screen.getByRole('link', { name: 'Download Discharge summary' })).toHaveAttribute(
    'href',
    '/api/v1/patients/me/records/r1/content',
  );
});

test('tells what to do about a record that waits for the identity, and offers no download', async () => {
  show({ recordId: 'r1', uploadedAt: '2026-11-22T07:00:00.000Z', status: 'WAITING_FOR_IDENTITY' });
  const entry = within(await screen.findByRole('article'));
  expect(entry.getByText(/once a hospital's desk has confirmed who you are/)).toBeVisible();
  expect(entry.queryByRole('link')).toBeNull();
});

test('loads older records when asked to', async () => {
  const older = record({ recordId: 'r2', title: 'Old prescription' });
  serve({
    [RECORDS]: { body: { items: [record({})], nextCursor: 'c2' } },
    [`${RECORDS}?cursor=c2`]: { body: { items: [older], nextCursor: null } },
  });
  const { user } = renderAt(<Timeline patient="me" heading="h2" empty={null} />);
  await user.click(await screen.findByRole('button', { name: 'Show older records' }));
  expect(await screen.findByRole('heading', { name: 'Old prescription' })).toBeVisible();
});
