package org.jeevan.summarization;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.jeevan.api.Examples.ASHA;
import static org.jeevan.api.Examples.CITY_HOSPITAL;
import static org.jeevan.api.Examples.CONTENT;
import static org.jeevan.api.Examples.DISCHARGE;
import static org.jeevan.api.Examples.NOON;
import static org.jeevan.api.Examples.THAT_DAY;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.axonframework.commandhandling.CommandMessage;
import org.axonframework.commandhandling.GenericCommandMessage;
import org.axonframework.commandhandling.SimpleCommandBus;
import org.axonframework.commandhandling.gateway.DefaultCommandGateway;
import org.axonframework.serialization.json.JacksonSerializer;
import org.jeevan.api.Examples;
import org.jeevan.api.identity.Actor;
import org.jeevan.api.identity.KeySubject;
import org.jeevan.api.record.RecordCommand.CompleteSummary;
import org.jeevan.api.record.RecordCommand.FailSummary;
import org.jeevan.api.record.RecordEvent.RecordUploaded;
import org.jeevan.api.record.RecordKind;
import org.jeevan.api.rejection.CommandRejected;
import org.jeevan.api.rejection.Rejection;
import org.jeevan.api.summary.ProgressBoard;
import org.jeevan.api.summary.ProgressEvent;
import org.jeevan.api.summary.RecordSummary;
import org.jeevan.api.summary.RecordSummary.Check;
import org.jeevan.api.summary.RecordSummary.Engine;
import org.jeevan.api.summary.RecordSummary.Source;
import org.jeevan.api.summary.RecordSummary.Statement;
import org.jeevan.api.summary.UnreadableReason;
import org.jeevan.crypto.KeyDestroyedException;
import org.jeevan.summarization.ReadingProgress.Stage;
import org.jeevan.summarization.ReadingResult.Failed;
import org.jeevan.summarization.ReadingResult.Failure;
import org.jeevan.summarization.ReadingResult.NotReadable;
import org.jeevan.summarization.ReadingResult.Summarized;
import org.jeevan.summarization.pegasus.Device;
import org.jeevan.summarization.text.UnreadableRecord.Reason;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.util.unit.DataSize;

class SummarizationWorkerTest {

    private static final SummarizationSettings SETTINGS = new SummarizationSettings(
            1,
            3,
            5,
            Duration.ofMinutes(10),
            Duration.ofSeconds(20),
            Duration.ofSeconds(10),
            Duration.ofSeconds(35),
            Duration.ofSeconds(1),
            DataSize.ofMegabytes(512),
            Duration.ofMinutes(2),
            DataSize.ofMegabytes(100),
            200,
            null,
            Device.AUTO,
            0,
            null);
    private static final RecordSummary SUMMARY = new RecordSummary(
            "Allergic to penicillin.",
            Engine.EXTRACTIVE,
            "extractive-1",
            null,
            true,
            Check.NOT_NEEDED,
            List.of(new Statement("Allergic to penicillin.", List.of(new Source(2, "Allergic to penicillin.")))),
            null);
    private static final RecordSummary SILENT =
            new RecordSummary("", Engine.EXTRACTIVE, "extractive-1", null, true, Check.NOT_NEEDED, List.of(), null);
    private static final ReadingResult SUMMARIZED = new Summarized(SUMMARY);
    private static final ReadingResult CRASHED = new Failed(Failure.CRASHED);
    private static final RecordContents CONTENTS =
            (content, record, patient) -> new ByteArrayInputStream("bytes".getBytes(UTF_8));

    private final List<CommandMessage<?>> answers = new ArrayList<>();
    private final SimpleCommandBus bus = SimpleCommandBus.builder().build();
    private final ProgressBoard board = new ProgressBoard();

    private Instant now = NOON;

    @TempDir
    private Path folder;

    private SagaFile file;
    private WorkTable table;

    @BeforeEach
    void open() {
        file = SagaFile.open(folder.resolve("saga.db"), JacksonSerializer.defaultSerializer());
        table = new WorkTable(file.transactions());
        table.add(
                new RecordUploaded(
                        DISCHARGE,
                        ASHA,
                        CITY_HOSPITAL,
                        "Discharge",
                        RecordKind.DISCHARGE_SUMMARY,
                        THAT_DAY,
                        CONTENT,
                        null),
                NOON);
        bus.subscribe(CompleteSummary.class.getName(), this::record);
        bus.subscribe(FailSummary.class.getName(), this::record);
    }

