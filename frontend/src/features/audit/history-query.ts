import { queryOptions } from '@tanstack/react-query';
import { request } from '../../shared/api/request';
import type { HospitalRef, Page, RecordKind } from '../../shared/api/types';

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
] as const;

export type About = (typeof ABOUTS)[number];

/** How one thing about a patient stands, without clinical content; the last one of each {@code about} and {@code id} counts. */
export type Fact = {
  about: About;
  id: string;
  state: string;
  since: string;
  hospital?: HospitalRef;
  person?: string;
  until?: string;
  kind?: RecordKind;
  scope?: { kinds: RecordKind[] | null; records: string[] };
  restricted?: boolean;
  code?: string;
  justified?: boolean;
};

/** One stored event without its clinical content; {@code position} is its place in the store, from 1. */
export type HistoryEntry = {
  position: number;
  eventId: string;
  eventName: string;
  at: string;
  actorRole: string;
  actorOrganisation: string | null;
  actorOrganisationName: string | null;
  actorPerson: string | null;
  recordId: string | null;
  hospital: HospitalRef | null;
  code: string | null;
  note: string | null;
  justified: boolean | null;
  until: string | null;
  changes: Fact[];
};

/** All of it at once, so that playing through it asks for nothing more: the question is recorded and the patient sees it. */
export function historyQuery(patientId: string) {
  return queryOptions({
    queryKey: ['audit', 'history', patientId],
    queryFn: async ({ signal }) => {
      const entries: HistoryEntry[] = [];
      let cursor: string | null = null;
      do {
        const page: Page<HistoryEntry> = await request(pathOf(patientId, cursor), { signal });
        entries.push(...page.items);
        cursor = page.nextCursor;
      } while (cursor !== null);
      return entries;
    },
    staleTime: Infinity,
    gcTime: 0,
    refetchOnWindowFocus: false,
    refetchOnReconnect: false,
  });
}

function pathOf(patientId: string, cursor: string | null) {
  const path = `/audit/patients/${encodeURIComponent(patientId)}/history?limit=200`;
  return cursor === null ? path : `${path}&cursor=${encodeURIComponent(cursor)}`;
}
