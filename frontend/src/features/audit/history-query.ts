import { queryOptions } from '@tanstack/react-query';
import { request } from '../../shared/api/request';
import type { Schemas } from '../../shared/api/schema';
import type { All } from '../../shared/api/types';

/** How one thing about a patient stands, without clinical content; the last one of each {@code about} and {@code id} counts. */
export type Fact = Schemas['Fact'];

export type About = Fact['about'];

export const ABOUTS = [
  'REGISTRATION',
  'IDENTITY',
  'ACCOUNT',
  'DETAILS',
  'CARD',
  'RECORD',
  'CONSENT',
  'EMERGENCY',
  'MISMATCH',
  'HOLD',
  'ERASURE',
] as const satisfies About[];

/** Compiles only while there is a place for everything that a history tells of. */
export type EveryAbout = All<About, typeof ABOUTS>;

/** One stored event without its clinical content; {@code position} is its place in the store, from 1. */
export type HistoryEntry = Schemas['HistoryEntry'];

/** All of it at once, so that playing through it asks for nothing more: the question is recorded and the patient sees it. */
export function historyQuery(patientId: string) {
  return queryOptions({
    queryKey: ['audit', 'history', patientId],
    queryFn: async ({ signal }) => {
      const entries: HistoryEntry[] = [];
      let cursor: string | undefined;
      do {
        const page: Schemas['PageHistoryEntry'] = await request({
          to: 'GET /audit/patients/{patientId}/history',
          path: { patientId },
          query: { limit: 200, cursor },
          signal,
        });
        entries.push(...page.items);
        cursor = page.nextCursor ?? undefined;
      } while (cursor !== undefined);
      return entries;
    },
    staleTime: Infinity,
    gcTime: 0,
    refetchOnWindowFocus: false,
    refetchOnReconnect: false,
  });
}
