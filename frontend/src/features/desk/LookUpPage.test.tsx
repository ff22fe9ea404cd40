import { screen } from '@testing-library/react';
import { expect, test } from 'vitest';
import { renderAt } from '../../shared/testing/render';
import { problem, serve } from '../../shared/testing/server';
import LookUpPage from './LookUpPage';

test('after too many misses it asks who searches, and then searches on', async () => {
  const calls = serve({
    'POST /patient-lookups': [problem(403, 'second-factor-required'), problem(404, 'not-found')],
    'POST /sessions/current/proofs': { body: { challengeId: 'p1', factors: ['email'] } },
    'POST /sessions/current/proofs/p1': { body: { proven: true } },
  });
  const { user } = renderAt(<LookUpPage />, '/desk', '/desk');
  await user.type(screen.getByRole('textbox', { name: /Aadhaar/ }), '234123412346');
  await user.click(screen.getByRole('button', { name: 'Find patient' }));
  await user.click(await screen.findByRole('button', { name: 'Begin' }));
  await user.type(await screen.findByRole('textbox', { name: 'One-time code' }), '123456{Enter}');
  expect(await screen.findByText('No patient with this number')).toBeVisible();
  expect(calls.map(({ route }) => route)).toEqual([
    'POST /patient-lookups',
    'POST /sessions/current/proofs',
    'POST /sessions/current/proofs/p1',
    'POST /patient-lookups',
  ]);
});

const CARD = '7K3M 9QXT 0AB4 CDEF GHJK MNPQ RSTM'; // Examples.CARD_TOKEN

test('a scanned card and its Enter are all it takes: what was read goes in the body', async () => {
  const found = { patientId: 'p1', initials: 'A.D', identity: 'confirmed', access: 'none' };
  const calls = serve({ 'POST /patient-lookups': { body: found } });
  const { user } = renderAt(<LookUpPage />, '/desk', '/desk');
  expect(screen.getByRole('textbox', { name: 'Aadhaar Number' })).toHaveFocus();
  await user.keyboard(`JEEVAN ${CARD}{Enter}`);
  expect(await screen.findByText('elsewhere')).toBeVisible();
  expect(calls.map(({ route, body }) => ({ route, body }))).toEqual([
    { route: 'POST /patient-lookups', body: { cardToken: `JEEVAN ${CARD}` } },
  ]);
});

test('a card is checked while it is typed, and nothing is asked about one that cannot be', async () => {
  const calls = serve({});
  const { user } = renderAt(<LookUpPage />, '/desk', '/desk');
  const box = screen.getByRole('textbox', { name: 'Aadhaar Number' });
  await user.type(box, CARD.slice(0, 20));
  expect(box).toBeValid();
  expect(box).toHaveAccessibleDescription(/28 letters and digits/);
  await user.type(box, `${CARD.slice(20, -1)}N`);
  expect(box).toBeInvalid();
  expect(box).toHaveAccessibleDescription(/probably mistyped/);
  await user.keyboard('{Enter}');
  expect(calls).toEqual([]);
  await user.type(box, '{Backspace}M');
  expect(box).toHaveAccessibleDescription(/its check letter fits/);
});

test('a card that finds nobody says what may have become of it', async () => {
  serve({ 'POST /patient-lookups': problem(404, 'not-found') });
  const { user } = renderAt(<LookUpPage />, '/desk', '/desk');
  await user.type(screen.getByRole('textbox', { name: 'Aadhaar Number' }), `${CARD}{Enter}`);
  expect(await screen.findByText('No patient with this card')).toBeVisible();
  expect(screen.getByText(/replaced or withdrawn/)).toBeVisible();
});

test('a letter that was a slip is taken back, and the number is a number again', async () => {
  const calls = serve({ 'POST /patient-lookups': problem(404, 'not-found') });
  const { user } = renderAt(<LookUpPage />, '/desk', '/desk');
  const box = screen.getByRole('textbox', { name: 'Aadhaar Number' });
  await user.type(box, '2341234123q{Backspace}46');
  expect(box).toHaveValue('2341 2341 2346');
  await user.keyboard('{Enter}');
  expect(await screen.findByText('No patient with this number')).toBeVisible();
  expect(calls[0]!.body).toEqual({ aadhaarNumber: '234123412346' });
});
