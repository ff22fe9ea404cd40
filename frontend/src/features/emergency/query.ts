import { queryOptions } from '@tanstack/react-query';
import { request } from '../../shared/api/request';
import type { GeneralDetails, RecordKind } from '../../shared/api/types';

export type Narrative = {
  recordId: string;
  title: string;
  kind: RecordKind;
  recordedOn: string;
  hospitalId: string;
  text: string;
};

/** How far the summary reaches. {@code notRead} names the records that are still being read, too. */
export type Coverage = {
  recordsRead: number;
  recordsProcessing: number;
  notRead: { recordId: string; title: string; reason: string }[];
  newestRecordedOn: string | null;
  asOf: string;
};

/**
 * Put together from all records of all hospitals, newest first.
 * Not {@code complete} where something that is stored could not be brought into view.
 */
export type EmergencySummary = {
  generalDetails: GeneralDetails | null;
  narratives: Narrative[];
  coverage: Coverage;
  complete: boolean;
};

export function emergencyQuery(patientId: string) {
  return queryOptions({
    queryKey: ['patients', patientId, 'emergency-summary'],
    queryFn: ({ signal }) => request<EmergencySummary>(`/patients/${patientId}/emergency-summary`, { signal }),
  });
}
