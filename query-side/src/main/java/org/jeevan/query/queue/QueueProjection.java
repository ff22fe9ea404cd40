package org.jeevan.query.queue;

import java.time.Instant;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.Timestamp;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.messaging.annotation.MessageIdentifier;
import org.jeevan.api.access.AccessEvent.EmergencyAccessStarted;
import org.jeevan.api.access.AccessEvent.RefusalsRecorded;
import org.jeevan.api.access.ConsentEvent.EmergencyReviewed;
import org.jeevan.api.access.ConsentEvent.RestrictedRecordOpened;
import org.jeevan.api.account.AccountEvent.AccountApproved;
import org.jeevan.api.account.AccountEvent.AccountOpened;
import org.jeevan.api.account.AccountEvent.AccountRecovered;
import org.jeevan.api.account.AccountKind;
import org.jeevan.api.audit.QueueQuery.Kind;
import org.jeevan.api.erasure.ErasureEvent.ErasureCancelled;
import org.jeevan.api.erasure.ErasureEvent.ErasureHeld;
import org.jeevan.api.erasure.ErasureEvent.ErasureRequested;
import org.jeevan.api.erasure.ErasureEvent.HoldReleased;
import org.jeevan.api.erasure.ErasureEvent.PatientErased;
import org.jeevan.api.hospital.HospitalEvent.HospitalApproved;
import org.jeevan.api.hospital.HospitalEvent.HospitalIssued;
import org.jeevan.api.identity.AccountId;
import org.jeevan.api.identity.Actor;
import org.jeevan.api.identity.Actor.Role;
import org.jeevan.api.identity.KeySubject;
import org.jeevan.api.identity.PatientId;
import org.jeevan.api.patient.PatientEvent.IdentityMismatchReported;
import org.jeevan.api.patient.PatientEvent.IdentityMismatchReviewed;
import org.jeevan.api.patient.PatientEvent.LostFactorsReported;
import org.jeevan.api.patient.PatientEvent.LostFactorsReviewed;
import org.jeevan.query.queue.QueueTables.Body;
import org.jeevan.query.queue.QueueTables.Row;

/** Opens an item for what somebody has to judge, and closes it when somebody did. Every handler may run twice for one event. */
@ProcessingGroup(QueueModel.NAME)
class QueueProjection {

    private final QueueTables tables;
    private final OpenedRecords opened;
    private final Refusals refusals;

    QueueProjection(QueueTables tables, OpenedRecords opened, Refusals refusals) {
        this.tables = tables;
        this.opened = opened;
        this.refusals = refusals;
    }

    @EventHandler
    void on(EmergencyAccessStarted event, @Timestamp Instant at) {
        var body = new Body(event.reasonKind(), event.reason(), null, null);
        tables.open(
                new Row(
                        emergency(event.patientId(), event.accountId(), event.until()),
                        Kind.EMERGENCY,
                        at,
                        event.patientId(),
                        event.hospitalId(),
                        event.accountId(),
                        event.until(),
                        body),
                new KeySubject.Patient(event.patientId()));
    }

    @EventHandler
    void on(RestrictedRecordOpened event, @Timestamp Instant at, TrackingToken token) {
        opened.add(token.position().orElseThrow(), event, at);
    }

    @EventHandler
    void on(RefusalsRecorded event, @MessageIdentifier String eventId) {
        refusals.add(eventId, event.refusals());
    }

    @EventHandler
    void on(EmergencyReviewed event) {
        tables.close(emergency(event.patientId(), event.accountId(), event.until()));
    }

    /** One that is reported again, after the account was bound anew, is a case of its own. */
    @EventHandler
    void on(IdentityMismatchReported event, Actor actor, @Timestamp Instant at) {
        tables.open(
                new Row(
                        mismatch(event.patientId(), event.accountId()),
                        Kind.IDENTITY_MISMATCH,
                        at,
                        event.patientId(),
                        actor.organisation(),
                        event.accountId(),
                        null,
                        new Body(null, event.reason(), null, null)),
                new KeySubject.Patient(event.patientId()));
    }

    @EventHandler
    void on(IdentityMismatchReviewed event) {
        tables.close(mismatch(event.patientId(), event.accountId()));
    }

