package org.jeevan.command.record;

import static org.assertj.core.api.Assertions.assertThat;
import static org.jeevan.api.Examples.ASHA;
import static org.jeevan.api.Examples.BY_ASHA;
import static org.jeevan.api.Examples.BY_DOCTOR;
import static org.jeevan.api.Examples.CITY_HOSPITAL;
import static org.jeevan.api.Examples.CONTENT;
import static org.jeevan.api.Examples.CORRECTED_DISCHARGE;
import static org.jeevan.api.Examples.DISCHARGE;
import static org.jeevan.api.Examples.LAKE_HOSPITAL;
import static org.jeevan.api.Examples.NOON;
import static org.jeevan.api.Examples.NURSE;
import static org.jeevan.api.Examples.RAVI;
import static org.jeevan.api.Examples.SUMMARY;
import static org.jeevan.api.Examples.THAT_DAY;
import static org.jeevan.api.rejection.Rejection.Code.CONFLICT;
import static org.jeevan.api.rejection.Rejection.Code.ERASED;
import static org.jeevan.api.rejection.Rejection.Code.IDEMPOTENCY_KEY_REUSED;
import static org.jeevan.api.rejection.Rejection.Code.INVALID_FIELD;
import static org.jeevan.api.rejection.Rejection.Code.NOT_FOUND;
import static org.jeevan.api.rejection.Rejection.Code.NO_ACCESS;
import static org.jeevan.api.rejection.Rejection.Code.WITHDRAWN;

import java.time.LocalDate;
import java.util.List;
import org.axonframework.eventhandling.GenericEventMessage;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.axonframework.test.aggregate.FixtureConfiguration;
import org.jeevan.api.identity.Actor;
import org.jeevan.api.identity.PatientId;
import org.jeevan.api.record.ContentId;
import org.jeevan.api.record.RecordCommand.CompleteSummary;
import org.jeevan.api.record.RecordCommand.FailSummary;
import org.jeevan.api.record.RecordCommand.ReplaceRecord;
import org.jeevan.api.record.RecordCommand.UploadRecord;
import org.jeevan.api.record.RecordCommand.WithdrawAgain;
import org.jeevan.api.record.RecordCommand.WithdrawRecord;
import org.jeevan.api.record.RecordCommand.WithdrawalReason;
import org.jeevan.api.record.RecordEvent.RecordReplaced;
import org.jeevan.api.record.RecordEvent.RecordUploaded;
import org.jeevan.api.record.RecordEvent.RecordWithdrawn;
import org.jeevan.api.record.RecordEvent.SummarizationFailed;
import org.jeevan.api.record.RecordEvent.SummaryGenerated;
import org.jeevan.api.record.RecordKind;
import org.jeevan.api.record.StoredContent;
import org.jeevan.api.rejection.CommandRejected;
import org.jeevan.api.summary.UnreadableReason;
import org.jeevan.command.Rejected;
import org.jeevan.events.ErasedEvent;
import org.junit.jupiter.api.Test;

class RecordTest {

    private static final Actor BY_LAKE_DOCTOR = Actor.staff(LAKE_HOSPITAL, NURSE);

    private static final RecordUploaded UPLOADED = new RecordUploaded(
            DISCHARGE, ASHA, CITY_HOSPITAL, "Discharge", RecordKind.DISCHARGE_SUMMARY, THAT_DAY, CONTENT, null);
    private static final SummaryGenerated SUMMARIZED = new SummaryGenerated(DISCHARGE, ASHA, 1, SUMMARY);
    private static final CompleteSummary COMPLETE = new CompleteSummary(DISCHARGE, 1, SUMMARY);
    private static final FailSummary FAIL = new FailSummary(DISCHARGE, 1, UnreadableReason.NO_TEXT);
    private static final SummarizationFailed FAILED =
            new SummarizationFailed(DISCHARGE, ASHA, 1, UnreadableReason.NO_TEXT);
    private static final RecordReplaced REPLACED = new RecordReplaced(DISCHARGE, ASHA, CORRECTED_DISCHARGE);
    private static final ReplaceRecord REPLACE = new ReplaceRecord(DISCHARGE, CITY_HOSPITAL, CORRECTED_DISCHARGE);

