import { screen, within } from '@testing-library/react';
import { expect, test } from 'vitest';
import { renderAt } from '../../shared/testing/render';
import { problem, serve } from '../../shared/testing/server';
import EmergencyPage from './EmergencyPage';
import type { EmergencySummary } from './query';
import { JANUARY, MARCH, mention, NOTHING, ownWords, PLAIN, UNNAMED } from './samples';

const SUMMARY = 'GET /patients/p1/emergency-summary';

function show(essentials: Partial<EmergencySummary['essentials']>, more: Partial<EmergencySummary> = {}) {
  const body = { ...NOTHING, ...more, essentials: { ...NOTHING.essentials, ...essentials } };
  const calls = serve({ [SUMMARY]: { body } });
  return { calls, ...open() };
}

function open() {
  return renderAt(<EmergencyPage />, '/desk/patients/:patientId/emergency', '/desk/patients/p1/emergency');
}

async function panel(name: string) {
  return within(await screen.findByRole('region', { name }));
}

test('shows that it is loading, and what went wrong', async () => {
  serve({ [SUMMARY]: problem(503, 'not-ready') });
  open();
  expect(screen.getByRole('status', { name: 'Loading' })).toBeVisible();
  expect(await screen.findByRole('alert')).toHaveTextContent('not ready yet');
});

test('says "not stated" where no record says anything, and never "none"', async () => {
  show({});
  const allergies = await panel('Allergies');
  expect(allergies.getByText('Not stated')).toBeVisible();
  expect(allergies.getByText(/not the same as none/)).toBeVisible();
  for (const name of ['Medicines', 'Conditions', 'Surgeries', 'Test results']) {
    expect((await panel(name)).getByText('Not stated')).toBeVisible();
  }
});

test('"none known" names the record that says so', async () => {
  show({ allergies: { status: 'NONE_KNOWN', items: [], noneKnownStatedIn: [MARCH], noneKnownSelfStatedOn: null } });
  const allergies = await panel('Allergies');
  expect(allergies.getByText('None known')).toBeVisible();
  expect(allergies.getByRole('listitem')).toHaveTextContent('9 Mar 2026 · Lake Hospital · Discharge summary');
});

test('an allergy outweighs "none known", and the contradiction stands beside it', async () => {
  const item = {
    ...PLAIN,
    itemId: 'a1',
    substance: 'Penicillin',
    reaction: 'rash',
    recordId: 'r1',
    mentions: [mention(JANUARY, 'Penicillin', 'rash', 'a1')],
    conflicts: [{ kind: 'NONE_KNOWN_ELSEWHERE' as const, mentions: [mention(MARCH, '', null, null)] }],
  };
  show({ allergies: { status: 'LISTED', items: [item], noneKnownStatedIn: [MARCH], noneKnownSelfStatedOn: null } });
  const allergies = await panel('Allergies');
  expect(allergies.getByText('Penicillin', { selector: 'strong' })).toBeVisible();
  expect(allergies.getByRole('note')).toHaveTextContent('no allergies are known:9 Mar 2026 · Lake Hospital');
  expect(allergies.queryByText('None known')).toBeNull();
});

test('two doses stand side by side, and every sentence is shown on demand', async () => {
  const mentions = [mention(MARCH, 'Glycomet', '850 mg'), mention(JANUARY, 'Metformin', '500 mg')];
  const { user } = show({
    medications: [
      {
        ...PLAIN,
        itemId: 'm1',
        name: 'Glycomet',
        normalized: 'metformin',
        dose: '850 mg',
        mentions,
        conflicts: [{ kind: 'DIFFERENT_DOSES', mentions }],
      },
    ],
  });
  const medicines = await panel('Medicines');
  expect(medicines.getByText('(metformin)')).toBeVisible();
  expect(medicines.getByRole('note')).toHaveTextContent('850 mg 9 Mar 2026, Lake Hospital500 mg 10 Jan 2026, H-1');
  expect(medicines.getByText('It says Metformin.')).not.toBeVisible();
  await user.click(medicines.getByText('Where this stands (2 places)'));
  expect(medicines.getByText('It says Metformin.')).toBeVisible();
  expect(medicines.getAllByRole('link', { name: 'Download Consultation' })[0]).toHaveAttribute(
    'href',
    '/api/v1/patients/p1/records/r1/content',
  );
});

