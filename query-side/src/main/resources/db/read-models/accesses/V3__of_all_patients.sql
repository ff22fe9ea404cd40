-- For auditors, who look for what a hospital or a person did, or for what happened at a time.
CREATE INDEX accesses_by_time ON accesses (at_millis DESC, position DESC, item DESC);
CREATE INDEX accesses_of_hospital ON accesses (hospital_id, at_millis DESC, position DESC, item DESC)
    WHERE hospital_id IS NOT NULL;
CREATE INDEX accesses_of_person ON accesses (person, at_millis DESC, position DESC, item DESC)
    WHERE person IS NOT NULL;
