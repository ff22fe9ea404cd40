CREATE TABLE erasures (
    patient_id TEXT PRIMARY KEY,
    requested_at_millis INTEGER, -- NULL where nothing is asked for
    due_millis INTEGER,
    held INTEGER NOT NULL DEFAULT 0
) STRICT, WITHOUT ROWID;
