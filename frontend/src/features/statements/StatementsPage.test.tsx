import { screen, within } from '@testing-library/react';
import { expect, test } from 'vitest';
import { renderAt } from '../../shared/testing/render';
import { problem, serve } from '../../shared/testing/server';
import type { Statement } from './query';
import StatementsPage from './StatementsPage';

const ALL = 'GET /patients/me/statements';
const SAY = 'POST /patients/me/statements';
const SESSION = { 'GET /sessions/current': { body: { role: 'patient', patientId: 'p1', displayName: 'Asha', mustChangePassword: false } } };

const PEANUTS: Statement = {
  statementId: 's1',
  kind: 'ALLERGY',
  name: 'Peanuts',
  reaction: 'My throat swells',
  dose: null,
  since: 'childhood',
  statedAt: '2026-11-22T07:00:00Z',
};
const INSULIN: Statement = { ...PEANUTS, statementId: 's2', kind: 'MEDICATION', name: 'Insulin', reaction: null, dose: '10 units', since: null };
const BYPASS: Statement = { ...PEANUTS, statementId: 's3', kind: 'SURGERY', name: 'Bypass', reaction: null, since: '2019' };
const NONE: Statement = { ...PEANUTS, statementId: 's4', kind: 'NO_KNOWN_ALLERGIES', name: null, reaction: null, since: null };

function answer(...items: Statement[]) {
  return { body: { items, nextCursor: null } };
}

async function group(name: string) {
  return within(await screen.findByRole('region', { name }));
}

test('shows that it is loading, and what went wrong', async () => {
  serve({ ...SESSION, [ALL]: problem(503, 'not-ready') });
  renderAt(<StatementsPage />);
  expect(await screen.findByRole('status', { name: 'Loading' })).toBeVisible();
  expect(await screen.findByRole('alert')).toHaveTextContent('not ready yet');
});

test('shows each statement where it belongs, with what was said of it', async () => {
  serve({ ...SESSION, [ALL]: answer(PEANUTS, INSULIN, BYPASS) });
  renderAt(<StatementsPage />);
  expect((await group('Allergies')).getByRole('listitem')).toHaveTextContent('PeanutsMy throat swellsSince: childhood · said 22 Nov 2026');
  expect((await group('Medicines I take')).getByRole('listitem')).toHaveTextContent('Insulin10 units');
  expect((await group('Conditions and operations')).getByRole('listitem')).toHaveTextContent('BypassAn operation · Since: 2019');
});

test('a medicine is said with three fields at most, and stands in the list', async () => {
  const calls = serve({ ...SESSION, [ALL]: [answer(), answer(INSULIN)], [SAY]: { status: 201, body: { statementId: 's2' } } });
  const { user } = renderAt(<StatementsPage />);
  const medicines = await group('Medicines I take');
  await user.click(medicines.getByRole('button', { name: 'Add a medicine' }));
  expect(medicines.getByRole('textbox', { name: 'Medicine' })).toHaveFocus();
  await user.keyboard('Insulin');
  await user.type(medicines.getByRole('textbox', { name: 'Dose, and when you take it' }), '10 units');
  await user.click(medicines.getByRole('button', { name: 'Save' }));
  expect(await screen.findByText('Saved: Insulin')).toBeVisible();
  expect(calls.find(({ route }) => route === SAY)!.body).toEqual({
    kind: 'MEDICATION',
    name: 'Insulin',
    reaction: null,
    dose: '10 units',
    since: null,
  });
  expect(screen.getByRole('heading', { name: 'What I tell doctors' })).toHaveFocus();
  expect(await medicines.findByRole('listitem')).toHaveTextContent('Insulin');
});

test('history asks whether it is a condition or an operation', async () => {
  const calls = serve({ ...SESSION, [ALL]: answer(), [SAY]: { status: 201, body: { statementId: 's3' } } });
  const { user } = renderAt(<StatementsPage />);
  const history = await group('Conditions and operations');
  await user.click(history.getByRole('button', { name: 'Add a condition or an operation' }));
  await user.click(history.getByRole('radio', { name: 'An operation' }));
  await user.type(history.getByRole('textbox', { name: 'What it is' }), 'Bypass');
  await user.type(history.getByRole('textbox', { name: 'When, or since when' }), '2019');
  await user.click(history.getByRole('button', { name: 'Save' }));
  await screen.findByText('Saved: Bypass');
  expect(calls.find(({ route }) => route === SAY)!.body).toMatchObject({ kind: 'SURGERY', name: 'Bypass', since: '2019' });
});

