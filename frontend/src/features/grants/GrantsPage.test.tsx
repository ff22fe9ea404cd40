import { screen, within } from '@testing-library/react';
import { expect, test } from 'vitest';
import type { Grant } from '../../shared/consent/grants';
import { renderAt } from '../../shared/testing/render';
import { problem, serve } from '../../shared/testing/server';
import GrantsPage from './GrantsPage';

const GRANTS = 'GET /patients/me/grants';
const ALLOW = 'POST /patients/me/grants';
const FAR = '2027-06-01T10:00:00Z';
const CITY = { hospitalId: 'H-2', name: 'City Hospital' };

function grant(changed: Partial<Grant>): Grant {
  return {
    grantId: 'g1',
    hospital: CITY,
    status: 'REQUESTED',
    kinds: null,
    records: [],
    requestedAt: '2026-11-22T07:00:00Z',
    decidedAt: null,
    atDesk: false,
    until: FAR,
    ...changed,
  };
}

function answer(...items: Grant[]) {
  return { body: { items, nextCursor: null } };
}

function show(...items: Grant[]) {
  const calls = serve({ [GRANTS]: answer(...items) });
  return { calls, ...renderAt(<GrantsPage />) };
}

test('shows that it is loading, and what went wrong', async () => {
  serve({ [GRANTS]: problem(503, 'not-ready') });
  renderAt(<GrantsPage />);
  expect(screen.getByRole('status', { name: 'Loading' })).toBeVisible();
  expect(await screen.findByRole('alert')).toHaveTextContent('not ready yet');
});

test('says what to do where nobody is allowed anything', async () => {
  show();
  expect(await screen.findByText('No hospital, beyond its own uploads')).toBeVisible();
  expect(screen.getByRole('textbox', { name: "Hospital's name" })).toBeVisible();
});

test('an account whose identity no desk has confirmed is told what opens it', async () => {
  serve({ [GRANTS]: problem(404, 'not-found') });
  renderAt(<GrantsPage />);
  expect(await screen.findByText('This opens when a desk has confirmed who you are')).toBeVisible();
  expect(screen.queryByRole('alert')).toBeNull();
  expect(screen.queryByRole('textbox')).toBeNull();
});

test('a request is allowed as it was asked', async () => {
  const calls = serve({
    [GRANTS]: [answer(grant({})), answer(grant({ status: 'GRANTED', decidedAt: FAR }))],
    [ALLOW]: { status: 201, body: { grantId: 'g1' } },
  });
  const { user } = renderAt(<GrantsPage />);
  const asked = within(await screen.findByRole('region', { name: 'Waiting for your answer' }));
  expect(asked.getByText('Every kind of record, except restricted ones')).toBeVisible();
  await user.click(asked.getByRole('button', { name: 'Allow: City Hospital' }));
  await user.click(asked.getByRole('button', { name: 'Allow' }));
  expect(await screen.findByText('City Hospital may read from now on.')).toBeVisible();
  expect(calls.find(({ route }) => route === ALLOW)!.body).toEqual({
    requestId: 'g1',
    hospitalId: 'H-2',
    kinds: null,
    records: [],
    until: FAR,
  });
  expect(screen.queryByRole('region', { name: 'Waiting for your answer' })).toBeNull();
  expect(screen.getByRole('heading', { name: 'Who may read' })).toHaveFocus();
});

test('a request is narrowed and shortened, and never widened', async () => {
  const kinds: Grant['kinds'] = ['LAB_REPORT', 'IMAGING'];
  const calls = serve({ [GRANTS]: answer(grant({ kinds })), [ALLOW]: { status: 201, body: { grantId: 'g1' } } });
  const { user } = renderAt(<GrantsPage />);
  await user.click(await screen.findByRole('button', { name: 'Allow: City Hospital' }));
  const form = within(screen.getByRole('form', { name: 'Allow: City Hospital' }));
  expect(form.getAllByRole('checkbox').map((box) => (box as HTMLInputElement).value)).toEqual(kinds);
  expect(form.queryByRole('radio', { name: /Every kind/ })).toBeNull();
  expect(form.queryByRole('radio', { name: 'Until a date' })).toBeNull();
  await user.click(form.getByRole('checkbox', { name: 'Imaging' }));
  await user.click(form.getByRole('checkbox', { name: 'Lab report' }));
  await user.click(form.getByRole('button', { name: 'Allow' }));
  expect(form.getByText('Choose at least one kind, or one record')).toBeVisible();
  await user.click(form.getByRole('checkbox', { name: 'Lab report' }));
  await user.click(form.getByRole('radio', { name: '1 day' }));
  await user.click(form.getByRole('button', { name: 'Allow' }));
  await screen.findByText('City Hospital may read from now on.');
  const sent = calls.find(({ route }) => route === ALLOW)!.body as { kinds: string[]; until: string };
  expect(sent.kinds).toEqual(['LAB_REPORT']);
  expect(Date.parse(sent.until) - Date.now()).toBeLessThanOrEqual(24 * 60 * 60 * 1000);
});

