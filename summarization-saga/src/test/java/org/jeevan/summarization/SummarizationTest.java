package org.jeevan.summarization;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.jeevan.api.Examples.ASHA;
import static org.jeevan.api.Examples.CITY_HOSPITAL;
import static org.jeevan.api.Examples.THAT_DAY;

import java.io.ByteArrayInputStream;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.BooleanSupplier;
import org.axonframework.commandhandling.CommandBus;
import org.axonframework.commandhandling.GenericCommandMessage;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.eventsourcing.eventstore.inmemory.InMemoryEventStorageEngine;
import org.axonframework.springboot.autoconfig.AxonAutoConfiguration;
import org.axonframework.springboot.autoconfig.AxonTracingAutoConfiguration;
import org.axonframework.springboot.autoconfig.EventProcessingAutoConfiguration;
import org.axonframework.springboot.autoconfig.InfraConfiguration;
import org.axonframework.springboot.autoconfig.NoOpTransactionAutoConfiguration;
import org.axonframework.springboot.autoconfig.ObjectMapperAutoConfiguration;
import org.jeevan.api.identity.Actor;
import org.jeevan.api.identity.RecordId;
import org.jeevan.api.record.ContentId;
import org.jeevan.api.record.RecordCommand.CompleteSummary;
import org.jeevan.api.record.RecordEvent.RecordUploaded;
import org.jeevan.api.record.RecordEvent.SummaryGenerated;
import org.jeevan.api.record.RecordKind;
import org.jeevan.api.record.StoredContent;
import org.jeevan.api.summary.ProgressBoard;
import org.jeevan.api.summary.ProgressEvent;
import org.jeevan.api.summary.RecordSummary;
import org.jeevan.api.summary.RecordSummary.Outcome;
import org.jeevan.summarization.pegasus.TinyBundle;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.test.context.assertj.AssertableApplicationContext;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.boot.test.context.runner.ContextConsumer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The side as it is wired, with a reader's child process, from the event of an upload to the command that answers. */
class SummarizationTest {

    private static final byte[] TEXT =
            "Admitted with fever for three days.\nAllergic to penicillin (rash).\n".getBytes(UTF_8);
    private static final Duration PATIENCE = Duration.ofSeconds(120);

    private final EventStorageEngine events = new InMemoryEventStorageEngine();
    private final List<CompleteSummary> answers = new CopyOnWriteArrayList<>();

    @TempDir
    private Path folder;

    @Test
    void summarizes_an_uploaded_record_and_then_forgets_it() {
        RecordId record = RecordId.random();
        platform(context -> {
            answerInTheNameOfTheRecord(context);
            upload(context, record);
            await(() -> isDone(context, record));
            assertThat(answers).hasSize(1);
            assertThat(answers.getFirst().summary().narrative()).contains("penicillin");
            assertThat(context.getBean(WorkTable.class).size()).isZero();
        });
    }

    @Test
    void goes_on_after_a_restart_with_what_was_not_answered_and_with_nothing_else() {
        RecordId answered = RecordId.random();
        RecordId waiting = RecordId.random();
        platform(context -> {
            answerInTheNameOfTheRecord(context);
            upload(context, answered);
            await(() -> isDone(context, answered));
        });
        withoutWorkers(context -> {
            upload(context, waiting);
            await(() -> context.getBean(WorkTable.class).size() == 1);
            context.getBean(WorkTable.class).lease(Instant.now(), Duration.ofHours(1));
        });
        platform(context -> {
            answerInTheNameOfTheRecord(context);
            await(() -> isDone(context, waiting));
        });
        assertThat(answers.stream().map(CompleteSummary::recordId)).containsExactly(answered, waiting);
    }

    @Test
    void summarizes_without_the_model_a_record_on_which_it_hangs_and_says_so(@TempDir Path bundle) {
        RecordId record = RecordId.random();
        context(1)
                .withPropertyValues(
                        "jeevan.summarization.model=" + TinyBundle.hangingIn(bundle),
                        "jeevan.summarization.reader-deadline=8s")
                .run(context -> {
                    answerInTheNameOfTheRecord(context);
                    upload(context, record);
                    await(() -> isDone(context, record));
                });
        RecordSummary summary = answers.getFirst().summary();
        assertThat(summary.check().outcome()).isEqualTo(Outcome.FAILED);
        assertThat(summary.narrative()).isNotBlank();
        assertThat(summary.essentials().allergies()).hasSize(1);
    }

    private void platform(ContextConsumer<AssertableApplicationContext> story) {
        context(1).run(story);
    }

    private void withoutWorkers(ContextConsumer<AssertableApplicationContext> story) {
        context(0).run(story);
    }

    private ApplicationContextRunner context(int workers) {
        return new ApplicationContextRunner()
                .withPropertyValues(
                        "axon.serializer.general=jackson",
                        "axon.axonserver.enabled=false",
                        "jeevan.summarization.workers=" + workers,
                        "jeevan.data-dir=" + folder.resolve("data"))
                .withConfiguration(AutoConfigurations.of(
                        ObjectMapperAutoConfiguration.class,
                        NoOpTransactionAutoConfiguration.class,
                        InfraConfiguration.class,
                        AxonTracingAutoConfiguration.class,
                        EventProcessingAutoConfiguration.class,
                        AxonAutoConfiguration.class))
                .withBean(EventStorageEngine.class, () -> events)
                .withBean(RecordContents.class, () -> (content, record, patient) -> new ByteArrayInputStream(TEXT))
                .withUserConfiguration(SummarizationConfiguration.class, OneProcess.class);
    }

    /** As the launcher joins the sides. */
    @Configuration(proxyBeanMethods = false)
    static class OneProcess {

        @Bean
        SummaryAnswers summaryAnswers(CommandGateway commands) {
            return answer -> commands.sendAndWait(new GenericCommandMessage<>(answer, Actor.SYSTEM.toMetaData()));
        }
    }

    /** Stands in for the Record aggregate, which is the command side's. */
    private void answerInTheNameOfTheRecord(AssertableApplicationContext context) {
        context.getBean(CommandBus.class).subscribe(CompleteSummary.class.getName(), command -> {
            var answer = (CompleteSummary) command.getPayload();
            answers.add(answer);
            context.getBean(EventStore.class)
                    .publish(new GenericDomainEventMessage<>(
                            "Record",
                            answer.recordId().value(),
                            1,
                            new SummaryGenerated(answer.recordId(), ASHA, answer.attempt(), answer.summary())));
            return null;
        });
    }

    private static void upload(AssertableApplicationContext context, RecordId record) {
        var content = new StoredContent(ContentId.random(), "text/plain", TEXT.length, "00".repeat(32));
        context.getBean(EventStore.class)
                .publish(new GenericDomainEventMessage<>(
                        "Record",
                        record.value(),
                        0,
                        new RecordUploaded(
                                record, ASHA, CITY_HOSPITAL, "Note", RecordKind.OTHER, THAT_DAY, content, null)));
    }

    private static boolean isDone(AssertableApplicationContext context, RecordId record) {
        return context.getBean(ProgressBoard.class)
                        .lastOf(record)
                        .filter(last -> last.stage() == ProgressEvent.Stage.DONE)
                        .isPresent()
                && context.getBean(WorkTable.class).size() == 0;
    }

    private static void await(BooleanSupplier condition) throws InterruptedException {
        Instant end = Instant.now().plus(PATIENCE);
        while (!condition.getAsBoolean()) {
            assertThat(Instant.now()).as("still waiting").isBefore(end);
            Thread.sleep(10);
        }
    }
}
