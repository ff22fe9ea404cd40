-- In clear only what sorting, paging and permits need; title, checksum and summary are sealed under the record's own key.
CREATE TABLE records (
    record_id TEXT PRIMARY KEY,
    patient_id TEXT NOT NULL,
    hospital_id TEXT NOT NULL,
    recorded_on TEXT NOT NULL,
    uploaded_at_millis INTEGER NOT NULL,
    kind TEXT NOT NULL,
    status TEXT NOT NULL,
    status_reason TEXT,
    size_bytes INTEGER NOT NULL,
    document BLOB NOT NULL,
    summary BLOB
) STRICT, WITHOUT ROWID;

CREATE INDEX records_by_clinical_date ON records (patient_id, recorded_on DESC, uploaded_at_millis DESC, record_id DESC);
CREATE INDEX records_by_upload ON records (patient_id, uploaded_at_millis DESC, record_id DESC);
