import { screen } from '@testing-library/react';
import type { UserEvent } from '@testing-library/user-event';
import { expect, test } from 'vitest';
import { renderAt } from '../../shared/testing/render';
import { problem, sent, serve } from '../../shared/testing/server';
import ForgottenPage from './ForgottenPage';

const CHALLENGE = { status: 202, body: { challengeId: 'r1', factors: ['email'] } };

async function askFor(user: UserEvent) {
  await user.type(screen.getByRole('textbox', { name: 'Hospital ID' }), 'H-7K3M-9QXT');
  await user.click(screen.getByRole('button', { name: 'Send me a code' }));
  await user.type(await screen.findByRole('textbox', { name: 'Code from the mail' }), '123456');
  await user.type(screen.getByLabelText('New password'), 'quiet door 9 harbour');
}

test('a code from the mailbox sets a new password', async () => {
  const calls = serve({
    'POST /password-resets': CHALLENGE,
    'POST /password-resets/r1': { body: { reset: true, limitedUntil: '2026-12-01T07:00:00Z' } },
  });
  const { user } = renderAt(<ForgottenPage />, '/log-in/:kind/forgotten', '/log-in/hospital/forgotten');
  await askFor(user);
  await user.click(screen.getByRole('button', { name: 'Set the new password' }));
  expect(await screen.findByRole('status')).toHaveTextContent('only your general details are shown');
  expect(sent(calls)[0]!.body).toEqual({ kind: 'hospital', identifier: 'H-7K3M-9QXT' });
  expect(sent(calls)[1]!.body).toEqual({ code: '123456', newPassword: 'quiet door 9 harbour' });
});

test('asks for the second factor where the account has one', async () => {
  const calls = serve({
    'POST /password-resets': CHALLENGE,
    'POST /password-resets/r1': [problem(403, 'second-factor-required'), { body: { reset: true } }],
  });
  const { user } = renderAt(<ForgottenPage />, '/log-in/:kind/forgotten', '/log-in/hospital/forgotten');
  await askFor(user);
  await user.click(screen.getByRole('button', { name: 'Set the new password' }));
  expect(await screen.findByRole('alert')).toHaveTextContent('also needs its authenticator app');
  await user.type(screen.getByRole('textbox', { name: 'Authenticator or recovery code' }), 'AAAA-BBBB-CCCC-DDDD');
  await user.click(screen.getByRole('button', { name: 'Set the new password' }));
  expect(await screen.findByRole('status')).toHaveTextContent('Your password is changed');
  expect(sent(calls)[2]!.body).toMatchObject({ factor: 'recovery-code', factorCode: 'AAAA-BBBB-CCCC-DDDD' });
});

test('a refused password is said at its field', async () => {
  serve({
    'POST /password-resets': CHALLENGE,
    'POST /password-resets/r1': problem(400, 'invalid-field', {
      errors: [{ field: 'newPassword', message: 'This password is among the first that are guessed' }],
    }),
  });
  const { user } = renderAt(<ForgottenPage />, '/log-in/:kind/forgotten', '/log-in/hospital/forgotten');
  await askFor(user);
  await user.click(screen.getByRole('button', { name: 'Set the new password' }));
  expect(await screen.findByText(/Too easy to guess/)).toBeVisible();
  expect(screen.queryByRole('alert')).toBeNull();
});

test('tells whoever lost the phone too where the way back is', async () => {
  serve({});
  renderAt(<ForgottenPage />, '/log-in/forgotten', '/log-in/forgotten');
  expect(await screen.findByText(/desk of any hospital with your identity document/)).toBeVisible();
});