test('a request is refused', async () => {
  const calls = serve({ [GRANTS]: answer(grant({})), 'POST /patients/me/grants/g1/refusal': { status: 204 } });
  const { user } = renderAt(<GrantsPage />);
  await user.click(await screen.findByRole('button', { name: 'Refuse: City Hospital' }));
  expect(await screen.findByText('You refused City Hospital.')).toBeVisible();
  expect(calls.map(({ route }) => route)).toContain('POST /patients/me/grants/g1/refusal');
});

test('a consent is taken back only after a word on what that does', async () => {
  const given = grant({ status: 'GRANTED', decidedAt: '2026-11-22T07:00:00Z', atDesk: true });
  const path = 'DELETE /patients/me/grants/g1';
  const calls = serve({ [GRANTS]: answer(given), [path]: [problem(503, 'unavailable'), { status: 204 }] });
  const { user } = renderAt(<GrantsPage />);
  expect(await screen.findByText('Decided at the desk')).toBeVisible();
  await user.click(screen.getByRole('button', { name: 'Take back: City Hospital' }));
  expect(calls.map(({ route }) => route)).not.toContain(path);
  const form = within(screen.getByRole('form', { name: 'Take back: City Hospital' }));
  expect(form.getByText(/It acts at once/)).toBeVisible();
  await user.click(form.getByRole('button', { name: 'Take back' }));
  expect(await form.findByRole('alert')).toHaveTextContent('cannot be used right now');
  await user.click(form.getByRole('button', { name: 'Take back' }));
  expect(await screen.findByText('Your consent for City Hospital is taken back.')).toBeVisible();
});

test('past ones are folded away, each with how it ended', async () => {
  const { user } = show(grant({ status: 'REVOKED' }), grant({ grantId: 'g2', status: 'EXPIRED' }), grant({ grantId: 'g3', status: 'VOID' }));
  const fold = await screen.findByText('3 past ones: refused, taken back or over');
  expect(screen.getByText('Taken back')).not.toBeVisible();
  await user.click(fold);
  expect(screen.getByText('Taken back')).toBeVisible();
  expect(screen.getByText('Over')).toBeVisible();
  expect(screen.getByText(/another account gave it/)).toBeVisible();
});

test('a hospital is found by its name and allowed single records, restricted ones too', async () => {
  const record = { recordId: 'r1', title: 'Psychiatry', recordedOn: '2026-03-09', status: 'SUMMARIZED', restricted: true };
  const calls = serve({
    [GRANTS]: answer(),
    'GET /hospitals/directory?named=city': { body: { items: [{ ...CITY, address: '1 Main Road' }], nextCursor: null } },
    'GET /patients/me/records': { body: { items: [record], nextCursor: null } },
    [ALLOW]: { status: 201, body: { grantId: 'g1' } },
  });
  const { user } = renderAt(<GrantsPage />);
  await user.type(await screen.findByRole('textbox', { name: "Hospital's name" }), 'city');
  await user.click(await screen.findByRole('button', { name: /City Hospital/ }));
  await user.click(screen.getByRole('radio', { name: 'Only some' }));
  await user.click(screen.getByText('Single records (0 chosen)'));
  await user.click(await screen.findByRole('checkbox', { name: 'Psychiatry, 9 Mar 2026 Restricted' }));
  await user.click(screen.getByRole('radio', { name: '1 month' }));
  await user.click(screen.getByRole('button', { name: 'Allow' }));
  await screen.findByText('City Hospital may read from now on.');
  expect(calls.find(({ route }) => route === ALLOW)!.body).toMatchObject({ hospitalId: 'H-2', kinds: [], records: ['r1'] });
});
