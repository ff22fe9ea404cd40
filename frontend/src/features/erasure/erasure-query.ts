import { queryOptions } from '@tanstack/react-query';
import { request } from '../../shared/api/request';
import type { Schemas } from '../../shared/api/schema';

/** {@code due} is null while nothing is asked for; what is {@code held} is not erased when it is due. */
export type Erasure = Schemas['ErasureView'];

export const erasureQuery = queryOptions({
  queryKey: ['patients', 'me', 'erasure'],
  queryFn: ({ signal }) => request({ to: 'GET /patients/me/erasure', signal }),
  staleTime: 0,
});
