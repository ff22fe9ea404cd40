import { queryOptions } from '@tanstack/react-query';
import { request } from './request';
import type { Page } from './types';

export type Hospital = {
  hospitalId: string;
  name: string;
  address: string;
  email: string;
  status: 'PENDING' | 'APPROVED' | 'SUSPENDED';
};

export const hospitalsQuery = queryOptions({
  queryKey: ['hospitals'],
  queryFn: ({ signal }) => request<Page<Hospital>>('/hospitals?limit=200', { signal }),
});

export function isApproved({ status }: Hospital) {
  return status === 'APPROVED';
}
