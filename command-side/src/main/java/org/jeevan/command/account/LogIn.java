package org.jeevan.command.account;

import static org.jeevan.api.rejection.Rejection.Code.INVALID_FIELD;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.jeevan.api.identity.AccountId;
import org.jeevan.api.identity.Identifier;
import org.jeevan.api.identity.PatientId;
import org.jeevan.api.rejection.CommandRejected;
import org.jeevan.command.Aggregates;
import org.jeevan.command.access.RefusalLog;
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
    private final Accounts accounts;
    private final PatientsOfAccounts patients;
    private final RefusalLog refusals;

    LogIn(
            IdentifierIndex identifiers,
            LogInNames names,
            Credentials credentials,
            Aggregates aggregates,
            FailedTries tries,
            Accounts accounts,
            PatientsOfAccounts patients,
            RefusalLog refusals) {
        this.identifiers = identifiers;
        this.names = names;
        this.credentials = credentials;
        this.aggregates = aggregates;
        this.tries = tries;
        this.accounts = accounts;
        this.patients = patients;
        this.refusals = refusals;
    }

    /** The right password's account, and what opens once the person has proven more. */
    record Recognized(CompleteLogIn completion, Standing person) {}

    /** @throws CommandRejected {@code wrong-credentials}, {@code too-many-attempts}, or what is wrong with the number */
    Recognized recognize(LogInKind kind, String identifier, String password, Caller caller) {
        String name = requireName(kind, identifier);
        List<Candidate> candidates = candidates(kind, name);
        String guesser = kind
                + "|"
                + name
                + "|"
                + caller.countedAs(candidates.stream().map(Candidate::accountId).toList());
        tries.requireMayTry("log-in", guesser);
        Optional<Recognized> recognized =
                owner(candidates, password == null ? "" : password).flatMap(this::recognized);
        if (recognized.isEmpty()) {
            tries.failed("log-in", guesser, FREE_FAILURES);
            refusals.password(
                    candidates.isEmpty() ? null : candidates.getFirst().accountId());
            throw SessionStart.refused();
        }
        tries.succeeded("log-in", guesser);
        return recognized.get();
    }

    /** Password and factors are still those with which the log-in was begun, and nobody shut the account meanwhile. */
    boolean stillHolds(CompleteLogIn begun) {
        return accounts.findUsable(begun.accountId())
                .flatMap(person -> credentials.mark(begun.accountId()).map(mark -> basis(mark, person)))
                .filter(basis -> basis.equals(begun.basis()))
                .isPresent();
    }

    private static String basis(String passwordMark, Standing person) {
        return passwordMark + '/' + person.logInVersion();
    }

    /** Who has the name, whatever the password; empty while several wait for a desk to decide whose the number is. */
    Optional<AccountId> ownerOf(LogInKind kind, String identifier) {
        List<Candidate> candidates = candidates(kind, requireName(kind, identifier));
        return candidates.stream()
                .filter(candidate -> candidate.bound() || candidates.size() == 1)
                .map(Candidate::accountId)
                .findFirst();
    }

    /** The name as it is looked up; refuses what can be none. */
    static String requireName(LogInKind kind, String identifier) {
        if (kind == null || identifier == null || identifier.isBlank()) {
            throw new CommandRejected(INVALID_FIELD, "Say who you are", kind == null ? "kind" : "identifier");
        }
        return normalize(kind, identifier);
    }

    private record Candidate(AccountId accountId, PatientId claimed, boolean bound) {

        PatientId patientId() {
            return bound ? claimed : null;
        }
    }

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
                    .map(accountId -> new Candidate(accountId, null, false))
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
                        patient.boundAccount().stream().map(account -> new Candidate(account, patientId, true)),
                        patient.claimants().stream().map(account -> new Candidate(account, patientId, false)))
                .toList();
    }

    private record Owner(Candidate candidate, String passwordMark) {}

    private Optional<Owner> owner(List<Candidate> candidates, String password) {
        if (candidates.isEmpty()) {
            credentials.verify(Optional.empty(), password); // takes as long as for a real one
            return Optional.empty();
        }
        return candidates.stream()
                .flatMap(candidate -> credentials.match(Optional.of(candidate.accountId()), password).stream()
                        .map(mark -> new Owner(candidate, mark)))
                .findFirst();
    }

    /** Nobody whose account is suspended: the answer is that of a wrong password. */
    private Optional<Recognized> recognized(Owner found) {
        Candidate owner = found.candidate();
        return accounts.findUsable(owner.accountId()).map(person -> {
            if (owner.claimed() != null) {
                patients.remember(owner.accountId(), owner.claimed());
            }
            String basis = basis(found.passwordMark(), person);
            return new Recognized(
                    new CompleteLogIn(person.kind(), owner.accountId(), owner.patientId(), basis), person);
        });
    }
}
