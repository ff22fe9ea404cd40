package org.jeevan.command.erasure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.jeevan.api.Examples.ANOTHER_ACCOUNT;
import static org.jeevan.api.Examples.ASHA;
import static org.jeevan.api.Examples.ASHAS_ACCOUNT;
import static org.jeevan.api.Examples.BY_ADMIN;
import static org.jeevan.api.Examples.BY_ASHA;
import static org.jeevan.api.Examples.BY_DOCTOR;
import static org.jeevan.api.Examples.BY_FIRST_AUDITOR;
import static org.jeevan.api.Examples.NOON;
import static org.jeevan.api.rejection.Rejection.Code.CONFLICT;
import static org.jeevan.api.rejection.Rejection.Code.ERASED;
import static org.jeevan.api.rejection.Rejection.Code.INVALID_FIELD;
import static org.jeevan.api.rejection.Rejection.Code.NOT_FOUND;
import static org.jeevan.api.rejection.Rejection.Code.NO_ACCESS;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.axonframework.test.aggregate.FixtureConfiguration;
import org.jeevan.api.erasure.ErasureCommand.CancelErasure;
import org.jeevan.api.erasure.ErasureCommand.EraseAgain;
import org.jeevan.api.erasure.ErasureCommand.ErasePatient;
import org.jeevan.api.erasure.ErasureCommand.HoldErasure;
import org.jeevan.api.erasure.ErasureCommand.ReleaseHold;
import org.jeevan.api.erasure.ErasureCommand.RequestErasure;
import org.jeevan.api.erasure.ErasureEvent.ErasureCancelled;
import org.jeevan.api.erasure.ErasureEvent.ErasureHeld;
import org.jeevan.api.erasure.ErasureEvent.ErasureRequested;
import org.jeevan.api.erasure.ErasureEvent.HoldReleased;
import org.jeevan.api.erasure.ErasureEvent.PatientErased;
import org.jeevan.api.erasure.ErasureId;
import org.jeevan.api.identity.Actor;
import org.jeevan.command.Rejected;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ErasureTest {

    private static final ErasureId ID = ErasureId.of(ASHA);
    private static final Instant DUE = NOON.plus(Duration.ofDays(30));
    private static final ErasureRequested REQUESTED = new ErasureRequested(ASHA, ASHAS_ACCOUNT, DUE);
    private static final ErasureHeld HELD = new ErasureHeld(ASHA, "Evidence in a court case");
    private static final PatientErased ERASED_NOW = new PatientErased(ASHA, ASHAS_ACCOUNT);

    private FixtureConfiguration<Erasure> erasure;

    @BeforeEach
    void begin() {
        erasure = new AggregateTestFixture<>(Erasure.class);
    }

    @Test
    void a_patient_asks_once_and_the_first_moment_counts() {
        erasure.givenNoPriorActivity().when(request(DUE), BY_ASHA.toMetaData()).expectEvents(REQUESTED);
        begin();
        erasure.given(REQUESTED)
                .when(request(DUE.plusSeconds(60)), BY_ASHA.toMetaData())
                .expectNoEvents()
                .expectResultMessagePayload(DUE);
    }

    @Test
    void nobody_asks_for_the_patient() {
        for (Actor actor :
                List.of(BY_DOCTOR, BY_ADMIN, BY_FIRST_AUDITOR, Actor.SYSTEM, Actor.patient(ANOTHER_ACCOUNT))) {
            begin();
            erasure.givenNoPriorActivity()
                    .when(request(DUE), actor.toMetaData())
                    .expectNoEvents()
                    .expectExceptionDetails(Rejected.as(NO_ACCESS));
        }
    }

    @Test
    void is_carried_out_when_it_is_due_and_not_before() {
        erasure.given(REQUESTED)
                .andGivenCurrentTime(DUE)
                .when(erase(), Actor.SYSTEM.toMetaData())
                .expectEvents(ERASED_NOW);
        begin();
        erasure.given(REQUESTED)
                .andGivenCurrentTime(DUE.minusSeconds(1))
                .when(erase(), Actor.SYSTEM.toMetaData())
                .expectNoEvents()
                .expectExceptionDetails(Rejected.as(CONFLICT));
    }

    @Test
    void is_due_only_while_it_is_asked_for_and_not_held() {
        var one = new Erasure();
        assertThat(one.isDue(DUE)).isFalse();
        one.on(REQUESTED);
        assertThat(one.isDue(DUE.minusMillis(1))).isFalse();
        assertThat(one.isDue(DUE)).isTrue();
        one.on(HELD);
        assertThat(one.isDue(DUE)).isFalse();
        one.on(new HoldReleased(ASHA));
        one.on(new ErasureCancelled(ASHA));
        assertThat(one.isDue(DUE)).isFalse();
        one.on(REQUESTED);
        one.on(ERASED_NOW);
        assertThat(one.isDue(DUE)).isFalse();
    }

    @Test
    void one_that_was_cancelled_is_not_carried_out_and_can_be_asked_for_again() {
        erasure.given(REQUESTED)
                .when(new CancelErasure(ID, ASHA), BY_ASHA.toMetaData())
                .expectEvents(new ErasureCancelled(ASHA));
        begin();
        erasure.given(REQUESTED, new ErasureCancelled(ASHA))
                .andGivenCurrentTime(DUE)
                .when(erase(), Actor.SYSTEM.toMetaData())
                .expectNoEvents()
                .expectExceptionDetails(Rejected.as(CONFLICT));
        begin();
        erasure.given(REQUESTED, new ErasureCancelled(ASHA))
                .when(request(DUE), BY_ASHA.toMetaData())
                .expectEvents(REQUESTED);
    }

    @Test
    void a_hold_of_an_auditor_stops_it_until_it_is_released() {
        erasure.given(REQUESTED)
                .when(new HoldErasure(ID, ASHA, HELD.reason()), BY_FIRST_AUDITOR.toMetaData())
                .expectEvents(HELD);
        begin();
        erasure.given(REQUESTED, HELD)
                .andGivenCurrentTime(DUE)
                .when(erase(), Actor.SYSTEM.toMetaData())
                .expectNoEvents()
                .expectExceptionDetails(Rejected.as(CONFLICT));
        begin();
        erasure.given(REQUESTED, HELD, new HoldReleased(ASHA))
                .andGivenCurrentTime(DUE)
                .when(erase(), Actor.SYSTEM.toMetaData())
                .expectEvents(ERASED_NOW);
    }

    @Test
    void refuses_a_hold_without_a_reason_of_another_than_an_auditor_and_a_release_of_nothing() {
        erasure.given(REQUESTED)
                .when(new HoldErasure(ID, ASHA, "court"), BY_FIRST_AUDITOR.toMetaData())
                .expectExceptionDetails(Rejected.as(INVALID_FIELD, "reason"));
        begin();
        erasure.given(REQUESTED)
                .when(new HoldErasure(ID, ASHA, HELD.reason()), BY_DOCTOR.toMetaData())
                .expectExceptionDetails(Rejected.as(NO_ACCESS));
        begin();
        erasure.given(REQUESTED)
                .when(new ReleaseHold(ID, ASHA), BY_FIRST_AUDITOR.toMetaData())
                .expectExceptionDetails(Rejected.as(NOT_FOUND));
    }

    @Test
    void what_was_erased_is_erased_again_in_a_store_that_does_not_know_of_it() {
        erasure.givenNoPriorActivity()
                .when(new EraseAgain(ID, ASHA, ASHAS_ACCOUNT), Actor.SYSTEM.toMetaData())
                .expectEvents(ERASED_NOW);
        begin();
        erasure.given(ERASED_NOW)
                .when(new EraseAgain(ID, ASHA, ASHAS_ACCOUNT), Actor.SYSTEM.toMetaData())
                .expectNoEvents();
        begin();
        erasure.givenNoPriorActivity()
                .when(new EraseAgain(ID, ASHA, ASHAS_ACCOUNT), BY_ADMIN.toMetaData())
                .expectExceptionDetails(Rejected.as(NO_ACCESS));
    }

    @Test
    void nothing_is_asked_of_it_once_it_is_done() {
        for (Object command : List.of(request(DUE), new CancelErasure(ID, ASHA))) {
            begin();
            erasure.given(REQUESTED, ERASED_NOW)
                    .when(command, BY_ASHA.toMetaData())
                    .expectNoEvents()
                    .expectExceptionDetails(Rejected.as(ERASED));
        }
        begin();
        erasure.given(REQUESTED, ERASED_NOW)
                .when(erase(), Actor.SYSTEM.toMetaData())
                .expectNoEvents()
                .expectState(it -> assertThat(it.due()).isEmpty());
    }

    private static RequestErasure request(Instant due) {
        return new RequestErasure(ID, ASHA, ASHAS_ACCOUNT, due);
    }

    private static ErasePatient erase() {
        return new ErasePatient(ID, ASHA);
    }
}
