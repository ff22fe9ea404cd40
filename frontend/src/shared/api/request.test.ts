import { beforeEach, expect, test } from 'vitest';
import { serve, problem } from '../testing/server';
import { forgetPosition, request } from './request';

beforeEach(forgetPosition);

test('a read after a write asks to see that write', async () => {
  const calls = serve({
    'PUT /a': { status: 204, headers: { 'Jeevan-Position': '42' } },
    'GET /b': { body: {} },
  });
  await request('/a', { method: 'PUT', body: {}, idempotencyKey: 'key' });
  await request('/b');
  expect(calls[0]!.headers).toMatchObject({ 'Idempotency-Key': 'key', 'X-XSRF-TOKEN': 'token-of-this-page' });
  expect(calls[1]!.headers).toMatchObject({ 'Jeevan-After': '42' });
});

test('an answer that came late does not set the position back', async () => {
  const calls = serve({
    'PUT /a': [
      { status: 204, headers: { 'Jeevan-Position': '9' } },
      { status: 204, headers: { 'Jeevan-Position': '10' } },
      { status: 204, headers: { 'Jeevan-Position': '9' } },
    ],
    'GET /b': { body: {} },
  });
  for (let write = 0; write < 3; write++) await request('/a', { method: 'PUT' });
  await request('/b');
  expect(calls.at(-1)!.headers).toMatchObject({ 'Jeevan-After': '10' });
});

test('a refusal carries its code and its field', async () => {
  serve({ 'POST /a': problem(400, 'invalid-field', { field: 'email', detail: 'Not an address' }) });
  await expect(request('/a', { method: 'POST' })).rejects.toMatchObject({
    code: 'invalid-field',
    fields: [{ name: 'email', message: 'Not an address' }],
  });
});

test("a proxy's page is a problem too", async () => {
  serve({ 'GET /a': { status: 502, body: 'Bad Gateway' } });
  await expect(request('/a')).rejects.toMatchObject({ code: 'unavailable', worthRetrying: true });
});
