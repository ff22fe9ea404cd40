import { infiniteQueryOptions } from '@tanstack/react-query';
import { request } from '../../shared/api/request';
import type { Page } from '../../shared/api/types';

/** {@code count} looks within the minute that begins at {@code at}; {@code reason} where the glass was broken, or a restricted record opened. */
export type AccessView = {
  at: string;
  role: 'PATIENT' | 'STAFF' | 'AUDITOR' | 'ADMIN' | 'SYSTEM' | 'NOBODY';
  person: string | null;
  hospitalId: string | null;
  hospitalName: string | null;
  view:
    | 'LOOK_UP'
    | 'GENERAL_DETAILS'
    | 'STATEMENTS'
    | 'TIMELINE'
    | 'RECORD'
    | 'CONTENT'
    | 'PROGRESS'
    | 'EMERGENCY_SUMMARY'
    | 'EMERGENCY_STARTED'
    | 'RESTRICTED_OPENED'
    | 'ACCESSES'
    | 'GRANTS'
    | 'ERASURE'
    | 'HISTORY';
  recordId: string | null;
  right: 'OWN_DATA' | 'OWN_UPLOADS' | 'GRANT' | 'EMERGENCY' | 'AUDIT' | 'LOOK_UP';
  reason: string | null;
  count: number;
};

export const accessesQuery = infiniteQueryOptions({
  queryKey: ['patients', 'me', 'accesses'],
  queryFn: ({ pageParam, signal }) =>
    request<Page<AccessView>>(
      `/patients/me/accesses?limit=100${pageParam === null ? '' : `&cursor=${encodeURIComponent(pageParam)}`}`,
      { signal },
    ),
  initialPageParam: null as string | null,
  getNextPageParam: (page) => page.nextCursor,
  staleTime: 0,
});
