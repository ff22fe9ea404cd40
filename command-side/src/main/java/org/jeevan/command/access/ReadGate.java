package org.jeevan.command.access;

import static org.jeevan.api.rejection.Rejection.Code.NOT_SIGNED_IN;

import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jeevan.api.access.Access.Right;
import org.jeevan.api.access.Access.View;
import org.jeevan.api.access.AccessRightsId;
import org.jeevan.api.access.AuthorizeRead;
import org.jeevan.api.access.ReadAuthorizer;
import org.jeevan.api.access.ReadPermit;
import org.jeevan.api.access.ReadPermit.Scope;
import org.jeevan.api.access.VisibleRecords;
import org.jeevan.api.identity.Actor;
import org.jeevan.api.identity.Actor.Role;
import org.jeevan.api.identity.PatientId;
import org.jeevan.api.identity.RecordId;
import org.jeevan.api.rejection.CommandRejected;
import org.jeevan.command.Aggregates;
import org.jeevan.command.account.Account;
import org.jeevan.command.patient.Patient;
import org.jeevan.command.record.Record;
import org.jeevan.command.record.Record.Readable;
import org.jeevan.web.SessionDirectory;
import org.jeevan.web.SignedIn;
import org.springframework.stereotype.Component;

/**
 * Decides each read on the newest state of session, patient, rights and record, and records it before it is served. What
 * is forbidden looks the same as what does not exist.
 */
@Component
class ReadGate implements ReadAuthorizer {

    private static final Set<View> OF_ONE_RECORD = Set.of(View.RECORD, View.CONTENT, View.PROGRESS);
    private static final Set<View> BEFORE_IDENTITY =
            Set.of(View.GENERAL_DETAILS, View.STATEMENTS, View.TIMELINE, View.RECORD, View.ACCESSES, View.GRANTS);
    private static final Set<View> OF_OWN_DATA = Set.of(
            View.GENERAL_DETAILS,
            View.STATEMENTS,
            View.TIMELINE,
            View.RECORD,
            View.CONTENT,
            View.PROGRESS,
            View.EMERGENCY_SUMMARY,
            View.ACCESSES,
            View.GRANTS,
            View.ERASURE);

    private static final Set<View> AUDIT_OF_PATIENT = Set.of(View.HISTORY, View.ACCESSES);
    private static final Set<View> AUDIT_OF_NO_PATIENT = Set.of(View.AUDIT_QUEUE, View.ACCESSES);

    private final SessionDirectory sessions;
    private final Aggregates aggregates;
    private final StaffGate staff;
    private final AccessLog accessLog;
    private final RefusalLog refusals;

    ReadGate(
            SessionDirectory sessions,
            Aggregates aggregates,
            StaffGate staff,
            AccessLog accessLog,
            RefusalLog refusals) {
        this.sessions = sessions;
        this.aggregates = aggregates;
        this.staff = staff;
        this.accessLog = accessLog;
        this.refusals = refusals;
    }

    @Override
    public ReadPermit authorize(AuthorizeRead read) {
        SignedIn reader =
                sessions.find(read.session()).orElseThrow(() -> new CommandRejected(NOT_SIGNED_IN, "Please log in"));
        reader.requireUnrestricted();
        if (read.view() != View.GENERAL_DETAILS || reader.actor().role() != Role.PATIENT) {
            reader.requireUnlimited(); // a mailbox alone opens no more than one's own details
        }
        ReadPermit permit = decide(reader, read).orElseThrow(() -> refused(reader, read));
        if (permit.patientId() == null) {
            return permit; // of no patient: nobody's access
        }
        accessLog.record(
                new AccessLog.Look(permit.reader(), permit.patientId(), read.view(), read.recordId(), permit.right()));
        return permit;
    }

    private CommandRejected refused(SignedIn reader, AuthorizeRead read) {
        refusals.read(reader.actor(), read.patientId(), read.view());
        return CommandRejected.notFound();
    }

    private Optional<ReadPermit> decide(SignedIn reader, AuthorizeRead read) {
        if (OF_ONE_RECORD.contains(read.view()) != (read.recordId() != null)) {
            return Optional.empty();
        }
        return switch (reader.actor().role()) {
            case PATIENT -> asPatient(reader, read);
            case STAFF -> staff.decide(reader.actor(), read, readable(read.recordId()));
            case AUDITOR -> asAuditor(reader.actor(), read);
            case ADMIN, SYSTEM, NOBODY -> Optional.empty();
        };
    }

    private Optional<ReadPermit> asPatient(SignedIn reader, AuthorizeRead read) {
        PatientId own = reader.patientId();
        boolean ofOther = read.patientId() != null && !read.patientId().equals(own);
        if (own == null || ofOther || !OF_OWN_DATA.contains(read.view())) {
            return Optional.empty();
        }
        boolean ofOwnRecord = read.recordId() == null
                || readable(read.recordId())
                        .filter(record -> record.patientId().equals(own))
                        .isPresent();
        return askPatient(own, patient -> patient.rightOf(reader.actor().person()))
                .filter(scope -> scope == Scope.RECORDS || BEFORE_IDENTITY.contains(read.view()))
                .filter(scope -> ofOwnRecord)
                .map(scope -> new ReadPermit(
                        reader.actor(), own, Right.OWN_DATA, scope, VisibleRecords.everything(restricted(own))));
    }

    /** Events without their clinical content; anything more needs a recorded reason. */
    private Optional<ReadPermit> asAuditor(Actor reader, AuthorizeRead read) {
        boolean approved = aggregates
                .ask(Account.class, reader.person().value(), account -> account.approved() && !account.suspended())
                .orElse(false);
        if (!approved) {
            return Optional.empty();
        }
        if (read.patientId() == null) {
            return AUDIT_OF_NO_PATIENT.contains(read.view())
                    ? Optional.of(new ReadPermit(reader, null, Right.AUDIT, Scope.RECORDS, VisibleRecords.EVERYTHING))
                    : Optional.empty();
        }
        if (!AUDIT_OF_PATIENT.contains(read.view())) {
            return Optional.empty();
        }
        return aggregates
                .ask(Patient.class, read.patientId().value(), patient -> true)
                .map(exists -> new ReadPermit(
                        reader, read.patientId(), Right.AUDIT, Scope.RECORDS, VisibleRecords.EVERYTHING));
    }

    private <R> Optional<R> askPatient(PatientId patientId, Function<Patient, Optional<R>> question) {
        return aggregates.ask(
                Patient.class,
                patientId.value(),
                patient -> patient.erased() ? null : question.apply(patient).orElse(null));
    }

    private Set<RecordId> restricted(PatientId patientId) {
        return aggregates
                .ask(AccessRights.class, AccessRightsId.of(patientId).value(), AccessRights::restricted)
                .orElse(Set.of());
    }

    private Optional<Readable> readable(RecordId recordId) {
        return recordId == null
                ? Optional.empty()
                : aggregates
                        .ask(Record.class, recordId.value(), Record::readable)
                        .flatMap(Function.identity());
    }
}
