package org.jeevan.command.access;

import static org.jeevan.api.rejection.Rejection.Code.CONFLICT;
import static org.jeevan.api.rejection.Rejection.Code.IDENTITY_UNCONFIRMED;
import static org.jeevan.api.rejection.Rejection.Code.NOT_FOUND;

import java.util.Optional;
import org.jeevan.api.access.ReadPermit.Scope;
import org.jeevan.api.identity.AccountId;
import org.jeevan.api.identity.PatientId;
import org.jeevan.api.rejection.CommandRejected;
import org.jeevan.command.Aggregates;
import org.jeevan.command.account.Account;
import org.jeevan.command.patient.Patient;
import org.jeevan.web.SignedIn;
import org.springframework.stereotype.Component;

/** Knows who may consent for a patient: only an account whose owner a hospital's desk has seen. */
@Component
public class ConsentingPatient {

    private final Aggregates aggregates;

    ConsentingPatient(Aggregates aggregates) {
        this.aggregates = aggregates;
    }

    /**
     * The session's own patient.
     *
     * @throws CommandRejected {@code account-limited}, {@code not-found}, {@code identity-unconfirmed}
     */
    public PatientId require(SignedIn person) {
        person.requireUnlimited();
        PatientId own = Optional.ofNullable(person.patientId())
                .orElseThrow(() -> new CommandRejected(NOT_FOUND, "This account has no patient"));
        Scope scope = aggregates
                .ask(
                        Patient.class,
                        own.value(),
                        patient -> patient.rightOf(person.actor().person()))
                .flatMap(right -> right)
                .orElseThrow(CommandRejected::notFound);
        if (scope != Scope.RECORDS) {
            throw new CommandRejected(IDENTITY_UNCONFIRMED, "Please confirm at a hospital's desk that it is you first");
        }
        return own;
    }

    /** An account that can be asked, and its mailbox. */
    record Reachable(AccountId account, String email) {}

    /** @throws CommandRejected {@code not-found}, {@code conflict} where nobody can consent */
    Reachable requireReachable(PatientId patientId) {
        AccountId account = aggregates
                .ask(
                        Patient.class,
                        patientId.value(),
                        patient -> patient.erased()
                                ? null
                                : patient.boundAccount().filter(bound -> patient.identityConfirmed()))
                .orElseThrow(CommandRejected::notFound)
                .orElseThrow(() -> new CommandRejected(
                        CONFLICT, "Nobody can consent: the patient has no account, or its identity is unconfirmed"));
        return aggregates
                .ask(Account.class, account.value(), Account::email)
                .map(email -> new Reachable(account, email))
                .orElseThrow(CommandRejected::notFound);
    }
}