    @AfterEach
    void close() {
        file.close();
    }

    @Test
    void answers_with_the_summary_in_the_name_of_the_platform() {
        worker(CONTENTS, SUMMARIZED).workOnce();
        assertThat(payloads()).containsExactly(new CompleteSummary(DISCHARGE, 1, SUMMARY));
        assertThat(Actor.fromMetaData(answers.getFirst().getMetaData())).isEqualTo(Actor.SYSTEM);
    }

    @Test
    void keeps_the_record_until_the_saga_has_heard_of_the_answer_but_reads_it_once() {
        var worker = worker(CONTENTS, SUMMARIZED);
        assertThat(worker.workOnce()).isTrue();
        assertThat(worker.workOnce()).isFalse();
        assertThat(table.size()).isEqualTo(1);
    }

    @Test
    void says_why_a_record_cannot_be_read() {
        worker(CONTENTS, new NotReadable(Reason.ONLY_IMAGES)).workOnce();
        assertThat(payloads()).containsExactly(new FailSummary(DISCHARGE, 1, UnreadableReason.ONLY_IMAGES));
    }

    @Test
    void keeps_what_was_found_in_a_record_that_has_no_sentence() {
        RecordSummary facts = SILENT.withEssentials(Examples.SUMMARY.essentials());
        worker(CONTENTS, new Summarized(facts)).workOnce();
        assertThat(payloads()).containsExactly(new CompleteSummary(DISCHARGE, 1, facts));
    }

    @Test
    void says_so_when_a_text_has_no_sentence() {
        worker(CONTENTS, new Summarized(SILENT)).workOnce();
        assertThat(payloads()).containsExactly(new FailSummary(DISCHARGE, 1, UnreadableReason.NO_TEXT));
    }

    @Test
    void knows_a_reason_for_each_that_the_reader_knows() {
        for (Reason reason : Reason.values()) {
            assertThat(Answers.reason(reason).name()).isEqualTo(reason.name());
        }
    }

    @Test
    void tries_again_after_waits_that_double_and_gives_up_after_the_last_attempt() {
        var worker = worker(CONTENTS, CRASHED);
        assertThat(worker.workOnce()).isTrue();
        now = NOON.plusSeconds(9);
        assertThat(worker.workOnce()).isFalse();
        now = NOON.plusSeconds(10);
        assertThat(worker.workOnce()).isTrue();
        now = NOON.plusSeconds(29);
        assertThat(worker.workOnce()).isFalse();
        now = NOON.plusSeconds(30);
        assertThat(payloads()).isEmpty();
        assertThat(worker.workOnce()).isTrue();
        assertThat(payloads()).containsExactly(new FailSummary(DISCHARGE, 3, UnreadableReason.READER_FAILED));
    }

    @Test
    void the_last_attempt_goes_on_without_the_model_where_it_failed_with_it() {
        var worker = worker(CONTENTS, reader(CRASHED, SUMMARIZED));
        worker.workOnce();
        now = NOON.plusSeconds(10);
        worker.workOnce();
        now = NOON.plusSeconds(30);
        assertThat(payloads()).isEmpty();
        worker.workOnce();
        assertThat(payloads()).containsExactly(new CompleteSummary(DISCHARGE, 3, SUMMARY));
    }

    @Test
    void a_model_that_ran_out_of_time_is_not_waited_for_again() {
        worker(CONTENTS, reader(new Failed(Failure.DEADLINE, Stage.SUMMARIZING), SUMMARIZED))
                .workOnce();
        assertThat(payloads()).containsExactly(new CompleteSummary(DISCHARGE, 1, SUMMARY));
    }

    @Test
    void a_record_that_took_too_long_before_the_model_saw_it_is_tried_again_with_the_model() {
        worker(CONTENTS, reader(new Failed(Failure.DEADLINE, Stage.OCR), SUMMARIZED))
                .workOnce();
        assertThat(payloads()).isEmpty();
        now = NOON.plusSeconds(10);
        assertThat(table.lease(now, Duration.ofMinutes(1)).map(Work::attempt)).contains(2);
    }

    @Test
    void a_record_that_the_reader_fails_on_without_a_model_too_is_given_up() {
        var worker = worker(CONTENTS, reader(CRASHED, CRASHED));
        for (int attempt = 1; attempt <= 3; attempt++) {
            worker.workOnce();
            now = now.plusSeconds(35);
        }
        assertThat(payloads()).containsExactly(new FailSummary(DISCHARGE, 3, UnreadableReason.READER_FAILED));
    }

