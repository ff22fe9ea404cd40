import { queryOptions } from '@tanstack/react-query';
import { request } from '../../shared/api/request';
import type { Schemas } from '../../shared/api/schema';

export type Processor = Schemas['Processor'];

/** How one side of the platform is; {@code node} is missing where no answer came from it. */
export type Side = Schemas['SideReport'];

/** {@code position} of the newest stored event. */
export type Platform = Schemas['PlatformReport'];

export const platformQuery = queryOptions({
  queryKey: ['platform'],
  queryFn: ({ signal }) => request({ to: 'GET /platform', signal }),
  refetchInterval: 10_000,
});
