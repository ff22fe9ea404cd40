// Made from docs/openapi.json by `npm run types`.
export interface Schemas {
  AccessRequest: {
    kinds?: ('DISCHARGE_SUMMARY' | 'LAB_REPORT' | 'PRESCRIPTION' | 'IMAGING' | 'CONSULTATION' | 'IMMUNIZATION' | 'OTHER')[] | null;
    records?: string[] | null;
    until: string;
  };
  AccessRequestAnswer: {
    confirmationId: string;
    requestId: string;
  };
  AccessView: {
    at: string;
    count: number;
    hospitalId: string | null;
    hospitalName: string | null;
    person: string | null;
    reason: string | null;
    recordId: string | null;
    right: 'OWN_DATA' | 'OWN_UPLOADS' | 'GRANT' | 'EMERGENCY' | 'AUDIT' | 'LOOK_UP';
    role: 'PATIENT' | 'STAFF' | 'AUDITOR' | 'ADMIN' | 'SYSTEM' | 'NOBODY';
    view: 'LOOK_UP' | 'GENERAL_DETAILS' | 'STATEMENTS' | 'CARD' | 'TIMELINE' | 'RECORD' | 'CONTENT' | 'PROGRESS' | 'EMERGENCY_SUMMARY' | 'EMERGENCY_STARTED' | 'RESTRICTED_OPENED' | 'ACCESSES' | 'GRANTS' | 'ERASURE' | 'HISTORY' | 'AUDIT_QUEUE';
  };
  AccountAnswer: {
    email: string;
    factorDemanded: boolean;
    factors: ('email' | 'totp' | 'recovery-code' | 'passkey')[];
    limitedUntil?: string;
    passkeys: Schemas['PasskeyAnswer'][];
    passkeysAvailable: boolean;
    proven: boolean;
    recoveryCodesLeft: number;
    totp: boolean;
  };
  AccountReviewRequest: {
    account: string;
    comment: string;
    justified: boolean;
  };
  Allergies: {
    items: Schemas['MergedAllergy'][];
    noneKnownSelfStatedOn: string | null;
    noneKnownStatedIn: Schemas['RecordRef'][];
    status: 'LISTED' | 'NONE_KNOWN' | 'NOT_STATED';
  };
  AppointAnswer: {
    auditorId: string;
    initialPassword: string;
  };
  AppointRequest: {
    email: string;
    name: string;
  };
  ApprovalAnswer: {
    approved: string;
  };
  ApprovalRequest: {
    token?: string | null;
  };
  AssessedAllergy: {
    assessments: Schemas['Assessment'][];
    itemId: string;
    normalized: string | null;
    reaction: string | null;
    source: Schemas['Source'] | null;
    substance: string;
  };
  AssessedEssentials: {
    advice: Schemas['AssessedFinding'][];
    allergies: Schemas['AssessedAllergy'][];
    conditions: Schemas['AssessedFinding'][];
    consultations: Schemas['AssessedFinding'][];
    immunizations: Schemas['AssessedFinding'][];
    medications: Schemas['AssessedMedication'][];
    noKnownAllergies: boolean;
    pastMedications: Schemas['AssessedMedication'][];
    surgeries: Schemas['AssessedFinding'][];
    testResults: Schemas['AssessedTestResult'][];
    treatments: Schemas['AssessedFinding'][];
  };
  AssessedFinding: {
    assessments: Schemas['Assessment'][];
    itemId: string;
    name: string;
    normalized: string | null;
    source: Schemas['Source'] | null;
  };
  AssessedMedication: {
    assessments: Schemas['Assessment'][];
    dose: string | null;
    itemId: string;
    name: string;
    normalized: string | null;
    source: Schemas['Source'] | null;
  };
  AssessedTestResult: {
    assessments: Schemas['Assessment'][];
    itemId: string;
    name: string;
    source: Schemas['Source'] | null;
    value: string | null;
  };
  Assessment: {
    at: string;
    by: 'PATIENT' | 'STAFF';
    hospital: Schemas['HospitalRef'] | null;
    reason: string | null;
    verdict: 'DISPUTED' | 'CONFIRMED';
  };
  AssessmentAnswer: {
    status: 'disputed' | 'confirmed';
  };
  AssessmentRequest: {
    reason?: string | null;
  };
  AuditLookUpAnswer: {
    patientId: string;
  };
  AuditorView: {
    auditorId: string;
    email: string;
    name: string;
    status: 'PENDING' | 'APPROVED' | 'SUSPENDED';
  };
  CardAnswer: {
    card: Schemas['EmergencyCard'] | null;
  };
  ChallengeAnswer: {
    challengeId: string;
    factors: ('email' | 'totp' | 'recovery-code' | 'passkey')[];
    publicKey?: Record<string, unknown>;
  };
  Check: {
    model: string | null;
    modelSha256: string | null;
    objections: string[];
    outcome: 'NOT_NEEDED' | 'PASSED' | 'REFUSED' | 'FAILED';
  };
  CodeRequest: {
    code: string;
  };
  ConfirmationAnswer: {
    confirmationId: string;
  };
  ConfirmationRequest: {
    document: 'AADHAAR' | 'PASSPORT' | 'VOTER_ID' | 'DRIVING_LICENCE' | 'PAN' | 'OTHER';
    lostFactors?: boolean | null;
  };
  Conflict: {
    kind: 'DIFFERENT_DOSES' | 'STOPPED_LATER' | 'SEVERAL_VALUES' | 'NONE_KNOWN_ELSEWHERE' | 'CURRENT_MEDICINE' | 'LISTED_ALLERGY';
    mentions: Schemas['Mention'][];
  };
  Coverage: {
    asOf: string;
    newestRecordedOn: string | null;
    notRead: Schemas['NotRead'][];
    outsideConsent: number;
    pagesNotCounted: Schemas['RecordRef'][];
    partlyRead: Schemas['PagesOfRecord'][];
    readFromScans: Schemas['PagesOfRecord'][];
    recordsProcessing: number;
    recordsRead: number;
    restricted: number;
  };
  DeskConsentAnswer: {
    access: 'none' | 'granted' | 'emergency';
    grantId: string;
    until: string;
  };
  Disk: {
    freeBytes: number;
    totalBytes: number;
  };
  EmailAnswer: {
    email: string;
  };
  EmailRequest: {
    email: string;
  };
  EmergencyAnswer: {
    until: string;
  };
  EmergencyCard: {
    issuedAt: string;
    qr: string;
    token: string;
  };
  EmergencyContact: {
    name: string;
    phone: string;
  };
  EmergencyRequest: {
    reason: string;
    reasonKind: 'UNCONSCIOUS' | 'LIFE_THREATENING' | 'UNABLE_TO_CONSENT' | 'OTHER';
  };
  EmergencyReviewRequest: {
    comment: string;
    justified: boolean;
    person: string;
    until: string;
  };
  EmergencySummary: {
    complete: boolean;
    coverage: Schemas['Coverage'];
    essentials: Schemas['MergedEssentials'];
    generalDetails: Schemas['GeneralDetails'] | null;
    narratives: Schemas['Narrative'][];
  };
  EndedSession: {
    ended: string;
  };
  Enrolled: {
    recoveryCodes?: string[];
  };
  ErasureAnswer: {
    due: string;
  };
  ErasureConfirmation: {
    code?: string | null;
    confirmation: string;
    credential?: Record<string, unknown> | null;
    factor?: 'email' | 'totp' | 'recovery-code' | 'passkey' | null;
  };
  ErasureView: {
    due: string | null;
    held: boolean;
    requestedAt: string | null;
  };
  Fact: {
    about: 'REGISTRATION' | 'IDENTITY' | 'ACCOUNT' | 'DETAILS' | 'CARD' | 'RECORD' | 'CONSENT' | 'EMERGENCY' | 'MISMATCH' | 'HOLD' | 'ERASURE';
    code?: string;
    hospital?: Schemas['HospitalRef'];
    id: string;
    justified?: boolean;
    kind?: 'DISCHARGE_SUMMARY' | 'LAB_REPORT' | 'PRESCRIPTION' | 'IMAGING' | 'CONSULTATION' | 'IMMUNIZATION' | 'OTHER';
    person?: string;
    restricted?: boolean;
    scope?: Schemas['GrantScope'];
    since: string;
    state: 'REGISTERED' | 'NONE' | 'UNCONFIRMED' | 'CONFIRMED' | 'CLAIMED' | 'BOUND' | 'SUBMITTED' | 'ISSUED' | 'PROCESSING' | 'SUMMARIZED' | 'NOT_SUMMARIZED' | 'WITHDRAWN' | 'REPLACED' | 'DESTROYED' | 'REQUESTED' | 'GRANTED' | 'REFUSED' | 'REVOKED' | 'VOID' | 'OPEN' | 'HELD' | 'ASKED' | 'ERASED' | 'ENDED';
    until?: string;
  };
  FieldError: {
    field: string;
    message: string;
  };
  FirstPasswordRequest: {
    withoutFactors?: boolean | null;
  };
  GeneralDetails: {
    age?: number | null;
    bloodGroup?: 'A+' | 'A-' | 'B+' | 'B-' | 'AB+' | 'AB-' | 'O+' | 'O-' | null;
    dateOfBirth?: string | null;
    emergencyContacts: Schemas['EmergencyContact'][];
    fullName: string;
    gender?: 'FEMALE' | 'MALE' | 'OTHER' | 'UNKNOWN' | null;
    heightCm?: number | null;
    weightKg?: number | null;
  };
  GrantAnswer: {
    grantId: string;
  };
  GrantRequest: {
    hospitalId: string;
    kinds?: ('DISCHARGE_SUMMARY' | 'LAB_REPORT' | 'PRESCRIPTION' | 'IMAGING' | 'CONSULTATION' | 'IMMUNIZATION' | 'OTHER')[] | null;
    records?: string[] | null;
    requestId?: string | null;
    until: string;
  };
  GrantScope: {
    kinds: ('DISCHARGE_SUMMARY' | 'LAB_REPORT' | 'PRESCRIPTION' | 'IMAGING' | 'CONSULTATION' | 'IMMUNIZATION' | 'OTHER')[] | null;
    records: string[];
  };
  GrantView: {
    atDesk: boolean;
    decidedAt: string | null;
    grantId: string;
    hospital: Schemas['HospitalRef'];
    kinds: ('DISCHARGE_SUMMARY' | 'LAB_REPORT' | 'PRESCRIPTION' | 'IMAGING' | 'CONSULTATION' | 'IMMUNIZATION' | 'OTHER')[] | null;
    records: string[];
    requestedAt: string | null;
    status: 'REQUESTED' | 'GRANTED' | 'REFUSED' | 'REVOKED' | 'EXPIRED' | 'VOID';
    until: string;
  };
  HistoryEntry: {
    actorOrganisation: string | null;
    actorOrganisationName: string | null;
    actorPerson: string | null;
    actorRole: 'PATIENT' | 'STAFF' | 'AUDITOR' | 'ADMIN' | 'SYSTEM' | 'NOBODY';
    at: string;
    changes: Schemas['Fact'][];
    code: string | null;
    eventId: string;
    eventName: string;
    hospital: Schemas['HospitalRef'] | null;
    justified: boolean | null;
    note: string | null;
    position: number;
    recordId: string | null;
    until: string | null;
  };
  HoldRequest: {
    reason: string;
  };
  HospitalEntry: {
    address: string;
    hospitalId: string;
    name: string;
  };
  HospitalRef: {
    hospitalId: string;
    name: string | null;
  };
  HospitalView: {
    address: string;
    email: string;
    hospitalId: string;
    name: string;
    status: 'PENDING' | 'APPROVED' | 'SUSPENDED';
  };
  IdentityAnswer: {
    identity: 'none' | 'unconfirmed' | 'confirmed';
  };
  IssueAnswer: {
    hospitalId: string;
    initialPassword: string;
  };
  IssueRequest: {
    address: string;
    email: string;
    name: string;
  };
  KeyAnswer: {
    kind: 'KEK' | 'INDEX' | 'LEDGER' | 'TRANSPORT' | 'LOCAL';
    problem: string | null;
    remaining: number;
    state: 'IDLE' | 'RUNNING' | 'RETRYING';
    versions: Schemas['VersionAnswer'][];
  };
  KeysAnswer: {
    keys: Schemas['KeyAnswer'][];
  };
  Listed: {
    begunAt: string;
    current: boolean;
    device: string | null;
    handle: string;
    lastSeenAt: string;
  };
  LogInRequest: {
    identifier: string;
    kind: 'patient' | 'hospital' | 'staff' | 'auditor' | 'admin';
    password: string;
  };
  LoggedOut: unknown;
  LookUpAnswer: {
    access: 'none' | 'granted' | 'emergency';
    birthYear: number | null;
    identity: 'none' | 'unconfirmed' | 'confirmed';
    initials: string;
    maskedEmail: string | null;
    patientId: string;
    sex: 'FEMALE' | 'MALE' | 'OTHER' | 'UNKNOWN' | null;
  };
  LookUpRequest: {
    aadhaarNumber?: string | null;
    cardToken?: string | null;
  };
  Mail: {
    failed: number;
    lastFailedAt?: string;
    outbox: boolean;
    sent: number;
  };
  Member: {
    accountId: string;
    displayName: string;
    email: string;
    firstUser: boolean;
    logInName: string;
    mustChangePassword: boolean;
    status: 'active' | 'suspended' | 'removed';
    strongFactor: boolean;
  };
  Mention: {
    assessments: Schemas['Assessment'][];
    detail: string | null;
    hospital: Schemas['HospitalRef'] | null;
    itemId: string | null;
    kind: 'DISCHARGE_SUMMARY' | 'LAB_REPORT' | 'PRESCRIPTION' | 'IMAGING' | 'CONSULTATION' | 'IMMUNIZATION' | 'OTHER' | null;
    name: string | null;
    recordId: string | null;
    recordedOn: string;
    scanned: boolean | null;
    selfStated: boolean;
    since: string | null;
    source: Schemas['Source'] | null;
    title: string | null;
  };
  MergedAllergy: {
    assessments: Schemas['Assessment'][];
    conflicts: Schemas['Conflict'][];
    disputed: boolean;
    itemId: string;
    mentions: Schemas['Mention'][];
    normalized: string | null;
    origin: 'MACHINE_READ' | 'CONFIRMED' | 'SELF_STATED';
    reaction: string | null;
    recordId: string | null;
    source: Schemas['Source'] | null;
    substance: string;
  };
  MergedEssentials: {
    allergies: Schemas['Allergies'];
    conditions: Schemas['MergedFinding'][];
    medications: Schemas['MergedMedication'][];
    surgeries: Schemas['MergedFinding'][];
    testResults: Schemas['MergedTestResult'][];
  };
  MergedFinding: {
    assessments: Schemas['Assessment'][];
    conflicts: Schemas['Conflict'][];
    disputed: boolean;
    itemId: string;
    mentions: Schemas['Mention'][];
    name: string;
    normalized: string | null;
    origin: 'MACHINE_READ' | 'CONFIRMED' | 'SELF_STATED';
    recordId: string | null;
    source: Schemas['Source'] | null;
  };
  MergedMedication: {
    assessments: Schemas['Assessment'][];
    conflicts: Schemas['Conflict'][];
    disputed: boolean;
    dose: string | null;
    itemId: string;
    mentions: Schemas['Mention'][];
    name: string;
    normalized: string | null;
    origin: 'MACHINE_READ' | 'CONFIRMED' | 'SELF_STATED';
    recordId: string | null;
    source: Schemas['Source'] | null;
  };
  MergedTestResult: {
    assessments: Schemas['Assessment'][];
    conflicts: Schemas['Conflict'][];
    disputed: boolean;
    itemId: string;
    mentions: Schemas['Mention'][];
    name: string;
    origin: 'MACHINE_READ' | 'CONFIRMED' | 'SELF_STATED';
    recordId: string | null;
    source: Schemas['Source'] | null;
    value: string | null;
  };
  MismatchRequest: {
    reason: string;
  };
  Narrative: {
    hospital: Schemas['HospitalRef'];
    kind: 'DISCHARGE_SUMMARY' | 'LAB_REPORT' | 'PRESCRIPTION' | 'IMAGING' | 'CONSULTATION' | 'IMMUNIZATION' | 'OTHER';
    pages: Schemas['PagesRead'] | null;
    recordId: string;
    recordedOn: string;
    text: string;
    title: string;
  };
  NewPasswordRequest: {
    code: string;
    credential?: Record<string, unknown> | null;
    factor?: 'email' | 'totp' | 'recovery-code' | 'passkey' | null;
    factorCode?: string | null;
    newPassword: string;
  };
  NotRead: {
    hospital: Schemas['HospitalRef'] | null;
    reason: string;
    recordId: string;
    recordedOn: string | null;
    title: string | null;
  };
  OpenedRecord: {
    at: string;
    reason: string;
    recordId: string;
  };
  OwnStatement: {
    dose?: string | null;
    kind: 'ALLERGY' | 'NO_KNOWN_ALLERGIES' | 'MEDICATION' | 'CONDITION' | 'SURGERY';
    name?: string | null;
    reaction?: string | null;
    since?: string | null;
  };
  PageAccessView: {
    items: Schemas['AccessView'][];
    nextCursor: string | null;
  };
  PageAuditorView: {
    items: Schemas['AuditorView'][];
    nextCursor: string | null;
  };
  PageGrantView: {
    items: Schemas['GrantView'][];
    nextCursor: string | null;
  };
  PageHistoryEntry: {
    items: Schemas['HistoryEntry'][];
    nextCursor: string | null;
  };
  PageHospitalEntry: {
    items: Schemas['HospitalEntry'][];
    nextCursor: string | null;
  };
  PageHospitalView: {
    items: Schemas['HospitalView'][];
    nextCursor: string | null;
  };
  PageQueueItem: {
    items: Schemas['QueueItem'][];
    nextCursor: string | null;
  };
  PageRecordView: {
    items: Schemas['RecordView'][];
    nextCursor: string | null;
  };
  PageRecordedAccess: {
    items: Schemas['RecordedAccess'][];
    nextCursor: string | null;
  };
  PageStatementView: {
    items: Schemas['StatementView'][];
    nextCursor: string | null;
  };
  PagesOfRecord: {
    hospital: Schemas['HospitalRef'] | null;
    kind: 'DISCHARGE_SUMMARY' | 'LAB_REPORT' | 'PRESCRIPTION' | 'IMAGING' | 'CONSULTATION' | 'IMMUNIZATION' | 'OTHER' | null;
    pages: Schemas['PagesRead'];
    recordId: string | null;
    recordedOn: string;
    title: string | null;
  };
  PagesRead: {
    scanned: number[];
    total: number;
    withoutText: number;
  };
  PasskeyAnswer: {
    createdAt: string;
    label: string;
    lastUsedAt: string | null;
    passkeyId: string;
  };
  PasskeyOffer: {
    challengeId: string;
    publicKey: Record<string, unknown>;
  };
  PasskeyRemoved: {
    removed: string;
  };
  PasskeyRequest: {
    challengeId: string;
    credential: Record<string, unknown>;
    label: string;
  };
  PasswordCheck: {
    aadhaarNumber?: string | null;
    email?: string | null;
    fullName?: string | null;
    password: string;
  };
  PasswordRequest: {
    newPassword: string;
    oldPassword: string;
  };
  PasswordVerdict: {
    accepted: boolean;
    strength: number;
  };
  PlatformReport: {
    position: number;
    sides: Schemas['SideReport'][];
  };
  Problem: {
    code: string;
    detail: string;
    errors?: Schemas['FieldError'][];
    status: number;
    title: string;
    type: string;
  };
  Processor: {
    name: string;
    position: number;
    setAside: number;
    standing: boolean;
  };
  Progress: {
    contentsLookedAt: number;
    contentsMoved: number;
    contentsRefused: number;
    rowsMoved: number;
    state: 'IDLE' | 'RUNNING' | 'DONE' | 'FAILED';
  };
  ProgressEvent: {
    done: number;
    of: number;
    stage: 'STORED' | 'READING' | 'OCR' | 'ESSENTIALS' | 'SUMMARIZING' | 'DONE' | 'FAILED';
  };
  Proof: {
    code?: string | null;
    credential?: Record<string, unknown> | null;
    factor?: 'email' | 'totp' | 'recovery-code' | 'passkey' | null;
  };
  ProofAnswer: {
    proven: boolean;
  };
  QueueItem: {
    at: string;
    count: number | null;
    hospital: Schemas['HospitalRef'] | null;
    itemId: string;
    kind: 'UNUSUAL_RATE' | 'REFUSED_READS' | 'REFUSED_ACTIONS' | 'REFUSED_LOG_INS' | 'EMERGENCY' | 'IDENTITY_MISMATCH' | 'ERASURE' | 'LEGAL_HOLD' | 'HOSPITAL_APPROVAL' | 'AUDITOR_APPROVAL' | 'LOST_FACTORS' | 'RECOVERY_APPROVAL';
    name: string | null;
    opened: Schemas['OpenedRecord'][];
    patientId: string | null;
    person: string | null;
    reason: string | null;
    reasonKind: 'UNCONSCIOUS' | 'LIFE_THREATENING' | 'UNABLE_TO_CONSENT' | 'OTHER' | null;
    subjectId: string | null;
    until: string | null;
  };
  RecordRef: {
    hospital: Schemas['HospitalRef'] | null;
    kind: 'DISCHARGE_SUMMARY' | 'LAB_REPORT' | 'PRESCRIPTION' | 'IMAGING' | 'CONSULTATION' | 'IMMUNIZATION' | 'OTHER' | null;
    recordId: string | null;
    recordedOn: string;
    title: string | null;
  };
  RecordView: {
    hospital: Schemas['HospitalRef'] | null;
    kind: 'DISCHARGE_SUMMARY' | 'LAB_REPORT' | 'PRESCRIPTION' | 'IMAGING' | 'CONSULTATION' | 'IMMUNIZATION' | 'OTHER' | null;
    mediaType: string | null;
    recordId: string;
    recordedOn: string | null;
    restricted: boolean;
    sha256: string | null;
    sizeBytes: number | null;
    status: 'PROCESSING' | 'SUMMARIZED' | 'NOT_SUMMARIZED' | 'WAITING_FOR_IDENTITY' | 'RESTRICTED';
    statusReason: string | null;
    summary: Schemas['SummaryView'] | null;
    title: string | null;
    uploadedAt: string | null;
  };
  RecordedAccess: {
    at: string;
    count: number;
    hospitalId: string | null;
    hospitalName: string | null;
    patientId: string;
    person: string | null;
    reason: string | null;
    recordId: string | null;
    right: 'OWN_DATA' | 'OWN_UPLOADS' | 'GRANT' | 'EMERGENCY' | 'AUDIT' | 'LOOK_UP';
    role: 'PATIENT' | 'STAFF' | 'AUDITOR' | 'ADMIN' | 'SYSTEM' | 'NOBODY';
    view: 'LOOK_UP' | 'GENERAL_DETAILS' | 'STATEMENTS' | 'CARD' | 'TIMELINE' | 'RECORD' | 'CONTENT' | 'PROGRESS' | 'EMERGENCY_SUMMARY' | 'EMERGENCY_STARTED' | 'RESTRICTED_OPENED' | 'ACCESSES' | 'GRANTS' | 'ERASURE' | 'HISTORY' | 'AUDIT_QUEUE';
  };
  ResetAnswer: {
    limitedUntil?: string;
    reset: boolean;
  };
  ResetRequest: {
    identifier: string;
    kind: 'patient' | 'hospital' | 'staff' | 'auditor' | 'admin';
  };
  RestrictedRecordRequest: {
    reason: string;
    recordId: string;
  };
  RotationRequest: {
    kind: string;
  };
  SessionAnswer: {
    displayName: string;
    hospitalId?: string;
    limitedUntil?: string;
    mustChangePassword: boolean;
    mustEnrolFactor: boolean;
    patientId?: string;
    role: 'patient' | 'staff' | 'auditor' | 'admin';
  };
  SessionList: {
    items: Schemas['Listed'][];
    nextCursor: string | null;
  };
  SideReport: {
    disk?: Schemas['Disk'];
    failedInAWeek?: number;
    mail?: Schemas['Mail'];
    node?: string;
    processors: Schemas['Processor'][];
    side: 'COMMAND' | 'QUERY' | 'SAGA';
    storage: Schemas['Storage'][];
    work?: Schemas['Work'];
  };
  SignUpRequest: {
    aadhaarNumber: string;
    email: string;
    fullName: string;
    password: string;
  };
  Source: {
    page: number;
    text: string;
  };
  StaffAnswer: {
    initialPassword: string;
    logInName: string;
  };
  StaffAnswers: {
    items: Schemas['Member'][];
    nextCursor: string | null;
  };
  StaffRequest: {
    displayName: string;
    email: string;
    name: string;
  };
  Statement: {
    support: Schemas['Source'][];
    text: string;
  };
  StatementAnswer: {
    statementId: string;
  };
  StatementView: {
    dose: string | null;
    kind: 'ALLERGY' | 'NO_KNOWN_ALLERGIES' | 'MEDICATION' | 'CONDITION' | 'SURGERY';
    name: string | null;
    reaction: string | null;
    since: string | null;
    statedAt: string;
    statementId: string;
  };
  StatusAnswer: {
    status: 'active' | 'suspended' | 'removed';
  };
  Storage: {
    bytes: number;
    measuredAt: string;
    place: 'EVENTS' | 'VAULT' | 'LOG_IN' | 'RECORDS' | 'READ_MODELS' | 'WORK';
  };
  SummaryView: {
    check: Schemas['Check'];
    engine: 'PEGASUS' | 'EXTRACTIVE';
    essentials: Schemas['AssessedEssentials'] | null;
    faithful: boolean;
    model: string;
    modelSha256: string | null;
    narrative: string;
    pages: Schemas['PagesRead'] | null;
    statements: Schemas['Statement'][];
  };
  TotpOffer: {
    challengeId: string;
    qr: string;
    secret: string;
    uri: string;
  };
  TotpRemoved: {
    totp: boolean;
  };
  UploadAnswer: {
    recordId: string;
  };
  VersionAnswer: {
    knownSince: string;
    protects: number | null;
    version: number;
  };
  WithdrawalAnswer: {
    status: 'withdrawn';
  };
  WithdrawalRequest: {
    reason: 'WRONG_PATIENT' | 'ERROR';
  };
  Work: {
    retried: number;
    running: number;
    waiting: number;
  };
}

