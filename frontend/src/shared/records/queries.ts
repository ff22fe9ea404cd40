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
      request({
        to: 'GET /patients/{patientId}/records',
        path: { patientId: patient },
        query: { cursor: pageParam ?? undefined },
        signal,
      }) as Promise<Page<HealthRecord>>,
    initialPageParam: null as string | null,
    getNextPageParam: (page) => page.nextCursor,
    refetchInterval: (query) =>
      query.state.data?.pages.some((page) => page.items.some(isProcessing)) ? POLL_MILLIS : false,
  });
}

/** What a record is; its title stands in no address. */
export function recordQuery(patient: string, recordId: string) {
  return queryOptions({
    queryKey: ['patients', patient, 'records', 'one', recordId],
    queryFn: ({ signal }) => recordOf(patient, recordId, signal),
  });
}

export function recordOf(patient: string, recordId: string, signal?: AbortSignal) {
  return request({
    to: 'GET /patients/{patientId}/records/{recordId}',
    path: { patientId: patient, recordId },
    signal,
  }) as Promise<HealthRecord>;
}

/** Null where nothing has been stated yet. */
export function detailsQuery(patient: string) {
  return queryOptions({
    queryKey: ['patients', patient, 'general-details'],
    queryFn: async ({ signal }): Promise<GeneralDetails | null> => {
      try {
        return await request({
          to: 'GET /patients/{patientId}/general-details',
          path: { patientId: patient },
          signal,
        });
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
