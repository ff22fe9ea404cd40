package org.jeevan.command.record;

import static org.jeevan.api.Examples.ASHA;
import static org.jeevan.api.Examples.BY_ADMIN;
import static org.jeevan.api.Examples.BY_ASHA;
import static org.jeevan.api.Examples.BY_DOCTOR;
import static org.jeevan.api.Examples.BY_FIRST_AUDITOR;
import static org.jeevan.api.Examples.CITY_HOSPITAL;
import static org.jeevan.api.Examples.CONTENT;
import static org.jeevan.api.Examples.CORRECTED_DISCHARGE;
import static org.jeevan.api.Examples.DISCHARGE;
import static org.jeevan.api.Examples.SUMMARY;
import static org.jeevan.api.Examples.THAT_DAY;
import static org.jeevan.api.record.Assessment.Verdict.CONFIRMED;
import static org.jeevan.api.record.Assessment.Verdict.DISPUTED;
import static org.jeevan.api.rejection.Rejection.Code.CONFLICT;
import static org.jeevan.api.rejection.Rejection.Code.ERASED;
import static org.jeevan.api.rejection.Rejection.Code.INVALID_FIELD;
import static org.jeevan.api.rejection.Rejection.Code.NOT_FOUND;
import static org.jeevan.api.rejection.Rejection.Code.NO_ACCESS;
import static org.jeevan.api.rejection.Rejection.Code.WITHDRAWN;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.axonframework.eventhandling.GenericEventMessage;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.axonframework.test.aggregate.TestExecutor;
import org.jeevan.api.identity.Actor;
import org.jeevan.api.record.Assessment.Verdict;
import org.jeevan.api.record.RecordCommand.AssessEssential;
import org.jeevan.api.record.RecordCommand.WithdrawalReason;
import org.jeevan.api.record.RecordEvent;
import org.jeevan.api.record.RecordEvent.EssentialAssessed;
import org.jeevan.api.record.RecordEvent.RecordReplaced;
import org.jeevan.api.record.RecordEvent.RecordUploaded;
import org.jeevan.api.record.RecordEvent.RecordWithdrawn;
import org.jeevan.api.record.RecordEvent.SummaryGenerated;
import org.jeevan.api.record.RecordKind;
import org.jeevan.command.Rejected;
import org.jeevan.events.ErasedEvent;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What people say about items of a record's summary. */
class RecordAssessmentTest {

    private static final String REASON = "It was only an upset stomach";
    private static final RecordUploaded UPLOADED = new RecordUploaded(
            DISCHARGE, ASHA, CITY_HOSPITAL, "Discharge", RecordKind.DISCHARGE_SUMMARY, THAT_DAY, CONTENT, null);
    private static final SummaryGenerated SUMMARIZED = new SummaryGenerated(DISCHARGE, ASHA, 1, SUMMARY);

    @Test
    void the_patient_and_staff_dispute_or_confirm_an_item() {
        for (Actor actor : List.of(BY_ASHA, BY_DOCTOR)) {
            given(UPLOADED, SUMMARIZED)
                    .when(assess("a1", DISPUTED, "  " + REASON + " "), actor.toMetaData())
                    .expectEvents(assessed("a1", DISPUTED, REASON));
            given(UPLOADED, SUMMARIZED)
                    .when(assess("m1", CONFIRMED, " "), actor.toMetaData())
                    .expectEvents(assessed("m1", CONFIRMED, null));
        }
    }

    @Test
    void nobody_else_does() {
        for (Actor actor : List.of(BY_ADMIN, BY_FIRST_AUDITOR, Actor.SYSTEM, Actor.NOBODY)) {
            given(UPLOADED, SUMMARIZED)
                    .when(assess("a1", DISPUTED, REASON), actor.toMetaData())
                    .expectNoEvents()
                    .expectExceptionDetails(Rejected.as(NO_ACCESS));
        }
    }

    @Test
    void the_same_word_of_the_same_person_twice_is_one() {
        said(BY_ASHA, assessed("a1", DISPUTED, REASON))
                .when(assess("a1", DISPUTED, REASON), BY_ASHA.toMetaData())
                .expectSuccessfulHandlerExecution()
                .expectNoEvents();
    }

