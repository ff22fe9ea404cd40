package org.jeevan.events.store;

import org.jeevan.crypto.DataKeys;
import org.jeevan.events.EventNames;
import org.jeevan.events.EventReader;
import org.jeevan.events.EventSerializer;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What an event looks like at rest, which is the same in every store. It needs the events' names and the data keys. */
@Configuration(proxyBeanMethods = false)
public class EventsConfiguration {

    @Bean
    @Qualifier("eventSerializer")
    EventSerializer eventSerializer(EventNames names) {
        return new EventSerializer(names);
    }

    @Bean
    EventReader eventReader(EventSerializer serializer, DataKeys keys) {
        return new EventReader(serializer, keys);
    }
}
