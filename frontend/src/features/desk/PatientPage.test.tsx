import { screen, within } from '@testing-library/react';
import { expect, test } from 'vitest';
import type { PatientLookup } from '../../shared/api/types';
import { renderAt } from '../../shared/testing/render';
import { problem, serve } from '../../shared/testing/server';
import PatientPage from './PatientPage';

const RECORDS = 'GET /patients/p1/records';
const ASK = 'POST /patients/p1/access-requests';
const CODE = 'POST /patients/p1/access-requests/c1/code';
const LOOKUP: PatientLookup = { patientId: 'p1', initials: 'I.T', identity: 'confirmed', access: 'none' };
const OWN = {
  recordId: 'r1',
  title: 'Psychiatry',
  kind: 'CONSULTATION',
  recordedOn: '2026-03-09',
  hospital: { hospitalId: 'H-1', name: 'Lake Hospital' },
  uploadedAt: '2026-11-22T07:00:00Z',
  sizeBytes: 10,
  status: 'NOT_SUMMARIZED',
  restricted: true,
};
const WITHHELD = { recordId: 'r2', title: null, hospital: null, uploadedAt: null, status: 'RESTRICTED', restricted: true };

type Answers = Parameters<typeof serve>[0];

function open(answers: Answers, lookup: Partial<PatientLookup> = {}) {
  const session = { role: 'staff', hospitalId: 'H-1', displayName: 'Lake Hospital', mustChangePassword: false };
  const calls = serve({ 'GET /sessions/current': { body: session }, [RECORDS]: { body: { items: [], nextCursor: null } }, ...answers });
  const shown = renderAt(<PatientPage />, '/desk/patients/:patientId', '/desk/patients/p1');
  shown.client.setQueryData(['patients', 'p1', 'lookup'], { ...LOOKUP, ...lookup });
  return { calls, ...shown };
}

test('the code that the patient reads out opens the records', async () => {
  const { calls, user } = open({
    [ASK]: { status: 202, body: { requestId: 'g1', confirmationId: 'c1' } },
    [CODE]: [problem(400, 'wrong-code'), { body: { access: 'granted', until: '2026-12-22T07:00:00Z' } }],
    'GET /patients/p1/general-details': problem(404, 'not-found'),
  });
  await user.click(await screen.findByRole('button', { name: 'Ask the patient' }));
  await user.click(screen.getByRole('radio', { name: 'Only some' }));
  await user.click(screen.getByRole('checkbox', { name: 'Lab report' }));
  await user.click(screen.getByRole('radio', { name: '1 month' }));
  await user.click(screen.getByRole('button', { name: 'Mail the code to the patient' }));
  await user.type(await screen.findByRole('textbox', { name: 'Code that the patient reads out' }), '123456');
  await user.click(screen.getByRole('button', { name: 'Enter the consent' }));
  expect(await screen.findByRole('alert')).toHaveTextContent('not right');
  await user.click(screen.getByRole('button', { name: 'Enter the consent' }));
  expect(await screen.findByText(/The patient consents, until 22 Dec 2026/)).toBeVisible();
  expect(screen.getByText('Access granted')).toBeVisible();
  expect(screen.getByRole('link', { name: 'Emergency view' })).toBeVisible();
  expect(calls.find(({ route }) => route === ASK)!.body).toMatchObject({ kinds: ['LAB_REPORT'], records: [] });
  expect(calls.filter(({ route }) => route === RECORDS).length).toBeGreaterThan(1);
});

test('nobody is asked whose identity no desk has confirmed', async () => {
  open({}, { identity: 'unconfirmed' });
  expect(await screen.findByText(/Nobody can consent before the identity is confirmed/)).toBeVisible();
  expect(screen.queryByRole('button', { name: 'Ask the patient' })).toBeNull();
});

test('the own upload can be let in again, unless that is the patient to decide', async () => {
  const path = 'DELETE /patients/p1/records/r1/restriction';
  const { user } = open({ [RECORDS]: { body: { items: [OWN], nextCursor: null } }, [path]: problem(403, 'no-access') });
  await user.click(await screen.findByRole('button', { name: 'Lift restriction: Psychiatry' }));
  await user.click(within(screen.getByRole('form')).getByRole('button', { name: 'Lift restriction' }));
  expect(await screen.findByRole('alert')).toHaveTextContent('Only the patient can lift that');
});

test('under a broken glass a restricted record opens for a reason of its own', async () => {
  const path = 'POST /patients/p1/emergency-accesses/restricted-records';
  const opened = { ...OWN, recordId: 'r2', hospital: { hospitalId: 'H-2', name: 'City Hospital' } };
  const { calls, user } = open(
    {
      [RECORDS]: [{ body: { items: [WITHHELD], nextCursor: null } }, { body: { items: [opened], nextCursor: null } }],
      [path]: { status: 201 },
      'GET /patients/p1/general-details': problem(404, 'not-found'),
    },
    { access: 'emergency' },
  );
  expect(await screen.findByRole('heading', { name: 'A restricted record' })).toBeVisible();
  expect(screen.queryByRole('link', { name: /Download/ })).toBeNull();
  await user.click(screen.getByRole('button', { name: 'Open for this emergency' }));
  expect(screen.getByText(/The patient is told at once that you opened it, and an auditor reviews/)).toBeVisible();
  await user.type(screen.getByRole('textbox', { name: 'Why this record is needed' }), 'short');
  await user.click(screen.getByRole('button', { name: 'Open it now' }));
  expect(await screen.findByText('Say it in 10 to 500 characters')).toBeVisible();
  expect(calls.map(({ route }) => route)).not.toContain(path);
  await user.type(screen.getByRole('textbox', { name: 'Why this record is needed' }), ' but which sedatives');
  await user.click(screen.getByRole('button', { name: 'Open it now' }));
  expect(await screen.findByRole('heading', { name: 'Psychiatry' })).toBeVisible();
  expect(calls.find(({ route }) => route === path)!.body).toEqual({ recordId: 'r2', reason: 'short but which sedatives' });
});

test('a confirmed patient who lost phone and codes is let in again by document and code', async () => {
  const begun = 'POST /patients/p1/identity-confirmations';
  const code = 'POST /patients/p1/identity-confirmations/c1/code';
  const { calls, user } = open({
    [begun]: { status: 202, body: { confirmationId: 'c1' } },
    [code]: [problem(400, 'wrong-code'), { body: { identity: 'confirmed' } }],
  });
  await user.click(await screen.findByRole('button', { name: /Phone and codes lost/ }));
  await user.selectOptions(screen.getByRole('combobox', { name: 'Document you have seen' }), 'PASSPORT');
  await user.click(screen.getByRole('button', { name: 'Mail the code to the patient' }));
  await user.type(await screen.findByRole('textbox', { name: 'Code that the patient reads out' }), '123456');
  await user.click(screen.getByRole('button', { name: 'Remove what was lost' }));
  expect(await screen.findByRole('alert')).toHaveTextContent('not right');
  await user.click(screen.getByRole('button', { name: 'Remove what was lost' }));
  expect(await screen.findByText(/for 72 hours only the general details/)).toBeVisible();
  expect(calls.find(({ route }) => route === begun)!.body).toEqual({ document: 'PASSPORT', lostFactors: true });
});
