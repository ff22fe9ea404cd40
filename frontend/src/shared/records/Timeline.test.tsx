import { screen, within } from '@testing-library/react';
import { expect, test } from 'vitest';
import type { Assessment, HealthRecord, OpenRecord } from '../api/types';
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
    restricted: false,
    ...changed,
  };
}

const SUMMARY = {
  narrative: 'Admitted with chest pain.',
  engine: 'EXTRACTIVE' as const,
  model: 'extractive-1',
  faithful: true,
  check: { outcome: 'NOT_NEEDED' as const, objections: [] },
  statements: [
    { text: 'Admitted with chest pain.', support: [{ page: 1, text: 'She was admitted with chest pain at night.' }] },
  ],
  essentials: {
    noKnownAllergies: false,
    allergies: [
      {
        itemId: 'a1',
        substance: 'Penicillin',
        source: { page: 2, text: 'Allergic to penicillin.' },
        assessments: [] as Assessment[],
      },
    ],
    medications: [],
    conditions: [],
    surgeries: [],
    testResults: [],
    treatments: [],
    consultations: [],
    immunizations: [],
    advice: [],
    pastMedications: [],
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

test('shows on demand the sentences that a statement rests on, and whose words it is', async () => {
  const { user } = show(record({ summary: SUMMARY }));
  expect(await screen.findByText(/The record's own sentences/)).toBeVisible();
  expect(screen.getByText('She was admitted with chest pain at night.')).not.toBeVisible();
  await user.click(screen.getByText('Where this stands in the record'));
  expect(screen.getByText('She was admitted with chest pain at night.')).toBeVisible();
});

test('tells a checked narrative of a model, an unchecked one, a refused one and none apart', async () => {
  show(
    record({ summary: { ...SUMMARY, engine: 'PEGASUS' } }),
    record({ recordId: 'r2', summary: { ...SUMMARY, engine: 'PEGASUS', faithful: false } }),
    record({ recordId: 'r3', summary: { ...SUMMARY, check: { outcome: 'REFUSED', objections: ['number: 40 mg'] } } }),
    record({ recordId: 'r4', summary: { ...SUMMARY, check: { outcome: 'FAILED', objections: [] } } }),
  );
  const [checked, unchecked, refused, failed] = await screen.findAllByRole('article');
  expect(checked).toHaveTextContent('Written by a model and checked against the record');
  expect(unchecked).toHaveTextContent('not checked against the record: do not rely on it');
  expect(refused).toHaveTextContent("The record's own sentences");
  expect(refused).toHaveTextContent('a model wrote is not shown');
  expect(refused).not.toHaveTextContent('40 mg');
  expect(failed).toHaveTextContent("The record's own sentences");
  expect(failed).toHaveTextContent('A model was to write a summary, but it failed');
});

test('says what the summary cannot contain, and which items come from a scan', async () => {
  const { user } = show(
    record({ summary: { ...SUMMARY, pages: { total: 3, withoutText: 1, scanned: [2] } } }),
    record({ recordId: 'r2', summary: { ...SUMMARY, pages: { total: 2, withoutText: 0, scanned: [] } } }),
    record({ recordId: 'r3', summary: SUMMARY }),
  );
  const [part, whole, unknown] = await screen.findAllByRole('article');
  expect(part).toHaveTextContent('On 1 of 3 pages no text was found');
  expect(part).toHaveTextContent('1 of 3 pages was read from a picture');
  await user.click(within(part!).getByRole('button', { name: 'Show where it stands: Penicillin, from a scan' }));
  expect(within(part!).getByText(/^Read from a picture: compare numbers and doses/)).toBeVisible();
  expect(whole).not.toHaveTextContent(/pages|scan/);
  expect(unknown).toHaveTextContent('a part of the record may be missing here');
});

test('many results fold, but no medicine and nothing that somebody disputes', async () => {
  const disputed: Assessment = { verdict: 'DISPUTED', by: 'PATIENT', at: '2026-11-22T07:00:00Z', reason: 'Not mine' };
  const many = Array.from({ length: 20 }, (_, index) => index);
  const testResults = many.map((index) => ({
    ...{ itemId: `i${index}`, name: `Item ${index}`, value: '1', source: null },
    assessments: index === 15 ? [disputed] : [],
  }));
  const medications = many.map((index) => ({
    ...{ itemId: `m${index}`, name: `Drug ${index}`, source: null },
    assessments: [],
  }));
  const essentials = { ...SUMMARY.essentials, medications, testResults };
  const { user } = show(record({ summary: { ...SUMMARY, essentials } }));
  const shown = () => screen.getAllByRole('button', { name: /stands: Item/ }).map((chip) => chip.textContent);
  expect(await screen.findAllByRole('button', { name: /stands: Drug/ })).toHaveLength(20);
  expect(shown()).toHaveLength(9);
  expect(shown()[8]).toContain('Item 15');
  await user.click(screen.getByRole('button', { name: 'Show all 20' }));
  expect(shown()).toHaveLength(20);
  const fewer = screen.getByRole('button', { name: 'Show fewer' });
  expect(fewer).toHaveFocus();
  await user.click(fewer);
  expect(shown()).toHaveLength(9);
});

test('what people said stands beside the item', async () => {
  const assessments: Assessment[] = [
    { verdict: 'CONFIRMED', by: 'STAFF', hospital: { hospitalId: 'H-1', name: 'Lake Hospital' }, at: '2026-11-23T07:00:00Z' },
    { verdict: 'DISPUTED', by: 'PATIENT', at: '2026-11-22T07:00:00Z', reason: 'It was only an upset stomach' },
  ];
  const allergies = [{ ...SUMMARY.essentials.allergies[0]!, assessments }];
  const { user } = show(record({ summary: { ...SUMMARY, essentials: { ...SUMMARY.essentials, allergies } } }));
  await user.click(await screen.findByRole('button', { name: 'Show where it stands: Penicillin, disputed, confirmed' }));
  const words = within(screen.getByRole('list', { name: 'What people said about it' })).getAllByRole('listitem');
  expect(words[0]).toHaveTextContent('Lake Hospital confirms this');
  expect(words[1]).toHaveTextContent('The patient disputes this');
  expect(words[1]).toHaveTextContent('It was only an upset stomach');
});

test('an item is disputed with a reason, and shown so at once', async () => {
  const disputed: Assessment[] = [{ verdict: 'DISPUTED', by: 'PATIENT', at: '2026-11-22T07:00:00Z', reason: 'Not I' }];
  const essentials = { ...SUMMARY.essentials, allergies: [{ ...SUMMARY.essentials.allergies[0]!, assessments: disputed }] };
  const path = 'POST /patients/me/records/r1/essentials/a1/dispute';
  const calls = serve({
    [RECORDS]: [
      { body: { items: [record({ summary: SUMMARY })], nextCursor: null } },
      { body: { items: [record({ summary: { ...SUMMARY, essentials } })], nextCursor: null } },
    ],
    [path]: [problem(503, 'audit-unavailable'), { body: { status: 'disputed' } }],
  });
  const { user } = renderAt(<Timeline patient="me" heading="h2" empty={null} />);
  await user.click(await screen.findByRole('button', { name: /Penicillin/ }));
  await user.click(screen.getByRole('button', { name: 'Dispute: Penicillin' }));
  const form = within(screen.getByRole('form', { name: 'Dispute: Penicillin' }));
  await user.click(form.getByRole('button', { name: 'Dispute' }));
  expect(form.getByRole('textbox', { name: 'What is wrong about it' })).toBeInvalid();
  await user.type(form.getByRole('textbox'), 'Not I');
  await user.click(form.getByRole('button', { name: 'Dispute' }));
  expect(await form.findByRole('alert')).toHaveTextContent('could not be recorded');
  await user.click(form.getByRole('button', { name: 'Dispute' }));
  expect(await screen.findByText('The patient disputes this')).toBeVisible();
  const sent = calls.filter(({ route }) => route === path);
  expect(sent.map(({ body }) => body)).toEqual([{ reason: 'Not I' }, { reason: 'Not I' }]);
  expect(sent[0]!.headers['Idempotency-Key']).toBe(sent[1]!.headers['Idempotency-Key']);
  expect(screen.queryByRole('form')).toBeNull();
});

test('an item is confirmed without a word', async () => {
  const path = 'POST /patients/me/records/r1/essentials/a1/confirm';
  const calls = serve({
    [RECORDS]: { body: { items: [record({ summary: SUMMARY })], nextCursor: null } },
    [path]: { body: { status: 'confirmed' } },
  });
  const { user } = renderAt(<Timeline patient="me" heading="h2" empty={null} />);
  await user.click(await screen.findByRole('button', { name: /Penicillin/ }));
  await user.click(screen.getByRole('button', { name: 'Confirm: Penicillin' }));
  await user.click(within(screen.getByRole('form')).getByRole('button', { name: 'Confirm' }));
  expect(await screen.findByRole('button', { name: 'Confirm: Penicillin' })).toBeVisible();
  expect(calls.find(({ route }) => route === path)!.body).toEqual({ reason: '' });
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