test('nothing is sent without a name, and nothing longer than a hospital would read', async () => {
  const calls = serve({ ...SESSION, [ALL]: answer() });
  const { user } = renderAt(<StatementsPage />);
  const allergies = await group('Allergies');
  await user.click(allergies.getByRole('button', { name: 'Add an allergy' }));
  await user.click(allergies.getByRole('button', { name: 'Save' }));
  expect(allergies.getByRole('textbox', { name: 'Allergic to' })).toBeInvalid();
  await user.click(allergies.getByRole('textbox', { name: 'Allergic to' }));
  await user.paste('p'.repeat(201));
  expect(await allergies.findByText('At most 200 characters')).toBeVisible();
  expect(calls.map(({ route }) => route)).not.toContain(SAY);
});

test('words are changed, and what the server refuses stands at its field', async () => {
  const path = 'PUT /patients/me/statements/s2';
  const errors = [{ field: 'name', message: 'Only letters, digits and signs' }];
  const calls = serve({ ...SESSION, [ALL]: answer(INSULIN), [path]: [problem(400, 'invalid-field', { errors }), { status: 204 }] });
  const { user } = renderAt(<StatementsPage />);
  await user.click(await screen.findByRole('button', { name: 'Change: Insulin' }));
  const form = within(screen.getByRole('form', { name: 'Change: Insulin' }));
  await user.clear(form.getByRole('textbox', { name: 'Dose, and when you take it' }));
  await user.type(form.getByRole('textbox', { name: 'Dose, and when you take it' }), '14 units');
  await user.click(form.getByRole('button', { name: 'Save' }));
  expect(await form.findByText('Only letters, digits and signs')).toBeVisible();
  await user.type(form.getByRole('textbox', { name: 'Medicine' }), ' glargine');
  await user.click(form.getByRole('button', { name: 'Save' }));
  expect(await screen.findByText('Saved: Insulin glargine')).toBeVisible();
  expect(calls.findLast(({ route }) => route === path)!.body).toMatchObject({ name: 'Insulin glargine', dose: '14 units' });
});

test('what is stated already is said to be so', async () => {
  const errors = [{ field: 'name', message: 'This is stated already' }];
  serve({ ...SESSION, [ALL]: answer(INSULIN), [SAY]: problem(409, 'conflict', { errors }) });
  const { user } = renderAt(<StatementsPage />);
  const medicines = await group('Medicines I take');
  await user.click(medicines.getByRole('button', { name: 'Add a medicine' }));
  await user.keyboard('Insulin{Enter}');
  expect(await medicines.findByRole('alert')).toHaveTextContent('You have said this already');
});

test('a statement is taken back only after a word on what that does', async () => {
  const path = 'DELETE /patients/me/statements/s1';
  const calls = serve({ ...SESSION, [ALL]: [answer(PEANUTS), answer()], [path]: { status: 204 } });
  const { user } = renderAt(<StatementsPage />);
  await user.click(await screen.findByRole('button', { name: 'Take back: Peanuts' }));
  expect(calls.map(({ route }) => route)).not.toContain(path);
  const form = within(screen.getByRole('form', { name: 'Take back: Peanuts' }));
  expect(form.getByText(/no doctor is told/)).toBeVisible();
  await user.click(form.getByRole('button', { name: 'Take back' }));
  expect(await screen.findByText('Taken back: Peanuts')).toBeVisible();
  expect(await screen.findByRole('button', { name: 'I know of no allergies' })).toBeVisible();
});

test('knowing of no allergy is said with one touch, and taken back', async () => {
  const path = 'DELETE /patients/me/statements/s4';
  const calls = serve({
    ...SESSION,
    [ALL]: [answer(), answer(NONE), answer()],
    [SAY]: { status: 201, body: { statementId: 's4' } },
    [path]: { status: 204 },
  });
  const { user } = renderAt(<StatementsPage />);
  await user.click(await screen.findByRole('button', { name: 'I know of no allergies' }));
  const allergies = await group('Allergies');
  expect(await allergies.findByText('No known allergies')).toBeVisible();
  expect(calls.find(({ route }) => route === SAY)!.body).toEqual({ kind: 'NO_KNOWN_ALLERGIES' });
  await user.click(allergies.getByRole('button', { name: 'Take back' }));
  await user.click(within(allergies.getByRole('form')).getByRole('button', { name: 'Take back' }));
  expect(await screen.findByText('Taken back: No known allergies')).toBeVisible();
});

test('an account whose record waits for the desk is told so, and asks for nothing', async () => {
  const waiting = { role: 'patient', patientId: null, displayName: 'Asha', mustChangePassword: false };
  const calls = serve({ 'GET /sessions/current': { body: waiting } });
  renderAt(<StatementsPage />);
  expect(await screen.findByText('One step is left')).toBeVisible();
  expect(calls.map(({ route }) => route)).not.toContain(ALL);
});
