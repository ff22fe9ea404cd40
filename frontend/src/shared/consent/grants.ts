import { queryOptions } from '@tanstack/react-query';
import { request } from '../api/request';
import type { HospitalRef, Page } from '../api/types';
import type { Consent } from './scope';

/** One consent: what a hospital asked for, or what the patient allows. */
export type Grant = Consent & {
  grantId: string;
  hospital: HospitalRef;
  status: 'REQUESTED' | 'GRANTED' | 'REFUSED' | 'REVOKED' | 'EXPIRED' | 'VOID';
  requestedAt: string | null;
  decidedAt: string | null;
  atDesk: boolean;
};

/** Newest first. Whom no desk has confirmed is told that there is nothing. */
export const grantsQuery = queryOptions({
  queryKey: ['patients', 'me', 'grants'],
  queryFn: ({ signal }) => request<Page<Grant>>('/patients/me/grants', { signal }),
});

export function isAsked({ status }: Grant) {
  return status === 'REQUESTED';
}
