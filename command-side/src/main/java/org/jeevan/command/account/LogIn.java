package org.jeevan.command.account;

import static org.jeevan.api.rejection.Rejection.Code.INVALID_FIELD;
import static org.jeevan.api.rejection.Rejection.Code.WRONG_CREDENTIALS;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.jeevan.api.identity.AccountId;
import org.jeevan.api.identity.Identifier;
import org.jeevan.api.identity.PatientId;
import org.jeevan.api.rejection.CommandRejected;
import org.jeevan.command.Aggregates;
import org.jeevan.command.login.Challenge.CompleteLogIn;
import org.jeevan.command.login.FailedTries;
import org.jeevan.command.patient.Patient;
import org.jeevan.command.vault.Credentials;
import org.jeevan.command.vault.IdentifierIndex;
import org.jeevan.command.vault.LogInNames;
import org.springframework.stereotype.Component;

/** Finds whose password it is. Whether an account exists can be told neither from the answer nor from its time. */
@Component
class LogIn {

    private static final int FREE_FAILURES = 5;

    private final IdentifierIndex identifiers;
    private final LogInNames names;
    private final Credentials credentials;
    private final Aggregates aggregates;
    private final FailedTries tries;

    LogIn(
            IdentifierIndex identifiers,
            LogInNames names,
            Credentials credentials,
            Aggregates aggregates,
            FailedTries tries) {
        this.identifiers = identifiers;
        this.names = names;
        this.credentials = credentials;
        this.aggregates = aggregates;
        this.tries = tries;
    }

    /** The right password's account and where its code goes. */
    record Recognized(CompleteLogIn completion, String email) {}

    /** @throws CommandRejected {@code wrong-credentials}, {@code too-many-attempts}, or what is wrong with the number */
    Recognized recognize(LogInKind kind, String identifier, String password, String address) {
        if (kind == null || identifier == null || identifier.isBlank()) {
            throw new CommandRejected(INVALID_FIELD, "Say who you are", kind == null ? "kind" : "identifier");
        }
        String name = normalize(kind, identifier);
        String guesser = kind + "|" + name + "|" + address;
        tries.requireMayTry("log-in", guesser);
        Optional<Candidate> owner = owner(candidates(kind, name), password == null ? "" : password);
        if (owner.isEmpty()) {
            tries.failed("log-in", guesser, FREE_FAILURES);
            throw new CommandRejected(WRONG_CREDENTIALS, "This is not the right combination");
        }
        tries.succeeded("log-in", guesser);
        return recognized(owner.get());
    }

    private record Candidate(AccountId accountId, PatientId patientId) {}

    private static String normalize(LogInKind kind, String identifier) {
        return switch (kind) {
            case PATIENT -> Identifier.aadhaar(identifier).value();
            case ADMIN -> identifier.strip().toLowerCase(Locale.ROOT);
            case HOSPITAL, AUDITOR -> identifier.strip().toUpperCase(Locale.ROOT);
            case STAFF -> StaffName.parse(identifier);
        };
    }

    private List<Candidate> candidates(LogInKind kind, String name) {
        if (kind != LogInKind.PATIENT) {
            return names.find(nameKind(kind), name).stream()
                    .map(accountId -> new Candidate(accountId, null))
                    .toList();
        }
        return identifiers.find(Identifier.aadhaar(name)).stream()
                .flatMap(patientId -> aggregates
                        .ask(Patient.class, patientId.value(), patient -> accountsOf(patient, patientId))
                        .orElse(List.of())
                        .stream())
                .toList();
    }

    private static LogInNames.Kind nameKind(LogInKind kind) {
        return switch (kind) {
            case HOSPITAL, STAFF -> LogInNames.Kind.STAFF;
            case AUDITOR -> LogInNames.Kind.AUDITOR;
            case ADMIN -> LogInNames.Kind.ADMIN;
            case PATIENT -> throw new IllegalArgumentException("Patients log in with their number");
        };
    }

    /** The bound account, else those that wait for a desk: they can log in, and see nothing yet. */
    private static List<Candidate> accountsOf(Patient patient, PatientId patientId) {
        return Stream.concat(
                        patient.boundAccount().stream().map(account -> new Candidate(account, patientId)),
                        patient.claimants().stream().map(account -> new Candidate(account, null)))
                .toList();
    }

    private Optional<Candidate> owner(List<Candidate> candidates, String password) {
        if (candidates.isEmpty()) {
            credentials.verify(Optional.empty(), password); // takes as long as for a real one
            return Optional.empty();
        }
        return candidates.stream()
                .filter(candidate -> credentials.verify(Optional.of(candidate.accountId()), password))
                .findFirst();
    }

    private Recognized recognized(Candidate owner) {
        return aggregates
                .ask(
                        Account.class,
                        owner.accountId().value(),
                        account -> new Recognized(
                                new CompleteLogIn(account.kind(), owner.accountId(), owner.patientId()),
                                account.email()))
                .orElseThrow(() -> new CommandRejected(WRONG_CREDENTIALS, "This is not the right combination"));
    }
}
