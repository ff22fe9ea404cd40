import { infiniteQueryOptions } from '@tanstack/react-query';
import { request } from '../../shared/api/request';
import type { Schemas } from '../../shared/api/schema';
import type { Page } from '../../shared/api/types';

/** {@code count} looks within the minute that begins at {@code at}; {@code reason} where the glass was broken, or a restricted record opened. */
export type AccessView = Omit<Schemas['AccessView'], 'role' | 'view'> & {
  role: 'PATIENT' | 'STAFF' | 'AUDITOR' | 'ADMIN' | 'SYSTEM' | 'NOBODY';
  view: Exclude<Schemas['AccessView']['view'], 'AUDIT_QUEUE'>; // which is no patient's data
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
