CREATE TABLE items (
    item_id TEXT PRIMARY KEY,
    kind TEXT NOT NULL,
    at_millis INTEGER NOT NULL,
    patient_id TEXT,
    hospital_id TEXT,
    person TEXT, -- who broke the glass, or whose account it is about
    until_millis INTEGER,
    closed INTEGER NOT NULL DEFAULT 0,
    body BLOB NOT NULL
) STRICT, WITHOUT ROWID;

CREATE INDEX open_items ON items (at_millis, item_id) WHERE closed = 0;
CREATE INDEX emergencies_of_person ON items (person, at_millis) WHERE kind = 'EMERGENCY';
CREATE INDEX emergencies_of_hospital ON items (hospital_id, at_millis) WHERE kind = 'EMERGENCY';

CREATE TABLE restricted_opened (
    position INTEGER PRIMARY KEY, -- of the event
    patient_id TEXT NOT NULL,
    person TEXT NOT NULL,
    record_id TEXT NOT NULL,
    at_millis INTEGER NOT NULL
) STRICT;

CREATE INDEX restricted_opened_by_person ON restricted_opened (patient_id, person);
