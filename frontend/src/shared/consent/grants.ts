import { queryOptions } from '@tanstack/react-query';
import { request } from '../api/request';
import type { Schemas } from '../api/schema';

/** One consent: what a hospital asked for, or what the patient allows. */
export type Grant = Schemas['GrantView'];

/** Newest first. Whom no desk has confirmed is told that there is nothing. */
export const grantsQuery = queryOptions({
  queryKey: ['patients', 'me', 'grants'],
  queryFn: ({ signal }) => request({ to: 'GET /patients/me/grants', signal }),
});

export function isAsked({ status }: Grant) {
  return status === 'REQUESTED';
}
