import { queryOptions } from '@tanstack/react-query';
import { request } from '../../shared/api/request';
import type { Schemas } from '../../shared/api/schema';

export type DirectoryEntry = Schemas['HospitalEntry'];

/** The server names no more at once. */
export const ENTRIES_MAX = 20;

/** Approved hospitals whose name holds {@code named}. */
export function directoryQuery(named: string) {
  return queryOptions({
    queryKey: ['hospitals', 'directory', named],
    queryFn: ({ signal }) => request({ to: 'GET /hospitals/directory', query: { named }, signal }),
  });
}
