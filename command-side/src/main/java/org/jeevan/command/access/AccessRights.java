package org.jeevan.command.access;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;
import static org.jeevan.api.rejection.Rejection.Code.CONFLICT;
import static org.jeevan.api.rejection.Rejection.Code.ERASED;
import static org.jeevan.api.rejection.Rejection.Code.INVALID_FIELD;
import static org.jeevan.api.rejection.Rejection.Code.NOT_FOUND;
import static org.jeevan.api.rejection.Rejection.Code.NO_ACCESS;

import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventhandling.Timestamp;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.spring.stereotype.Aggregate;
import org.jeevan.api.access.AccessCommand.OpenRestrictedRecord;
import org.jeevan.api.access.AccessCommand.ReviewEmergency;
import org.jeevan.api.access.AccessCommand.StartEmergencyAccess;
import org.jeevan.api.access.AccessEvent.EmergencyAccessStarted;
import org.jeevan.api.access.AccessRightsId;
import org.jeevan.api.access.ConsentCommand.GrantAccess;
import org.jeevan.api.access.ConsentCommand.LiftRestriction;
import org.jeevan.api.access.ConsentCommand.RefuseAccess;
import org.jeevan.api.access.ConsentCommand.RequestAccess;
import org.jeevan.api.access.ConsentCommand.RestrictRecord;
import org.jeevan.api.access.ConsentCommand.RevokeGrant;
import org.jeevan.api.access.ConsentEvent.AccessGranted;
import org.jeevan.api.access.ConsentEvent.AccessRefused;
import org.jeevan.api.access.ConsentEvent.AccessRequested;
import org.jeevan.api.access.ConsentEvent.EmergencyReviewed;
import org.jeevan.api.access.ConsentEvent.GrantRevoked;
import org.jeevan.api.access.ConsentEvent.RecordRestricted;
import org.jeevan.api.access.ConsentEvent.RestrictedRecordOpened;
import org.jeevan.api.access.ConsentEvent.RestrictionLifted;
import org.jeevan.api.identity.AccountId;
import org.jeevan.api.identity.Actor;
import org.jeevan.api.identity.Actor.Role;
import org.jeevan.api.identity.GrantId;
import org.jeevan.api.identity.HospitalId;
import org.jeevan.api.identity.PatientId;
import org.jeevan.api.identity.RecordId;
import org.jeevan.api.rejection.CommandRejected;
import org.jeevan.command.Reasons;
import org.jeevan.events.ErasedEvent;

/** Decides who but the patient may read what of the patient, and until when. */
@Aggregate(type = "AccessRights", cache = "aggregateCache")
public class AccessRights {

    private static final Duration EMERGENCY_MAX = Duration.ofHours(24);

    @AggregateIdentifier
    private AccessRightsId accessRightsId;

    private final Consents consents = new Consents();
    private final Emergencies emergencies = new Emergencies();
    private final Restrictions restrictions = new Restrictions();
    private boolean erased;

    AccessRights() {} // for Axon, which then replays the stream

    /** @param patientsAccount the account that is the patient's now; null for none */
    StaffRights of(Actor staff, AccountId patientsAccount, Instant at) {
        Set<RecordId> restricted = restrictions.records();
        return new StaffRights(
                consents.visibleTo(staff.organisation(), patientsAccount, at, restricted),
                emergencies.visibleTo(staff.person(), at, restricted),
                restricted);
    }

    /** Whether the glass that this person broke is open at that moment. */
    public boolean emergencyRunning(AccountId person, Instant at) {
        return emergencies.isRunning(person, at);
    }

    /** Under no general consent. */
    public Set<RecordId> restricted() {
        return restrictions.records();
    }

    /** @throws CommandRejected {@code not-found} where nobody asked for it any more */
    AccessRequested requireRequest(GrantId grantId) {
        return consents.requireRequest(grantId);
    }

    public boolean erased() {
        return erased;
    }

