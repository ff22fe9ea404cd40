import { infiniteQueryOptions } from '@tanstack/react-query';
import type { Hospital } from '../../shared/api/hospitals';
import { request } from '../../shared/api/request';
import type { Page } from '../../shared/api/types';

export type Auditor = { auditorId: string; name: string; email: string; status: Hospital['status'] };

export const allHospitalsQuery = pagesOf<Hospital>('hospitals');
export const allAuditorsQuery = pagesOf<Auditor>('auditors');

function pagesOf<T>(list: 'hospitals' | 'auditors') {
  return infiniteQueryOptions({
    queryKey: [list, 'pages'],
    queryFn: ({ pageParam, signal }) =>
      request<Page<T>>(`/${list}?limit=100${pageParam === null ? '' : `&cursor=${encodeURIComponent(pageParam)}`}`, {
        signal,
      }),
    initialPageParam: null as string | null,
    getNextPageParam: (page) => page.nextCursor,
  });
}