    @Test
    void another_word_another_reason_and_another_person_are_news() {
        said(BY_ASHA, assessed("a1", DISPUTED, REASON))
                .when(assess("a1", CONFIRMED, null), BY_ASHA.toMetaData())
                .expectEvents(assessed("a1", CONFIRMED, null));
        said(BY_ASHA, assessed("a1", DISPUTED, REASON))
                .when(assess("a1", DISPUTED, "Tested negative"), BY_ASHA.toMetaData())
                .expectEvents(assessed("a1", DISPUTED, "Tested negative"));
        said(BY_ASHA, assessed("a1", DISPUTED, REASON))
                .when(assess("a1", DISPUTED, REASON), BY_DOCTOR.toMetaData())
                .expectEvents(assessed("a1", DISPUTED, REASON));
    }

    @Test
    void an_item_that_the_summary_does_not_have_is_not_found() {
        for (String itemId : new String[] {"a2", "", null}) {
            given(UPLOADED, SUMMARIZED)
                    .when(assess(itemId, DISPUTED, REASON), BY_ASHA.toMetaData())
                    .expectNoEvents()
                    .expectExceptionDetails(Rejected.as(NOT_FOUND));
        }
        given(UPLOADED)
                .when(assess("a1", DISPUTED, REASON), BY_ASHA.toMetaData())
                .expectNoEvents()
                .expectExceptionDetails(Rejected.as(NOT_FOUND));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "  \n ", "bell\u0007", "too long"})
    void refuses_a_dispute_without_a_reason_that_can_be_shown(String reason) {
        String sent = reason.equals("too long") ? "x".repeat(501) : reason;
        given(UPLOADED, SUMMARIZED)
                .when(assess("a1", DISPUTED, sent), BY_ASHA.toMetaData())
                .expectNoEvents()
                .expectExceptionDetails(Rejected.as(INVALID_FIELD, "reason"));
    }

    @Test
    void refuses_what_is_withdrawn_replaced_or_erased() {
        given(UPLOADED, SUMMARIZED, new RecordWithdrawn(DISCHARGE, ASHA, CONTENT.contentId(), WithdrawalReason.ERROR))
                .when(assess("a1", DISPUTED, REASON), BY_ASHA.toMetaData())
                .expectNoEvents()
                .expectExceptionDetails(Rejected.as(WITHDRAWN));
        given(UPLOADED, SUMMARIZED, new RecordReplaced(DISCHARGE, ASHA, CORRECTED_DISCHARGE))
                .when(assess("a1", DISPUTED, REASON), BY_ASHA.toMetaData())
                .expectNoEvents()
                .expectExceptionDetails(Rejected.as(WITHDRAWN));
        new AggregateTestFixture<>(Record.class)
                .given(new ErasedEvent(DISCHARGE.value(), "essential.assessed"))
                .when(assess("a1", DISPUTED, REASON), BY_ASHA.toMetaData())
                .expectNoEvents()
                .expectExceptionDetails(Rejected.as(ERASED));
    }

    @Test
    void nobody_fills_a_records_stream_by_changing_his_mind() {
        EssentialAssessed[] words = IntStream.range(0, 20)
                .mapToObj(number -> assessed("a1", DISPUTED, "Reason " + number))
                .toArray(EssentialAssessed[]::new);
        said(BY_ASHA, words)
                .when(assess("a1", DISPUTED, REASON), BY_ASHA.toMetaData())
                .expectNoEvents()
                .expectExceptionDetails(Rejected.as(CONFLICT));
        said(BY_ASHA, words)
                .when(assess("a1", DISPUTED, REASON), BY_DOCTOR.toMetaData())
                .expectEvents(assessed("a1", DISPUTED, REASON));
    }

    private static TestExecutor<Record> given(RecordEvent... events) {
        return new AggregateTestFixture<>(Record.class).given((Object[]) events);
    }

    private static TestExecutor<Record> said(Actor actor, EssentialAssessed... words) {
        var events = new ArrayList<Object>(List.of(UPLOADED, SUMMARIZED));
        for (EssentialAssessed word : words) {
            events.add(GenericEventMessage.asEventMessage(word).withMetaData(actor.toMetaData()));
        }
        return new AggregateTestFixture<>(Record.class).given(events);
    }

    private static AssessEssential assess(String itemId, Verdict verdict, String reason) {
        return new AssessEssential(DISCHARGE, itemId, verdict, reason);
    }

    private static EssentialAssessed assessed(String itemId, Verdict verdict, String reason) {
        return new EssentialAssessed(DISCHARGE, ASHA, itemId, verdict, reason);
    }
}
