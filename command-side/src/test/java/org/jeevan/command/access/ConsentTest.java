package org.jeevan.command.access;

import static org.jeevan.api.Examples.ANOTHER_ACCOUNT;
import static org.jeevan.api.Examples.ASHA;
import static org.jeevan.api.Examples.ASHAS_ACCOUNT;
import static org.jeevan.api.Examples.BY_ADMIN;
import static org.jeevan.api.Examples.BY_ASHA;
import static org.jeevan.api.Examples.BY_DOCTOR;
import static org.jeevan.api.Examples.BY_FIRST_AUDITOR;
import static org.jeevan.api.Examples.CITY_HOSPITAL;
import static org.jeevan.api.Examples.CORRECTED_DISCHARGE;
import static org.jeevan.api.Examples.DISCHARGE;
import static org.jeevan.api.Examples.DOCTOR;
import static org.jeevan.api.Examples.GRANT;
import static org.jeevan.api.Examples.LAKE_HOSPITAL;
import static org.jeevan.api.Examples.NOON;
import static org.jeevan.api.Examples.SCOPE;
import static org.jeevan.api.rejection.Rejection.Code.CONFLICT;
import static org.jeevan.api.rejection.Rejection.Code.IDEMPOTENCY_KEY_REUSED;
import static org.jeevan.api.rejection.Rejection.Code.INVALID_FIELD;
import static org.jeevan.api.rejection.Rejection.Code.NOT_FOUND;
import static org.jeevan.api.rejection.Rejection.Code.NO_ACCESS;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.axonframework.test.aggregate.FixtureConfiguration;
import org.jeevan.api.access.AccessCommand.EmergencyReason;
import org.jeevan.api.access.AccessCommand.OpenRestrictedRecord;
import org.jeevan.api.access.AccessCommand.ReviewEmergency;
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
import org.jeevan.api.access.GrantScope;
import org.jeevan.api.identity.Actor;
import org.jeevan.api.identity.HospitalId;
import org.jeevan.command.Rejected;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ConsentTest {

    private static final AccessRightsId RIGHTS = AccessRightsId.of(ASHA);
    private static final Instant NEXT_MONTH = NOON.plus(Duration.ofDays(30));
    private static final Instant NEXT_NOON = NOON.plus(Duration.ofHours(24));
    private static final Actor BY_ANOTHER_HOSPITAL = Actor.staff(LAKE_HOSPITAL, ANOTHER_ACCOUNT);
    private static final AccessRequested REQUESTED =
            new AccessRequested(ASHA, GRANT, CITY_HOSPITAL, DOCTOR, SCOPE, NEXT_MONTH);
    private static final AccessGranted GRANTED =
            new AccessGranted(ASHA, GRANT, CITY_HOSPITAL, ASHAS_ACCOUNT, SCOPE, NEXT_MONTH);
    private static final EmergencyAccessStarted STARTED = new EmergencyAccessStarted(
            ASHA, CITY_HOSPITAL, DOCTOR, EmergencyReason.UNCONSCIOUS, "Brought in unconscious", NEXT_NOON);

    private FixtureConfiguration<AccessRights> rights;

    @BeforeEach
    void begin() {
        rights = new AggregateTestFixture<>(AccessRights.class);
    }

    @Test
    void a_patient_consents_unasked_and_a_retry_changes_nothing() {
        rights.givenNoPriorActivity()
                .andGivenCurrentTime(NOON)
                .when(grant(CITY_HOSPITAL, SCOPE, NEXT_MONTH), BY_ASHA.toMetaData())
                .expectEvents(GRANTED);
        begin();
        rights.given(GRANTED)
                .andGivenCurrentTime(NOON)
                .when(grant(CITY_HOSPITAL, SCOPE, NEXT_MONTH), BY_ASHA.toMetaData())
                .expectSuccessfulHandlerExecution()
                .expectNoEvents();
    }

    @Test
    void staff_enter_a_consent_only_to_what_their_own_hospital_asked() {
        rights.given(REQUESTED)
                .andGivenCurrentTime(NOON)
                .when(grant(CITY_HOSPITAL, SCOPE, NEXT_MONTH), BY_DOCTOR.toMetaData())
                .expectEvents(GRANTED);
        begin();
        rights.given(STARTED)
                .andGivenCurrentTime(NOON)
                .when(grant(CITY_HOSPITAL, SCOPE, NEXT_MONTH), BY_DOCTOR.toMetaData())
                .expectNoEvents()
                .expectExceptionDetails(Rejected.as(NOT_FOUND));
        begin();
        rights.given(REQUESTED)
                .andGivenCurrentTime(NOON)
                .when(grant(CITY_HOSPITAL, SCOPE, NEXT_MONTH), BY_ANOTHER_HOSPITAL.toMetaData())
                .expectNoEvents()
                .expectExceptionDetails(Rejected.as(NO_ACCESS));
    }

    @Test
    void nobody_consents_for_the_patient() {
        for (Actor actor : List.of(BY_ADMIN, BY_FIRST_AUDITOR, Actor.SYSTEM, Actor.patient(ANOTHER_ACCOUNT))) {
            begin();
            rights.givenNoPriorActivity()
                    .andGivenCurrentTime(NOON)
                    .when(grant(CITY_HOSPITAL, SCOPE, NEXT_MONTH), actor.toMetaData())
                    .expectNoEvents()
                    .expectExceptionDetails(Rejected.as(NO_ACCESS));
        }
    }

    @Test
    void refuses_a_consent_to_nothing_for_ever_or_over_already() {
        for (Instant until : List.of(NOON, NOON.plus(Duration.ofDays(731)))) {
            begin();
            rights.givenNoPriorActivity()
                    .andGivenCurrentTime(NOON)
                    .when(grant(CITY_HOSPITAL, SCOPE, until), BY_ASHA.toMetaData())
                    .expectNoEvents()
                    .expectExceptionDetails(Rejected.as(INVALID_FIELD, "until"));
        }
        begin();
        rights.givenNoPriorActivity()
                .andGivenCurrentTime(NOON)
                .when(grant(CITY_HOSPITAL, new GrantScope(List.of(), List.of()), NEXT_MONTH), BY_ASHA.toMetaData())
                .expectNoEvents()
                .expectExceptionDetails(Rejected.as(INVALID_FIELD, "kinds"));
    }

    @Test
    void a_request_of_one_hospital_is_no_consent_to_another() {
        rights.given(REQUESTED)
                .andGivenCurrentTime(NOON)
                .when(grant(LAKE_HOSPITAL, SCOPE, NEXT_MONTH), BY_ASHA.toMetaData())
                .expectNoEvents()
                .expectExceptionDetails(Rejected.as(CONFLICT, "hospitalId"));
    }

    @Test
    void a_consent_that_was_taken_back_does_not_come_again_by_a_retry() {
        rights.given(GRANTED, new GrantRevoked(ASHA, GRANT))
                .andGivenCurrentTime(NOON)
                .when(grant(CITY_HOSPITAL, SCOPE, NEXT_MONTH), BY_ASHA.toMetaData())
                .expectNoEvents()
                .expectExceptionDetails(Rejected.as(IDEMPOTENCY_KEY_REUSED));
    }

    @Test
    void asks_once_however_often_it_is_sent_and_in_the_own_name_only() {
        rights.givenNoPriorActivity()
                .andGivenCurrentTime(NOON)
                .when(ask(), BY_DOCTOR.toMetaData())
                .expectEvents(REQUESTED);
        begin();
        rights.given(REQUESTED)
                .andGivenCurrentTime(NOON)
                .when(ask(), BY_DOCTOR.toMetaData())
                .expectSuccessfulHandlerExecution()
                .expectNoEvents();
        begin();
        rights.givenNoPriorActivity()
                .andGivenCurrentTime(NOON)
                .when(ask(), BY_ANOTHER_HOSPITAL.toMetaData())
                .expectNoEvents()
                .expectExceptionDetails(Rejected.as(NO_ACCESS));
    }

    @Test
    void a_patient_refuses_what_was_asked_and_takes_back_what_was_given() {
        rights.given(REQUESTED)
                .when(new RefuseAccess(RIGHTS, ASHA, GRANT), BY_ASHA.toMetaData())
                .expectEvents(new AccessRefused(ASHA, GRANT));
        begin();
        rights.given(GRANTED)
                .when(new RevokeGrant(RIGHTS, ASHA, GRANT), BY_ASHA.toMetaData())
                .expectEvents(new GrantRevoked(ASHA, GRANT));
        begin();
        rights.given(GRANTED)
                .when(new RefuseAccess(RIGHTS, ASHA, GRANT), BY_ASHA.toMetaData())
                .expectNoEvents()
                .expectExceptionDetails(Rejected.as(CONFLICT));
        begin();
        rights.given(GRANTED)
                .when(new RevokeGrant(RIGHTS, ASHA, GRANT), BY_DOCTOR.toMetaData())
                .expectNoEvents()
                .expectExceptionDetails(Rejected.as(NO_ACCESS));
    }

    @Test
    void the_uploader_lifts_its_own_mark_and_never_the_patients() {
        rights.given(new RecordRestricted(ASHA, DISCHARGE, true))
                .when(new LiftRestriction(RIGHTS, ASHA, DISCHARGE), BY_DOCTOR.toMetaData())
                .expectNoEvents()
                .expectExceptionDetails(Rejected.as(NO_ACCESS));
        begin();
        rights.given(new RecordRestricted(ASHA, DISCHARGE, true))
                .when(new LiftRestriction(RIGHTS, ASHA, DISCHARGE), BY_ASHA.toMetaData())
                .expectEvents(new RestrictionLifted(ASHA, DISCHARGE));
    }

    @Test
    void what_stands_for_a_restricted_record_inherits_the_patients_wish() {
        rights.given(new RecordRestricted(ASHA, DISCHARGE, true))
                .when(new RestrictRecord(RIGHTS, ASHA, CORRECTED_DISCHARGE, DISCHARGE), BY_DOCTOR.toMetaData())
                .expectEvents(new RecordRestricted(ASHA, CORRECTED_DISCHARGE, true));
        begin();
        rights.givenNoPriorActivity()
                .when(new RestrictRecord(RIGHTS, ASHA, DISCHARGE, null), BY_DOCTOR.toMetaData())
                .expectEvents(new RecordRestricted(ASHA, DISCHARGE, false));
    }

    @Test
    void a_restricted_record_is_opened_within_a_running_emergency_and_with_a_reason_of_its_own() {
        var open = new OpenRestrictedRecord(RIGHTS, ASHA, CITY_HOSPITAL, DOCTOR, DISCHARGE, "Which drugs were given");
        rights.given(STARTED)
                .andGivenCurrentTime(NOON)
                .when(open, BY_DOCTOR.toMetaData())
                .expectEvents(
                        new RestrictedRecordOpened(ASHA, CITY_HOSPITAL, DOCTOR, DISCHARGE, "Which drugs were given"));
        begin();
        rights.given(STARTED)
                .andGivenCurrentTime(NEXT_NOON)
                .when(open, BY_DOCTOR.toMetaData())
                .expectNoEvents()
                .expectExceptionDetails(Rejected.as(NOT_FOUND));
        begin();
        rights.given(STARTED)
                .andGivenCurrentTime(NOON)
                .when(
                        new OpenRestrictedRecord(RIGHTS, ASHA, CITY_HOSPITAL, DOCTOR, DISCHARGE, "because"),
                        BY_DOCTOR.toMetaData())
                .expectNoEvents()
                .expectExceptionDetails(Rejected.as(INVALID_FIELD, "reason"));
    }

    @Test
    void an_auditor_reviews_an_emergency_that_there_was_and_may_change_his_mind() {
        var justified = new EmergencyReviewed(ASHA, DOCTOR, NEXT_NOON, true, "The ambulance confirms it");
        rights.given(STARTED)
                .when(review(NEXT_NOON, true, "The ambulance confirms it"), BY_FIRST_AUDITOR.toMetaData())
                .expectEvents(justified);
        begin();
        rights.given(STARTED, justified)
                .when(review(NEXT_NOON, false, "The ambulance was another's"), BY_FIRST_AUDITOR.toMetaData())
                .expectEvents(new EmergencyReviewed(ASHA, DOCTOR, NEXT_NOON, false, "The ambulance was another's"));
        begin();
        rights.given(STARTED)
                .when(review(NOON, true, "The ambulance confirms it"), BY_FIRST_AUDITOR.toMetaData())
                .expectNoEvents()
                .expectExceptionDetails(Rejected.as(NOT_FOUND));
        begin();
        rights.given(STARTED)
                .when(review(NEXT_NOON, true, "The ambulance confirms it"), BY_DOCTOR.toMetaData())
                .expectNoEvents()
                .expectExceptionDetails(Rejected.as(NO_ACCESS));
    }

    private static GrantAccess grant(HospitalId hospital, GrantScope scope, Instant until) {
        return new GrantAccess(RIGHTS, ASHA, GRANT, hospital, ASHAS_ACCOUNT, scope, until);
    }

    private static RequestAccess ask() {
        return new RequestAccess(RIGHTS, ASHA, GRANT, CITY_HOSPITAL, DOCTOR, SCOPE, NEXT_MONTH);
    }

    private static ReviewEmergency review(Instant until, boolean justified, String comment) {
        return new ReviewEmergency(RIGHTS, ASHA, DOCTOR, until, justified, comment);
    }
}
