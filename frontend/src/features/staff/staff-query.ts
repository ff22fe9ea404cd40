import { queryOptions } from '@tanstack/react-query';
import { request } from '../../shared/api/request';
import type { Schemas } from '../../shared/api/schema';

export type Colleague = Schemas['Member'];

/** A colleague's log-in name, and the password that is seen this once. */
export type FirstPassword = Schemas['StaffAnswer'];

/** The first user first, then by log-in name; refused to everybody but the first user. */
export const staffQuery = queryOptions({
  queryKey: ['hospitals', 'current', 'staff'],
  queryFn: ({ signal }) => request({ to: 'GET /hospitals/current/staff', signal }),
});
