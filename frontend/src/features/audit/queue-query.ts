import { infiniteQueryOptions } from '@tanstack/react-query';
import { request } from '../../shared/api/request';
import type { Schemas } from '../../shared/api/schema';
import type { All, Page } from '../../shared/api/types';

type Described = Schemas['QueueItem'];

/** The description has one shape for every kind; here is what each kind always has, and what may be null there. */
type Item<
  Kind extends Described['kind'],
  Told extends keyof Described,
  Perhaps extends keyof Described = never,
> = { kind: Kind } & Pick<Described, 'itemId' | 'at' | Perhaps> & { [Name in Told]: NonNullable<Described[Name]> };

/** Somebody, or where {@code person} is null a hospital, breaks the glass unusually often: {@code count} in 24 hours. */
export type Alarm = Item<'UNUSUAL_RATE', 'hospital' | 'count', 'person'>;

/** Somebody, or where {@code person} is null whoever it is, was refused unusually often: {@code count} in 24 hours. */
export type Refused = Item<'REFUSED_READS' | 'REFUSED_ACTIONS' | 'REFUSED_LOG_INS', 'count', 'hospital' | 'person'>;

/** A restricted record that somebody opened in an emergency, with the reason of the second confirmation. */
export type OpenedRecord = Schemas['OpenedRecord'];

/** {@code person} and {@code until} name the emergency access. */
export type Emergency = Item<
  'EMERGENCY',
  'patientId' | 'hospital' | 'person' | 'until' | 'reasonKind' | 'reason' | 'opened'
>;

/** {@code person} is the account that a hospital's desk took the patient from. */
export type Mismatch = Item<'IDENTITY_MISMATCH', 'patientId' | 'person' | 'reason', 'hospital'>;

/** {@code person} is the account of a patient whom a hospital's desk let in again after every factor was lost. */
export type LostFactors = Item<'LOST_FACTORS', 'patientId' | 'person', 'hospital'>;

/** What an auditor judges, with a comment. */
export type Judged = Emergency | Mismatch | LostFactors;

export type Waiting = Item<'HOSPITAL_APPROVAL' | 'AUDITOR_APPROVAL' | 'RECOVERY_APPROVAL', 'subjectId' | 'name'>;

/** A patient asked to be forgotten; {@code until} is when that is due. Nothing has to be done. */
export type ErasureAsked = Item<'ERASURE', 'patientId' | 'until'>;

/** An auditor keeps a patient's data from being erased. */
export type LegalHold = Item<'LEGAL_HOLD', 'patientId' | 'reason'>;

export type QueueItem = Alarm | Refused | Judged | Waiting | ErasureAsked | LegalHold;

/** Compiles only while there is an item for every kind. */
export type EveryKind = All<Described['kind'], QueueItem['kind'][]>;

/** Alarms first, then what has waited longest. */
export const queueQuery = infiniteQueryOptions({
  queryKey: ['audit', 'queue'],
  queryFn: ({ pageParam, signal }) =>
    request({ to: 'GET /audit/queue', query: { limit: 50, cursor: pageParam ?? undefined }, signal }) as Promise<
      Page<QueueItem>
    >,
  initialPageParam: null as string | null,
  getNextPageParam: (page) => page.nextCursor,
  staleTime: 0,
});
