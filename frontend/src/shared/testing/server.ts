import { vi } from 'vitest';

export type Call = { route: string; headers: Record<string, string>; body: unknown };
type Answer = { status?: number; body?: unknown; headers?: Record<string, string> };

/** Answers the page's requests. Several answers to one route are given one after the other, the last one for ever. */
export function serve(answers: Record<string, Answer | Answer[]>) {
  document.cookie = 'XSRF-TOKEN=token-of-this-page';
  const left = new Map(Object.entries(answers).map(([route, answer]) => [route, [answer].flat()]));
  const calls: Call[] = [];

  vi.stubGlobal('fetch', async (address: string, init: RequestInit = {}) => {
    const route = `${init.method ?? 'GET'} ${address.replace('/api/v1', '')}`;
    calls.push({
      route,
      headers: init.headers as Record<string, string>,
      body: init.body === undefined ? undefined : JSON.parse(init.body as string),
    });
    const queue = left.get(route) ?? [problem(404, 'not-found')];
    const { status = 200, body, headers } = queue.length > 1 ? queue.shift()! : queue[0]!;
    return new Response(body === undefined ? null : JSON.stringify(body), { status, headers });
  });
  return calls;
}

/** Without what is asked of a password whenever its typing pauses. */
export function sent(calls: Call[]) {
  return calls.filter(({ route }) => route !== 'POST /password-checks');
}

export function problem(status: number, code: string, more: object = {}): Answer {
  return { status, body: { status, code, title: code, ...more } };
}
