import { infiniteQueryOptions } from '@tanstack/react-query';
import { request } from '../../shared/api/request';
import type { Schemas } from '../../shared/api/schema';
import type { AccessedView, All, Page } from '../../shared/api/types';

/** {@code count} looks within the minute that begins at {@code at}; {@code reason} where the glass was broken, or a restricted record opened. */
export type RecordedAccess = Omit<Schemas['RecordedAccess'], 'view'> & { view: AccessedView };

type Right = RecordedAccess['right'];

export const VIEWS = [
  'LOOK_UP',
  'GENERAL_DETAILS',
  'STATEMENTS',
  'CARD',
  'TIMELINE',
  'RECORD',
  'CONTENT',
  'PROGRESS',
  'EMERGENCY_SUMMARY',
  'EMERGENCY_STARTED',
  'RESTRICTED_OPENED',
  'ACCESSES',
  'GRANTS',
  'ERASURE',
  'HISTORY',
] as const satisfies AccessedView[];

export const RIGHTS = ['EMERGENCY', 'GRANT', 'OWN_UPLOADS', 'LOOK_UP', 'AUDIT', 'OWN_DATA'] as const satisfies Right[];

/** Compiles only while every view and every right can be asked for. */
export type EveryFilter = [All<AccessedView, typeof VIEWS>, All<Right, typeof RIGHTS>];

/** Empty: whichever. {@code from} and {@code to} as the browser's own moments, such as {@code 2026-11-22T07:00}. */
export type Filter = {
  patientId: string;
  hospitalId: string;
  person: string;
  right: Right | '';
  view: AccessedView | '';
  from: string;
  to: string;
};

export const NO_FILTER: Filter = { patientId: '', hospitalId: '', person: '', right: '', view: '', from: '', to: '' };

export function recordedAccessesQuery(filter: Filter) {
  return infiniteQueryOptions({
    queryKey: ['audit', 'accesses', filter],
    queryFn: ({ pageParam, signal }) =>
      request({
        to: 'GET /audit/accesses',
        query: { limit: 50, ...asked(filter), cursor: pageParam ?? undefined },
        signal,
      }) as Promise<Page<RecordedAccess>>,
    initialPageParam: null as string | null,
    getNextPageParam: (page) => page.nextCursor,
    staleTime: 0,
    gcTime: 0,
    refetchOnWindowFocus: false,
  });
}

function asked({ right, view, from, to, ...typed }: Filter) {
  return {
    patientId: typed.patientId.trim(),
    hospitalId: typed.hospitalId.trim(),
    person: typed.person.trim(),
    right: right || undefined,
    view: view || undefined,
    from: from && new Date(from).toISOString(),
    to: to && new Date(to).toISOString(),
  };
}
