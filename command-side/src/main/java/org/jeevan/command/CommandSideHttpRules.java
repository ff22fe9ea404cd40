package org.jeevan.command;

import static org.springframework.http.HttpMethod.DELETE;
import static org.springframework.http.HttpMethod.GET;
import static org.springframework.http.HttpMethod.POST;
import static org.springframework.http.HttpMethod.PUT;

import org.jeevan.web.HttpRules;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AuthorizeHttpRequestsConfigurer;
import org.springframework.stereotype.Component;

/** Who may call what on the command side; the aggregates decide the rest. */
@Component
class CommandSideHttpRules implements HttpRules {

    @Override
    public void apply(AuthorizeHttpRequestsConfigurer<HttpSecurity>.AuthorizationManagerRequestMatcherRegistry paths) {
        paths.requestMatchers(
                        POST,
                        "/api/v1/patients",
                        "/api/v1/sessions",
                        "/api/v1/passkey-log-ins",
                        "/api/v1/password-checks",
                        "/api/v1/sessions/*/code",
                        "/api/v1/password-resets",
                        "/api/v1/password-resets/*")
                .permitAll();
        paths.requestMatchers(GET, "/api/v1/sessions/current").authenticated();
        paths.requestMatchers(DELETE, "/api/v1/sessions/current").authenticated();
        paths.requestMatchers(PUT, "/api/v1/sessions/current/password").authenticated();
        ownLogIn(paths);
        paths.requestMatchers(PUT, "/api/v1/patients/me/general-details").hasRole("PATIENT");
        paths.requestMatchers(GET, "/api/v1/patients/me/card").hasRole("PATIENT");
        paths.requestMatchers(POST, "/api/v1/patients/me/card").hasRole("PATIENT");
        paths.requestMatchers(DELETE, "/api/v1/patients/me/card").hasRole("PATIENT");
        paths.requestMatchers(POST, "/api/v1/patients/me/statements").hasRole("PATIENT");
        paths.requestMatchers(PUT, "/api/v1/patients/me/statements/*").hasRole("PATIENT");
        paths.requestMatchers(DELETE, "/api/v1/patients/me/statements/*").hasRole("PATIENT");
        paths.requestMatchers(POST, "/api/v1/patients/me/erasure", "/api/v1/patients/me/erasure/*/code")
                .hasRole("PATIENT");
        paths.requestMatchers(DELETE, "/api/v1/patients/me/erasure").hasRole("PATIENT");
        paths.requestMatchers(POST, "/api/v1/audit/patients/*/legal-hold").hasRole("AUDITOR");
        paths.requestMatchers(DELETE, "/api/v1/audit/patients/*/legal-hold").hasRole("AUDITOR");
        paths.requestMatchers(POST, "/api/v1/patients/me/grants", "/api/v1/patients/me/grants/*/refusal")
                .hasRole("PATIENT");
        paths.requestMatchers(DELETE, "/api/v1/patients/me/grants/*", "/api/v1/patients/me/records/*/restriction")
                .hasRole("PATIENT");
        paths.requestMatchers(PUT, "/api/v1/patients/me/records/*/restriction").hasRole("PATIENT");
        paths.requestMatchers(PUT, "/api/v1/patients/*/records/*/restriction").hasRole("STAFF");
        paths.requestMatchers(DELETE, "/api/v1/patients/*/records/*/restriction")
                .hasRole("STAFF");
        paths.requestMatchers(
                        POST,
                        "/api/v1/patients/me/records/*/essentials/*/dispute",
                        "/api/v1/patients/me/records/*/essentials/*/confirm")
                .hasRole("PATIENT");
        paths.requestMatchers(
                        POST,
                        "/api/v1/patient-lookups",
                        "/api/v1/patients/*/identity-confirmations",
                        "/api/v1/patients/*/identity-confirmations/*/code",
                        "/api/v1/identity-confirmations/*/code",
                        "/api/v1/patients/*/identity-mismatches",
                        "/api/v1/patients/*/access-requests",
                        "/api/v1/patients/*/access-requests/*/code",
                        "/api/v1/patients/*/emergency-accesses",
                        "/api/v1/patients/*/emergency-accesses/restricted-records",
                        "/api/v1/patients/*/records",
                        "/api/v1/patients/*/records/*/withdrawal",
                        "/api/v1/patients/*/records/*/replacement",
                        "/api/v1/patients/*/records/*/essentials/*/dispute",
                        "/api/v1/patients/*/records/*/essentials/*/confirm",
                        "/api/v1/hospitals/current/staff",
                        "/api/v1/hospitals/current/staff/*/suspension",
                        "/api/v1/hospitals/current/staff/*/first-password")
                .hasRole("STAFF");
        paths.requestMatchers(GET, "/api/v1/hospitals/current/staff").hasRole("STAFF");
        paths.requestMatchers(
                        DELETE, "/api/v1/hospitals/current/staff/*", "/api/v1/hospitals/current/staff/*/suspension")
                .hasRole("STAFF");
        String[] suspensions = {"/api/v1/hospitals/*/suspension", "/api/v1/auditors/*/suspension"};
        paths.requestMatchers(DELETE, suspensions).hasRole("ADMIN");
        paths.requestMatchers(POST, suspensions).hasRole("ADMIN");
        paths.requestMatchers(
                        POST,
                        "/api/v1/hospitals",
                        "/api/v1/hospitals/*/recovery",
                        "/api/v1/auditors",
                        "/api/v1/auditors/*/recovery")
                .hasRole("ADMIN");
        paths.requestMatchers(
                        POST,
                        "/api/v1/audit/patient-lookups",
                        "/api/v1/audit/patients/*/emergency-reviews",
                        "/api/v1/audit/patients/*/identity-mismatch-reviews",
                        "/api/v1/audit/patients/*/lost-factors-reviews")
                .hasRole("AUDITOR");
        paths.requestMatchers(GET, "/api/v1/keys", "/api/v1/keys/suite-migration", "/api/v1/platform")
                .hasRole("ADMIN");
        paths.requestMatchers(POST, "/api/v1/keys/rotations", "/api/v1/keys/suite-migration")
                .hasRole("ADMIN");
        // With the keys folder's token the first auditor is approved before any auditor can log in to do it.
        paths.requestMatchers(POST, "/api/v1/approvals/*").permitAll();
    }

