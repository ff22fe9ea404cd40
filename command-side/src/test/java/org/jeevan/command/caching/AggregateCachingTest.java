package org.jeevan.command.caching;

import static org.assertj.core.api.Assertions.assertThat;
import static org.jeevan.api.Examples.ASHA;
import static org.jeevan.api.Examples.ASHAS_ACCOUNT;
import static org.jeevan.api.Examples.BY_ASHA;
import static org.jeevan.api.Examples.DETAILS;

import java.util.concurrent.atomic.AtomicInteger;
import org.axonframework.commandhandling.GenericCommandMessage;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventsourcing.eventstore.DomainEventStream;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.eventsourcing.eventstore.inmemory.InMemoryEventStorageEngine;
import org.axonframework.springboot.autoconfig.AxonAutoConfiguration;
import org.axonframework.springboot.autoconfig.AxonTracingAutoConfiguration;
import org.axonframework.springboot.autoconfig.EventProcessingAutoConfiguration;
import org.axonframework.springboot.autoconfig.InfraConfiguration;
import org.axonframework.springboot.autoconfig.NoOpTransactionAutoConfiguration;
import org.axonframework.springboot.autoconfig.ObjectMapperAutoConfiguration;
import org.jeevan.api.identity.Actor;
import org.jeevan.api.patient.PatientCommand.ClaimPatient;
import org.jeevan.api.patient.PatientCommand.RegisterPatient;
import org.jeevan.api.patient.PatientCommand.SubmitGeneralDetails;
import org.jeevan.command.patient.Patient;
import org.jeevan.events.ActorCorrelation;
import org.junit.jupiter.api.Test;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;

/** What the annotation says must reach the repository: without the cache each command would replay a whole stream. */
class AggregateCachingTest {

    private final ApplicationContextRunner platform = new ApplicationContextRunner()
            .withPropertyValues("axon.serializer.general=jackson", "axon.axonserver.enabled=false")
            .withConfiguration(AutoConfigurations.of(
                    ObjectMapperAutoConfiguration.class,
                    NoOpTransactionAutoConfiguration.class,
                    AxonTracingAutoConfiguration.class,
                    InfraConfiguration.class,
                    EventProcessingAutoConfiguration.class,
                    AxonAutoConfiguration.class))
            .withUserConfiguration(OnePatient.class);

    @Test
    void reads_no_event_for_a_patient_that_was_used_before() {
        platform.run(context -> {
            var commands = context.getBean(CommandGateway.class);
            commands.sendAndWait(new RegisterPatient(ASHA, ASHAS_ACCOUNT, "Asha Devi"));
            int readsSoFar = context.getBean(CountingEngine.class).reads.get();

            commands.sendAndWait(bySomebody(new SubmitGeneralDetails(ASHA, DETAILS), BY_ASHA));
            commands.sendAndWait(new ClaimPatient(ASHA, ASHAS_ACCOUNT));

            assertThat(context.getBean(CountingEngine.class).reads).hasValue(readsSoFar);
        });
    }

    @Test
    void reads_the_events_again_once_the_cache_has_lost_the_patient() {
        platform.run(context -> {
            var commands = context.getBean(CommandGateway.class);
            commands.sendAndWait(new RegisterPatient(ASHA, ASHAS_ACCOUNT, "Asha Devi"));
            context.getBean(LruCache.class).removeAll();
            int readsSoFar = context.getBean(CountingEngine.class).reads.get();

            commands.sendAndWait(new ClaimPatient(ASHA, ASHAS_ACCOUNT));

            assertThat(context.getBean(CountingEngine.class).reads).hasValue(readsSoFar + 1);
        });
    }

    @Test
    void stores_the_type_that_is_pinned_and_who_did_it() {
        platform.run(context -> {
            var commands = context.getBean(CommandGateway.class);
            commands.sendAndWait(bySomebody(new RegisterPatient(ASHA, ASHAS_ACCOUNT, "Asha Devi"), BY_ASHA));

            DomainEventMessage<?> first =
                    context.getBean(EventStore.class).readEvents(ASHA.value()).next();

            assertThat(first.getType()).isEqualTo("Patient");
            assertThat(Actor.fromMetaData(first.getMetaData())).isEqualTo(BY_ASHA);
            assertThat(first.getMetaData()).containsKeys("traceId", "correlationId");
        });
    }

    private static GenericCommandMessage<Object> bySomebody(Object command, Actor actor) {
        return new GenericCommandMessage<>(command, actor.toMetaData());
    }

    static class CountingEngine extends InMemoryEventStorageEngine {

        final AtomicInteger reads = new AtomicInteger();

        @Override
        public DomainEventStream readEvents(String aggregateIdentifier, long firstSequenceNumber) {
            reads.incrementAndGet();
            return super.readEvents(aggregateIdentifier, firstSequenceNumber);
        }
    }

    @Import(Patient.class)
    static class OnePatient {

        @Bean
        CountingEngine storage() {
            return new CountingEngine();
        }

        @Bean
        LruCache aggregateCache() {
            return new LruCache(10);
        }

        @Bean
        ActorCorrelation actorCorrelation() {
            return new ActorCorrelation();
        }
    }
}
