package org.jeevan.command.eventstore;

import static org.assertj.core.api.Assertions.assertThat;
import static org.jeevan.events.SampleEvent.ASHA;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.axonframework.config.EventProcessingConfigurer;
import org.axonframework.eventhandling.EventBus;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.PropagatingErrorHandler;
import org.axonframework.eventhandling.SimpleEventHandlerInvoker;
import org.axonframework.eventhandling.TrackingEventProcessor;
import org.axonframework.eventhandling.TrackingEventProcessorConfiguration;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.serialization.Serializer;
import org.axonframework.serialization.json.JacksonSerializer;
import org.axonframework.springboot.autoconfig.AxonAutoConfiguration;
import org.axonframework.springboot.autoconfig.AxonTracingAutoConfiguration;
import org.axonframework.springboot.autoconfig.EventProcessingAutoConfiguration;
import org.axonframework.springboot.autoconfig.InfraConfiguration;
import org.axonframework.springboot.autoconfig.NoOpTransactionAutoConfiguration;
import org.axonframework.springboot.autoconfig.ObjectMapperAutoConfiguration;
import org.jeevan.crypto.DataKeys;
import org.jeevan.crypto.MemoryDataKeys;
import org.jeevan.events.EventNames;
import org.jeevan.events.Head;
import org.jeevan.events.SampleEvent;
import org.jeevan.events.StoredEvents;
import org.jeevan.sqlite.Durability;
import org.jeevan.sqlite.SqliteFile;
import org.jeevan.sqlite.SqliteTokenStore;
import org.jeevan.sqlite.SqliteTransactions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.context.ApplicationContext;

/** The store as Spring and Axon wire it: with a processor whose tokens lie in a file of its own. */
class EventStoreConfigurationTest {

    @TempDir
    private Path folder;

    @Test
    void is_the_event_store_that_axon_uses() {
        run(context -> {
            assertThat(context.getBean(EventBus.class)).isSameAs(context.getBean(EventStore.class));
            assertThat(context.getBean(EventProcessingConfigurer.class)).isNotNull();
            assertThat(context.getBeanNamesForType(StoredEvents.class)).hasSize(1);
            assertThat(context.getBean("serializer", Serializer.class)).isNotSameAs(context.getBean("eventSerializer"));
            context.getBean(EventStore.class).publish(EventStoreContract.event(ASHA, 0, "a"));
            assertThat(context.getBean(Head.class).position()).isEqualTo(1);
            assertThat(Files.exists(folder.resolve("events.db"))).isTrue();
        });
    }

    @Test
    void does_not_start_where_the_events_were_moved_and_touches_nothing() throws Exception {
        run(context -> context.getBean(EventStore.class).publish(EventStoreContract.event(ASHA, 0, "a")));
        byte[] before = Files.readAllBytes(folder.resolve("events.db"));
        MovedMark.set(folder, "broker:8124");
        runner().run(context -> assertThat(context)
                .getFailure()
                .rootCause()
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContainingAll(
                        "profile axonserver", folder.resolve(MovedMark.NAME).toString()));
        assertThat(folder.resolve("events.db")).hasBinaryContent(before);
        Files.delete(folder.resolve(MovedMark.NAME));
        run(context -> assertThat(context.getBean(Head.class).position()).isEqualTo(1));
    }

    @Test
    void a_folder_that_never_had_a_store_is_not_marked() {
        MovedMark.set(folder, "broker:8124");
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void a_tracking_processor_follows_it_and_resumes_after_its_token() {
        run(context -> {
            var store = context.getBean(EventStore.class);
            var seen = new LinkedBlockingQueue<String>();
            TrackingEventProcessor first = processor(store, seen);
            store.publish(EventStoreContract.event(ASHA, 0, "a"), EventStoreContract.event(ASHA, 1, "b"));
            assertThat(List.of(next(seen), next(seen))).containsExactly("a", "b");
            first.shutDown();
            store.publish(EventStoreContract.event(ASHA, 2, "c"));
            TrackingEventProcessor second = processor(store, seen);
            assertThat(next(seen)).isEqualTo("c");
            second.shutDown();
            assertThat(seen).isEmpty();
        });
    }

    private void run(ContextTest test) {
        runner().run(context -> {
            assertThat(context).hasNotFailed();
            test.accept(context);
        });
    }

    private ApplicationContextRunner runner() {
        return new ApplicationContextRunner()
                .withPropertyValues("jeevan.data-dir=" + folder, "axon.serializer.general=jackson")
                .withConfiguration(AutoConfigurations.of(
                        AxonAutoConfiguration.class,
                        AxonTracingAutoConfiguration.class,
                        InfraConfiguration.class,
                        EventProcessingAutoConfiguration.class,
                        NoOpTransactionAutoConfiguration.class,
                        ObjectMapperAutoConfiguration.class))
                .withUserConfiguration(EventStoreConfiguration.class)
                .withBean(EventNames.class, () -> SampleEvent.NAMES)
                .withBean(DataKeys.class, MemoryDataKeys::new);
    }

    private TrackingEventProcessor processor(EventStore store, LinkedBlockingQueue<String> seen) {
        var transactions = new SqliteTransactions(SqliteFile.open(folder.resolve("projection.db"), Durability.NORMAL));
        var processor = TrackingEventProcessor.builder()
                .name("notes")
                .eventHandlerInvoker(SimpleEventHandlerInvoker.builder()
                        .eventHandlers(new Notes(seen))
                        .build())
                .messageSource(store)
                .tokenStore(new SqliteTokenStore(transactions, JacksonSerializer.defaultSerializer()))
                .transactionManager(transactions)
                .errorHandler(PropagatingErrorHandler.instance())
                .trackingEventProcessorConfiguration(TrackingEventProcessorConfiguration.forSingleThreadedProcessing()
                        .andInitialSegmentsCount(1)
                        .andBatchSize(500))
                .build();
        processor.start();
        return processor;
    }

    private static String next(LinkedBlockingQueue<String> seen) throws InterruptedException {
        return seen.poll(Duration.ofSeconds(10).toMillis(), TimeUnit.MILLISECONDS);
    }

    private interface ContextTest {
        void accept(ApplicationContext context) throws Exception;
    }

    private record Notes(LinkedBlockingQueue<String> seen) {

        @EventHandler
        void on(SampleEvent.Noted event) {
            seen.add(event.text());
        }
    }
}
