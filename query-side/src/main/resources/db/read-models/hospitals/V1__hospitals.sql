CREATE TABLE hospitals (
    hospital_id TEXT PRIMARY KEY,
    status TEXT NOT NULL,
    profile BLOB NOT NULL
) STRICT, WITHOUT ROWID;
