package org.jeevan.api.record;

/** What sort of document a record is. */
public enum RecordKind {
    DISCHARGE_SUMMARY,
    LAB_REPORT,
    PRESCRIPTION,
    IMAGING,
    CONSULTATION,
    IMMUNIZATION,
    OTHER
}
