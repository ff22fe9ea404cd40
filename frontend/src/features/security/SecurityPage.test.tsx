import { screen, within } from '@testing-library/react';
import { expect, test } from 'vitest';
import { renderAt } from '../../shared/testing/render';
import { problem, serve } from '../../shared/testing/server';
import type { Account } from './query';
import SecurityPage from './SecurityPage';

const ACCOUNT: Account = {
  email: 'asha@example.org',
  factors: ['email'],
  totp: false,
  passkeys: [],
  passkeysAvailable: true,
  recoveryCodesLeft: 0,
  factorDemanded: false,
  proven: true,
};
const WITH_APP: Account = { ...ACCOUNT, factors: ['totp', 'recovery-code'], totp: true, recoveryCodesLeft: 9 };
const SESSIONS = {
  items: [
    { handle: 's1', begunAt: '2026-11-28T06:00:00Z', lastSeenAt: '2026-11-28T07:00:00Z', device: 'Firefox, Linux', current: true },
    { handle: 's2', begunAt: '2026-11-27T06:00:00Z', lastSeenAt: '2026-11-27T07:00:00Z', device: 'Chrome, Android', current: false },
  ],
};
const CODES = Array.from({ length: 10 }, (_, index) => `AAAA-BBBB-CCCC-DDD${index}`);

function serveAccount(account: Account | Account[], more: Parameters<typeof serve>[0] = {}) {
  const answers = [account].flat().map((body) => ({ body }));
  return serve({ 'GET /accounts/current': answers, 'GET /sessions': { body: SESSIONS }, ...more });
}

test('an authenticator app is set up with a first code, and the recovery codes are shown once', async () => {
  const calls = serveAccount([ACCOUNT, WITH_APP], {
    'POST /accounts/current/totp': {
      body: { challengeId: 'c1', secret: 'ABCDEFGHIJKLMNOP', uri: 'otpauth://totp/x', qr: 'data:image/svg+xml;base64,AA==' },
    },
    'POST /accounts/current/totp/c1': [problem(400, 'wrong-code'), { body: { recoveryCodes: CODES } }],
  });
  const { user } = renderAt(<SecurityPage />);
  await user.click(await screen.findByRole('button', { name: 'Set up an authenticator app' }));
  expect(await screen.findByRole('img', { name: /QR code/ })).toBeVisible();
  expect(screen.getByText('ABCD EFGH IJKL MNOP')).toBeVisible();
  const code = screen.getByRole('textbox', { name: 'Code that the app shows' });
  await user.type(code, '111111{Enter}');
  expect(await screen.findByText(/This code is not right/)).toBeVisible();
  await user.clear(code);
  await user.type(code, '123456{Enter}');
  const shown = await screen.findByRole('list', { name: 'Recovery codes' });
  expect(within(shown).getAllByRole('listitem')).toHaveLength(10);
  expect(calls.find((call) => call.route === 'POST /accounts/current/totp/c1')!.headers['Idempotency-Key']).toBeUndefined();
  await user.click(screen.getByRole('button', { name: 'I have kept them' }));
  expect(await screen.findByText('An authenticator app is set up.')).toBeVisible();
  expect(screen.queryByText(CODES[0]!)).toBeNull();
});

test('without a fresh proof nothing can be changed, and one is asked for', async () => {
  const calls = serveAccount([{ ...WITH_APP, proven: false }, WITH_APP], {
    'POST /sessions/current/proofs': { body: { challengeId: 'p1', factors: ['totp', 'recovery-code'] } },
    'POST /sessions/current/proofs/p1': { body: { proven: true } },
  });
  const { user } = renderAt(<SecurityPage />);
  await user.click(await screen.findByRole('button', { name: 'Begin' }));
  expect(screen.queryByRole('button', { name: 'Remove the app' })).toBeNull();
  await user.type(await screen.findByRole('textbox', { name: 'Code of your authenticator app' }), '123456{Enter}');
  expect(await screen.findByRole('button', { name: 'Remove the app' })).toBeVisible();
  expect(calls.find((call) => call.route.endsWith('/p1'))!.body).toEqual({ code: '123456', factor: 'totp' });
});

test('whoever has proven the mailbox alone is told until when, and changes nothing', async () => {
  serveAccount({ ...ACCOUNT, limitedUntil: '2026-12-01T07:00:00Z' });
  renderAt(<SecurityPage />);
  expect(await screen.findByText(/Only your mailbox has been proven/)).toBeVisible();
  expect(screen.queryByRole('button', { name: 'Set up an authenticator app' })).toBeNull();
  expect(screen.queryByRole('textbox', { name: 'New e-mail address' })).toBeNull();
});

test('whoever needs more than a mailbox is told so', async () => {
  serveAccount({ ...ACCOUNT, factorDemanded: true });
  renderAt(<SecurityPage />);
  expect(await screen.findByText(/needs more than a mailbox/)).toBeVisible();
});

test('another session is ended, this one is not offered', async () => {
  const calls = serveAccount(ACCOUNT, { 'DELETE /sessions/s2': { body: { ended: 's2' } } });
  const { user } = renderAt(<SecurityPage />);
  const sessions = await screen.findByRole('list', { name: 'Where you are logged in' });
  expect(within(sessions).getByText('this one')).toBeVisible();
  expect(within(sessions).queryByRole('button', { name: 'Log out: Firefox, Linux' })).toBeNull();
  await user.click(within(sessions).getByRole('button', { name: 'Log out: Chrome, Android' }));
  expect(calls.some((call) => call.route === 'DELETE /sessions/s2')).toBe(true);
});

test('a new e-mail address is proven by its code', async () => {
  const calls = serveAccount([ACCOUNT, ACCOUNT, { ...ACCOUNT, email: 'new@example.org' }], {
    'PUT /accounts/current/email': { status: 202, body: { challengeId: 'e1', factors: ['email'] } },
    'POST /accounts/current/email/e1': { body: { email: 'new@example.org' } },
  });
  const { user } = renderAt(<SecurityPage />);
  await user.type(await screen.findByRole('textbox', { name: 'New e-mail address' }), 'new@example.org{Enter}');
  await user.type(await screen.findByRole('textbox', { name: 'One-time code' }), '123456{Enter}');
  expect(await screen.findByText(/Both addresses were told/)).toBeVisible();
  expect(calls.find((call) => call.route === 'PUT /accounts/current/email')!.body).toEqual({ email: 'new@example.org' });
});

test('says what went wrong, and tries again', async () => {
  serve({ 'GET /accounts/current': [problem(503, 'unavailable'), { body: ACCOUNT }], 'GET /sessions': { body: SESSIONS } });
  const { user } = renderAt(<SecurityPage />);
  await user.click(await screen.findByRole('button', { name: 'Try again' }));
  expect(await screen.findByRole('heading', { name: 'Passkeys' })).toBeVisible();
});