    /** Until when: of the one that is running already, if there is one. */
    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    Instant handle(StartEmergencyAccess command, Actor actor, @Timestamp Instant now) {
        requireRightsOf(command.accessRightsId(), command.patientId());
        requireOwnName(command.hospitalId(), command.accountId(), actor);
        var event = new EmergencyAccessStarted(
                command.patientId(),
                command.hospitalId(),
                command.accountId(),
                requirePresent(command.reasonKind(), "reasonKind"),
                Reasons.require(command.reason(), "reason"),
                requireUntil(command.until(), now));
        if (!emergencies.isRunning(command.accountId(), now)) {
            apply(event);
        }
        return emergencies.until(command.accountId());
    }

    @CommandHandler
    void handle(OpenRestrictedRecord command, Actor actor, @Timestamp Instant now) {
        requireRightsOf(command.accessRightsId(), command.patientId());
        requireOwnName(command.hospitalId(), command.accountId(), actor);
        String reason = Reasons.require(command.reason(), "reason");
        if (!emergencies.isRunning(command.accountId(), now)) {
            throw new CommandRejected(NOT_FOUND, "There is no emergency access");
        }
        if (!emergencies.hasOpened(command.accountId(), command.recordId())) {
            apply(new RestrictedRecordOpened(
                    command.patientId(), command.hospitalId(), command.accountId(), command.recordId(), reason));
        }
    }

