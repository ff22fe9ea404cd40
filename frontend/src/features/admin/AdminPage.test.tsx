import { screen, within } from '@testing-library/react';
import { expect, test } from 'vitest';
import { renderAt } from '../../shared/testing/render';
import { problem, serve } from '../../shared/testing/server';
import AdminPage from './AdminPage';
import type { Key } from './keys-query';
import type { Platform } from './platform-query';

const HOSPITALS = 'GET /hospitals?limit=100';
const AUDITORS = 'GET /auditors?limit=100';
const AT = '2026-11-22T07:00:00Z';
const LAKE = { hospitalId: 'H-1', name: 'Lake Hospital', address: '1 Lake Road', email: 'l@example.org', status: 'APPROVED' };
const UMA = { auditorId: 'A-1', name: 'Uma Iyer', email: 'uma@example.org', status: 'SUSPENDED' };

function page(...items: object[]) {
  return { body: { items, nextCursor: null } };
}

function visit(part = '') {
  return renderAt(<AdminPage />, '/admin/:part?', `/admin${part}`);
}

test('each part is one press away, and an unknown one leads to the first', async () => {
  serve({ [HOSPITALS]: page(LAKE), [AUDITORS]: page() });
  const { user } = visit('/nothing');
  expect(await screen.findByRole('heading', { level: 1, name: 'Hospitals' })).toBeVisible();
  await user.click(screen.getByRole('link', { name: 'Auditors' }));
  expect(screen.getByRole('heading', { level: 1, name: 'Auditors' })).toBeVisible();
  expect(screen.getByRole('link', { name: 'Auditors' })).toHaveAttribute('aria-current', 'page');
  expect(await screen.findByText('No auditors yet')).toBeVisible();
});

test('a list says what went wrong, and shows more when asked', async () => {
  serve({
    [HOSPITALS]: [problem(503, 'not-ready'), { body: { items: [LAKE], nextCursor: 'c2' } }],
    [`${HOSPITALS}&cursor=c2`]: [problem(503, 'busy'), page({ ...LAKE, hospitalId: 'H-2', name: 'Hill Hospital' })],
  });
  const { user } = visit();
  await user.click(await screen.findByRole('button', { name: 'Try again' }));
  await user.click(await screen.findByRole('button', { name: 'Show more' }));
  expect(await screen.findByRole('alert')).toHaveTextContent('busy');
  expect(screen.getByText('Lake Hospital')).toBeVisible();
  await user.click(screen.getByRole('button', { name: 'Show more' }));
  expect(await screen.findByText('Hill Hospital')).toBeVisible();
  expect(screen.queryByRole('alert')).toBeNull();
});

test('a hospital is suspended only after a warning that says what it means', async () => {
  const path = 'POST /hospitals/H-1/suspension';
  const calls = serve({
    [HOSPITALS]: [page(LAKE), page({ ...LAKE, status: 'SUSPENDED' })],
    [path]: { body: { status: 'suspended' } },
  });
  const { user } = visit();
  await user.click(await screen.findByRole('button', { name: 'Suspend Lake Hospital' }));
  expect(screen.getByRole('alert')).toHaveTextContent('logged out at once, also in the middle of an emergency');
  expect(screen.getByRole('button', { name: 'Cancel' })).toHaveFocus();
  await user.click(screen.getByRole('button', { name: 'Cancel' }));
  expect(calls.map(({ route }) => route)).not.toContain(path);
  await user.click(screen.getByRole('button', { name: 'Suspend Lake Hospital' }));
  await user.click(screen.getByRole('button', { name: 'Yes, suspend' }));
  expect(await screen.findByText('Lake Hospital is suspended.')).toBeVisible();
  expect(await screen.findByText('Suspended')).toBeVisible();
  expect(screen.getByRole('button', { name: 'Restore Lake Hospital' })).toBeVisible();
});

test('a refused suspension says why and changes nothing', async () => {
  serve({ [HOSPITALS]: page(LAKE), 'POST /hospitals/H-1/suspension': problem(404, 'not-found') });
  const { user } = visit();
  await user.click(await screen.findByRole('button', { name: 'Suspend Lake Hospital' }));
  await user.click(screen.getByRole('button', { name: 'Yes, suspend' }));
  expect(await screen.findByText(/There is nothing here/)).toBeVisible();
  expect(screen.getByText('Approved')).toBeVisible();
});

test('a suspended auditor is restored at once', async () => {
  const calls = serve({
    [AUDITORS]: [page(UMA), page({ ...UMA, status: 'PENDING' })],
    'DELETE /auditors/A-1/suspension': { body: { status: 'active' } },
  });
  const { user } = visit('/auditors');
  await user.click(await screen.findByRole('button', { name: 'Restore Uma Iyer' }));
  expect(await screen.findByText('Uma Iyer is restored.')).toBeVisible();
  expect(await screen.findByText('Waiting for approval')).toBeVisible();
  expect(calls.map(({ route }) => route)).toContain('DELETE /auditors/A-1/suspension');
});

