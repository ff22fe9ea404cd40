package org.jeevan.web;

import java.time.Instant;
import org.jeevan.api.identity.Actor;
import org.jeevan.api.identity.PatientId;
import org.jeevan.api.rejection.CommandRejected;
import org.jeevan.api.rejection.Rejection;
import org.jeevan.api.rejection.Rejection.Code;
import org.springframework.security.core.context.SecurityContextHolder;

/**
 * The person behind a request.
 *
 * @param sessionId opaque, as in the cookie
 * @param patientId the patient that a patient's account is bound to; null for everybody else
 * @param displayName shown to the person; personal data
 * @param mustChangePassword then nothing else is allowed
 * @param mustEnrolFactor then nothing is allowed but that, and the change of the password
 * @param limitedUntil until then the session rests on a mailbox alone; null where it does not, or no longer
 */
public record SignedIn(
        String sessionId,
        Actor actor,
        PatientId patientId,
        String displayName,
        boolean mustChangePassword,
        boolean mustEnrolFactor,
        Instant limitedUntil) {

    /** Somebody who may do all that the role may. */
    public SignedIn(
            String sessionId, Actor actor, PatientId patientId, String displayName, boolean mustChangePassword) {
        this(sessionId, actor, patientId, displayName, mustChangePassword, false, null);
    }

    /** @throws CommandRejected {@code not-signed-in} */
    public static SignedIn current() {
        var authentication = SecurityContextHolder.getContext().getAuthentication();
        if (authentication != null && authentication.getPrincipal() instanceof SignedIn signedIn) {
            return signedIn;
        }
        throw new CommandRejected(Rejection.Code.NOT_SIGNED_IN, "Please log in");
    }

    /** Nothing but a mailbox was proven since a reset, or since every factor was lost: general details only, and nothing that would make a thief's hold firmer. */
    public boolean limited() {
        return limitedUntil != null;
    }

    /** @throws CommandRejected {@code password-change-required}, {@code factor-enrolment-required} */
    public void requireUnrestricted() {
        if (mustChangePassword) {
            throw new CommandRejected(Code.PASSWORD_CHANGE_REQUIRED, "Please choose a password of your own first");
        }
        if (mustEnrolFactor) {
            throw new CommandRejected(
                    Code.FACTOR_ENROLMENT_REQUIRED, "Please enrol an authenticator application or a passkey first");
        }
    }

    /** @throws CommandRejected {@code account-limited} */
    public void requireUnlimited() {
        if (limited()) {
            throw new CommandRejected(
                    Code.ACCOUNT_LIMITED, "Nothing but the mailbox has been proven: this has to wait, or for a desk");
        }
    }
}
