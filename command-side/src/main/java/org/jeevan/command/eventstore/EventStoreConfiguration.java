package org.jeevan.command.eventstore;

import java.nio.file.Path;
import org.jeevan.command.WriterHealth;
import org.jeevan.crypto.DataKeys;
import org.jeevan.events.EventNames;
import org.jeevan.events.EventReader;
import org.jeevan.events.EventSerializer;
import org.jeevan.events.store.EncryptingEventStore;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * The only place that knows which event store it is. Everything else asks for Axon's {@code EventStore}, and for
 * {@code StoredEvents} and {@code Head}, which the engine is.
 */
@Configuration(proxyBeanMethods = false)
public class EventStoreConfiguration {

    @Bean
    @Qualifier("eventSerializer")
    public EventSerializer eventSerializer(EventNames names) {
        return new EventSerializer(names);
    }

    @Bean
    public EventReader eventReader(EventSerializer serializer, DataKeys keys) {
        return new EventReader(serializer, keys);
    }

    @Bean
    public SqliteEventStorageEngine eventStorageEngine(
            @Value("${jeevan.data-dir:./data}") Path dataDir, EventSerializer serializer, EventReader reader) {
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
