package org.jeevan.api.rejection;

import java.util.Locale;

/**
 * Why something was refused, in a form that crosses processes and ends as a problem detail (RFC 9457).
 *
 * @param message for people; holds no personal data
 * @param field the input's name as the API spells it; null where no single field is at fault
 */
public record Rejection(Code code, String message, String field) {

    public Rejection(Code code, String message) {
        this(code, message, null);
    }

    /** Every reason the outside may rely on; {@link #toKebabCase()} is its documented name. */
    public enum Code {
        INVALID_FIELD(400),
        MALFORMED_REQUEST(400),
        AADHAAR_CHECKSUM(400),
        WRONG_CREDENTIALS(401),
        NOT_SIGNED_IN(401),
        WRONG_CODE(400),
        CODE_EXPIRED(410),
        TOO_MANY_ATTEMPTS(429),
        PASSWORD_CHANGE_REQUIRED(403),
        FACTOR_ENROLMENT_REQUIRED(403),
        SECOND_FACTOR_REQUIRED(403),
        ACCOUNT_LIMITED(403),
        CSRF(403),
        NO_ACCESS(403),
        APPROVAL_PENDING(403),
        IDENTITY_UNCONFIRMED(403),
        NOT_FOUND(404),
        METHOD_NOT_ALLOWED(405),
        ALREADY_REGISTERED(409),
        CONFLICT(409),
        ERASED(410),
        WITHDRAWN(410),
        TOO_LARGE(413),
        UNSUPPORTED_MEDIA_TYPE(415),
        IDEMPOTENCY_KEY_REUSED(422),
        BUSY(503),
        NOT_READY(503),
        AUDIT_UNAVAILABLE(503),
        UNAVAILABLE(503),
        INTERNAL(500);

        private final int httpStatus;

        Code(int httpStatus) {
            this.httpStatus = httpStatus;
        }

        public int httpStatus() {
            return httpStatus;
        }

        public String toKebabCase() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }
}