test('a clinician disputes what one record says, there and not elsewhere', async () => {
  const path = 'POST /patients/p1/records/r1/essentials/m7/dispute';
  const item = { ...PLAIN, itemId: 'm1', name: 'Warfarin', mentions: [mention(MARCH, 'Warfarin', null), mention(JANUARY, 'Warfarin', '5 mg', 'm7')] };
  const body = { ...NOTHING, essentials: { ...NOTHING.essentials, medications: [item] } };
  const calls = serve({ [SUMMARY]: { body }, [path]: { body: { status: 'disputed' } } });
  const { user } = open();
  const medicines = await panel('Medicines');
  await user.click(medicines.getByText('Where this stands (2 places)'));
  await user.click(medicines.getByRole('button', { name: 'Dispute: Warfarin 5 mg' }));
  await user.type(medicines.getByRole('textbox'), 'Stopped long ago');
  await user.click(within(medicines.getByRole('form')).getByRole('button', { name: 'Dispute' }));
  expect(await medicines.findByRole('button', { name: 'Dispute: Warfarin 5 mg' })).toBeVisible();
  expect(calls.find(({ route }) => route === path)!.body).toEqual({ reason: 'Stopped long ago' });
  expect(calls.filter(({ route }) => route === SUMMARY)).toHaveLength(2);
});

test('what is disputed and what was confirmed is marked', async () => {
  const words = [{ verdict: 'DISPUTED' as const, by: 'PATIENT' as const, at: '2026-11-22T07:00:00Z', reason: 'Not I' }];
  show({
    conditions: [{ ...PLAIN, itemId: 'c1', name: 'Asthma', disputed: true, assessments: words, mentions: [] }],
    surgeries: [
      {
        ...PLAIN,
        itemId: 's1',
        name: 'Appendectomy',
        origin: 'CONFIRMED',
        assessments: [{ ...words[0]!, verdict: 'CONFIRMED', by: 'STAFF' }],
        mentions: [],
      },
    ],
  });
  expect((await panel('Conditions')).getByText('disputed')).toBeVisible();
  expect((await panel('Surgeries')).getByText('confirmed')).toBeVisible();
});

test('says how many records were read, which are missing and why, and how new the newest is', async () => {
  const coverage = {
    ...NOTHING.coverage,
    recordsRead: 4,
    recordsProcessing: 1,
    newestRecordedOn: '2026-03-09',
    notRead: [
      { recordId: 'r7', title: 'New', recordedOn: '2026-11-22', hospital: MARCH.hospital, reason: 'processing' },
      { recordId: 'r8', title: 'Scan', recordedOn: '2026-02-02', hospital: MARCH.hospital, reason: 'only-images' },
      { recordId: 'r9', title: 'Old letter', recordedOn: '2020-02-02', hospital: MARCH.hospital, reason: 'essentials-not-read' },
    ],
  };
  show({}, { coverage, complete: false });
  expect(await screen.findByText(/4 records were read/)).toHaveTextContent('of 9 Mar 2026. 1 record is still being read');
  expect(screen.getByText(/2 records are not in this view/)).toBeVisible();
  expect(screen.getByText(/holds only images/)).toHaveTextContent('Scan, 2 Feb 2026, Lake Hospital.');
  expect(screen.getByText(/were not looked for in it/)).toHaveTextContent('Old letter');
  expect(screen.getByText(/Not everything that is stored/)).toBeVisible();
});

