package org.jeevan.api.patient;

/** The kind of document that staff looked at; never its number. */
public enum IdentityDocument {
    AADHAAR,
    PASSPORT,
    VOTER_ID,
    DRIVING_LICENCE,
    PAN,
    OTHER
}
