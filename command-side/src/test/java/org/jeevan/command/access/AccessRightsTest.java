package org.jeevan.command.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.jeevan.api.Examples.ASHA;
import static org.jeevan.api.Examples.BY_ADMIN;
import static org.jeevan.api.Examples.BY_DOCTOR;
import static org.jeevan.api.Examples.CITY_HOSPITAL;
import static org.jeevan.api.Examples.DISCHARGE;
import static org.jeevan.api.Examples.DOCTOR;
import static org.jeevan.api.Examples.NOON;
import static org.jeevan.api.Examples.NURSE;
import static org.jeevan.api.rejection.Rejection.Code.ERASED;
import static org.jeevan.api.rejection.Rejection.Code.INVALID_FIELD;
import static org.jeevan.api.rejection.Rejection.Code.NO_ACCESS;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.axonframework.test.aggregate.FixtureConfiguration;
import org.jeevan.api.access.AccessCommand.EmergencyReason;
import org.jeevan.api.access.AccessCommand.StartEmergencyAccess;
import org.jeevan.api.access.AccessEvent.EmergencyAccessStarted;
import org.jeevan.api.access.AccessRightsId;
import org.jeevan.api.access.ConsentEvent.RecordRestricted;
import org.jeevan.api.access.ConsentEvent.RestrictedRecordOpened;
import org.jeevan.api.identity.AccountId;
import org.jeevan.api.identity.Actor;
import org.jeevan.command.Rejected;
import org.jeevan.events.ErasedEvent;
import org.junit.jupiter.api.Test;

class AccessRightsTest {

    private static final String REASON = "Brought in unconscious after a fall";
    private static final Instant NEXT_NOON = NOON.plus(Duration.ofHours(24));
    private static final EmergencyAccessStarted STARTED =
            new EmergencyAccessStarted(ASHA, CITY_HOSPITAL, DOCTOR, EmergencyReason.UNCONSCIOUS, REASON, NEXT_NOON);

    private final FixtureConfiguration<AccessRights> rights = new AggregateTestFixture<>(AccessRights.class);

    @Test
    void breaks_the_glass_for_a_named_person_until_a_moment() {
        rights.givenNoPriorActivity()
                .andGivenCurrentTime(NOON)
                .when(start(DOCTOR, REASON, NEXT_NOON), BY_DOCTOR.toMetaData())
                .expectEvents(STARTED)
                .expectState(it -> assertThat(it.emergencyRunning(DOCTOR, NOON)).isTrue())
                .expectState(
                        it -> assertThat(it.emergencyRunning(DOCTOR, NEXT_NOON)).isFalse())
                .expectState(it -> assertThat(it.emergencyRunning(NURSE, NOON)).isFalse());
    }

    @Test
    void goes_on_with_the_one_that_is_running() {
        rights.given(STARTED)
                .andGivenCurrentTime(NOON.plusSeconds(60))
                .when(start(DOCTOR, REASON, NEXT_NOON.plusSeconds(60)), BY_DOCTOR.toMetaData())
                .expectSuccessfulHandlerExecution()
                .expectNoEvents();
    }

    @Test
    void breaks_the_glass_anew_once_it_has_closed() {
        Instant later = NEXT_NOON.plusSeconds(60);
        rights.given(STARTED)
                .andGivenCurrentTime(NEXT_NOON)
                .when(start(DOCTOR, REASON, later), BY_DOCTOR.toMetaData())
                .expectEvents(new EmergencyAccessStarted(
                        ASHA, CITY_HOSPITAL, DOCTOR, EmergencyReason.UNCONSCIOUS, REASON, later));
    }

    @Test
    void a_restricted_record_that_was_opened_is_closed_again_when_the_glass_is_broken_anew() {
        Instant later = NEXT_NOON.plus(Duration.ofHours(24));
        rights.given(
                        new RecordRestricted(ASHA, DISCHARGE, true),
                        STARTED,
                        new RestrictedRecordOpened(ASHA, CITY_HOSPITAL, DOCTOR, DISCHARGE, REASON))
                .andGivenCurrentTime(NEXT_NOON)
                .when(start(DOCTOR, REASON, later), BY_DOCTOR.toMetaData())
                .expectState(it -> assertThat(it.of(BY_DOCTOR, null, NEXT_NOON)
                                .inEmergency()
                                .orElseThrow()
                                .named())
                        .isEmpty());
    }

    @Test
    void breaks_the_glass_for_a_second_person_beside_the_first() {
        rights.given(STARTED)
                .andGivenCurrentTime(NOON)
                .when(
                        start(NURSE, REASON, NEXT_NOON),
                        Actor.staff(CITY_HOSPITAL, NURSE).toMetaData())
                .expectSuccessfulHandlerExecution()
                .expectState(it -> assertThat(it.emergencyRunning(DOCTOR, NOON)).isTrue())
                .expectState(it -> assertThat(it.emergencyRunning(NURSE, NOON)).isTrue());
    }

    @Test
    void refuses_more_than_a_day_and_what_is_over() {
        for (Instant until : List.of(NEXT_NOON.plusMillis(1), NOON)) {
            new AggregateTestFixture<>(AccessRights.class)
                    .givenNoPriorActivity()
                    .andGivenCurrentTime(NOON)
                    .when(start(DOCTOR, REASON, until), BY_DOCTOR.toMetaData())
                    .expectNoEvents()
                    .expectExceptionDetails(Rejected.as(INVALID_FIELD, "until"));
        }
    }

    @Test
    void refuses_a_reason_that_says_nothing_or_too_much() {
        for (String reason : List.of("urgent   ", "x".repeat(501), "bleeding\u0000heavily")) {
            new AggregateTestFixture<>(AccessRights.class)
                    .givenNoPriorActivity()
                    .andGivenCurrentTime(NOON)
                    .when(start(DOCTOR, reason, NEXT_NOON), BY_DOCTOR.toMetaData())
                    .expectNoEvents()
                    .expectExceptionDetails(Rejected.as(INVALID_FIELD, "reason"));
        }
    }

    @Test
    void lets_nobody_break_the_glass_in_the_name_of_another() {
        for (Actor actor : List.of(BY_ADMIN, Actor.staff(CITY_HOSPITAL, NURSE), Actor.SYSTEM)) {
            new AggregateTestFixture<>(AccessRights.class)
                    .givenNoPriorActivity()
                    .andGivenCurrentTime(NOON)
                    .when(start(DOCTOR, REASON, NEXT_NOON), actor.toMetaData())
                    .expectNoEvents()
                    .expectExceptionDetails(Rejected.as(NO_ACCESS));
        }
    }

    @Test
    void refuses_everything_once_erased() {
        rights.given(new ErasedEvent(AccessRightsId.of(ASHA).value(), "access.emergency-started"))
                .andGivenCurrentTime(NOON)
                .when(start(DOCTOR, REASON, NEXT_NOON), BY_DOCTOR.toMetaData())
                .expectNoEvents()
                .expectExceptionDetails(Rejected.as(ERASED));
    }

    private static StartEmergencyAccess start(AccountId person, String reason, Instant until) {
        return new StartEmergencyAccess(
                AccessRightsId.of(ASHA), ASHA, CITY_HOSPITAL, person, EmergencyReason.UNCONSCIOUS, reason, until);
    }
}
