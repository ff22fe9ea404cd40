CREATE TABLE statements (
    patient_id TEXT NOT NULL,
    stated_by TEXT NOT NULL, -- an account's id
    statement_id TEXT NOT NULL,
    stated_at_millis INTEGER NOT NULL,
    statement BLOB NOT NULL, -- sealed, with its kind
    PRIMARY KEY (patient_id, stated_by, statement_id)
) STRICT, WITHOUT ROWID;

-- Whose statements are a patient's: nobody but the account itself sees them before a desk has seen its owner.
CREATE TABLE confirmed_accounts (
    patient_id TEXT PRIMARY KEY,
    account_id TEXT NOT NULL
) STRICT, WITHOUT ROWID;
