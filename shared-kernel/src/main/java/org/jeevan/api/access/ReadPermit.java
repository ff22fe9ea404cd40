package org.jeevan.api.access;

import org.jeevan.api.identity.Actor;
import org.jeevan.api.identity.PatientId;

/**
 * The answer to {@link AuthorizeRead}: the access is on record and the data may be served.
 *
 * @param scope what of the patient's records may be shown
 */
public record ReadPermit(Actor reader, PatientId patientId, Access.Right right, Scope scope) {

    public enum Scope {
        /** All records of all hospitals. */
        EVERYTHING,
        /** Only what the reader's hospital uploaded itself. */
        OWN_UPLOADS,
        /** Details that the account stated itself; records are named as waiting, not shown. */
        UNTIL_IDENTITY_CONFIRMED
    }
}
