import { methodOf, pathOf, type AnswerOf, type Call, type Operation } from './operation';
import { Problem } from './problem';

const BASE = '/api/v1';

/** The newest position that one of our writes reached: a read that sends it sees that write. In memory only. */
let position: string | null = null;

/** @throws Problem for every answer that is not 2xx, and where none came */
export async function request<O extends Operation>(call: Call<O>): Promise<AnswerOf<O>> {
  const method = methodOf(call);
  const content = call.body === undefined ? undefined : JSON.stringify(call.body);
  const response = await send(pathOf(call), {
    method,
    headers: method === 'GET' ? readHeaders() : await writeHeaders(content, call.idempotencyKey),
    body: content,
    signal: call.signal,
    credentials: 'same-origin',
  });
  const body = await response.text();
  if (!response.ok) throw Problem.of(response.status, body, response.headers.get('Retry-After'));
  keepPosition(response.headers.get('Jeevan-Position'));
  return (body === '' ? undefined : JSON.parse(body)) as AnswerOf<O>;
}

/** @throws Problem as {@link request} does, and where the bytes broke off: then not even a part of them counts */
export async function requestBytes(path: string, { signal }: { signal?: AbortSignal }): Promise<ArrayBuffer> {
  const response = await send(path, { headers: readHeaders(), signal, credentials: 'same-origin' });
  if (!response.ok) throw Problem.of(response.status, await response.text(), response.headers.get('Retry-After'));
  try {
    return await response.arrayBuffer();
  } catch (error) {
    if (signal?.aborted) throw error;
    throw Problem.unreachable();
  }
}

export function address(path: string) {
  return BASE + path;
}

export function keepPosition(answered: string | null) {
  if (answered !== null && (position === null || Number(answered) >= Number(position))) position = answered;
}

export function forgetPosition() {
  position = null;
}

/** The token that proves this page made the request; any GET sets its cookie. */
export async function xsrfToken() {
  if (!cookie('XSRF-TOKEN')) await send('/sessions/current', { credentials: 'same-origin' });
  return cookie('XSRF-TOKEN') ?? '';
}

async function send(path: string, init: RequestInit) {
  try {
    return await fetch(address(path), init);
  } catch (error) {
    if (error instanceof DOMException && error.name === 'AbortError') throw error;
    throw Problem.unreachable();
  }
}

function readHeaders(): Record<string, string> {
  return { Accept: 'application/json', ...(position === null ? {} : { 'Jeevan-After': position }) };
}

async function writeHeaders(content?: string, idempotencyKey?: string): Promise<Record<string, string>> {
  return {
    Accept: 'application/json',
    'X-XSRF-TOKEN': await xsrfToken(),
    ...(content === undefined ? {} : { 'Content-Type': 'application/json' }),
    ...(idempotencyKey ? { 'Idempotency-Key': idempotencyKey } : {}),
  };
}

function cookie(name: string) {
  const found = document.cookie.split('; ').find((pair) => pair.startsWith(`${name}=`));
  return found ? decodeURIComponent(found.slice(name.length + 1)) : undefined;
}