test('an allergy against a current medicine is said on both sides, each by its name', async () => {
  const allergy = mention(JANUARY, 'PCN', 'rash', 'a1');
  const medicine = mention(MARCH, 'Augmentin', '625 mg');
  const against = (kind: 'CURRENT_MEDICINE' | 'LISTED_ALLERGY', side: typeof allergy) => [{ kind, mentions: [side] }];
  const listed = {
    ...PLAIN,
    itemId: 'a1',
    substance: 'PCN',
    normalized: 'penicillin',
    mentions: [allergy],
    conflicts: against('CURRENT_MEDICINE', medicine),
  };
  const taken = { ...PLAIN, itemId: 'm1', name: 'Augmentin', mentions: [medicine], conflicts: against('LISTED_ALLERGY', allergy) };
  show({ allergies: { status: 'LISTED', items: [listed], noneKnownStatedIn: [], noneKnownSelfStatedOn: null }, medications: [taken] });
  const allergies = await panel('Allergies');
  expect(allergies.getByText('(penicillin)')).toBeVisible();
  expect(allergies.getByRole('note')).toHaveTextContent(/current medicine.*Augmentin 625 mg 9 Mar 2026, Lake Hospital/);
  expect((await panel('Medicines')).getByRole('note')).toHaveTextContent(/allergy.*is listed:PCN rash 10 Jan 2026, H-1/);
});

test('names the records that were read in part, from scans, or before pages were counted', async () => {
  const coverage = {
    ...NOTHING.coverage,
    recordsRead: 2,
    partlyRead: [{ ...MARCH, pages: { total: 5, withoutText: 2, scanned: [3] } }],
    readFromScans: [{ ...MARCH, pages: { total: 5, withoutText: 2, scanned: [3] } }],
    pagesNotCounted: [JANUARY],
  };
  show({}, { coverage });
  expect(await screen.findByText(/1 record was read in part only/)).toBeVisible();
  expect(screen.getByText(/On 2 of 5 pages no text was found/)).toHaveTextContent('Lake Hospital · Discharge summary.');
  expect(screen.getByText(/1 of 5 pages was read from a picture/)).toHaveTextContent('Lake Hospital');
  expect(screen.getByText(/nobody knows whether all pages were read/)).toBeVisible();
  expect(screen.getByRole('link', { name: 'Download Consultation' })).toBeVisible();
});

test('what was read from a scan says so, on the item and by its sentence', async () => {
  const scan = { ...mention(MARCH, 'Warfarin', '5 mg'), scanned: true };
  const letters = mention(MARCH, 'Metformin', null, 'm2');
  const { user } = show({
    medications: [
      { ...PLAIN, itemId: 'm1', name: 'Warfarin', dose: '5 mg', mentions: [scan] },
      { ...PLAIN, itemId: 'm2', name: 'Metformin', mentions: [letters] },
    ],
  });
  const [warfarin, metformin] = (await panel('Medicines')).getAllByRole('listitem').filter((item) => item.closest('ul ul') === null);
  expect(within(warfarin!).getByText('from a scan')).toBeVisible();
  await user.click(within(warfarin!).getByText('Where this stands (1 place)'));
  expect(within(warfarin!).getByText(/compare numbers and doses with the record itself/)).toBeVisible();
  expect(metformin).not.toHaveTextContent(/scan|picture/);
});

test('a narrative says what it cannot contain', async () => {
  const pages = { total: 2, withoutText: 1, scanned: [] };
  show({}, { narratives: [{ ...MARCH, text: 'Admitted with fever.', pages }, { ...JANUARY, text: 'Seen.', pages: { ...pages, withoutText: 0 } }] });
  const [part, whole] = within((await screen.findByText('Admitted with fever.')).closest('ol')!).getAllByRole('listitem');
  expect(part).toHaveTextContent('On 1 of 2 pages no text was found');
  expect(whole).not.toHaveTextContent('pages');
});

