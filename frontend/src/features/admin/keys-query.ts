import { queryOptions } from '@tanstack/react-query';
import { request } from '../../shared/api/request';
import type { Schemas } from '../../shared/api/schema';

const WATCHED_EVERY_MILLIS = 2000;

/** {@code remaining} entries are still under an older version; {@code problem} is a word for support. */
export type Key = Schemas['KeyAnswer'];

/** {@code protects} entries lie under it; null where that is not counted. */
export type KeyVersion = Schemas['VersionAnswer'];

export const keysQuery = queryOptions({
  queryKey: ['keys'],
  queryFn: ({ signal }) => request({ to: 'GET /keys', signal }),
  refetchInterval: ({ state: { data } }) =>
    data?.keys.some(({ state }) => state !== 'IDLE') ? WATCHED_EVERY_MILLIS : false,
});

export const suiteQuery = queryOptions({
  queryKey: ['keys', 'suite-migration'],
  queryFn: ({ signal }) => request({ to: 'GET /keys/suite-migration', signal }),
  refetchInterval: ({ state: { data } }) => (data?.state === 'RUNNING' ? WATCHED_EVERY_MILLIS : false),
});
