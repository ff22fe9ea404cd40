import { screen } from '@testing-library/react';
import type { UserEvent } from '@testing-library/user-event';
import { expect, test } from 'vitest';
import { renderAt } from '../../shared/testing/render';
import { problem, sent, serve } from '../../shared/testing/server';
import SignUpPage from './SignUpPage';

const CHALLENGE = { status: 202, body: { challengeId: 'c1', factors: ['email'] } };

async function fillIn(user: UserEvent, number = '999941057058') {
  await user.type(screen.getByRole('textbox', { name: 'Full Name' }), 'Asha Kulkarni');
  await user.type(screen.getByRole('textbox', { name: 'Aadhaar Number' }), number);
  await user.type(screen.getByRole('textbox', { name: 'Email' }), 'asha@example.org');
  await user.type(screen.getByLabelText('Password'), 'river lamp 7 quiet');
}

function submit(user: UserEvent) {
  return user.click(screen.getByRole('button', { name: 'Sign up' }));
}

test('says while it is typed that the check digit does not fit, and sends nothing', async () => {
  const calls = serve({});
  const { user } = renderAt(<SignUpPage />);
  await fillIn(user, '999941057059');
  expect(screen.getByText(/check digit does not fit/)).toBeVisible();
  await submit(user);
  expect(screen.getByRole('textbox', { name: 'Aadhaar Number' })).toBeInvalid();
  expect(sent(calls)).toHaveLength(0);
});

test('hides the number once it is complete and left, and shows it again to change it', async () => {
  const { user } = renderAt(<SignUpPage />);
  await fillIn(user);
  const field = screen.getByRole('textbox', { name: 'Aadhaar Number' });
  expect(field).toHaveValue('XXXX XXXX 7058');
  await user.click(field);
  expect(field).toHaveValue('9999 4105 7058');
});

test('shows what the server refuses at its field', async () => {
  serve({ 'POST /patients': problem(400, 'invalid-field', { errors: [{ field: 'email', message: 'No such host' }] }) });
  const { user } = renderAt(<SignUpPage />);
  await fillIn(user);
  await submit(user);
  expect(await screen.findByText('No such host')).toBeVisible();
  expect(screen.getByRole('textbox', { name: 'Email' })).toBeInvalid();
  expect(screen.queryByRole('alert')).toBeNull();
});

test('trying again after a failure sends the same key, changed content another one', async () => {
  const calls = serve({ 'POST /patients': problem(503, 'busy') });
  const { user } = renderAt(<SignUpPage />);
  await fillIn(user);
  await submit(user);
  expect(await screen.findByRole('alert')).toHaveTextContent('The platform is busy');
  await submit(user);
  await user.type(screen.getByRole('textbox', { name: 'Full Name' }), ' Rao');
  await submit(user);
  const keys = sent(calls).map((call) => call.headers['Idempotency-Key']);
  expect(keys[0]).toBe(keys[1]);
  expect(keys[2]).not.toBe(keys[0]);
});

test('asks for the code, and goes on to the details when it is right', async () => {
  const session = { role: 'patient', patientId: 'p1', displayName: 'Asha Kulkarni', mustChangePassword: false };
  const calls = serve({
    'POST /patients': CHALLENGE,
    'POST /sessions/c1/code': [problem(400, 'wrong-code'), { body: session }],
  });
  const { user } = renderAt(<SignUpPage />);
  await fillIn(user);
  await submit(user);
  const code = await screen.findByRole('textbox', { name: 'One-time code' });
  await user.type(code, '111111{Enter}');
  expect(await screen.findByText(/This code is not right/)).toBeVisible();
  await user.clear(code);
  await user.type(code, '123456{Enter}');
  expect(await screen.findByText('elsewhere')).toBeVisible();
  expect(sent(calls)[0]!.body).toEqual({
    fullName: 'Asha Kulkarni',
    aadhaarNumber: '999941057058',
    email: 'asha@example.org',
    password: 'river lamp 7 quiet',
  });
  expect(sent(calls)[1]!.headers['Idempotency-Key']).toBeUndefined();
  expect(JSON.stringify([{ ...localStorage }, { ...sessionStorage }, window.location.href])).not.toContain('9999');
});

test('tells someone whose number is taken to go to a desk', async () => {
  serve({ 'POST /patients': CHALLENGE, 'POST /sessions/c1/code': problem(409, 'already-registered') });
  const { user } = renderAt(<SignUpPage />);
  await fillIn(user);
  await submit(user);
  await user.type(await screen.findByRole('textbox', { name: 'One-time code' }), '123456{Enter}');
  expect(await screen.findByRole('alert')).toHaveTextContent("at any hospital's desk");
});
