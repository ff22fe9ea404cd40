import { screen } from '@testing-library/react';
import { expect, test } from 'vitest';
import { renderAt } from '../../shared/testing/render';
import { problem, serve } from '../../shared/testing/server';
import LogInPage from './LogInPage';

test('a patient logs in with the Aadhaar number', async () => {
  const calls = serve({ 'POST /sessions': { body: { challengeId: 'c1', factors: ['EMAIL'] } } });
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
