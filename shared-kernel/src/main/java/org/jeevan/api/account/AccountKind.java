package org.jeevan.api.account;

/** Who may own a log-in. A hospital's own id logs in its first staff member. */
public enum AccountKind {
    PATIENT,
    STAFF,
    AUDITOR,
    ADMIN
}
