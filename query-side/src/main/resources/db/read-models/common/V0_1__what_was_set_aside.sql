-- Events that a handler failed on five times. No payload: what was in them stays in the event store alone.
CREATE TABLE set_aside (
    position INTEGER PRIMARY KEY,
    event_id TEXT NOT NULL,
    event_type TEXT NOT NULL,
    error_class TEXT NOT NULL,
    patient_id TEXT -- NULL where the event does not tell whose it is: then nobody's view is complete
) STRICT;

CREATE INDEX set_aside_of_patient ON set_aside (patient_id);