    /** Each time is a case of its own. */
    @EventHandler
    void on(LostFactorsReported event, Actor actor, @Timestamp Instant at) {
        tables.open(
                new Row(
                        lostFactors(event.patientId(), event.accountId()),
                        Kind.LOST_FACTORS,
                        at,
                        event.patientId(),
                        actor.organisation(),
                        event.accountId(),
                        null,
                        new Body(null, null, null, null)),
                new KeySubject.Patient(event.patientId()));
    }

    @EventHandler
    void on(LostFactorsReviewed event) {
        tables.close(lostFactors(event.patientId(), event.accountId()));
    }

    /** Thirty days in which an auditor may find a reason to keep the data. */
    @EventHandler
    void on(ErasureRequested event, @Timestamp Instant at) {
        tables.open(
                new Row(
                        "erasure/" + event.patientId(),
                        Kind.ERASURE,
                        at,
                        event.patientId(),
                        null,
                        event.accountId(),
                        event.due(),
                        new Body(null, null, null, null)),
                KeySubject.HOUSE);
    }

    @EventHandler
    void on(ErasureCancelled event) {
        tables.close("erasure/" + event.patientId());
    }

    @EventHandler
    void on(ErasureHeld event, @Timestamp Instant at) {
        tables.open(
                new Row(
                        "hold/" + event.patientId(),
                        Kind.LEGAL_HOLD,
                        at,
                        event.patientId(),
                        null,
                        null,
                        null,
                        new Body(null, event.reason(), null, null)),
                KeySubject.HOUSE);
    }

    @EventHandler
    void on(HoldReleased event) {
        tables.close("hold/" + event.patientId());
    }

    @EventHandler
    void on(HospitalIssued event, @Timestamp Instant at) {
        var body = new Body(null, null, event.hospitalId().value(), event.name());
        tables.open(
                new Row(
                        "hospital/" + event.hospitalId(),
                        Kind.HOSPITAL_APPROVAL,
                        at,
                        null,
                        event.hospitalId(),
                        null,
                        null,
                        body),
                KeySubject.HOUSE);
    }

    @EventHandler
    void on(HospitalApproved event) {
        tables.close("hospital/" + event.hospitalId());
    }

    @EventHandler
    void on(AccountOpened event, @Timestamp Instant at) {
        if (event.kind() == AccountKind.AUDITOR) {
            var body = new Body(null, null, event.auditorId().value(), event.displayName());
            tables.open(
                    new Row(
                            "auditor/" + event.accountId(),
                            Kind.AUDITOR_APPROVAL,
                            at,
                            null,
                            null,
                            event.accountId(),
                            null,
                            body),
                    event.keySubject());
        }
    }

    /** A patient's is the desk's report. */
    @EventHandler
    void on(AccountRecovered event, @Timestamp Instant at) {
        if (event.kind() != AccountKind.PATIENT) {
            var body = new Body(null, null, logInName(event), event.displayName());
            tables.open(
                    new Row(
                            recovery(event.accountId()),
                            Kind.RECOVERY_APPROVAL,
                            at,
                            null,
                            event.hospitalId(),
                            event.accountId(),
                            null,
                            body),
                    event.keySubject());
        }
    }

    /** Whoever was brought back and approved by the keys folder's token alone stays here until another auditor has seen it. */
    @EventHandler
    void on(AccountApproved event, Actor actor) {
        tables.close("auditor/" + event.accountId());
        if (actor.role() == Role.AUDITOR) {
            tables.close(recovery(event.accountId()));
        }
    }

    private static String emergency(PatientId patientId, AccountId person, Instant until) {
        return "emergency/%s/%s/%d".formatted(patientId, person, until.toEpochMilli());
    }

    private static String lostFactors(PatientId patientId, AccountId account) {
        return "lost-factors/%s/%s".formatted(patientId, account);
    }

    private static String recovery(AccountId account) {
        return "recovery/" + account;
    }

    private static String logInName(AccountRecovered event) {
        if (event.hospitalId() != null) {
            return event.hospitalId().value();
        }
        return event.auditorId() == null ? "admin" : event.auditorId().value();
    }

    private static String mismatch(PatientId patientId, AccountId account) {
        return "mismatch/%s/%s".formatted(patientId, account);
    }

    @EventHandler
    void on(PatientErased event) {
        tables.removeAllOf(event.patientId());
        opened.removeAllOf(event.patientId());
    }
}
