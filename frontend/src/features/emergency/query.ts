import { queryOptions } from '@tanstack/react-query';
import { request } from '../../shared/api/request';
import type { Schemas } from '../../shared/api/schema';
import type { Answer } from '../../shared/api/types';

/** What the description says, where it is known which parts are null together. */
type Where<T, Null extends keyof T> = { [Name in keyof T]: Name extends Null ? null : NonNullable<T[Name]> };

type DescribedRef = Schemas['RecordRef'];

/** Of a restricted record what it says is told, and not what it is or whose. */
export type RecordRef = Where<DescribedRef, never> | Where<DescribedRef, 'title' | 'kind' | 'hospital'>;

/** What the patient states without a record: there is the day on which it was said. */
export type OwnWords = Where<DescribedRef, 'recordId' | 'title' | 'kind' | 'hospital'>;

/**
 * One place where an item is stated; without {@code itemId} where somebody says "none known". {@code scanned}: the page
 * was read from a picture; null where nobody knows. {@code since}: in the patient's own words.
 */
export type Mention = (RecordRef | OwnWords) & Omit<Answer<'Mention'>, keyof DescribedRef>;

export type Conflict = Omit<Schemas['Conflict'], 'mentions'> & { mentions: Mention[] };

/** The same thing of all records, once, as the newest record states it, or the patient where none does. */
type Merged<Name extends 'MergedAllergy' | 'MergedMedication' | 'MergedFinding' | 'MergedTestResult'> = Omit<
  Answer<Name>,
  'mentions' | 'conflicts'
> & { mentions: Mention[]; conflicts: Conflict[] };

export type MergedAllergy = Merged<'MergedAllergy'>;
export type MergedMedication = Merged<'MergedMedication'>;
export type MergedFinding = Merged<'MergedFinding'>;
export type MergedTestResult = Merged<'MergedTestResult'>;

export type Allergies = Omit<Schemas['Allergies'], 'items' | 'noneKnownStatedIn'> & {
  items: MergedAllergy[];
  noneKnownStatedIn: RecordRef[];
};

type MergedEssentials = {
  [Group in keyof Schemas['MergedEssentials']]: {
    allergies: Allergies;
    medications: MergedMedication[];
    conditions: MergedFinding[];
    surgeries: MergedFinding[];
    testResults: MergedTestResult[];
  }[Group];
};

/** {@code pages} is null where nobody counted them. */
export type Narrative = Answer<'Narrative'>;

export type PagesOfRecord = RecordRef & Pick<Schemas['PagesOfRecord'], 'pages'>;

/**
 * How far the summary reaches. {@code notRead} names the records that are still being read, too; of the {@code restricted}
 * only allergies and medicines are in the view, and of those {@code outsideConsent} nothing.
 */
export type Coverage = Omit<Schemas['Coverage'], 'partlyRead' | 'readFromScans' | 'pagesNotCounted'> & {
  partlyRead: PagesOfRecord[];
  readFromScans: PagesOfRecord[];
  pagesNotCounted: RecordRef[];
};

/**
 * Put together from all records of all hospitals, newest first.
 * Not {@code complete} where something that is stored could not be brought into view.
 */
export type EmergencySummary = Pick<Answer<'EmergencySummary'>, 'complete' | 'narratives' | 'generalDetails'> & {
  essentials: MergedEssentials;
  coverage: Coverage;
};

export function emergencyQuery(patientId: string) {
  return queryOptions({
    queryKey: ['patients', patientId, 'emergency-summary'],
    queryFn: ({ signal }) =>
      request({
        to: 'GET /patients/{patientId}/emergency-summary',
        path: { patientId },
        signal,
      }) as Promise<EmergencySummary>,
  });
}
