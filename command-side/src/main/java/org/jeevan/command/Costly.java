package org.jeevan.command;

import static org.springframework.http.HttpMethod.POST;
import static org.springframework.http.HttpMethod.PUT;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.http.HttpMethod;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;

/**
 * What costs mails, hashing or storage, and how often it may be asked for within a while: far more often than people do, a
 * whole hospital behind one address included.
 */
enum Costly {
    /** A mail to any address that is named. */
    SIGN_UP(By.NETWORK, 60, Duration.ofMinutes(10), on(POST, "/api/v1/patients")),
    LOG_IN(
            By.NETWORK,
            300,
            Duration.ofMinutes(1),
            on(
                    POST,
                    "/api/v1/sessions",
                    "/api/v1/sessions/*/code",
                    "/api/v1/passkey-log-ins",
                    "/api/v1/password-resets",
                    "/api/v1/password-resets/*",
                    "/api/v1/password-checks")),
    /** A mail to somebody who is known. */
    MAIL(
            By.PERSON,
            60,
            Duration.ofMinutes(10),
            on(
                    POST,
                    "/api/v1/sessions/current/proofs",
                    "/api/v1/patients/me/erasure",
                    "/api/v1/patients/*/access-requests",
                    "/api/v1/patients/*/identity-confirmations",
                    "/api/v1/hospitals/current/staff/*/first-password",
                    "/api/v1/hospitals/*/recovery",
                    "/api/v1/auditors/*/recovery"),
            on(PUT, "/api/v1/accounts/current/email")),
    LOOK_UP(By.PERSON, 60, Duration.ofMinutes(1), on(POST, "/api/v1/patient-lookups", "/api/v1/audit/patient-lookups")),
    UPLOAD(
            By.PERSON,
            300,
            Duration.ofMinutes(1),
            on(POST, "/api/v1/patients/*/records", "/api/v1/patients/*/records/*/replacement"));

    /** Whose requests are counted together. */
    enum By {
        NETWORK,
        PERSON
    }

    final By by;
    final int times;
    final Duration within;
    private final PathPatternRequestMatcher[] paths;

    @SafeVarargs
    Costly(By by, int times, Duration within, Stream<PathPatternRequestMatcher>... paths) {
        this.by = by;
        this.times = times;
        this.within = within;
        this.paths = Stream.of(paths).flatMap(each -> each).toArray(PathPatternRequestMatcher[]::new);
    }

    static Optional<Costly> of(HttpServletRequest request) {
        return Arrays.stream(values())
                .filter(each -> Arrays.stream(each.paths).anyMatch(path -> path.matches(request)))
                .findFirst();
    }

    private static Stream<PathPatternRequestMatcher> on(HttpMethod method, String... patterns) {
        var matchers = PathPatternRequestMatcher.withDefaults();
        return Stream.of(patterns).map(pattern -> matchers.matcher(method, pattern));
    }
}
