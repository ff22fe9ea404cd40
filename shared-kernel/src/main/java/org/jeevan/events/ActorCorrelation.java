package org.jeevan.events;

import java.util.LinkedHashMap;
import java.util.Map;
import org.axonframework.messaging.Message;
import org.axonframework.messaging.correlation.CorrelationDataProvider;
import org.axonframework.messaging.correlation.MessageOriginProvider;
import org.jeevan.api.identity.Actor;

/** Carries who did it from a command to its events, and from an event to the commands it leads to. */
public class ActorCorrelation implements CorrelationDataProvider {

    private final CorrelationDataProvider origin = new MessageOriginProvider();

    @Override
    public Map<String, ?> correlationDataFor(Message<?> message) {
        var entries = new LinkedHashMap<String, Object>(origin.correlationDataFor(message));
        entries.putAll(Actor.fromMetaData(message.getMetaData()).toMetaData());
        return entries;
    }
}