    private final FixtureConfiguration<Record> record = new AggregateTestFixture<>(Record.class);

    @Test
    void refuses_an_upload_in_the_name_of_another_hospital_or_by_no_staff() {
        for (Actor other : List.of(BY_LAKE_DOCTOR, BY_ASHA, Actor.SYSTEM)) {
            record.givenNoPriorActivity()
                    .when(upload(ASHA, "Discharge", THAT_DAY, CONTENT), other.toMetaData())
                    .expectNoEvents()
                    .expectExceptionDetails(Rejected.as(NO_ACCESS));
        }
    }

    @Test
    void takes_in_a_record() {
        record.givenNoPriorActivity()
                .andGivenCurrentTime(NOON)
                .when(upload(ASHA, " Discharge ", THAT_DAY, CONTENT), BY_DOCTOR.toMetaData())
                .expectEvents(UPLOADED)
                .expectState(it -> assertThat(it.uploadedBy(CITY_HOSPITAL)).isTrue())
                .expectState(it -> assertThat(it.uploadedBy(LAKE_HOSPITAL)).isFalse())
                .expectState(it -> assertThat(it.current()).isTrue());
    }

    @Test
    void takes_the_same_bytes_in_another_place_for_a_retry() {
        record.given(UPLOADED)
                .andGivenCurrentTime(NOON)
                .when(
                        upload(ASHA, "Discharge", THAT_DAY, contentOf(CONTENT.sizeBytes(), CONTENT.sha256())),
                        BY_DOCTOR.toMetaData())
                .expectSuccessfulHandlerExecution()
                .expectNoEvents();
    }

    @Test
    void refuses_other_bytes_under_the_same_id() {
        record.given(UPLOADED)
                .andGivenCurrentTime(NOON)
                .when(
                        upload(ASHA, "Discharge", THAT_DAY, contentOf(CONTENT.sizeBytes(), "00".repeat(32))),
                        BY_DOCTOR.toMetaData())
                .expectNoEvents()
                .expectExceptionDetails(Rejected.as(IDEMPOTENCY_KEY_REUSED));
    }

    @Test
    void refuses_another_patient_under_the_same_id() {
        record.given(UPLOADED)
                .andGivenCurrentTime(NOON)
                .when(upload(RAVI, "Discharge", THAT_DAY, CONTENT), BY_DOCTOR.toMetaData())
                .expectNoEvents()
                .expectExceptionDetails(Rejected.as(IDEMPOTENCY_KEY_REUSED));
    }

    @Test
    void refuses_a_date_that_has_not_begun_anywhere_yet() {
        record.givenNoPriorActivity()
                .andGivenCurrentTime(NOON)
                .when(upload(ASHA, "Discharge", THAT_DAY.plusDays(2), CONTENT), BY_DOCTOR.toMetaData())
                .expectNoEvents()
                .expectExceptionDetails(Rejected.as(INVALID_FIELD, "recordedOn"));
    }

    @Test
    void refuses_a_date_before_anybody_who_lives_was_born() {
        record.givenNoPriorActivity()
                .andGivenCurrentTime(NOON)
                .when(upload(ASHA, "Discharge", THAT_DAY.minusYears(131), CONTENT), BY_DOCTOR.toMetaData())
                .expectNoEvents()
                .expectExceptionDetails(Rejected.as(INVALID_FIELD, "recordedOn"));
    }

    @Test
    void takes_a_date_that_has_begun_in_the_east() {
        record.givenNoPriorActivity()
                .andGivenCurrentTime(NOON)
                .when(upload(ASHA, "Discharge", THAT_DAY.plusDays(1), CONTENT), BY_DOCTOR.toMetaData())
                .expectSuccessfulHandlerExecution();
    }

    @Test
    void refuses_an_empty_file() {
        record.givenNoPriorActivity()
                .andGivenCurrentTime(NOON)
                .when(upload(ASHA, "Discharge", THAT_DAY, contentOf(0, CONTENT.sha256())), BY_DOCTOR.toMetaData())
                .expectNoEvents()
                .expectExceptionDetails(Rejected.as(INVALID_FIELD, "file"));
    }

