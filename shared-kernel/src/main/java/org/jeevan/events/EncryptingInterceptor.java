package org.jeevan.events;

import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.function.BiFunction;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.messaging.MessageDispatchInterceptor;
import org.jeevan.crypto.DataKeys;

/**
 * Wraps each event so that its payload is ciphertext as soon as a store serializes it; works for any store. Timestamps
 * lose what is below a millisecond, because Axon Server keeps no more.
 */
public final class EncryptingInterceptor implements MessageDispatchInterceptor<EventMessage<?>> {

    private final EventSealer sealer;

    public EncryptingInterceptor(DataKeys keys) {
        this.sealer = new EventSealer(keys);
    }

    @Override
    public BiFunction<Integer, EventMessage<?>, EventMessage<?>> handle(List<? extends EventMessage<?>> events) {
        return (index, event) -> encrypted(event);
    }

    private EventMessage<?> encrypted(EventMessage<?> event) {
        EventSealer.requireKeySubject(event);
        var timestamp = event.getTimestamp().truncatedTo(ChronoUnit.MILLIS);
        return event instanceof DomainEventMessage<?> domain
                ? new EncryptedDomainEvent<>(sealer, domain, timestamp)
                : new EncryptedEvent<>(sealer, event, timestamp);
    }
}
