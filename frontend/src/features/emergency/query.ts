import { queryOptions } from '@tanstack/react-query';
import { request } from '../../shared/api/request';
import type {
  Allergy,
  Assessment,
  Finding,
  GeneralDetails,
  HospitalRef,
  Medication,
  PagesRead,
  RecordKind,
  Source,
  TestResult,
} from '../../shared/api/types';

type NamedRecord = {
  recordId: string;
  title: string;
  kind: RecordKind;
  recordedOn: string;
  hospital: HospitalRef;
};

/** A restricted record: what it says is told, and not what it is or whose. */
type UnnamedRecord = { recordId: string; title: null; kind: null; recordedOn: string; hospital: null };

export type RecordRef = NamedRecord | UnnamedRecord;

/** What the patient states without a record: there is the day on which it was said. */
export type OwnWords = { recordId: null; title: null; kind: null; recordedOn: string; hospital: null };

/**
 * One place where an item is stated; without {@code itemId} where somebody says "none known". {@code scanned}: the page
 * was read from a picture; null where nobody knows. {@code since}: in the patient's own words.
 */
export type Mention = (RecordRef | OwnWords) & {
  itemId: string | null;
  name: string | null;
  detail: string | null;
  source: Source | null;
  scanned: boolean | null;
  assessments: Assessment[];
  selfStated: boolean;
  since: string | null;
};

export type Conflict = {
  kind:
    | 'DIFFERENT_DOSES'
    | 'STOPPED_LATER'
    | 'SEVERAL_VALUES'
    | 'NONE_KNOWN_ELSEWHERE'
    | 'CURRENT_MEDICINE'
    | 'LISTED_ALLERGY';
  mentions: Mention[];
};

/** The same thing of all records, once, as the newest record states it, or the patient where none does. */
export type Merged<T> = T & {
  recordId: string | null;
  origin: 'MACHINE_READ' | 'CONFIRMED' | 'SELF_STATED';
  disputed: boolean;
  assessments: Assessment[];
  mentions: Mention[];
  conflicts: Conflict[];
};

export type Allergies = {
  status: 'LISTED' | 'NONE_KNOWN' | 'NOT_STATED';
  items: Merged<Allergy>[];
  noneKnownStatedIn: RecordRef[];
  noneKnownSelfStatedOn: string | null;
};

export type MergedEssentials = {
  allergies: Allergies;
  medications: Merged<Medication>[];
  conditions: Merged<Finding>[];
  surgeries: Merged<Finding>[];
  testResults: Merged<TestResult>[];
};

/** {@code pages} is null where nobody counted them. */
export type Narrative = NamedRecord & { text: string; pages: PagesRead | null };

export type PagesOfRecord = RecordRef & { pages: PagesRead };

/**
 * How far the summary reaches. {@code notRead} names the records that are still being read, too; of the {@code restricted}
 * only allergies and medicines are in the view, and of those {@code outsideConsent} nothing.
 */
export type Coverage = {
  recordsRead: number;
  recordsProcessing: number;
  notRead: {
    recordId: string;
    title: string | null;
    recordedOn: string | null;
    hospital: HospitalRef | null;
    reason: string;
  }[];
  partlyRead: PagesOfRecord[];
  readFromScans: PagesOfRecord[];
  pagesNotCounted: RecordRef[];
  restricted: number;
  outsideConsent: number;
  newestRecordedOn: string | null;
  asOf: string;
};

/**
 * Put together from all records of all hospitals, newest first.
 * Not {@code complete} where something that is stored could not be brought into view.
 */
export type EmergencySummary = {
  generalDetails: GeneralDetails | null;
  essentials: MergedEssentials;
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
