package org.jeevan.summarization;

import static org.assertj.core.api.Assertions.assertThat;
import static org.jeevan.api.Examples.ASHA;
import static org.jeevan.api.Examples.CITY_HOSPITAL;
import static org.jeevan.api.Examples.CONTENT;
import static org.jeevan.api.Examples.CORRECTED_DISCHARGE;
import static org.jeevan.api.Examples.DISCHARGE;
import static org.jeevan.api.Examples.SUMMARY;
import static org.jeevan.api.Examples.THAT_DAY;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.stream.Stream;
import org.axonframework.serialization.json.JacksonSerializer;
import org.axonframework.test.saga.SagaTestFixture;
import org.jeevan.api.identity.RecordId;
import org.jeevan.api.record.RecordCommand.WithdrawalReason;
import org.jeevan.api.record.RecordEvent.RecordReplaced;
import org.jeevan.api.record.RecordEvent.RecordUploaded;
import org.jeevan.api.record.RecordEvent.RecordWithdrawn;
import org.jeevan.api.record.RecordEvent.SummarizationFailed;
import org.jeevan.api.record.RecordEvent.SummaryGenerated;
import org.jeevan.api.record.RecordKind;
import org.jeevan.api.summary.ProgressBoard;
import org.jeevan.api.summary.ProgressEvent.Stage;
import org.jeevan.api.summary.UnreadableReason;
import org.jeevan.events.ErasedEvent;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class SummarySagaTest {

    private final SagaTestFixture<SummarySaga> saga = new SagaTestFixture<>(SummarySaga.class);
    private final ProgressBoard board = new ProgressBoard();

    @TempDir
    private Path folder;

    private SagaFile file;
    private WorkTable work;

    @BeforeEach
    void open() {
        file = SagaFile.open(folder.resolve("saga.db"), JacksonSerializer.defaultSerializer());
        work = new WorkTable(file.transactions());
        saga.registerResource(work);
        saga.registerResource(board);
    }

    @AfterEach
    void close() {
        file.close();
    }

    @Test
    void puts_an_uploaded_record_to_the_work() {
        saga.givenNoPriorActivity()
                .whenPublishingA(uploaded(DISCHARGE))
                .expectActiveSagas(1)
                .expectAssociationWith("recordId", DISCHARGE.value())
                .expectNoDispatchedCommands();
        assertThat(work.lease(Instant.now(), Duration.ofMinutes(1)))
                .contains(new Work(DISCHARGE, ASHA, CONTENT.contentId(), "application/pdf", CONTENT.sizeBytes(), 1));
        assertThat(board.lastOf(DISCHARGE).orElseThrow().stage()).isEqualTo(Stage.STORED);
    }

    static Stream<Object> ends() {
        return Stream.of(
                new SummaryGenerated(DISCHARGE, ASHA, 1, SUMMARY),
                new SummarizationFailed(DISCHARGE, ASHA, 1, UnreadableReason.DAMAGED),
                new RecordWithdrawn(DISCHARGE, ASHA, CONTENT.contentId(), WithdrawalReason.WRONG_PATIENT),
                new RecordReplaced(DISCHARGE, ASHA, CORRECTED_DISCHARGE),
                new ErasedEvent(DISCHARGE.value(), "summary.generated"));
    }

    @ParameterizedTest
    @MethodSource("ends")
    void ends_with_whatever_makes_the_work_needless(Object event) {
        saga.givenAPublished(uploaded(DISCHARGE)).whenPublishingA(event).expectActiveSagas(0);
        assertThat(work.size()).isZero();
        assertThat(board.lastOf(DISCHARGE).orElseThrow().stage().last()).isTrue();
    }

    @Test
    void leaves_other_records_alone() {
        saga.givenAPublished(uploaded(DISCHARGE))
                .andThenAPublished(uploaded(CORRECTED_DISCHARGE))
                .whenPublishingA(new SummaryGenerated(DISCHARGE, ASHA, 1, SUMMARY))
                .expectActiveSagas(1)
                .expectAssociationWith("recordId", CORRECTED_DISCHARGE.value());
        assertThat(work.size()).isEqualTo(1);
    }

    @Test
    void takes_a_record_in_once_when_its_event_comes_twice() {
        saga.givenAPublished(uploaded(DISCHARGE))
                .whenPublishingA(uploaded(DISCHARGE))
                .expectActiveSagas(1);
        assertThat(work.size()).isEqualTo(1);
    }

    @Test
    void minds_no_event_of_a_record_it_does_not_know_nor_one_of_no_aggregate() {
        saga.givenAPublished(new ErasedEvent(null, "access.recorded"))
                .whenPublishingA(new SummaryGenerated(DISCHARGE, ASHA, 1, SUMMARY))
                .expectActiveSagas(0);
    }

    private static RecordUploaded uploaded(RecordId recordId) {
        return new RecordUploaded(
                recordId, ASHA, CITY_HOSPITAL, "Discharge", RecordKind.DISCHARGE_SUMMARY, THAT_DAY, CONTENT, null);
    }
}
