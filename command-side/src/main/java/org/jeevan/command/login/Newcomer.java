package org.jeevan.command.login;

import java.time.Instant;
import org.jeevan.api.identity.Actor;
import org.jeevan.api.identity.PatientId;

/**
 * Somebody whose session begins, just proven by more than the password.
 *
 * @param patientId null for everybody but a patient whose account is bound
 * @param limitedUntil null where a reset of the password leaves nothing to wait for
 * @param device as the person shall recognize it later; may be null
 */
public record Newcomer(
        Actor actor,
        PatientId patientId,
        String displayName,
        boolean mustChangePassword,
        boolean mustEnrolFactor,
        Instant limitedUntil,
        String device) {

    public Newcomer(Actor actor, PatientId patientId, String displayName, boolean mustChangePassword) {
        this(actor, patientId, displayName, mustChangePassword, false, null, null);
    }
}
