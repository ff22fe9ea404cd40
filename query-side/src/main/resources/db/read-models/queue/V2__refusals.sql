CREATE TABLE refusals (
    event_id TEXT NOT NULL,
    place INTEGER NOT NULL, -- within the event, which may come again
    at_millis INTEGER NOT NULL,
    kind TEXT NOT NULL,
    person TEXT, -- who asked, or whose log-in was tried; null for names that nobody has
    hospital_id TEXT,
    count INTEGER NOT NULL,
    PRIMARY KEY (event_id, place)
) STRICT, WITHOUT ROWID;

CREATE INDEX refusals_by_time ON refusals (at_millis);
