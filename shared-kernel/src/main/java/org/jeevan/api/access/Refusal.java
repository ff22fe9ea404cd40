package org.jeevan.api.access;

import java.time.Instant;
import org.jeevan.api.identity.AccountId;
import org.jeevan.api.identity.HospitalId;
import org.jeevan.api.identity.PatientId;

/**
 * What was refused since the last time; opaque ids only. What does not belong to its kind, or is not known, is null.
 *
 * @param at when counting began; it lasts some seconds
 * @param accountId who asked, or whose log-in was tried
 * @param hospitalId of staff who asked
 * @param view what was to be read; null for anything else
 * @param count at least 1
 */
public record Refusal(
        Instant at,
        Kind kind,
        AccountId accountId,
        HospitalId hospitalId,
        PatientId patientId,
        Access.View view,
        int count) {

    /** What was refused. */
    public enum Kind {
        /** Somebody who is logged in asked for what is not his to see, or for what does not exist. */
        READ,
        /** Somebody who is logged in called what nobody of that role may call. */
        ACTION,
        /** A wrong password, or a name that nobody has. */
        PASSWORD,
        /** A wrong code, or a passkey that is another's. */
        FACTOR
    }
}
