package org.jeevan.command.access;

import static org.jeevan.api.rejection.Rejection.Code.NOT_SIGNED_IN;
import static org.jeevan.api.rejection.Rejection.Code.PASSWORD_CHANGE_REQUIRED;

import java.time.Clock;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jeevan.api.access.Access;
import org.jeevan.api.access.Access.Right;
import org.jeevan.api.access.Access.View;
import org.jeevan.api.access.AccessRightsId;
import org.jeevan.api.access.AuthorizeRead;
import org.jeevan.api.access.ReadAuthorizer;
import org.jeevan.api.access.ReadPermit;
import org.jeevan.api.access.ReadPermit.Scope;
import org.jeevan.api.identity.Actor;
import org.jeevan.api.identity.PatientId;
import org.jeevan.api.identity.RecordId;
import org.jeevan.api.rejection.CommandRejected;
import org.jeevan.command.Aggregates;
import org.jeevan.command.account.Account;
import org.jeevan.command.patient.Patient;
import org.jeevan.command.record.Record;
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
    private static final Set<View> OF_OWN_UPLOADS = Set.of(View.TIMELINE, View.RECORD, View.CONTENT, View.PROGRESS);
    private static final Set<View> BEFORE_IDENTITY =
            Set.of(View.GENERAL_DETAILS, View.TIMELINE, View.RECORD, View.ACCESSES);
    private static final Set<View> OF_OWN_DATA = Set.of(
            View.GENERAL_DETAILS,
            View.TIMELINE,
            View.RECORD,
            View.CONTENT,
            View.PROGRESS,
            View.EMERGENCY_SUMMARY,
            View.ACCESSES);
    private static final Set<View> IN_EMERGENCY = Set.of(
            View.GENERAL_DETAILS, View.TIMELINE, View.RECORD, View.CONTENT, View.PROGRESS, View.EMERGENCY_SUMMARY);

    private final SessionDirectory sessions;
    private final Aggregates aggregates;
    private final AccessLog accessLog;
    private final Clock clock;

    ReadGate(SessionDirectory sessions, Aggregates aggregates, AccessLog accessLog, Clock clock) {
        this.sessions = sessions;
        this.aggregates = aggregates;
        this.accessLog = accessLog;
        this.clock = clock;
    }

    @Override
    public ReadPermit authorize(AuthorizeRead read) {
        SignedIn reader =
                sessions.find(read.session()).orElseThrow(() -> new CommandRejected(NOT_SIGNED_IN, "Please log in"));
        if (reader.mustChangePassword()) {
            throw new CommandRejected(PASSWORD_CHANGE_REQUIRED, "Please choose a password of your own first");
        }
        ReadPermit permit = decide(reader, read).orElseThrow(CommandRejected::notFound);
        accessLog.record(
                new AccessLog.Look(permit.reader(), permit.patientId(), read.view(), read.recordId(), permit.right()));
        return permit;
    }

    private Optional<ReadPermit> decide(SignedIn reader, AuthorizeRead read) {
        return switch (reader.actor().role()) {
            case PATIENT -> asPatient(reader, read);
            case STAFF -> asStaff(reader.actor(), read);
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
        return askPatient(own, patient -> patient.rightOf(reader.actor().person()))
                .filter(scope -> scope == Scope.EVERYTHING || BEFORE_IDENTITY.contains(read.view()))
                .filter(scope -> isOfPatient(read, own))
                .map(scope -> new ReadPermit(reader.actor(), own, Right.OWN_DATA, scope));
    }

    private Optional<ReadPermit> asStaff(Actor reader, AuthorizeRead read) {
        PatientId patientId = read.patientId();
        if (patientId == null
                || askPatient(patientId, patient -> Optional.of(true)).isEmpty()) {
            return Optional.empty();
        }
        if (IN_EMERGENCY.contains(read.view()) && hasEmergency(reader, patientId) && isOfPatient(read, patientId)) {
            return Optional.of(new ReadPermit(reader, patientId, Right.EMERGENCY, Scope.EVERYTHING));
        }
        boolean ownUpload = OF_OWN_UPLOADS.contains(read.view())
                && isOfPatient(read, patientId)
                && (!OF_ONE_RECORD.contains(read.view()) || isUploadOf(reader, read.recordId()));
        return ownUpload
                ? Optional.of(new ReadPermit(reader, patientId, Right.OWN_UPLOADS, Scope.OWN_UPLOADS))
                : Optional.empty();
    }

    /** Events without their clinical content; anything more needs a recorded reason. */
    private Optional<ReadPermit> asAuditor(Actor reader, AuthorizeRead read) {
        boolean approved = aggregates
                .ask(Account.class, reader.person().value(), Account::approved)
                .orElse(false);
        if (!approved || read.view() != Access.View.HISTORY || read.patientId() == null) {
            return Optional.empty();
        }
        return aggregates
                .ask(Patient.class, read.patientId().value(), patient -> true)
                .map(exists -> new ReadPermit(reader, read.patientId(), Right.AUDIT, Scope.EVERYTHING));
    }

    private <R> Optional<R> askPatient(PatientId patientId, Function<Patient, Optional<R>> question) {
        return aggregates.ask(
                Patient.class,
                patientId.value(),
                patient -> patient.erased() ? null : question.apply(patient).orElse(null));
    }

    private boolean hasEmergency(Actor reader, PatientId patientId) {
        return aggregates
                .ask(
                        AccessRights.class,
                        AccessRightsId.of(patientId).value(),
                        rights -> rights.emergencyRunning(reader.person(), clock.instant()))
                .orElse(false);
    }

    /** Views of one record must name one of this patient's that is still current; other views name none. */
    private boolean isOfPatient(AuthorizeRead read, PatientId patientId) {
        RecordId recordId = read.recordId();
        if (!OF_ONE_RECORD.contains(read.view())) {
            return true;
        }
        return recordId != null
                && aggregates
                        .ask(
                                Record.class,
                                recordId.value(),
                                record -> record.current()
                                        && record.patientId()
                                                .filter(patientId::equals)
                                                .isPresent())
                        .orElse(false);
    }

    private boolean isUploadOf(Actor reader, RecordId recordId) {
        return aggregates
                .ask(Record.class, recordId.value(), record -> record.uploadedBy(reader.organisation()))
                .orElse(false);
    }
}