    @Test
    void refuses_a_record_without_a_title() {
        record.givenNoPriorActivity()
                .andGivenCurrentTime(NOON)
                .when(upload(ASHA, "\t", THAT_DAY, CONTENT), BY_DOCTOR.toMetaData())
                .expectNoEvents()
                .expectExceptionDetails(Rejected.as(INVALID_FIELD, "title"));
    }

    @Test
    void refuses_a_record_without_a_date() {
        record.givenNoPriorActivity()
                .when(upload(ASHA, "Discharge", null, CONTENT), BY_DOCTOR.toMetaData())
                .expectNoEvents()
                .expectExceptionDetails(Rejected.as(INVALID_FIELD, "recordedOn"));
    }

    @Test
    void takes_the_summary() {
        record.given(UPLOADED).when(COMPLETE).expectEvents(SUMMARIZED);
    }

    @Test
    void takes_the_reason_why_there_is_none() {
        record.given(UPLOADED).when(FAIL).expectEvents(FAILED);
    }

    @Test
    void counts_the_first_answer_only() {
        for (Object first : List.of(SUMMARIZED, FAILED)) {
            for (Object second : List.of(COMPLETE, FAIL)) {
                new AggregateTestFixture<>(Record.class)
                        .given(UPLOADED, first)
                        .when(second)
                        .expectSuccessfulHandlerExecution()
                        .expectNoEvents();
            }
        }
    }

    @Test
    void ignores_an_answer_about_a_record_that_left_the_lists() {
        for (Object last : List.of(withdrawn(WithdrawalReason.ERROR), REPLACED)) {
            new AggregateTestFixture<>(Record.class)
                    .given(UPLOADED, last)
                    .when(COMPLETE)
                    .expectSuccessfulHandlerExecution()
                    .expectNoEvents();
        }
    }

    @Test
    void lets_the_uploader_withdraw_and_says_which_content_goes() {
        record.given(UPLOADED, SUMMARIZED)
                .when(withdraw(WithdrawalReason.WRONG_PATIENT), BY_DOCTOR.toMetaData())
                .expectEvents(withdrawn(WithdrawalReason.WRONG_PATIENT))
                .expectState(it -> assertThat(it.current()).isFalse());
    }

    @Test
    void hides_the_record_from_a_hospital_that_did_not_upload_it() {
        for (Object command : List.of(
                new WithdrawRecord(DISCHARGE, LAKE_HOSPITAL, WithdrawalReason.ERROR),
                new ReplaceRecord(DISCHARGE, LAKE_HOSPITAL, CORRECTED_DISCHARGE))) {
            new AggregateTestFixture<>(Record.class)
                    .given(UPLOADED)
                    .when(command, BY_LAKE_DOCTOR.toMetaData())
                    .expectNoEvents()
                    .expectExceptionDetails(Rejected.as(NOT_FOUND));
        }
    }

    @Test
    void what_a_back_up_brought_back_is_withdrawn_again_by_the_platform_alone() {
        var again = new WithdrawAgain(DISCHARGE, ASHA, CONTENT.contentId());
        record.given(UPLOADED)
                .when(again, Actor.SYSTEM.toMetaData())
                .expectEvents(withdrawn(WithdrawalReason.WRONG_PATIENT));
        record.given(UPLOADED, withdrawn(WithdrawalReason.WRONG_PATIENT))
                .when(again, Actor.SYSTEM.toMetaData())
                .expectNoEvents();
        record.given(UPLOADED).when(again, BY_DOCTOR.toMetaData()).expectException(CommandRejected.class);
    }

    @Test
    void withdraws_once_when_asked_twice() {
        record.given(UPLOADED, withdrawn(WithdrawalReason.ERROR))
                .when(withdraw(WithdrawalReason.ERROR), BY_DOCTOR.toMetaData())
                .expectSuccessfulHandlerExecution()
                .expectNoEvents();
    }

