import type { Schemas } from './schema';

/** The HTTP API's words, as its description spells them; narrower where that cannot say what goes together. */
export type Answer<Name extends keyof Schemas> = Read<Schemas[Name]>;

/** To who reads an answer, what is null and what is left out are the same. */
type Read<T> = T extends (infer Item)[]
  ? Read<Item>[]
  : T extends object
    ? { [Name in keyof T as null extends T[Name] ? never : Name]: Read<T[Name]> } & {
        [Name in keyof T as null extends T[Name] ? Name : never]?: Read<T[Name]> | null;
      }
    : T;

export type Session = Schemas['SessionAnswer'];
export type Role = Session['role'];

/** {@code publicKey} is what the browser's authenticator is asked, where a passkey is among the factors. */
export type Challenge = Schemas['ChallengeAnswer'];

/** WebAuthn's options and answers, as JSON (WebAuthn level 3, 5.1, 5.4 and 5.5). */
export type PasskeyJson = Schemas['PasskeyOffer']['publicKey'];

/** What proves a person; a code that was mailed where no factor is named. */
export type Proof = Schemas['Proof'];

export const GENDERS = ['FEMALE', 'MALE', 'OTHER', 'UNKNOWN'] as const satisfies Gender[];
export const BLOOD_GROUPS = ['A+', 'A-', 'B+', 'B-', 'AB+', 'AB-', 'O+', 'O-'] as const satisfies BloodGroup[];
export const RECORD_KINDS = [
  'DISCHARGE_SUMMARY',
  'LAB_REPORT',
  'PRESCRIPTION',
  'IMAGING',
  'CONSULTATION',
  'IMMUNIZATION',
  'OTHER',
] as const satisfies RecordKind[];
export const IDENTITY_DOCUMENTS = [
  'AADHAAR',
  'PASSPORT',
  'VOTER_ID',
  'DRIVING_LICENCE',
  'PAN',
  'OTHER',
] as const satisfies IdentityDocument[];
export const EMERGENCY_REASONS = [
  'UNCONSCIOUS',
  'LIFE_THREATENING',
  'UNABLE_TO_CONSENT',
  'OTHER',
] as const satisfies EmergencyReason[];
export const WITHDRAWAL_REASONS = ['WRONG_PATIENT', 'ERROR'] as const satisfies WithdrawalReason[];

export type Gender = NonNullable<Schemas['GeneralDetails']['gender']>;
export type BloodGroup = NonNullable<Schemas['GeneralDetails']['bloodGroup']>;
export type RecordKind = NonNullable<Schemas['RecordView']['kind']>;
export type IdentityDocument = Schemas['ConfirmationRequest']['document'];
export type EmergencyReason = Schemas['EmergencyRequest']['reasonKind'];
export type WithdrawalReason = Schemas['WithdrawalRequest']['reason'];

/** Compiles only where {@code Choices} has every {@code Word}, and no other. */
export type All<Word extends Choices[number], Choices extends readonly unknown[]> = [Word, Choices];

/** Compiles only while the lists of choices have every word that the server knows. */
export type EveryChoice = [
  All<Gender, typeof GENDERS>,
  All<BloodGroup, typeof BLOOD_GROUPS>,
  All<RecordKind, typeof RECORD_KINDS>,
  All<IdentityDocument, typeof IDENTITY_DOCUMENTS>,
  All<EmergencyReason, typeof EMERGENCY_REASONS>,
  All<WithdrawalReason, typeof WITHDRAWAL_REASONS>,
];

export type EmergencyContact = Answer<'EmergencyContact'>;

/** {@code dateOfBirth} (ISO date) or {@code age} (completed years), never both. */
export type GeneralDetails = Answer<'GeneralDetails'>;

/** A sentence verbatim, and the page it stands on, counted from 1. */
export type Source = Answer<'Source'>;

export type HospitalRef = Answer<'HospitalRef'>;

/** What a person said about an item: the last word of each. Staff are told apart by their hospital only. */
export type Assessment = Answer<'Assessment'>;

export type Allergy = Answer<'AssessedAllergy'>;
export type Medication = Answer<'AssessedMedication'>;
export type Finding = Answer<'AssessedFinding'>;
export type TestResult = Answer<'AssessedTestResult'>;

/** An empty list means "not stated", never "none". */
export type Essentials = Answer<'AssessedEssentials'>;

/** A piece of the narrative, and the sentences of the record that it rests on. */
export type Statement = Answer<'Statement'>;

/** Whether a model's narrative was needed, passed, was refused because the record does not support it, or the model failed. */
export type Check = Answer<'Check'>;

/** How many pages a record has, on how many no text was found, and the numbers of those read from pictures. */
export type PagesRead = Answer<'PagesRead'>;

export type Summary = Answer<'SummaryView'>;

/** All that an account is told of a hospital's record until its identity is confirmed: that there is one. */
export type WaitingRecord = { recordId: string; uploadedAt: string; status: 'WAITING_FOR_IDENTITY' };

/** All that an emergency access is told of a restricted record before its second confirmation: that there is one. */
export type RestrictedRecord = { recordId: string; status: 'RESTRICTED' };

/** What is null only in a record that is kept back. */
type Told = 'title' | 'kind' | 'recordedOn' | 'hospital' | 'uploadedAt' | 'mediaType' | 'sizeBytes' | 'sha256';

export type OpenRecord = Omit<Answer<'RecordView'>, Told | 'status'> & {
  [Name in Told]-?: NonNullable<Answer<'RecordView'>[Name]>;
} & { status: Exclude<Schemas['RecordView']['status'], 'WAITING_FOR_IDENTITY' | 'RESTRICTED'> };

export type HealthRecord = OpenRecord | WaitingRecord | RestrictedRecord;
export type RecordStatus = HealthRecord['status'];

/** The work queue is of all patients, so that no access is one to it. */
export type AccessedView = Exclude<Schemas['AccessView']['view'], 'AUDIT_QUEUE'>;

export type Page<T> = Omit<Schemas['PageRecordView'], 'items'> & { items: T[] };

export type PatientLookup = Answer<'LookUpAnswer'>;
