import { queryOptions } from '@tanstack/react-query';
import { request } from '../../shared/api/request';

export type Processor = { name: string; position: number; standing: boolean; setAside: number };

/** How one side of the platform is; {@code node} is missing where no answer came from it. */
export type Side = {
  side: 'COMMAND' | 'QUERY' | 'SAGA';
  node?: string;
  processors: Processor[];
  work?: { waiting: number; running: number; retried: number };
  failedInAWeek?: number;
  storage: { place: 'EVENTS' | 'VAULT' | 'LOG_IN' | 'RECORDS' | 'READ_MODELS' | 'WORK'; bytes: number; measuredAt: string }[];
  disk?: { freeBytes: number; totalBytes: number };
  mail?: { outbox: boolean; sent: number; failed: number; lastFailedAt?: string };
};

/** {@code position} of the newest stored event. */
export type Platform = { position: number; sides: Side[] };

export const platformQuery = queryOptions({
  queryKey: ['platform'],
  queryFn: ({ signal }) => request<Platform>('/platform', { signal }),
  refetchInterval: 10_000,
});
