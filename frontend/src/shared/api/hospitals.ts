import { queryOptions } from '@tanstack/react-query';
import { request } from './request';
import type { Schemas } from './schema';

export type Hospital = Schemas['HospitalView'];

export const hospitalsQuery = queryOptions({
  queryKey: ['hospitals'],
  queryFn: ({ signal }) => request({ to: 'GET /hospitals', signal }),
});

export function isApproved({ status }: Hospital) {
  return status === 'APPROVED';
}
