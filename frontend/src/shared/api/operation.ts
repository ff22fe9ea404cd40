import type { Operations } from './schema';

export type Operation = keyof Operations;
export type AnswerOf<O extends Operation> = Operations[O]['answer'];

/** One of the API's operations, as its description spells it, with what it takes: no call can say anything else. */
export type Call<O extends Operation> = { to: O } & Given<'path', Path<Operations[O]['path']>> &
  Given<'query', Operations[O]['query']> &
  Given<'body', Operations[O]['body']> & Sent;

type Sent = {
  /** The same for each try of one submission, so that it takes effect once. Not on log-in, code or password calls. */
  idempotencyKey?: string;
  signal?: AbortSignal;
};

type Path<Name extends string> = [Name] extends [never] ? never : Record<Name, string>;

type Given<Name extends string, T> = [T] extends [never]
  ? { [N in Name]?: undefined }
  : undefined extends T
    ? { [N in Name]?: T }
    : object extends T
      ? { [N in Name]?: T }
      : { [N in Name]: T };

type Parts = { to: string; path?: Record<string, string>; query?: object };

export function methodOf({ to }: { to: string }) {
  return to.slice(0, to.indexOf(' '));
}

/** What the path and the query are filled with is encoded here, and nowhere else. */
export function pathOf({ to, path = {}, query = {} }: Parts) {
  const template = to.slice(to.indexOf(' ') + 1);
  const filled = template.replace(/\{(\w+)\}/g, (_, name: string) => encodeURIComponent(path[name]!));
  const asked = new URLSearchParams();
  for (const [name, value] of Object.entries(query)) {
    if (value !== undefined && value !== null && value !== '') asked.set(name, String(value));
  }
  return asked.size === 0 ? filled : `${filled}?${asked.toString()}`;
}
