import { screen, within } from '@testing-library/react';
import { expect, test } from 'vitest';
import { renderAt } from '../../shared/testing/render';
import { problem, serve } from '../../shared/testing/server';
import type { Colleague } from './staff-query';
import StaffPage from './StaffPage';

const STAFF = 'GET /hospitals/current/staff';
const FIRST: Colleague = {
  accountId: 'a1',
  logInName: 'H-1',
  displayName: 'City Hospital',
  email: 'desk@example.org',
  firstUser: true,
  status: 'active',
  mustChangePassword: false,
  strongFactor: true,
};
const KAVYA: Colleague = {
  ...FIRST,
  accountId: 'a2',
  logInName: 'H-1/dr.mehta',
  displayName: 'Kavya Mehta',
  email: 'kavya@example.org',
  firstUser: false,
  mustChangePassword: true,
  strongFactor: false,
};
const ISSUED = { logInName: 'H-1/dr.mehta', initialPassword: 'blue-river-stone' };

function page(...items: Colleague[]) {
  return { body: { items, nextCursor: null } };
}

async function row(name: string) {
  return within((await screen.findByText(name)).closest('li')!);
}

test('a colleague gets a log-in, and the first password is shown once', async () => {
  const calls = serve({
    [STAFF]: [page(FIRST), page(FIRST, KAVYA)],
    'POST /hospitals/current/staff': { status: 201, body: ISSUED },
  });
  const { user } = renderAt(<StaffPage />);
  expect(await screen.findByText('You are the only one so far')).toBeVisible();
  await user.type(screen.getByRole('textbox', { name: 'Full name' }), 'Kavya Mehta');
  await user.type(screen.getByRole('textbox', { name: 'Log-in name' }), 'Dr.Mehta');
  await user.type(screen.getByRole('textbox', { name: 'Email' }), 'kavya@example.org');
  await user.click(screen.getByRole('button', { name: 'Make the log-in' }));
  expect(await screen.findByText('blue-river-stone')).toBeVisible();
  expect(calls.find(({ route }) => route.startsWith('POST'))!.body).toEqual({
    displayName: 'Kavya Mehta',
    name: 'dr.mehta',
    email: 'kavya@example.org',
  });
  await user.click(screen.getByRole('button', { name: 'I have handed it over' }));
  expect(screen.queryByText('blue-river-stone')).toBeNull();
  expect((await row('Kavya Mehta')).getByText('First password not changed yet')).toBeVisible();
});

test('a name that cannot be, or that somebody has, is refused at its field', async () => {
  serve({ [STAFF]: page(FIRST), 'POST /hospitals/current/staff': problem(409, 'conflict') });
  const { user } = renderAt(<StaffPage />);
  await user.type(await screen.findByRole('textbox', { name: 'Full name' }), 'Kavya Mehta');
  await user.type(screen.getByRole('textbox', { name: 'Email' }), 'kavya@example.org');
  const name = screen.getByRole('textbox', { name: 'Log-in name' });
  await user.type(name, 'dr mehta{Enter}');
  expect(await screen.findByText(/small letters a to z/)).toBeVisible();
  await user.clear(name);
  await user.type(name, 'dr.mehta{Enter}');
  expect(await screen.findByText('Somebody at your hospital has this name already')).toBeVisible();
  expect(name).toHaveAccessibleDescription(expect.stringContaining('has this name already'));
});

test('nothing can be done to the first user himself', async () => {
  serve({ [STAFF]: page(FIRST, KAVYA) });
  renderAt(<StaffPage />);
  expect((await row('City Hospital')).queryByRole('button')).toBeNull();
  expect((await row('Kavya Mehta')).getAllByRole('button')).toHaveLength(3);
});

test('a colleague is suspended after a warning; who thinks better of it is back at the button', async () => {
  const calls = serve({
    [STAFF]: [page(FIRST, KAVYA), page(FIRST, { ...KAVYA, status: 'suspended' }), page(FIRST, KAVYA)],
    'POST /hospitals/current/staff/a2/suspension': { body: { status: 'suspended' } },
    'DELETE /hospitals/current/staff/a2/suspension': { body: { status: 'active' } },
  });
  const { user } = renderAt(<StaffPage />);
  await user.click(await screen.findByRole('button', { name: 'Suspend Kavya Mehta' }));
  expect(screen.getByRole('alert')).toHaveTextContent('also in the middle of an emergency');
  expect(screen.getByRole('button', { name: 'Cancel' })).toHaveFocus();
  await user.keyboard('{Enter}');
  expect(screen.getByRole('button', { name: 'Suspend Kavya Mehta' })).toHaveFocus();
  expect(calls).toHaveLength(1);
  await user.keyboard('{Enter}');
  await user.click(screen.getByRole('button', { name: 'Yes, suspend' }));
  expect(await screen.findByText('Kavya Mehta is suspended.')).toBeVisible();
  await user.click(await screen.findByRole('button', { name: 'Restore Kavya Mehta' }));
  expect(await screen.findByText('Kavya Mehta can log in again.')).toBeVisible();
});

test('a new first password may also take lost factors away', async () => {
  const calls = serve({
    [STAFF]: page(FIRST, KAVYA),
    'POST /hospitals/current/staff/a2/first-password': { body: ISSUED },
  });
  const { user } = renderAt(<StaffPage />);
  await user.click(await screen.findByRole('button', { name: 'New first password for Kavya Mehta' }));
  await user.click(screen.getByRole('checkbox', { name: 'Phone, passkeys and recovery codes are lost too' }));
  await user.click(screen.getByRole('button', { name: 'Yes, make it' }));
  expect(await screen.findByText('blue-river-stone')).toBeVisible();
  expect(calls.find(({ route }) => route.endsWith('/first-password'))!.body).toEqual({ withoutFactors: true });
});

test('a colleague who left is removed, and a refusal says why', async () => {
  serve({
    [STAFF]: [page(FIRST, KAVYA), page(FIRST)],
    'DELETE /hospitals/current/staff/a2': [problem(503, 'not-ready'), { body: { status: 'removed' } }],
  });
  const { user } = renderAt(<StaffPage />);
  await user.click(await screen.findByRole('button', { name: 'Remove Kavya Mehta' }));
  await user.click(screen.getByRole('button', { name: 'Yes, remove' }));
  expect(await screen.findAllByRole('alert')).toHaveLength(2);
  await user.click(screen.getByRole('button', { name: 'Yes, remove' }));
  expect(await screen.findByText('Kavya Mehta is removed.')).toBeVisible();
  expect(await screen.findByText('You are the only one so far')).toBeVisible();
});

test('whoever is not the first user is told who is', async () => {
  serve({ [STAFF]: problem(403, 'no-access') });
  renderAt(<StaffPage />);
  expect(await screen.findByText("Only your hospital's first user manages the staff")).toBeVisible();
  expect(screen.queryByRole('textbox')).toBeNull();
});

test('a list that cannot be had says so, and is asked for again', async () => {
  serve({ [STAFF]: [problem(500, 'internal'), page(FIRST, KAVYA)] });
  const { user } = renderAt(<StaffPage />);
  await user.click(await screen.findByRole('button', { name: 'Try again' }));
  expect(await screen.findByText('Kavya Mehta')).toBeVisible();
});
