import { queryOptions } from '@tanstack/react-query';
import { request } from '../../shared/api/request';
import type { Essentials, GeneralDetails } from '../../shared/api/types';

/** Merged from all records of all hospitals, newest first; each item names its record. */
export type EmergencySummary = {
  generalDetails: GeneralDetails | null;
  essentials: Essentials;
  recordsRead: number;
  recordsNotRead: { recordId: string; title: string; statusReason?: string | null }[];
  newestRecordOn: string | null;
};

export function emergencyQuery(patientId: string) {
  return queryOptions({
    queryKey: ['patients', patientId, 'emergency-summary'],
    queryFn: ({ signal }) => request<EmergencySummary>(`/patients/${patientId}/emergency-summary`, { signal }),
  });
}
