import { queryOptions } from '@tanstack/react-query';
import { request } from '../../shared/api/request';

const WATCHED_EVERY_MILLIS = 2000;

export type KeyKind = 'KEK' | 'INDEX' | 'LEDGER' | 'TRANSPORT' | 'LOCAL';

/** {@code protects} entries lie under it; null where that is not counted. */
export type KeyVersion = { version: number; knownSince: string; protects: number | null };

/** {@code remaining} entries are still under an older version; {@code problem} is a word for support. */
export type Key = {
  kind: KeyKind;
  state: 'IDLE' | 'RUNNING' | 'RETRYING';
  remaining: number;
  problem: string | null;
  versions: KeyVersion[];
};

export type SuiteProgress = {
  state: 'IDLE' | 'RUNNING' | 'DONE' | 'FAILED';
  rowsMoved: number;
  contentsLookedAt: number;
  contentsMoved: number;
  contentsRefused: number;
};

export const keysQuery = queryOptions({
  queryKey: ['keys'],
  queryFn: ({ signal }) => request<{ keys: Key[] }>('/keys', { signal }),
  refetchInterval: ({ state: { data } }) =>
    data?.keys.some(({ state }) => state !== 'IDLE') ? WATCHED_EVERY_MILLIS : false,
});

export const suiteQuery = queryOptions({
  queryKey: ['keys', 'suite-migration'],
  queryFn: ({ signal }) => request<SuiteProgress>('/keys/suite-migration', { signal }),
  refetchInterval: ({ state: { data } }) => (data?.state === 'RUNNING' ? WATCHED_EVERY_MILLIS : false),
});
