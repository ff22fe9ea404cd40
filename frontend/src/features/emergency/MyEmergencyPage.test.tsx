import { screen, within } from '@testing-library/react';
import { expect, test } from 'vitest';
import { renderAt } from '../../shared/testing/render';
import { problem, serve } from '../../shared/testing/server';
import MyEmergencyPage from './MyEmergencyPage';
import { MARCH, mention, NOTHING, PLAIN } from './samples';

const SUMMARY = 'GET /patients/me/emergency-summary';
const SESSION = { 'GET /sessions/current': { body: { role: 'patient', patientId: 'p1', displayName: 'Asha', mustChangePassword: false } } };

const PENICILLIN = {
  ...PLAIN,
  itemId: 'a1',
  substance: 'Penicillin',
  reaction: 'rash',
  mentions: [mention(MARCH, 'Penicillin', 'rash', 'a1')],
};
const LISTED = {
  ...NOTHING,
  essentials: { ...NOTHING.essentials, allergies: { status: 'LISTED' as const, items: [PENICILLIN], noneKnownStatedIn: [], noneKnownSelfStatedOn: null } },
  coverage: { ...NOTHING.coverage, recordsRead: 1 },
};

function open() {
  return renderAt(<MyEmergencyPage />, '/me/emergency');
}

test('shows that it is loading', async () => {
  serve({ ...SESSION, [SUMMARY]: { body: LISTED } });
  open();
  expect(await screen.findByRole('status', { name: 'Loading' })).toBeVisible();
});

test('says what went wrong, and shows the summary when trying again helps', async () => {
  serve({ ...SESSION, [SUMMARY]: [problem(503, 'not-ready'), { body: LISTED }] });
  const { user } = open();
  expect(await screen.findByRole('alert')).toHaveTextContent('not ready yet');
  await user.click(screen.getByRole('button', { name: 'Try again' }));
  expect(await screen.findByRole('region', { name: 'Allergies' })).toBeVisible();
});

test('says what to do where a doctor would see nothing', async () => {
  serve({ ...SESSION, [SUMMARY]: { body: NOTHING } });
  open();
  expect(await screen.findByText('A doctor would see nothing yet')).toBeVisible();
  expect(screen.getByRole('link', { name: 'Fill in my details' })).toHaveAttribute('href', '/me/details');
});

test('what the patient says is not nothing', async () => {
  const allergies = { status: 'NONE_KNOWN' as const, items: [], noneKnownStatedIn: [], noneKnownSelfStatedOn: '2026-04-01' };
  serve({ ...SESSION, [SUMMARY]: { body: { ...NOTHING, essentials: { ...NOTHING.essentials, allergies } } } });
  open();
  expect(await screen.findByText('None known')).toBeVisible();
  expect(screen.queryByText('A doctor would see nothing yet')).toBeNull();
  expect(screen.getByRole('link', { name: 'What I tell doctors' })).toHaveAttribute('href', '/me/statements');
});

test('what could not be brought into view is not taken for nothing', async () => {
  serve({ ...SESSION, [SUMMARY]: { body: { ...NOTHING, complete: false } } });
  open();
  expect(await screen.findByText(/Not everything that is stored/)).toBeVisible();
  expect(screen.queryByText('A doctor would see nothing yet')).toBeNull();
});

test('shows what a doctor would see, and the own records behind it', async () => {
  serve({ ...SESSION, [SUMMARY]: { body: LISTED } });
  const { user } = open();
  const allergies = within(await screen.findByRole('region', { name: 'Allergies' }));
  expect(allergies.getByText('Penicillin', { selector: 'strong' })).toBeVisible();
  await user.click(allergies.getByText('Where this stands (1 place)'));
  expect(allergies.getAllByRole('link', { name: 'Download Discharge summary' })[0]).toHaveAttribute(
    'href',
    '/api/v1/patients/me/records/r2/content',
  );
});

test('the patient disputes an item, and sees it marked at once', async () => {
  const path = 'POST /patients/me/records/r2/essentials/a1/dispute';
  const said = [{ verdict: 'DISPUTED', by: 'PATIENT', at: '2026-11-22T07:00:00Z', reason: 'Not I' }];
  const disputed = { ...PENICILLIN, disputed: true, assessments: said };
  const allergies = { ...LISTED.essentials.allergies, items: [disputed] };
  const calls = serve({
    ...SESSION,
    [SUMMARY]: [{ body: LISTED }, { body: { ...LISTED, essentials: { ...LISTED.essentials, allergies } } }],
    [path]: { body: { status: 'disputed' } },
  });
  const { user } = open();
  const panel = within(await screen.findByRole('region', { name: 'Allergies' }));
  await user.click(panel.getByText('Where this stands (1 place)'));
  await user.click(panel.getByRole('button', { name: 'Dispute: Penicillin rash' }));
  await user.type(panel.getByRole('textbox'), 'Not I');
  await user.click(within(panel.getByRole('form')).getByRole('button', { name: 'Dispute' }));
  expect(await panel.findByText('disputed')).toBeVisible();
  expect(calls.find(({ route }) => route === path)!.body).toEqual({ reason: 'Not I' });
});

test('an account whose identity no desk has confirmed is told what opens it', async () => {
  serve({ ...SESSION, [SUMMARY]: problem(404, 'not-found') });
  open();
  expect(await screen.findByText('This opens when a desk has confirmed who you are')).toBeVisible();
  expect(screen.queryByRole('alert')).toBeNull();
});

test('an account whose record waits for the desk is told so, and asks for nothing', async () => {
  const waiting = { role: 'patient', patientId: null, displayName: 'Asha', mustChangePassword: false };
  const calls = serve({ 'GET /sessions/current': { body: waiting } });
  open();
  expect(await screen.findByText('One step is left')).toBeVisible();
  expect(calls.map(({ route }) => route)).not.toContain(SUMMARY);
});