    @CommandHandler
    void handle(ReviewEmergency command, Actor actor) {
        requireRightsOf(command.accessRightsId(), command.patientId());
        if (actor.role() != Role.AUDITOR) {
            throw new CommandRejected(NO_ACCESS, "Only an auditor may do this");
        }
        var event = new EmergencyReviewed(
                command.patientId(),
                command.accountId(),
                command.until(),
                requirePresent(command.justified(), "justified"),
                Reasons.require(command.comment(), "comment"));
        if (!emergencies.isReviewedSo(event)) {
            apply(event);
        }
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void handle(RequestAccess command, Actor actor, @Timestamp Instant now) {
        requireRightsOf(command.accessRightsId(), command.patientId());
        requireOwnName(command.hospitalId(), command.accountId(), actor);
        var event = new AccessRequested(
                command.patientId(),
                command.grantId(),
                command.hospitalId(),
                command.accountId(),
                requirePresent(command.scope(), "scope"),
                command.until());
        if (consents.isNewRequest(event, now)) {
            apply(event);
        }
    }

    /** That it is the patient who consents, the sender has seen to: by the session, or by the code. */
    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void handle(GrantAccess command, Actor actor, @Timestamp Instant now) {
        requireRightsOf(command.accessRightsId(), command.patientId());
        boolean atDesk = actor.role() == Role.STAFF && command.hospitalId().equals(actor.organisation());
        boolean byPatient =
                actor.role() == Role.PATIENT && command.consentedBy().equals(actor.person());
        if (!atDesk && !byPatient) {
            throw new CommandRejected(NO_ACCESS, "Only the patient consents");
        }
        if (atDesk && !consents.isRequested(command.grantId()) && !consents.isGranted(command.grantId())) {
            throw new CommandRejected(NOT_FOUND, "There is no such request any more");
        }
        var event = new AccessGranted(
                command.patientId(),
                command.grantId(),
                command.hospitalId(),
                command.consentedBy(),
                requirePresent(command.scope(), "scope"),
                command.until());
        if (consents.isNewGrant(event, now)) {
            apply(event);
        }
    }

    @CommandHandler
    void handle(RefuseAccess command, Actor actor) {
        requireRightsOf(command.accessRightsId(), command.patientId());
        requirePatient(actor);
        if (consents.isGranted(command.grantId())) {
            throw new CommandRejected(CONFLICT, "It was granted; it can be revoked");
        }
        if (!consents.hasEnded(command.grantId())) {
            consents.requireRequest(command.grantId());
            apply(new AccessRefused(command.patientId(), command.grantId()));
        }
    }

    @CommandHandler
    void handle(RevokeGrant command, Actor actor) {
        requireRightsOf(command.accessRightsId(), command.patientId());
        requirePatient(actor);
        if (consents.hasEnded(command.grantId())) {
            return;
        }
        if (!consents.isGranted(command.grantId())) {
            throw new CommandRejected(NOT_FOUND, "There is no such consent");
        }
        apply(new GrantRevoked(command.patientId(), command.grantId()));
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void handle(RestrictRecord command, Actor actor) {
        requireRightsOf(command.accessRightsId(), command.patientId());
        boolean patientsWish = restrictions.isPatientsWish(command.insteadOf(), actor);
        if (restrictions.isNewMark(command.recordId(), patientsWish)) {
            apply(new RecordRestricted(command.patientId(), command.recordId(), patientsWish));
        }
    }

    @CommandHandler
    void handle(LiftRestriction command, Actor actor) {
        requireRightsOf(command.accessRightsId(), command.patientId());
        if (restrictions.mayLift(command.recordId(), actor)) {
            apply(new RestrictionLifted(command.patientId(), command.recordId()));
        }
    }

    @EventSourcingHandler
    void on(EmergencyAccessStarted event) {
        accessRightsId = AccessRightsId.of(event.patientId());
        emergencies.started(event);
    }

    @EventSourcingHandler
    void on(RestrictedRecordOpened event) {
        emergencies.opened(event);
    }

    @EventSourcingHandler
    void on(EmergencyReviewed event) {
        emergencies.reviewed(event);
    }

    @EventSourcingHandler
    void on(AccessRequested event) {
        accessRightsId = AccessRightsId.of(event.patientId());
        consents.requested(event);
    }

    @EventSourcingHandler
    void on(AccessGranted event) {
        accessRightsId = AccessRightsId.of(event.patientId());
        consents.granted(event);
    }

    @EventSourcingHandler
    void on(AccessRefused event) {
        consents.ended(event.grantId());
    }

    @EventSourcingHandler
    void on(GrantRevoked event) {
        consents.ended(event.grantId());
    }

    @EventSourcingHandler
    void on(RecordRestricted event, Actor actor) {
        accessRightsId = AccessRightsId.of(event.patientId());
        restrictions.marked(event, actor);
    }

    @EventSourcingHandler
    void on(RestrictionLifted event) {
        restrictions.lifted(event.recordId());
    }

    @EventSourcingHandler
    void on(ErasedEvent event) {
        accessRightsId = new AccessRightsId(event.aggregateIdentifier());
        erased = true;
    }

    private void requireRightsOf(AccessRightsId id, PatientId patientId) {
        if (erased) {
            throw new CommandRejected(ERASED, "The patient of %s has been erased".formatted(accessRightsId));
        }
        if (!id.equals(AccessRightsId.of(patientId))) {
            throw new IllegalArgumentException("The rights are another patient's");
        }
    }

    private static void requireOwnName(HospitalId hospital, AccountId person, Actor actor) {
        if (!Actor.staff(hospital, person).equals(actor)) {
            throw new CommandRejected(NO_ACCESS, "Only a hospital's staff may do this, in their own name");
        }
    }

    private static void requirePatient(Actor actor) {
        if (actor.role() != Role.PATIENT) {
            throw new CommandRejected(NO_ACCESS, "Only the patient may do this");
        }
    }

    private static Instant requireUntil(Instant until, Instant now) {
        if (!requirePresent(until, "until").isAfter(now) || until.isAfter(now.plus(EMERGENCY_MAX))) {
            throw new CommandRejected(INVALID_FIELD, "A moment within the next 24 hours", "until");
        }
        return until;
    }

    private static <T> T requirePresent(T value, String field) {
        if (value == null) {
            throw new CommandRejected(INVALID_FIELD, "Required", field);
        }
        return value;
    }
}
