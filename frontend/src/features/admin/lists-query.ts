import { infiniteQueryOptions } from '@tanstack/react-query';
import { request } from '../../shared/api/request';

const PAGE = 100;

export const allHospitalsQuery = infiniteQueryOptions({
  queryKey: ['hospitals', 'pages'],
  queryFn: ({ pageParam, signal }) =>
    request({ to: 'GET /hospitals', query: { limit: PAGE, cursor: pageParam ?? undefined }, signal }),
  initialPageParam: null as string | null,
  getNextPageParam: (page) => page.nextCursor,
});

export const allAuditorsQuery = infiniteQueryOptions({
  queryKey: ['auditors', 'pages'],
  queryFn: ({ pageParam, signal }) =>
    request({ to: 'GET /auditors', query: { limit: PAGE, cursor: pageParam ?? undefined }, signal }),
  initialPageParam: null as string | null,
  getNextPageParam: (page) => page.nextCursor,
});
