-- What people said about a record's essentials: one sealed list per record, because an item's id may tell what it is.
ALTER TABLE records ADD COLUMN assessments BLOB;

-- Summaries are kept in another form from here on, so all rows are made anew from the events: what this file knew of them
-- goes, and with it how far it had come. The table of tokens is made again when the file is opened.
DELETE FROM records;
DELETE FROM set_aside;
DROP TABLE IF EXISTS tokens;
