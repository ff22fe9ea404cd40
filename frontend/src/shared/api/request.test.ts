import { beforeEach, expect, test } from 'vitest';
import { serve, problem } from '../testing/server';
import type { Call } from './operation';
import { forgetPosition, request } from './request';

const WRITE = {
  to: 'PUT /patients/me/general-details',
  body: { fullName: 'Asha Rao', emergencyContacts: [] },
} as const satisfies Call<'PUT /patients/me/general-details'>;

beforeEach(forgetPosition);

test('a read after a write asks to see that write', async () => {
  const calls = serve({
    'PUT /patients/me/general-details': { status: 204, headers: { 'Jeevan-Position': '42' } },
    'GET /patients/me/grants': { body: {} },
  });
  await request({ ...WRITE, idempotencyKey: 'key' });
  await request({ to: 'GET /patients/me/grants' });
  expect(calls[0]!.headers).toMatchObject({ 'Idempotency-Key': 'key', 'X-XSRF-TOKEN': 'token-of-this-page' });
  expect(calls[1]!.headers).toMatchObject({ 'Jeevan-After': '42' });
});

test('an answer that came late does not set the position back', async () => {
  const calls = serve({
    'PUT /patients/me/general-details': [
      { status: 204, headers: { 'Jeevan-Position': '9' } },
      { status: 204, headers: { 'Jeevan-Position': '10' } },
      { status: 204, headers: { 'Jeevan-Position': '9' } },
    ],
    'GET /patients/me/grants': { body: {} },
  });
  for (let write = 0; write < 3; write++) await request(WRITE);
  await request({ to: 'GET /patients/me/grants' });
  expect(calls.at(-1)!.headers).toMatchObject({ 'Jeevan-After': '10' });
});

test('a refusal carries its code and its field', async () => {
  serve({ 'PUT /patients/me/general-details': problem(400, 'invalid-field', { errors: [{ field: 'email', message: 'Not an address' }] }) });
  await expect(request(WRITE)).rejects.toMatchObject({
    code: 'invalid-field',
    fields: [{ name: 'email', message: 'Not an address' }],
  });
});

test("a proxy's page is a problem too", async () => {
  serve({ 'GET /patients/me/grants': { status: 502, body: 'Bad Gateway' } });
  await expect(request({ to: 'GET /patients/me/grants' })).rejects.toMatchObject({ code: 'unavailable', worthRetrying: true });
});

test('what fills a path or a query is encoded, and what is not asked is left out', async () => {
  const calls = serve({
    'GET /audit/patients/a%2Fb%3Fc/history?limit=200': { body: { items: [], nextCursor: null } },
    'GET /hospitals/directory?named=St.+Mary+%26+Sons': { body: { items: [], nextCursor: null } },
  });
  await request({
    to: 'GET /audit/patients/{patientId}/history',
    path: { patientId: 'a/b?c' },
    query: { limit: 200, cursor: undefined, asOf: '' },
  });
  await request({ to: 'GET /hospitals/directory', query: { named: 'St. Mary & Sons' } });
  expect(calls).toHaveLength(2);
});

test('a call that the description does not know does not compile', () => {
  const wrong = [
    // @ts-expect-error no such operation
    () => request({ to: 'GET /nothing' }),
    // @ts-expect-error whose?
    () => request({ to: 'GET /patients/{patientId}/general-details' }),
    // @ts-expect-error the name belongs to it
    () => request({ to: 'PUT /patients/me/general-details', body: { emergencyContacts: [] } }),
  ];
  expect(wrong).toHaveLength(3);
});
