import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query';
import { Problem } from '../api/problem';
import { address, request } from '../api/request';
import type { GeneralDetails, HealthRecord, OpenRecord, Page } from '../api/types';

const POLL_MILLIS = 3000;

/** {@code patient} is "me" or an opaque id; the same reads serve the patient and the desk. */
export function recordsQuery(patient: string) {
  return infiniteQueryOptions({
    queryKey: ['patients', patient, 'records'],
    queryFn: ({ pageParam, signal }) =>
      request<Page<HealthRecord>>(recordsPath(patient, pageParam), { signal }),
    initialPageParam: null as string | null,
    getNextPageParam: (page) => page.nextCursor,
    refetchInterval: (query) =>
      query.state.data?.pages.some((page) => page.items.some(isProcessing)) ? POLL_MILLIS : false,
  });
}

/** Null where nothing has been stated yet. */
export function detailsQuery(patient: string) {
  return queryOptions({
    queryKey: ['patients', patient, 'general-details'],
    queryFn: async ({ signal }): Promise<GeneralDetails | null> => {
      try {
        return await request<GeneralDetails>(`/patients/${patient}/general-details`, { signal });
      } catch (error) {
        if (error instanceof Problem && error.status === 404) return null;
        throw error;
      }
    },
  });
}

export function contentPath(patient: string, recordId: string) {
  return `/patients/${patient}/records/${recordId}/content`;
}

export function contentAddress(patient: string, recordId: string) {
  return address(contentPath(patient, recordId));
}

/** Whether more is told of it than that it is there. */
export function isOpen(record: HealthRecord): record is OpenRecord {
  return record.status !== 'WAITING_FOR_IDENTITY' && record.status !== 'RESTRICTED';
}

export function isProcessing(record: HealthRecord) {
  return record.status === 'PROCESSING';
}

function recordsPath(patient: string, cursor: string | null) {
  return `/patients/${patient}/records${cursor === null ? '' : `?cursor=${encodeURIComponent(cursor)}`}`;
}