/** What each request takes, and what it answers. */
export interface Operations {
  'GET /accounts/current': { path: never; query: never; body: never; answer: Schemas['AccountAnswer'] };
  'PUT /accounts/current/email': { path: never; query: never; body: Schemas['EmailRequest']; answer: Schemas['ChallengeAnswer'] };
  'POST /accounts/current/email/{challengeId}': { path: 'challengeId'; query: never; body: Schemas['CodeRequest']; answer: Schemas['EmailAnswer'] };
  'POST /accounts/current/passkey-offers': { path: never; query: never; body: never; answer: Schemas['PasskeyOffer'] };
  'POST /accounts/current/passkeys': { path: never; query: never; body: Schemas['PasskeyRequest']; answer: Schemas['Enrolled'] };
  'DELETE /accounts/current/passkeys/{passkeyId}': { path: 'passkeyId'; query: never; body: never; answer: Schemas['PasskeyRemoved'] };
  'POST /accounts/current/recovery-codes': { path: never; query: never; body: never; answer: Schemas['Enrolled'] };
  'DELETE /accounts/current/totp': { path: never; query: never; body: never; answer: Schemas['TotpRemoved'] };
  'POST /accounts/current/totp': { path: never; query: never; body: never; answer: Schemas['TotpOffer'] };
  'POST /accounts/current/totp/{challengeId}': { path: 'challengeId'; query: never; body: Schemas['CodeRequest']; answer: Schemas['Enrolled'] };
  'POST /approvals/{id}': { path: 'id'; query: never; body: Schemas['ApprovalRequest'] | undefined; answer: Schemas['ApprovalAnswer'] };
  'GET /audit/accesses': { path: never; query: { patientId?: string; hospitalId?: string; person?: string; right?: string; view?: string; from?: string; to?: string; cursor?: string; limit?: number }; body: never; answer: Schemas['PageRecordedAccess'] };
  'POST /audit/patient-lookups': { path: never; query: never; body: Schemas['LookUpRequest']; answer: Schemas['AuditLookUpAnswer'] };
  'POST /audit/patients/{patientId}/emergency-reviews': { path: 'patientId'; query: never; body: Schemas['EmergencyReviewRequest']; answer: void };
  'GET /audit/patients/{patientId}/history': { path: 'patientId'; query: { asOf?: string; cursor?: string; limit?: number }; body: never; answer: Schemas['PageHistoryEntry'] };
  'POST /audit/patients/{patientId}/identity-mismatch-reviews': { path: 'patientId'; query: never; body: Schemas['AccountReviewRequest']; answer: void };
  'DELETE /audit/patients/{patientId}/legal-hold': { path: 'patientId'; query: never; body: never; answer: void };
  'POST /audit/patients/{patientId}/legal-hold': { path: 'patientId'; query: never; body: Schemas['HoldRequest']; answer: void };
  'POST /audit/patients/{patientId}/lost-factors-reviews': { path: 'patientId'; query: never; body: Schemas['AccountReviewRequest']; answer: void };
  'GET /audit/queue': { path: never; query: { cursor?: string; limit?: number }; body: never; answer: Schemas['PageQueueItem'] };
  'GET /auditors': { path: never; query: { cursor?: string; limit?: number }; body: never; answer: Schemas['PageAuditorView'] };
  'POST /auditors': { path: never; query: never; body: Schemas['AppointRequest']; answer: Schemas['AppointAnswer'] };
  'POST /auditors/{auditorId}/recovery': { path: 'auditorId'; query: never; body: never; answer: Schemas['AppointAnswer'] };
  'DELETE /auditors/{auditorId}/suspension': { path: 'auditorId'; query: never; body: never; answer: Schemas['StatusAnswer'] };
  'POST /auditors/{auditorId}/suspension': { path: 'auditorId'; query: never; body: never; answer: Schemas['StatusAnswer'] };
  'GET /hospitals': { path: never; query: { cursor?: string; limit?: number }; body: never; answer: Schemas['PageHospitalView'] };
  'POST /hospitals': { path: never; query: never; body: Schemas['IssueRequest']; answer: Schemas['IssueAnswer'] };
  'GET /hospitals/current/staff': { path: never; query: never; body: never; answer: Schemas['StaffAnswers'] };
  'POST /hospitals/current/staff': { path: never; query: never; body: Schemas['StaffRequest']; answer: Schemas['StaffAnswer'] };
  'DELETE /hospitals/current/staff/{accountId}': { path: 'accountId'; query: never; body: never; answer: Schemas['StatusAnswer'] };
  'POST /hospitals/current/staff/{accountId}/first-password': { path: 'accountId'; query: never; body: Schemas['FirstPasswordRequest']; answer: Schemas['StaffAnswer'] };
  'DELETE /hospitals/current/staff/{accountId}/suspension': { path: 'accountId'; query: never; body: never; answer: Schemas['StatusAnswer'] };
  'POST /hospitals/current/staff/{accountId}/suspension': { path: 'accountId'; query: never; body: never; answer: Schemas['StatusAnswer'] };
  'GET /hospitals/directory': { path: never; query: { named?: string }; body: never; answer: Schemas['PageHospitalEntry'] };
  'POST /hospitals/{hospitalId}/recovery': { path: 'hospitalId'; query: never; body: never; answer: Schemas['IssueAnswer'] };
  'DELETE /hospitals/{hospitalId}/suspension': { path: 'hospitalId'; query: never; body: never; answer: Schemas['StatusAnswer'] };
  'POST /hospitals/{hospitalId}/suspension': { path: 'hospitalId'; query: never; body: never; answer: Schemas['StatusAnswer'] };
  'POST /identity-confirmations/{confirmationId}/code': { path: 'confirmationId'; query: never; body: Schemas['CodeRequest']; answer: Schemas['IdentityAnswer'] };
  'GET /keys': { path: never; query: never; body: never; answer: Schemas['KeysAnswer'] };
  'POST /keys/rotations': { path: never; query: never; body: Schemas['RotationRequest']; answer: Schemas['KeyAnswer'] };
  'GET /keys/suite-migration': { path: never; query: never; body: never; answer: Schemas['Progress'] };
  'POST /keys/suite-migration': { path: never; query: never; body: never; answer: Schemas['Progress'] };
  'POST /passkey-log-ins': { path: never; query: never; body: never; answer: Schemas['ChallengeAnswer'] };
  'POST /password-checks': { path: never; query: never; body: Schemas['PasswordCheck']; answer: Schemas['PasswordVerdict'] };
  'POST /password-resets': { path: never; query: never; body: Schemas['ResetRequest']; answer: Schemas['ChallengeAnswer'] };
  'POST /password-resets/{challengeId}': { path: 'challengeId'; query: never; body: Schemas['NewPasswordRequest']; answer: Schemas['ResetAnswer'] };
  'POST /patient-lookups': { path: never; query: never; body: Schemas['LookUpRequest']; answer: Schemas['LookUpAnswer'] };
  'POST /patients': { path: never; query: never; body: Schemas['SignUpRequest']; answer: Schemas['ChallengeAnswer'] };
  'GET /patients/me/accesses': { path: never; query: { cursor?: string; limit?: number }; body: never; answer: Schemas['PageAccessView'] };
  'DELETE /patients/me/card': { path: never; query: never; body: never; answer: void };
  'GET /patients/me/card': { path: never; query: never; body: never; answer: Schemas['CardAnswer'] };
  'POST /patients/me/card': { path: never; query: never; body: never; answer: Schemas['CardAnswer'] };
  'GET /patients/me/emergency-summary': { path: never; query: never; body: never; answer: Schemas['EmergencySummary'] };
  'DELETE /patients/me/erasure': { path: never; query: never; body: never; answer: void };
  'GET /patients/me/erasure': { path: never; query: never; body: never; answer: Schemas['ErasureView'] };
  'POST /patients/me/erasure': { path: never; query: never; body: never; answer: Schemas['ChallengeAnswer'] };
  'POST /patients/me/erasure/{challengeId}/code': { path: 'challengeId'; query: never; body: Schemas['ErasureConfirmation']; answer: Schemas['ErasureAnswer'] };
  'GET /patients/me/general-details': { path: never; query: never; body: never; answer: Schemas['GeneralDetails'] };
  'PUT /patients/me/general-details': { path: never; query: never; body: Schemas['GeneralDetails']; answer: Schemas['GeneralDetails'] };
  'GET /patients/me/grants': { path: never; query: never; body: never; answer: Schemas['PageGrantView'] };
  'POST /patients/me/grants': { path: never; query: never; body: Schemas['GrantRequest']; answer: Schemas['GrantAnswer'] };
  'DELETE /patients/me/grants/{grantId}': { path: 'grantId'; query: never; body: never; answer: void };
  'POST /patients/me/grants/{grantId}/refusal': { path: 'grantId'; query: never; body: never; answer: void };
  'GET /patients/me/records': { path: never; query: { cursor?: string; limit?: number }; body: never; answer: Schemas['PageRecordView'] };
  'GET /patients/me/records/{recordId}': { path: 'recordId'; query: never; body: never; answer: Schemas['RecordView'] };
  'GET /patients/me/records/{recordId}/content': { path: 'recordId'; query: never; body: never; answer: void };
  'POST /patients/me/records/{recordId}/essentials/{itemId}/confirm': { path: 'recordId' | 'itemId'; query: never; body: Schemas['AssessmentRequest'] | undefined; answer: Schemas['AssessmentAnswer'] };
  'POST /patients/me/records/{recordId}/essentials/{itemId}/dispute': { path: 'recordId' | 'itemId'; query: never; body: Schemas['AssessmentRequest'] | undefined; answer: Schemas['AssessmentAnswer'] };
  'DELETE /patients/me/records/{recordId}/restriction': { path: 'recordId'; query: never; body: never; answer: void };
  'PUT /patients/me/records/{recordId}/restriction': { path: 'recordId'; query: never; body: never; answer: void };
  'GET /patients/me/statements': { path: never; query: never; body: never; answer: Schemas['PageStatementView'] };
  'POST /patients/me/statements': { path: never; query: never; body: Schemas['OwnStatement']; answer: Schemas['StatementAnswer'] };
  'DELETE /patients/me/statements/{statementId}': { path: 'statementId'; query: never; body: never; answer: void };
  'PUT /patients/me/statements/{statementId}': { path: 'statementId'; query: never; body: Schemas['OwnStatement']; answer: void };
  'POST /patients/{patientId}/access-requests': { path: 'patientId'; query: never; body: Schemas['AccessRequest']; answer: Schemas['AccessRequestAnswer'] };
  'POST /patients/{patientId}/access-requests/{confirmationId}/code': { path: 'patientId' | 'confirmationId'; query: never; body: Schemas['CodeRequest']; answer: Schemas['DeskConsentAnswer'] };
  'POST /patients/{patientId}/emergency-accesses': { path: 'patientId'; query: never; body: Schemas['EmergencyRequest']; answer: Schemas['EmergencyAnswer'] };
  'POST /patients/{patientId}/emergency-accesses/restricted-records': { path: 'patientId'; query: never; body: Schemas['RestrictedRecordRequest']; answer: void };
  'GET /patients/{patientId}/emergency-summary': { path: 'patientId'; query: never; body: never; answer: Schemas['EmergencySummary'] };
  'GET /patients/{patientId}/general-details': { path: 'patientId'; query: never; body: never; answer: Schemas['GeneralDetails'] };
  'POST /patients/{patientId}/identity-confirmations': { path: 'patientId'; query: never; body: Schemas['ConfirmationRequest']; answer: Schemas['ConfirmationAnswer'] };
  'POST /patients/{patientId}/identity-confirmations/{confirmationId}/code': { path: 'patientId' | 'confirmationId'; query: never; body: Schemas['CodeRequest']; answer: Schemas['IdentityAnswer'] };
  'POST /patients/{patientId}/identity-mismatches': { path: 'patientId'; query: never; body: Schemas['MismatchRequest']; answer: Schemas['IdentityAnswer'] };
  'GET /patients/{patientId}/records': { path: 'patientId'; query: { cursor?: string; limit?: number }; body: never; answer: Schemas['PageRecordView'] };
  'POST /patients/{patientId}/records': { path: 'patientId'; query: never; body: never; answer: Schemas['UploadAnswer'] };
  'GET /patients/{patientId}/records/{recordId}': { path: 'patientId' | 'recordId'; query: never; body: never; answer: Schemas['RecordView'] };
  'GET /patients/{patientId}/records/{recordId}/content': { path: 'patientId' | 'recordId'; query: never; body: never; answer: void };
  'POST /patients/{patientId}/records/{recordId}/essentials/{itemId}/confirm': { path: 'patientId' | 'recordId' | 'itemId'; query: never; body: Schemas['AssessmentRequest'] | undefined; answer: Schemas['AssessmentAnswer'] };
  'POST /patients/{patientId}/records/{recordId}/essentials/{itemId}/dispute': { path: 'patientId' | 'recordId' | 'itemId'; query: never; body: Schemas['AssessmentRequest'] | undefined; answer: Schemas['AssessmentAnswer'] };
  'GET /patients/{patientId}/records/{recordId}/progress': { path: 'patientId' | 'recordId'; query: never; body: never; answer: void };
  'POST /patients/{patientId}/records/{recordId}/replacement': { path: 'patientId' | 'recordId'; query: never; body: never; answer: Schemas['UploadAnswer'] };
  'DELETE /patients/{patientId}/records/{recordId}/restriction': { path: 'patientId' | 'recordId'; query: never; body: never; answer: void };
  'PUT /patients/{patientId}/records/{recordId}/restriction': { path: 'patientId' | 'recordId'; query: never; body: never; answer: void };
  'POST /patients/{patientId}/records/{recordId}/withdrawal': { path: 'patientId' | 'recordId'; query: never; body: Schemas['WithdrawalRequest']; answer: Schemas['WithdrawalAnswer'] };
  'GET /platform': { path: never; query: never; body: never; answer: Schemas['PlatformReport'] };
  'GET /sessions': { path: never; query: never; body: never; answer: Schemas['SessionList'] };
  'POST /sessions': { path: never; query: never; body: Schemas['LogInRequest']; answer: Schemas['ChallengeAnswer'] };
  'DELETE /sessions/current': { path: never; query: never; body: never; answer: Schemas['LoggedOut'] };
  'GET /sessions/current': { path: never; query: never; body: never; answer: Schemas['SessionAnswer'] };
  'PUT /sessions/current/password': { path: never; query: never; body: Schemas['PasswordRequest']; answer: Schemas['SessionAnswer'] };
  'POST /sessions/current/proofs': { path: never; query: never; body: never; answer: Schemas['ChallengeAnswer'] };
  'POST /sessions/current/proofs/{challengeId}': { path: 'challengeId'; query: never; body: Schemas['Proof']; answer: Schemas['ProofAnswer'] };
  'POST /sessions/{challengeId}/code': { path: 'challengeId'; query: never; body: Schemas['Proof']; answer: Schemas['SessionAnswer'] };
  'DELETE /sessions/{handle}': { path: 'handle'; query: never; body: never; answer: Schemas['EndedSession'] };
}
