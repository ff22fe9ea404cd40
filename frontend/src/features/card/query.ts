import { queryOptions } from '@tanstack/react-query';
import { request } from '../../shared/api/request';
import type { Schemas } from '../../shared/api/schema';

/** {@code card} is null where the patient carries none. */
export type CardAnswer = Schemas['CardAnswer'];
export type EmergencyCard = Schemas['EmergencyCard'];

/** Each asking is an access on record, so that it is done once; what stands on the card does not stay in memory. */
export const cardQuery = queryOptions({
  queryKey: ['patients', 'me', 'card'],
  queryFn: ({ signal }) => request({ to: 'GET /patients/me/card', signal }),
  staleTime: Infinity,
  gcTime: 0,
  refetchOnWindowFocus: false,
  refetchOnReconnect: false,
});

type Summary = Schemas['EmergencySummary'];

/** Of the emergency summary what may stand on a card. */
export type Known = {
  generalDetails: Pick<NonNullable<Summary['generalDetails']>, 'bloodGroup' | 'emergencyContacts'> | null;
  essentials: { allergies: Pick<Summary['essentials']['allergies'], 'status'> & { items: { substance: string }[] } };
};

export const knownQuery = queryOptions({
  queryKey: ['patients', 'me', 'emergency-summary'],
  queryFn: ({ signal }) => request({ to: 'GET /patients/me/emergency-summary', signal }) as Promise<Known>,
});
