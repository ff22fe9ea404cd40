CREATE TABLE accesses (
    position INTEGER NOT NULL, -- of the event, and the access's place in it
    item INTEGER NOT NULL,
    patient_id TEXT NOT NULL,
    at_millis INTEGER NOT NULL,
    role TEXT NOT NULL,
    person TEXT,
    hospital_id TEXT,
    record_id TEXT,
    audit_year TEXT, -- whose key seals the body; NULL: the patient's
    body BLOB NOT NULL,
    PRIMARY KEY (position, item)
) STRICT, WITHOUT ROWID;

CREATE INDEX accesses_of_patient ON accesses (patient_id, at_millis DESC, position DESC, item DESC);
