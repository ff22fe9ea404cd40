import { infiniteQueryOptions } from '@tanstack/react-query';
import { request } from '../../shared/api/request';
import type { Page } from '../../shared/api/types';

/** One stored event without its clinical content; {@code position} is its place in the store, from 1. */
export type HistoryEntry = {
  position: number;
  eventId: string;
  eventName: string;
  at: string;
  actorRole: string;
  actorOrganisation: string | null;
  actorPerson: string | null;
  recordId: string | null;
  note: string | null;
};

/** {@code asOf}: what had happened by that moment; empty for all until now. */
export type Asked = { patientId: string; asOf: string };

export function historyQuery({ patientId, asOf }: Asked) {
  return infiniteQueryOptions({
    queryKey: ['audit', 'history', patientId, asOf],
    queryFn: ({ pageParam, signal }) =>
      request<Page<HistoryEntry>>(
        `/audit/patients/${encodeURIComponent(patientId)}/history?${parameters(asOf, pageParam)}`,
        { signal },
      ),
    initialPageParam: null as string | null,
    getNextPageParam: (page) => page.nextCursor,
    staleTime: 0,
  });
}

function parameters(asOf: string, cursor: string | null) {
  const asked = new URLSearchParams({ limit: '100' });
  if (asOf) asked.set('asOf', new Date(asOf).toISOString());
  if (cursor !== null) asked.set('cursor', cursor);
  return asked.toString();
}