    @Test
    void waits_no_longer_than_the_longest_wait() {
        assertThat(SETTINGS.waitAfter(2)).isEqualTo(Duration.ofSeconds(20));
        assertThat(SETTINGS.waitAfter(3)).isEqualTo(Duration.ofSeconds(35));
        assertThat(SETTINGS.waitAfter(1_000)).isEqualTo(Duration.ofSeconds(35));
    }

    @Test
    void is_more_patient_with_bytes_out_of_reach_than_with_a_reader_that_fails() {
        RecordContents outOfReach = (content, record, patient) -> {
            throw new IOException("away");
        };
        var worker = worker(outOfReach, SUMMARIZED);
        for (int attempt = 1; attempt <= 5; attempt++) {
            assertThat(worker.workOnce()).isTrue();
            assertThat(payloads()).isEmpty();
            now = now.plusSeconds(35);
        }
        worker.workOnce();
        assertThat(payloads()).containsExactly(new FailSummary(DISCHARGE, 6, UnreadableReason.READER_FAILED));
    }

    @Test
    void reads_again_when_the_answer_could_not_be_given() {
        bus.subscribe(CompleteSummary.class.getName(), command -> {
            throw new IllegalStateException("The event store is away");
        });
        var worker = worker(CONTENTS, SUMMARIZED);
        worker.workOnce();
        bus.subscribe(CompleteSummary.class.getName(), this::record);
        now = NOON.plusSeconds(10);
        worker.workOnce();
        assertThat(payloads()).hasSize(1);
    }

    @Test
    void forgets_a_record_whose_key_is_destroyed() {
        RecordContents forgotten = (content, record, patient) -> {
            throw new KeyDestroyedException(new KeySubject.Record(patient, record));
        };
        worker(forgotten, SUMMARIZED).workOnce();
        assertThat(payloads()).isEmpty();
        assertThat(table.size()).isZero();
    }

    @Test
    void forgets_a_record_that_wants_no_answer_any_more() {
        bus.subscribe(CompleteSummary.class.getName(), command -> {
            throw new CommandRejected(Rejection.Code.ERASED, "erased");
        });
        worker(CONTENTS, SUMMARIZED).workOnce();
        assertThat(table.size()).isZero();
    }

    @Test
    void leaves_the_record_for_the_next_start_when_the_platform_stops_meanwhile() {
        RecordReader killed = (content, size, mediaType, progress) -> {
            Thread.currentThread().interrupt();
            return CRASHED;
        };
        worker(CONTENTS, killed).workOnce();
        assertThat(Thread.interrupted()).isTrue();
        assertThat(worker(CONTENTS, SUMMARIZED).workOnce()).isFalse();
        table.endAllLeases();
        assertThat(table.lease(NOON, Duration.ofMinutes(1)).map(Work::attempt)).contains(1);
    }

    @Test
    void tells_how_far_it_is() {
        RecordReader telling = (content, size, mediaType, progress) -> {
            progress.reached(Stage.READING, 3, 7);
            return SUMMARIZED;
        };
        worker(CONTENTS, telling).workOnce();
        assertThat(board.lastOf(DISCHARGE)).contains(new ProgressEvent(DISCHARGE, ProgressEvent.Stage.READING, 3, 7));
    }

    private static RecordReader reader(ReadingResult withModel, ReadingResult without) {
        return new RecordReader() {
            @Override
            public ReadingResult read(InputStream content, long size, String mediaType, ReadingProgress progress) {
                return withModel;
            }

            @Override
            public Optional<RecordReader> withoutModel() {
                return Optional.of((content, size, mediaType, progress) -> without);
            }
        };
    }

    private Object record(CommandMessage<?> command) {
        answers.add(command);
        return null;
    }

    private List<Object> payloads() {
        return answers.stream().<Object>map(CommandMessage::getPayload).toList();
    }

    private SummarizationWorker worker(RecordContents contents, ReadingResult result) {
        return worker(contents, (content, size, mediaType, progress) -> result);
    }

    private SummarizationWorker worker(RecordContents contents, RecordReader reader) {
        var commands = DefaultCommandGateway.builder().commandBus(bus).build();
        return new SummarizationWorker(
                table.queue(() -> now),
                contents,
                reader,
                answer -> commands.sendAndWait(new GenericCommandMessage<>(answer, Actor.SYSTEM.toMetaData())),
                board::publish,
                SETTINGS);
    }
}
