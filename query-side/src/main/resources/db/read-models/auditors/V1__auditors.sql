CREATE TABLE auditors (
    account_id TEXT PRIMARY KEY,
    auditor_id TEXT NOT NULL,
    approved INTEGER NOT NULL DEFAULT 0,
    suspended INTEGER NOT NULL DEFAULT 0,
    profile BLOB NOT NULL
) STRICT, WITHOUT ROWID;
