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
