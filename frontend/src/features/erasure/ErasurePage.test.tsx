import { screen } from '@testing-library/react';
import { expect, test } from 'vitest';
import { renderAt } from '../../shared/testing/render';
import { problem, serve } from '../../shared/testing/server';
import ErasurePage from './ErasurePage';

const NOTHING = { requestedAt: null, due: null, held: false };
const COMING = { requestedAt: '2026-11-28T07:00:00Z', due: '2026-12-28T07:00:00Z', held: false };

test('asks for the code and the typed word before anything is erased', async () => {
  const calls = serve({
    'GET /patients/me/erasure': [{ body: NOTHING }, { body: COMING }],
    'POST /patients/me/erasure': { status: 202, body: { challengeId: 'c1', factors: ['email'] } },
    'POST /patients/me/erasure/c1/code': { body: { due: COMING.due } },
  });
  const { user } = renderAt(<ErasurePage />, '/me/erasure', '/me/erasure');
  await user.click(await screen.findByRole('button', { name: 'Erase my data' }));
  const confirm = await screen.findByRole('button', { name: 'Erase everything' });
  await user.type(screen.getByRole('textbox', { name: 'One-time code' }), '123456');
  expect(confirm).toBeDisabled();
  await user.type(screen.getByRole('textbox', { name: 'Type the word ERASE' }), 'ERASE');
  await user.click(confirm);
  expect(await screen.findByRole('button', { name: 'Keep my data' })).toBeVisible();
  expect(calls.at(-2)!.body).toEqual({ code: '123456', confirmation: 'ERASE' });
});

test('asks for what is stronger than the mailbox where the account has it', async () => {
  const calls = serve({
    'GET /patients/me/erasure': [{ body: NOTHING }, { body: COMING }],
    'POST /patients/me/erasure': { status: 202, body: { challengeId: 'c1', factors: ['totp', 'recovery-code'] } },
    'POST /patients/me/erasure/c1/code': { body: { due: COMING.due } },
  });
  const { user } = renderAt(<ErasurePage />, '/me/erasure', '/me/erasure');
  await user.click(await screen.findByRole('button', { name: 'Erase my data' }));
  const word = await screen.findByRole('textbox', { name: 'Type the word ERASE' });
  expect(screen.queryByRole('textbox', { name: /authenticator/ })).toBeNull();
  await user.type(word, 'ERASE');
  await user.type(screen.getByRole('textbox', { name: /authenticator/ }), '123456');
  await user.click(screen.getByRole('button', { name: 'Continue' }));
  expect(await screen.findByRole('button', { name: 'Keep my data' })).toBeVisible();
  expect(calls.at(-2)!.body).toEqual({ code: '123456', factor: 'totp', confirmation: 'ERASE' });
});

test('takes it back with one press while there is time', async () => {
  const calls = serve({
    'GET /patients/me/erasure': [{ body: COMING }, { body: NOTHING }],
    'DELETE /patients/me/erasure': { status: 204 },
  });
  const { user } = renderAt(<ErasurePage />, '/me/erasure', '/me/erasure');
  await user.click(await screen.findByRole('button', { name: 'Keep my data' }));
  expect(await screen.findByRole('button', { name: 'Erase my data' })).toBeVisible();
  expect(calls.map(({ route }) => route)).toContain('DELETE /patients/me/erasure');
});

test('says why nothing happens when it is due', async () => {
  serve({ 'GET /patients/me/erasure': { body: { ...COMING, held: true } } });
  renderAt(<ErasurePage />, '/me/erasure', '/me/erasure');
  expect(await screen.findByText('An auditor keeps your data for now')).toBeVisible();
});

test('tells an account whose owner no desk has seen what to do', async () => {
  serve({ 'GET /patients/me/erasure': problem(404, 'not-found') });
  renderAt(<ErasurePage />, '/me/erasure', '/me/erasure');
  expect(await screen.findByText('This opens when a desk has confirmed who you are')).toBeVisible();
});
