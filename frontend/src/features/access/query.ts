import { infiniteQueryOptions } from '@tanstack/react-query';
import { request } from '../../shared/api/request';
import type { Schemas } from '../../shared/api/schema';
import type { AccessedView, Page } from '../../shared/api/types';

/** {@code count} looks within the minute that begins at {@code at}; {@code reason} where the glass was broken, or a restricted record opened. */
export type AccessView = Omit<Schemas['AccessView'], 'view'> & { view: AccessedView };

export const accessesQuery = infiniteQueryOptions({
  queryKey: ['patients', 'me', 'accesses'],
  queryFn: ({ pageParam, signal }) =>
    request({
      to: 'GET /patients/me/accesses',
      query: { limit: 100, cursor: pageParam ?? undefined },
      signal,
    }) as Promise<Page<AccessView>>,
  initialPageParam: null as string | null,
  getNextPageParam: (page) => page.nextCursor,
  staleTime: 0,
});