    /** Of everybody who is signed in, but for whom nothing opens before the password is changed. */
    private static void ownLogIn(
            AuthorizeHttpRequestsConfigurer<HttpSecurity>.AuthorizationManagerRequestMatcherRegistry paths) {
        String[] everybody = {"PATIENT", "STAFF", "AUDITOR", "ADMIN", HttpRules.FACTOR_ENROLMENT_ONLY, HttpRules.LIMITED
        };
        paths.requestMatchers(GET, "/api/v1/accounts/current", "/api/v1/sessions")
                .hasAnyRole(everybody);
        paths.requestMatchers(
                        POST,
                        "/api/v1/accounts/current/totp",
                        "/api/v1/accounts/current/totp/*",
                        "/api/v1/accounts/current/passkey-offers",
                        "/api/v1/accounts/current/passkeys",
                        "/api/v1/accounts/current/recovery-codes",
                        "/api/v1/accounts/current/email/*",
                        "/api/v1/sessions/current/proofs",
                        "/api/v1/sessions/current/proofs/*")
                .hasAnyRole(everybody);
        paths.requestMatchers(PUT, "/api/v1/accounts/current/email").hasAnyRole(everybody);
        paths.requestMatchers(
                        DELETE,
                        "/api/v1/accounts/current/totp",
                        "/api/v1/accounts/current/passkeys/*",
                        "/api/v1/sessions/*")
                .hasAnyRole(everybody);
    }
}
