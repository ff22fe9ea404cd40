package org.jeevan.command.login;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import org.jeevan.api.identity.AccountId;
import org.jeevan.api.identity.Actor;
import org.jeevan.api.identity.PatientId;

/** A session that is open, and when it was used last. */
record OpenSession(Person person, long startedAt, long seenAt) {

    /**
     * Kept sealed. What an older version did not know is null.
     *
     * @param device what the person sees of it in the list of sessions
     * @param provenAt when the person last proved who he is by more than the password
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Person(
            Actor actor,
            PatientId patientId,
            String displayName,
            boolean mustChangePassword,
            Boolean mustEnrolFactor,
            Instant limitedUntil,
            String device,
            Instant provenAt) {

        Person boundTo(PatientId patient) {
            return new Person(
                    actor, patient, displayName, mustChangePassword, mustEnrolFactor, limitedUntil, device, provenAt);
        }

        Person withOwnPassword() {
            return new Person(actor, patientId, displayName, false, mustEnrolFactor, limitedUntil, device, provenAt);
        }

        Person withFactor() {
            return new Person(actor, patientId, displayName, mustChangePassword, false, limitedUntil, device, provenAt);
        }

        Person limitedUntil(Instant until) {
            return new Person(
                    actor, patientId, displayName, mustChangePassword, mustEnrolFactor, until, device, provenAt);
        }

        Person provenAt(Instant moment) {
            return new Person(
                    actor, patientId, displayName, mustChangePassword, mustEnrolFactor, limitedUntil, device, moment);
        }
    }

    OpenSession seen(long now) {
        return new OpenSession(person, startedAt, now);
    }

    OpenSession of(Person changed) {
        return new OpenSession(changed, startedAt, seenAt);
    }

    boolean isOf(AccountId account) {
        return account.equals(person.actor().person());
    }
}
