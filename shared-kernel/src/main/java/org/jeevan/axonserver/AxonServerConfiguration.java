package org.jeevan.axonserver;

import org.jeevan.crypto.DataKeys;
import org.jeevan.events.EventReader;
import org.jeevan.events.EventSerializer;
import org.jeevan.events.store.EncryptingEventStore;
import org.jeevan.events.store.EventsConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.context.annotation.Profile;

/** Axon Server as event store and as the way to the other processes. */
@Configuration(proxyBeanMethods = false)
@Profile(AxonServerConfiguration.PROFILE)
@Import({AxonServerPeersConfiguration.class, EventsConfiguration.class})
public class AxonServerConfiguration {

    /** Without it the platform is one process with a store of its own. */
    public static final String PROFILE = "axonserver";

    @Bean
    AxonServerEventStorageEngine eventStorageEngine(
            AxonServerLink link, EventSerializer serializer, EventReader reader) {
        return AxonServerEventStorageEngine.open(link, serializer, reader);
    }

    @Bean
    EncryptingEventStore eventStore(AxonServerEventStorageEngine engine, DataKeys keys) {
        return new EncryptingEventStore(engine, keys);
    }
}
