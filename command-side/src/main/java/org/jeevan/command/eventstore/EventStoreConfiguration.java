package org.jeevan.command.eventstore;

import java.nio.file.Path;
import org.jeevan.axonserver.AxonServerConfiguration;
import org.jeevan.axonserver.AxonServerSettings;
import org.jeevan.command.WriterHealth;
import org.jeevan.crypto.DataKeys;
import org.jeevan.events.EventReader;
import org.jeevan.events.EventSerializer;
import org.jeevan.events.StoredEvents;
import org.jeevan.events.store.EncryptingEventStore;
import org.jeevan.events.store.EventsConfiguration;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.context.annotation.Profile;

/**
 * The only place that decides which event store it is, and with it whether there are other processes: profile {@value
 * AxonServerConfiguration#PROFILE}, or the embedded one. Everything else asks for Axon's {@code EventStore}, and for {@code
 * StoredEvents} and {@code Head}, which the engine is.
 */
@Configuration(proxyBeanMethods = false)
@Import({AxonServerConfiguration.class, EventStoreConfiguration.Moved.class, EventStoreConfiguration.Embedded.class})
public class EventStoreConfiguration {

    /** Axon Server, which must have what the embedded store has that lies in the same folder. */
    @Configuration(proxyBeanMethods = false)
    @Profile(AxonServerConfiguration.PROFILE)
    static class Moved {

        Moved(@Value("${jeevan.data-dir:./data}") Path dataDir, StoredEvents events, AxonServerSettings axonServer) {
            UnmovedEvents.refuse(EmbeddedEvents.fileIn(dataDir), events);
            MovedMark.set(dataDir, axonServer.address());
        }
    }

    /** One file of this process's own. */
    @Configuration(proxyBeanMethods = false)
    @Profile("!" + AxonServerConfiguration.PROFILE)
    @Import(EventsConfiguration.class)
    public static class Embedded {

        @Bean
        public SqliteEventStorageEngine eventStorageEngine(
                @Value("${jeevan.data-dir:./data}") Path dataDir, EventSerializer serializer, EventReader reader) {
            MovedMark.refuse(dataDir);
            return SqliteEventStorageEngine.open(dataDir.resolve("events.db"), serializer, reader);
        }

        @Bean
        public EncryptingEventStore eventStore(SqliteEventStorageEngine engine, DataKeys keys) {
            return new EncryptingEventStore(engine, keys);
        }

        @Bean
        HealthIndicator eventStoreHealth(SqliteEventStorageEngine engine) {
            return WriterHealth.of(engine.writer());
        }
    }
}
