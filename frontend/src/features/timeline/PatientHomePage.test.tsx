import { screen, within } from '@testing-library/react';
import { expect, test } from 'vitest';
import { renderAt } from '../../shared/testing/render';
import { problem, serve } from '../../shared/testing/server';
import PatientHomePage from './PatientHomePage';

const RECORD = {
  recordId: 'r1',
  title: 'Psychiatry',
  kind: 'CONSULTATION',
  recordedOn: '2026-03-09',
  hospital: { hospitalId: 'H-1', name: 'Lake Hospital' },
  uploadedAt: '2026-11-22T07:00:00Z',
  sizeBytes: 10,
  status: 'NOT_SUMMARIZED',
  restricted: false,
};
const HOME = {
  'GET /sessions/current': { body: { role: 'patient', patientId: 'p1', displayName: 'Asha', mustChangePassword: false } },
  'GET /patients/me/general-details': problem(404, 'not-found'),
};

function records(...items: object[]) {
  return { body: { items, nextCursor: null } };
}

test('tells how many hospitals wait for an answer', async () => {
  const asked = { grantId: 'g1', status: 'REQUESTED' };
  serve({ ...HOME, 'GET /patients/me/records': records(), 'GET /patients/me/grants': records(asked, { ...asked, grantId: 'g2' }) });
  renderAt(<PatientHomePage />);
  expect(await screen.findByText('2 hospitals ask to read your records')).toBeVisible();
  expect(screen.getByRole('link', { name: 'Answer' })).toHaveAttribute('href', '/me/grants');
});

test('a record is restricted after a word on what that means, and shown so', async () => {
  const path = 'PUT /patients/me/records/r1/restriction';
  const calls = serve({
    ...HOME,
    'GET /patients/me/records': [records(RECORD), records({ ...RECORD, restricted: true })],
    [path]: { status: 204 },
  });
  const { user } = renderAt(<PatientHomePage />);
  await user.click(await screen.findByRole('button', { name: 'Restrict: Psychiatry' }));
  const form = within(screen.getByRole('form', { name: 'Restrict: Psychiatry' }));
  expect(form.getByText(/Only its own hospital, and one that is allowed this single record/)).toBeVisible();
  expect(calls.map(({ route }) => route)).not.toContain(path);
  await user.click(form.getByRole('button', { name: 'Restrict' }));
  expect(await screen.findByText('Restricted')).toBeVisible();
  expect(screen.getByRole('button', { name: 'Lift restriction: Psychiatry' })).toBeVisible();
});
