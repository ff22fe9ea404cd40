import { skipToken, useQuery, useQueryClient } from '@tanstack/react-query';
import type { PatientLookup } from '../api/types';

function keyOf(patientId: string) {
  return ['patients', patientId, 'lookup'];
}

/** What the last look-up said of this patient; undefined after a reload, because it is kept in memory only. */
export function useLookup(patientId: string) {
  return useQuery<PatientLookup>({ queryKey: keyOf(patientId), queryFn: skipToken, staleTime: Infinity, gcTime: Infinity })
    .data;
}

export function useKeepLookup() {
  const client = useQueryClient();
  return (patientId: string, change: Partial<PatientLookup>) =>
    client.setQueryData<PatientLookup>(keyOf(patientId), (known) => ({ ...NOTHING_KNOWN, patientId, ...known, ...change }));
}

const NOTHING_KNOWN: Omit<PatientLookup, 'patientId'> = { initials: '', identity: 'unconfirmed', access: 'none' };