function key(changed: Partial<Key>): Key {
  const versions = [{ version: 1, knownSince: AT, protects: 1234 }];
  return { kind: 'KEK', state: 'IDLE', remaining: 0, problem: null, versions, ...changed };
}

const IDLE = { state: 'IDLE', rowsMoved: 0, contentsLookedAt: 0, contentsMoved: 0, contentsRefused: 0 };
const SUITE = { 'GET /keys/suite-migration': { body: IDLE } };

test('keys say their age and what they protect, and are rotated after a warning', async () => {
  const running = key({
    state: 'RUNNING',
    remaining: 1200,
    versions: [{ version: 2, knownSince: AT, protects: 34 }, ...key({}).versions],
  });
  const calls = serve({
    ...SUITE,
    'GET /keys': [{ body: { keys: [key({}), key({ kind: 'LEDGER' })] } }, { body: { keys: [running] } }],
    'POST /keys/rotations': { status: 202, body: running },
  });
  const { user } = visit('/keys');
  const kek = within((await screen.findAllByRole('listitem'))[0]!);
  expect(kek.getByText(/Version 1 · since .* days old · protects 1,234 entries/)).toBeVisible();
  expect(screen.queryByRole('button', { name: 'Rotate: Ledger key' })).toBeNull();
  await user.click(screen.getByRole('button', { name: 'Rotate: Key-encryption key' }));
  expect(screen.getByRole('alert')).toHaveTextContent('make a new back-up of the keys');
  await user.click(screen.getByRole('button', { name: 'Yes, rotate' }));
  expect(await screen.findByText('1,200 entries are still under the old version.')).toBeVisible();
  expect(screen.getByRole('button', { name: 'Rotate: Key-encryption key' })).toBeDisabled();
  expect(calls.find(({ route }) => route === 'POST /keys/rotations')!.body).toEqual({ kind: 'KEK' });
});

test('the suite migration is started, and says how far it is', async () => {
  serve({
    ...SUITE,
    'GET /keys': { body: { keys: [] } },
    'POST /keys/suite-migration': { status: 202, body: { ...IDLE, state: 'RUNNING', contentsLookedAt: 56 } },
  });
  const { user } = visit('/keys');
  await user.click(await screen.findByRole('button', { name: 'Start: Cipher suite' }));
  expect(await screen.findByText('Running')).toHaveAttribute('role', 'status');
  expect(screen.getByText('Documents looked at').nextSibling).toHaveTextContent('56');
});

const PLATFORM: Platform = {
  position: 100,
  sides: [
    {
      side: 'COMMAND',
      node: 'host-1',
      processors: [{ name: 'upload-notices', position: 90, standing: false, setAside: 0 }],
      storage: [{ place: 'EVENTS', bytes: 2.5e9, measuredAt: AT }],
      disk: { freeBytes: 5e9, totalBytes: 1e11 },
      mail: { outbox: false, sent: 12, failed: 3, lastFailedAt: AT },
    },
    {
      side: 'QUERY',
      node: 'host-2',
      processors: [
        { name: 'accesses', position: 40, standing: true, setAside: 0 },
        { name: 'timeline', position: 100, standing: false, setAside: 2 },
      ],
      failedInAWeek: 4,
      storage: [],
    },
    { side: 'SAGA', processors: [], storage: [] },
  ],
};

test('the platform says which node answers, who is behind or stands still, and what is nearly full', async () => {
  serve({ 'GET /platform': { body: PLATFORM } });
  visit('/platform');
  const command = within(await screen.findByRole('table', { name: 'Event processors: Command side' }));
  expect(command.getByRole('row', { name: 'upload-notices 10 events behind 0' })).toBeVisible();
  const query = within(screen.getByRole('table', { name: 'Event processors: Read side' }));
  expect(query.getByRole('row', { name: 'accesses Stands still 0' })).toBeVisible();
  expect(query.getByRole('row', { name: 'timeline Caught up 2' })).toBeVisible();
  expect(screen.getByText('Answered by host-1')).toBeVisible();
  expect(screen.getByText('Events').nextSibling).toHaveTextContent('2.5 GB');
  expect(screen.getByText('Free disk').nextSibling).toHaveTextContent('5 GB of 100 GB Nearly full');
  expect(screen.getByText('Failed since the start').nextSibling).toHaveTextContent('3');
  expect(screen.getByText(/No answer from this side/)).toBeVisible();
});
