package org.jeevan.api.access;

import org.jeevan.api.identity.Actor;
import org.jeevan.api.identity.PatientId;

/**
 * The answer to {@link AuthorizeRead}: the access is on record and the data may be served.
 *
 * @param records which of the patient's records may be shown, unless {@code scope} says none
 */
public record ReadPermit(Actor reader, PatientId patientId, Access.Right right, Scope scope, VisibleRecords records) {

    public enum Scope {
        /** Those that {@link #records()} tells. */
        RECORDS,
        /** Details that the account stated itself; records are named as waiting, not shown. */
        UNTIL_IDENTITY_CONFIRMED
    }

    /** In an emergency the reader learns that there are restricted records, and can confirm a second time for each. */
    public boolean namesWithheldRecords() {
        return right == Access.Right.EMERGENCY;
    }
}
