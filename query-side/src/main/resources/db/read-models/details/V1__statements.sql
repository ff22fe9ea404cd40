-- The latest that each author said of a patient: the newest counts, and all that an account said can be taken out again.
CREATE TABLE statements (
    patient_id TEXT NOT NULL,
    stated_by TEXT NOT NULL, -- an account's id, 'desk' or 'sign-up'
    position INTEGER NOT NULL,
    details BLOB NOT NULL,
    PRIMARY KEY (patient_id, stated_by)
) STRICT, WITHOUT ROWID;
