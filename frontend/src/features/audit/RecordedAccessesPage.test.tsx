import { screen, within } from '@testing-library/react';
import { expect, test } from 'vitest';
import { renderAt } from '../../shared/testing/render';
import { problem, serve } from '../../shared/testing/server';
import type { RecordedAccess } from './accesses-query';
import RecordedAccessesPage from './RecordedAccessesPage';

const ALL = 'GET /audit/accesses?limit=50';
const HOSPITALS = {
  'GET /hospitals?limit=200': { body: { items: [{ hospitalId: 'H-1', name: 'Lake Hospital' }], nextCursor: null } },
};
const LOOK: RecordedAccess = {
  patientId: 'p1',
  at: '2026-11-22T07:00:00Z',
  role: 'STAFF',
  person: 'dr-mehta',
  hospitalId: 'H-1',
  hospitalName: 'Lake Hospital',
  view: 'EMERGENCY_STARTED',
  recordId: null,
  right: 'EMERGENCY',
  reason: 'Found in the street',
  count: 2,
};

function page(nextCursor: string | null, ...items: RecordedAccess[]) {
  return { body: { items, nextCursor } };
}

test('shows that it is loading, and what went wrong', async () => {
  serve({ ...HOSPITALS, [ALL]: problem(503, 'audit-unavailable') });
  renderAt(<RecordedAccessesPage />);
  expect(screen.getByRole('status', { name: 'Loading' })).toBeVisible();
  expect(await screen.findByRole('alert')).toHaveTextContent('could not be recorded');
});

test('each access says who looked at what, by what right and why, and leads to the history', async () => {
  serve({ ...HOSPITALS, [ALL]: page(null, LOOK) });
  renderAt(<RecordedAccessesPage />);
  const look = within((await screen.findAllByRole('listitem'))[0]!);
  expect(look.getByText('Broke the glass, 2 times')).toBeVisible();
  expect(look.getByText('Hospital staff · Lake Hospital')).toBeVisible();
  expect(look.getByText('Emergency access')).toBeVisible();
  expect(look.getByText('Found in the street')).toBeVisible();
  expect(look.getByRole('link', { name: 'Patient p1' })).toHaveAttribute('href', '/audit/history');
});

test('only what was typed is asked for, moments in universal time', async () => {
  const from = new Date('2026-11-22T07:00').toISOString();
  const asked = `${ALL}&patientId=p1&right=EMERGENCY&from=${encodeURIComponent(from)}`;
  const calls = serve({ ...HOSPITALS, [ALL]: page(null), [asked]: page(null, LOOK) });
  const { user } = renderAt(<RecordedAccessesPage />);
  expect(await screen.findByText('No such access')).toBeVisible();
  await user.type(screen.getByRole('textbox', { name: 'Patient ID' }), ' p1');
  await user.selectOptions(screen.getByRole('combobox', { name: 'By what right' }), 'Emergency access');
  await user.type(screen.getByLabelText('From'), '2026-11-22T07:00');
  await user.click(screen.getByRole('button', { name: 'Show accesses' }));
  expect(await screen.findByText('Found in the street')).toBeVisible();
  expect(calls.map(({ route }) => route)).toContain(asked);
  await user.click(screen.getByRole('button', { name: 'Clear the filters' }));
  expect(await screen.findByText('No such access')).toBeVisible();
  expect(screen.getByRole('textbox', { name: 'Patient ID' })).toHaveValue('');
});

test('an answer without any, but with more to look through, goes on when told to', async () => {
  serve({ ...HOSPITALS, [ALL]: page('c2'), [`${ALL}&cursor=c2`]: page(null, LOOK) });
  const { user } = renderAt(<RecordedAccessesPage />);
  expect(await screen.findByText(/have not been looked through/)).toBeVisible();
  await user.click(screen.getByRole('button', { name: 'Show older ones' }));
  expect(await screen.findByText('Found in the street')).toBeVisible();
  expect(screen.queryByRole('button', { name: 'Show older ones' })).toBeNull();
});

test('a patient whom another screen names is filled in, and not asked for by itself', async () => {
  const calls = serve(HOSPITALS);
  window.history.replaceState({}, '');
  renderAt(<RecordedAccessesPage />, '/', { pathname: '/', state: { patientId: 'p9' } } as unknown as string);
  expect(await screen.findByRole('textbox', { name: 'Patient ID' })).toHaveValue('p9');
  expect(calls.map(({ route }) => route)).not.toContain(`${ALL}&patientId=p9`);
  expect(calls.map(({ route }) => route)).not.toContain(ALL);
});
