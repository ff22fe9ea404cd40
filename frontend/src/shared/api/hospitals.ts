import { queryOptions } from '@tanstack/react-query';
import { request } from './request';
import type { Page } from './types';

/** {@code approved} or, where the server names a status, APPROVED | PENDING. */
export type Hospital = {
  hospitalId: string;
  name: string;
  address?: string;
  email?: string;
  approved?: boolean;
  status?: string;
};

export const hospitalsQuery = queryOptions({
  queryKey: ['hospitals'],
  queryFn: ({ signal }) => request<Page<Hospital>>('/hospitals', { signal }),
});

export function isApproved({ approved, status }: Hospital) {
  return approved ?? status?.toUpperCase() === 'APPROVED';
}
