import { infiniteQueryOptions } from '@tanstack/react-query';
import { request } from '../../shared/api/request';
import type { EmergencyReason, HospitalRef, Page } from '../../shared/api/types';

type Common = { itemId: string; at: string };

/** Somebody, or where {@code person} is null a hospital, breaks the glass unusually often: {@code count} in 24 hours. */
export type Alarm = Common & { kind: 'UNUSUAL_RATE'; hospital: HospitalRef; person: string | null; count: number };

/** Somebody, or where {@code person} is null whoever it is, was refused unusually often: {@code count} in 24 hours. */
export type Refused = Common & {
  kind: 'REFUSED_READS' | 'REFUSED_ACTIONS' | 'REFUSED_LOG_INS';
  hospital: HospitalRef | null;
  person: string | null;
  count: number;
};

/** A restricted record that somebody opened in an emergency, with the reason of the second confirmation. */
export type OpenedRecord = { recordId: string; at: string; reason: string };

/** {@code person} and {@code until} name the emergency access. */
export type Emergency = Common & {
  kind: 'EMERGENCY';
  patientId: string;
  hospital: HospitalRef;
  person: string;
  until: string;
  reasonKind: EmergencyReason;
  reason: string;
  opened: OpenedRecord[];
};

/** {@code person} is the account that a hospital's desk took the patient from. */
export type Mismatch = Common & {
  kind: 'IDENTITY_MISMATCH';
  patientId: string;
  hospital: HospitalRef | null;
  person: string;
  reason: string;
};

/** {@code person} is the account of a patient whom a hospital's desk let in again after every factor was lost. */
export type LostFactors = Common & {
  kind: 'LOST_FACTORS';
  patientId: string;
  hospital: HospitalRef | null;
  person: string;
};

/** What an auditor judges, with a comment. */
export type Judged = Emergency | Mismatch | LostFactors;

export type Waiting = Common & {
  kind: 'HOSPITAL_APPROVAL' | 'AUDITOR_APPROVAL' | 'RECOVERY_APPROVAL';
  subjectId: string;
  name: string;
};

/** A patient asked to be forgotten; {@code until} is when that is due. Nothing has to be done. */
export type ErasureAsked = Common & { kind: 'ERASURE'; patientId: string; until: string };

/** An auditor keeps a patient's data from being erased. */
export type LegalHold = Common & { kind: 'LEGAL_HOLD'; patientId: string; reason: string };

export type QueueItem = Alarm | Refused | Judged | Waiting | ErasureAsked | LegalHold;

/** Alarms first, then what has waited longest. */
export const queueQuery = infiniteQueryOptions({
  queryKey: ['audit', 'queue'],
  queryFn: ({ pageParam, signal }) =>
    request<Page<QueueItem>>(
      `/audit/queue?limit=50${pageParam === null ? '' : `&cursor=${encodeURIComponent(pageParam)}`}`,
      { signal },
    ),
  initialPageParam: null as string | null,
  getNextPageParam: (page) => page.nextCursor,
  staleTime: 0,
});
