import { screen } from '@testing-library/react';
import { expect, test } from 'vitest';
import { renderAt } from '../../shared/testing/render';
import { problem, serve } from '../../shared/testing/server';
import LogInPage from './LogInPage';

test('a patient logs in with the Aadhaar number', async () => {
  const calls = serve({ 'POST /sessions': { body: { challengeId: 'c1', factors: ['email'] } } });
  const { user } = renderAt(<LogInPage />, '/log-in/:kind?', '/log-in');
  await user.type(screen.getByRole('textbox', { name: 'Aadhaar Number' }), '9999 4105 7058');
  await user.type(screen.getByLabelText('Password'), ' with blanks ');
  await user.click(screen.getByRole('button', { name: 'Log in' }));
  expect(await screen.findByRole('textbox', { name: 'One-time code' })).toBeVisible();
  expect(calls[0]!.body).toEqual({ kind: 'patient', identifier: '999941057058', password: ' with blanks ' });
});

test("a hospital's named staff are told from the hospital by the slash", async () => {
  const calls = serve({ 'POST /sessions': problem(401, 'wrong-credentials') });
  const { user } = renderAt(<LogInPage />, '/log-in/:kind?', '/log-in/hospital');
  await user.type(screen.getByRole('textbox', { name: 'Hospital ID' }), 'H-7K3M-9QXT/meera');
  await user.type(screen.getByLabelText('Password'), 'wrong{Enter}');
  expect(await screen.findByRole('alert')).toHaveTextContent('not right');
  expect(calls[0]!.body).toMatchObject({ kind: 'staff', identifier: 'H-7K3M-9QXT/meera' });
});

test('empty fields are pointed out and nothing is sent', async () => {
  const calls = serve({});
  const { user } = renderAt(<LogInPage />, '/log-in/:kind?', '/log-in/admin');
  await user.click(screen.getByRole('button', { name: 'Log in' }));
  expect(screen.getByRole('textbox', { name: 'User name' })).toBeInvalid();
  expect(screen.getByLabelText('Password')).toBeInvalid();
  expect(calls).toHaveLength(0);
});

test('offers what the account has instead of a mailed code', async () => {
  const calls = serve({
    'POST /sessions': { body: { challengeId: 'c1', factors: ['totp', 'recovery-code'] } },
    'POST /sessions/c1/code': [
      problem(400, 'wrong-code'),
      { body: { role: 'auditor', displayName: 'Meera Rao', mustChangePassword: false } },
    ],
  });
  const { user } = renderAt(<LogInPage />, '/log-in/:kind?', '/log-in/auditor');
  await user.type(screen.getByRole('textbox', { name: 'Auditor ID' }), 'A-4TZ0-8WFH');
  await user.type(screen.getByLabelText('Password'), 'secret{Enter}');
  await user.type(await screen.findByRole('textbox', { name: 'Code of your authenticator app' }), '123456{Enter}');
  expect(await screen.findByText(/This code is not right/)).toBeVisible();
  await user.click(screen.getByRole('button', { name: 'Use a recovery code instead' }));
  await user.type(screen.getByRole('textbox', { name: 'Recovery code' }), 'aaaa-bbbb-cccc-dddd{Enter}');
  expect(await screen.findByText('elsewhere')).toBeVisible();
  expect(calls[1]!.body).toEqual({ code: '123456', factor: 'totp' });
  expect(calls[2]!.body).toEqual({ code: 'aaaa-bbbb-cccc-dddd', factor: 'recovery-code' });
});
