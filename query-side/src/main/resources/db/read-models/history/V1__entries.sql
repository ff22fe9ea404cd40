CREATE TABLE entries (
    position INTEGER PRIMARY KEY,
    patient_id TEXT, -- NULL while only the record is known, because the event's key was destroyed
    event_id TEXT NOT NULL,
    event_name TEXT NOT NULL,
    at_millis INTEGER NOT NULL,
    actor_role TEXT NOT NULL,
    actor_organisation TEXT,
    actor_person TEXT,
    record_id TEXT,
    note BLOB
) STRICT;

CREATE INDEX entries_of_patient ON entries (patient_id, position);
CREATE INDEX entries_of_record ON entries (record_id) WHERE patient_id IS NULL;
