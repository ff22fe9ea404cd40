import { infiniteQueryOptions } from '@tanstack/react-query';
import { request } from '../../shared/api/request';
import type { Page } from '../../shared/api/types';

export const VIEWS = [
  'LOOK_UP',
  'GENERAL_DETAILS',
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
] as const;

export const RIGHTS = ['EMERGENCY', 'GRANT', 'OWN_UPLOADS', 'LOOK_UP', 'AUDIT', 'OWN_DATA'] as const;

/** {@code count} looks within the minute that begins at {@code at}; {@code reason} where the glass was broken, or a restricted record opened. */
export type RecordedAccess = {
  patientId: string;
  at: string;
  role: string;
  person: string | null;
  hospitalId: string | null;
  hospitalName: string | null;
  view: (typeof VIEWS)[number];
  recordId: string | null;
  right: (typeof RIGHTS)[number];
  reason: string | null;
  count: number;
};

/** Empty: whichever. {@code from} and {@code to} as the browser's own moments, such as {@code 2026-11-22T07:00}. */
export type Filter = Record<'patientId' | 'hospitalId' | 'person' | 'right' | 'view' | 'from' | 'to', string>;

export const NO_FILTER: Filter = { patientId: '', hospitalId: '', person: '', right: '', view: '', from: '', to: '' };

export function recordedAccessesQuery(filter: Filter) {
  return infiniteQueryOptions({
    queryKey: ['audit', 'accesses', filter],
    queryFn: ({ pageParam, signal }) =>
      request<Page<RecordedAccess>>(`/audit/accesses?${parameters(filter, pageParam)}`, { signal }),
    initialPageParam: null as string | null,
    getNextPageParam: (page) => page.nextCursor,
    staleTime: 0,
    gcTime: 0,
    refetchOnWindowFocus: false,
  });
}

function parameters(filter: Filter, cursor: string | null) {
  const asked = new URLSearchParams({ limit: '50' });
  for (const [name, value] of Object.entries(filter)) {
    if (value.trim() === '') continue;
    asked.set(name, name === 'from' || name === 'to' ? new Date(value).toISOString() : value.trim());
  }
  if (cursor !== null) asked.set('cursor', cursor);
  return asked.toString();
}