test('a restricted record states its medicines without a word on what it is', async () => {
  const withheld = { ...mention(UNNAMED, 'Lithium', '400 mg'), source: null, scanned: null };
  const named = mention(MARCH, 'Lithium', '300 mg');
  const item = {
    ...PLAIN,
    itemId: 'm1',
    name: 'Lithium',
    dose: '400 mg',
    mentions: [withheld, named],
    conflicts: [{ kind: 'DIFFERENT_DOSES' as const, mentions: [withheld, named] }],
  };
  const coverage = { ...NOTHING.coverage, restricted: 2, outsideConsent: 1 };
  const { user } = show({ medications: [item] }, { coverage });
  const medicines = await panel('Medicines');
  expect(medicines.getByRole('note')).toHaveTextContent('400 mg 5 May 2026, from a restricted record');
  await user.click(medicines.getByText('Where this stands (2 places)'));
  expect(medicines.getAllByRole('link')).toHaveLength(1);
  expect(medicines.queryByRole('button', { name: 'Dispute: Lithium 400 mg' })).toBeNull();
  expect(screen.getByText('2 restricted records: only their allergies and medicines are listed.')).toBeVisible();
  expect(screen.getByText("1 record is outside the patient's consent; nothing of it is listed.")).toBeVisible();
  expect(screen.queryByText('There is no record of any hospital.')).toBeNull();
});

test('what only the patient says is marked in words, and nobody can dispute it as a record', async () => {
  const own = ownWords('Peanuts', 'My throat swells', 'childhood');
  const peanuts = { ...PLAIN, recordId: null, origin: 'SELF_STATED' as const, itemId: 's1', substance: 'Peanuts', reaction: 'My throat swells', mentions: [own] };
  const { user } = show({ allergies: { status: 'LISTED', items: [peanuts], noneKnownStatedIn: [MARCH], noneKnownSelfStatedOn: null } });
  const allergies = await panel('Allergies');
  expect(allergies.getByText('self-stated')).toBeVisible();
  await user.click(allergies.getByText('Where this stands (1 place)'));
  expect(allergies.getByText('1 Apr 2026', { selector: 'p time' }).closest('p')).toHaveTextContent('1 Apr 2026 · stated by the patient');
  expect(allergies.getByText(/My throat swells \(since: childhood\)/)).toBeVisible();
  expect(allergies.queryByRole('button', { name: /Dispute/ })).toBeNull();
});

test('what a record and the patient state is one item with both, and both sides of a conflict', async () => {
  const mentions = [mention(MARCH, 'Metformin', '500 mg'), ownWords('metformin', '1 g')];
  const item = { ...PLAIN, itemId: 'm1', name: 'Metformin', dose: '500 mg', mentions, conflicts: [{ kind: 'DIFFERENT_DOSES' as const, mentions }] };
  show({ medications: [item] });
  const medicines = await panel('Medicines');
  expect(medicines.getByText('self-stated, too')).toBeVisible();
  expect(medicines.getByRole('note')).toHaveTextContent('500 mg 9 Mar 2026, Lake Hospital1 g 1 Apr 2026, stated by the patient');
});

test('what the patient tells of a reaction stands beside what the record tells', async () => {
  const mentions = [mention(MARCH, 'Peanuts', 'rash', 'a1'), ownWords('peanuts', 'My throat swells')];
  const peanuts = { ...PLAIN, itemId: 'a1', substance: 'Peanuts', reaction: 'rash', mentions };
  show({ allergies: { status: 'LISTED', items: [peanuts], noneKnownStatedIn: [], noneKnownSelfStatedOn: null } });
  const allergies = await panel('Allergies');
  expect(allergies.getByText('self-stated, too').parentElement).toHaveTextContent('Peanuts rash self-stated, too My throat swells');
});

test('"none known" by the patient says who says so, alone and against an allergy', async () => {
  show({ allergies: { status: 'NONE_KNOWN', items: [], noneKnownStatedIn: [], noneKnownSelfStatedOn: '2026-04-01' } });
  const allergies = await panel('Allergies');
  expect(allergies.getByText('None known')).toBeVisible();
  expect(allergies.getByRole('listitem')).toHaveTextContent('1 Apr 2026 · stated by the patient');
});
