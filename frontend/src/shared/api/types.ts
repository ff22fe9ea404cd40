/** The HTTP API's words, as the server spells them. */
export type Role = 'patient' | 'staff' | 'auditor' | 'admin';

export type Session = {
  role: Role;
  patientId?: string | null;
  hospitalId?: string | null;
  displayName: string;
  mustChangePassword: boolean;
  /** A second factor is demanded that the person does not have yet: nothing else is allowed until then. */
  mustEnrolFactor?: boolean;
  /** The password was reset by e-mail alone: until then general details only. */
  limitedUntil?: string | null;
};

/** {@code publicKey} is what the browser's authenticator is asked, where a passkey is among the factors. */
export type Challenge = { challengeId: string; factors: string[]; publicKey?: PasskeyOptions };

/** WebAuthn's options, as JSON (WebAuthn level 3, 5.4 and 5.5). */
export type PasskeyOptions = Record<string, unknown>;

/** What proves a person; a code that was mailed where no factor is named. */
export type Proof = { code?: string; factor?: 'email' | 'totp' | 'recovery-code' | 'passkey'; credential?: unknown };

export const GENDERS = ['FEMALE', 'MALE', 'OTHER', 'UNKNOWN'] as const;
export const BLOOD_GROUPS = ['A+', 'A-', 'B+', 'B-', 'AB+', 'AB-', 'O+', 'O-'] as const;
export const RECORD_KINDS = [
  'DISCHARGE_SUMMARY',
  'LAB_REPORT',
  'PRESCRIPTION',
  'IMAGING',
  'CONSULTATION',
  'IMMUNIZATION',
  'OTHER',
] as const;
export const IDENTITY_DOCUMENTS = ['AADHAAR', 'PASSPORT', 'VOTER_ID', 'DRIVING_LICENCE', 'PAN', 'OTHER'] as const;
export const EMERGENCY_REASONS = ['UNCONSCIOUS', 'LIFE_THREATENING', 'UNABLE_TO_CONSENT', 'OTHER'] as const;
export const WITHDRAWAL_REASONS = ['WRONG_PATIENT', 'ERROR'] as const;

export type Gender = (typeof GENDERS)[number];
export type BloodGroup = (typeof BLOOD_GROUPS)[number];
export type RecordKind = (typeof RECORD_KINDS)[number];
export type IdentityDocument = (typeof IDENTITY_DOCUMENTS)[number];
export type EmergencyReason = (typeof EMERGENCY_REASONS)[number];
export type WithdrawalReason = (typeof WITHDRAWAL_REASONS)[number];

export type EmergencyContact = { name: string; phone: string };

/** {@code dateOfBirth} (ISO date) or {@code age} (completed years), never both. */
export type GeneralDetails = {
  fullName: string;
  emergencyContacts: EmergencyContact[];
  dateOfBirth?: string | null;
  age?: number | null;
  gender?: Gender | null;
  heightCm?: number | null;
  weightKg?: number | null;
  bloodGroup?: BloodGroup | null;
};

/** A sentence verbatim, and the page it stands on, counted from 1. */
export type Source = { page: number; text: string };

export type HospitalRef = { hospitalId: string; name: string | null };

/** What a person said about an item: the last word of each. Staff are told apart by their hospital only. */
export type Assessment = {
  verdict: 'DISPUTED' | 'CONFIRMED';
  by: 'PATIENT' | 'STAFF';
  hospital?: HospitalRef | null;
  at: string;
  reason?: string | null;
};

type Found = { itemId?: string; source?: Source | null; assessments?: Assessment[] };
export type Allergy = Found & { substance: string; normalized?: string | null; reaction?: string | null };
export type Medication = Found & { name: string; normalized?: string | null; dose?: string | null };
export type Finding = Found & { name: string; normalized?: string | null };
export type TestResult = Found & { name: string; value?: string | null };

/** An empty list means "not stated", never "none". */
export type Essentials = {
  noKnownAllergies?: boolean;
  allergies: Allergy[];
  medications: Medication[];
  conditions: Finding[];
  surgeries: Finding[];
  testResults: TestResult[];
  treatments?: Finding[];
  consultations?: Finding[];
  immunizations?: Finding[];
  advice?: Finding[];
  pastMedications?: Medication[];
};

/** A piece of the narrative, and the sentences of the record that it rests on. */
export type Statement = { text: string; support: Source[] };

/** Whether a model's narrative was needed, passed, was refused because the record does not support it, or the model failed. */
export type Check = {
  outcome: 'NOT_NEEDED' | 'PASSED' | 'REFUSED' | 'FAILED';
  model?: string | null;
  modelSha256?: string | null;
  objections: string[];
};

/** How many pages a record has, on how many no text was found, and the numbers of those read from pictures. */
export type PagesRead = { total: number; withoutText: number; scanned: number[] };

export type Summary = {
  narrative: string;
  engine: 'PEGASUS' | 'EXTRACTIVE';
  model: string;
  modelSha256?: string | null;
  faithful: boolean;
  check?: Check;
  statements?: Statement[];
  /** Null where the engine looks for none: then nothing is known, not even that there is none. */
  essentials?: Essentials | null;
  /** Null where nobody counted them: then a part may not have been read. */
  pages?: PagesRead | null;
};

/** All that an account is told of a hospital's record until its identity is confirmed: that there is one. */
export type WaitingRecord = { recordId: string; uploadedAt: string; status: 'WAITING_FOR_IDENTITY' };

/** All that an emergency access is told of a restricted record before its second confirmation: that there is one. */
export type RestrictedRecord = { recordId: string; status: 'RESTRICTED' };

export type OpenRecord = {
  recordId: string;
  title: string;
  kind: RecordKind;
  recordedOn: string;
  hospital: HospitalRef;
  uploadedAt: string;
  mediaType: string;
  sizeBytes: number;
  sha256: string;
  status: 'PROCESSING' | 'SUMMARIZED' | 'NOT_SUMMARIZED';
  /** Kebab-case. */
  statusReason?: string | null;
  summary?: Summary | null;
  /** Under no consent that does not name it. */
  restricted: boolean;
};

export type HealthRecord = OpenRecord | WaitingRecord | RestrictedRecord;
export type RecordStatus = HealthRecord['status'];

export type Page<T> = { items: T[]; nextCursor: string | null };

export type PatientLookup = {
  patientId: string;
  initials: string;
  birthYear?: number | null;
  sex?: string | null;
  maskedEmail?: string | null;
  identity: 'none' | 'unconfirmed' | 'confirmed';
  access: 'none' | 'granted' | 'emergency';
};
