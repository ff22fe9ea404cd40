-- Instead of a note in words, each entry keeps what its event tells beside clinical content, from which the state as of
-- any moment follows. All rows are made anew from the events; the table of tokens is made again when the file is opened.
DROP TABLE entries;

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
    sealed_by TEXT, -- the kind of the subject whose key seals what was told; NULL: nothing was
    told BLOB
) STRICT;

CREATE INDEX entries_of_patient ON entries (patient_id, position);
CREATE INDEX entries_of_record ON entries (record_id) WHERE patient_id IS NULL;
CREATE INDEX failed_summaries ON entries (at_millis) WHERE event_name = 'summary.failed';
DELETE FROM set_aside;
DROP TABLE IF EXISTS tokens;
