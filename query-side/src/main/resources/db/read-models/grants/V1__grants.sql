CREATE TABLE grants (
    grant_id TEXT PRIMARY KEY,
    patient_id TEXT NOT NULL,
    hospital_id TEXT NOT NULL,
    status TEXT NOT NULL,
    requested_at_millis INTEGER, -- NULL where the patient consented unasked
    decided_at_millis INTEGER,
    until_millis INTEGER NOT NULL,
    consented_by TEXT,
    at_desk INTEGER NOT NULL DEFAULT 0,
    scope BLOB NOT NULL -- sealed: which kinds of records may tell what somebody suffers from
) STRICT, WITHOUT ROWID;

CREATE INDEX grants_of_patient ON grants (patient_id);
