package org.jeevan.web;

import org.jeevan.api.identity.Actor;
import org.jeevan.api.identity.PatientId;
import org.jeevan.api.rejection.CommandRejected;
import org.jeevan.api.rejection.Rejection;
import org.springframework.security.core.context.SecurityContextHolder;

/**
 * The person behind a request.
 *
 * @param sessionId opaque, as in the cookie
 * @param patientId the patient that a patient's account is bound to; null for everybody else
 * @param displayName shown to the person; personal data
 * @param mustChangePassword then nothing else is allowed
 */
public record SignedIn(
        String sessionId, Actor actor, PatientId patientId, String displayName, boolean mustChangePassword) {

    /** @throws CommandRejected {@code not-signed-in} */
    public static SignedIn current() {
        var authentication = SecurityContextHolder.getContext().getAuthentication();
        if (authentication != null && authentication.getPrincipal() instanceof SignedIn signedIn) {
            return signedIn;
        }
        throw new CommandRejected(Rejection.Code.NOT_SIGNED_IN, "Please log in");
    }
}
