import { screen } from '@testing-library/react';
import { expect, test } from 'vitest';
import { renderAt } from '../../shared/testing/render';
import { problem, serve } from '../../shared/testing/server';
import DocumentPage from './DocumentPage';

const RECORD = {
  recordId: 'r1',
  title: 'Letter of the clinic',
  kind: 'CONSULTATION',
  recordedOn: '2026-03-09',
  hospital: { hospitalId: 'H-1', name: 'Lake Hospital' },
  uploadedAt: '2026-11-22T07:00:00Z',
  mediaType: 'text/plain',
  sizeBytes: 10,
  status: 'SUMMARIZED',
  restricted: false,
};

function open(patterns = '/me/records/:recordId', address = '/me/records/r1') {
  return renderAt(<DocumentPage />, patterns, address);
}

test('shows plain text as it stands, with its title and a way to download it', async () => {
  serve({
    'GET /patients/me/records/r1': { body: RECORD },
    'GET /patients/me/records/r1/content': { body: 'Penicillin: rash' },
  });
  open();
  expect(await screen.findByRole('heading', { name: 'Letter of the clinic' })).toBeVisible();
  expect(await screen.findByText(/Penicillin: rash/)).toBeVisible();
  expect(screen.getByRole('link', { name: 'Download' })).toHaveAttribute('href', '/api/v1/patients/me/records/r1/content');
  expect(document.title).not.toContain('Letter');
});

test('asks for no content of a record that waits for the identity', async () => {
  const calls = serve({ 'GET /patients/me/records/r1': { body: { recordId: 'r1', status: 'WAITING_FOR_IDENTITY' } } });
  open();
  expect(await screen.findByText('This document is not open to you')).toBeVisible();
  expect(calls.map(({ route }) => route)).toEqual(['GET /patients/me/records/r1']);
});

test('at the desk it asks for the patient by the id of the address, and says where there is no such document', async () => {
  serve({ 'GET /patients/p1/records/r1': problem(404, 'not-found') });
  open('/desk/patients/:patientId/records/:recordId', '/desk/patients/p1/records/r1');
  expect(await screen.findByRole('alert')).toBeVisible();
  expect(screen.getByRole('link', { name: 'Back to the records' })).toHaveAttribute('href', '/desk/patients/p1');
});