    @Test
    void withdraws_once_even_when_the_key_is_gone_by_the_second_time() {
        record.given(
                        new ErasedEvent(DISCHARGE.value(), "record.uploaded"),
                        new GenericEventMessage<>(withdrawn(WithdrawalReason.WRONG_PATIENT), BY_DOCTOR.toMetaData()))
                .when(withdraw(WithdrawalReason.WRONG_PATIENT), BY_DOCTOR.toMetaData())
                .expectSuccessfulHandlerExecution()
                .expectNoEvents();
    }

    @Test
    void withdraws_for_the_wrong_patient_what_was_withdrawn_for_an_error() {
        record.given(UPLOADED, withdrawn(WithdrawalReason.ERROR))
                .when(withdraw(WithdrawalReason.WRONG_PATIENT), BY_DOCTOR.toMetaData())
                .expectEvents(withdrawn(WithdrawalReason.WRONG_PATIENT));
    }

    @Test
    void does_not_weaken_a_withdrawal() {
        record.given(UPLOADED, withdrawn(WithdrawalReason.WRONG_PATIENT))
                .when(withdraw(WithdrawalReason.ERROR), BY_DOCTOR.toMetaData())
                .expectNoEvents()
                .expectExceptionDetails(Rejected.as(WITHDRAWN));
    }

    @Test
    void marks_a_record_as_replaced() {
        record.given(UPLOADED)
                .when(REPLACE, BY_DOCTOR.toMetaData())
                .expectEvents(REPLACED)
                .expectState(it -> assertThat(it.current()).isFalse());
    }

    @Test
    void replaces_once_when_asked_twice() {
        record.given(UPLOADED, REPLACED)
                .when(REPLACE, BY_DOCTOR.toMetaData())
                .expectSuccessfulHandlerExecution()
                .expectNoEvents();
    }

    @Test
    void refuses_a_second_replacement_and_one_by_itself() {
        record.given(UPLOADED, new RecordReplaced(DISCHARGE, ASHA, DISCHARGE))
                .when(REPLACE, BY_DOCTOR.toMetaData())
                .expectNoEvents()
                .expectExceptionDetails(Rejected.as(CONFLICT));
        new AggregateTestFixture<>(Record.class)
                .given(UPLOADED)
                .when(new ReplaceRecord(DISCHARGE, CITY_HOSPITAL, DISCHARGE), BY_DOCTOR.toMetaData())
                .expectNoEvents()
                .expectExceptionDetails(Rejected.as(CONFLICT));
    }

    @Test
    void refuses_to_replace_what_is_withdrawn() {
        record.given(UPLOADED, withdrawn(WithdrawalReason.ERROR))
                .when(REPLACE, BY_DOCTOR.toMetaData())
                .expectNoEvents()
                .expectExceptionDetails(Rejected.as(WITHDRAWN));
    }

    @Test
    void refuses_everything_once_erased() {
        for (Object command : List.of(
                upload(ASHA, "Discharge", THAT_DAY, CONTENT),
                COMPLETE,
                FAIL,
                withdraw(WithdrawalReason.ERROR),
                REPLACE)) {
            new AggregateTestFixture<>(Record.class)
                    .given(new ErasedEvent(DISCHARGE.value(), "record.uploaded"))
                    .when(command, BY_DOCTOR.toMetaData())
                    .expectNoEvents()
                    .expectExceptionDetails(Rejected.as(ERASED));
        }
    }

    private static UploadRecord upload(PatientId patient, String title, LocalDate recordedOn, StoredContent content) {
        return new UploadRecord(
                DISCHARGE, patient, CITY_HOSPITAL, title, RecordKind.DISCHARGE_SUMMARY, recordedOn, content, null);
    }

    private static StoredContent contentOf(long sizeBytes, String sha256) {
        return new StoredContent(ContentId.random(), CONTENT.mediaType(), sizeBytes, sha256);
    }

    private static WithdrawRecord withdraw(WithdrawalReason reason) {
        return new WithdrawRecord(DISCHARGE, CITY_HOSPITAL, reason);
    }

    private static RecordWithdrawn withdrawn(WithdrawalReason reason) {
        return new RecordWithdrawn(DISCHARGE, ASHA, CONTENT.contentId(), reason);
    }
}
