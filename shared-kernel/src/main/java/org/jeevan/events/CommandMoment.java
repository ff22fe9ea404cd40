package org.jeevan.events;

import java.time.Instant;
import org.axonframework.commandhandling.CommandMessage;
import org.axonframework.common.Priority;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.GenericEventMessage;
import org.axonframework.eventhandling.Timestamp;
import org.axonframework.messaging.Message;
import org.axonframework.messaging.annotation.AbstractAnnotatedParameterResolverFactory;
import org.axonframework.messaging.annotation.ParameterResolver;

/**
 * Gives a command handler that asks for a {@link Timestamp} the moment that its events are going to bear. Axon's own
 * resolver, which this one comes before, knows only the moment of events. Found by the service loader.
 */
@Priority(Priority.FIRST)
public class CommandMoment extends AbstractAnnotatedParameterResolverFactory<Timestamp, Instant>
        implements ParameterResolver<Instant> {

    public CommandMoment() {
        super(Timestamp.class, Instant.class);
    }

    @Override
    protected ParameterResolver<Instant> getResolver() {
        return this;
    }

    @Override
    public Instant resolveParameterValue(Message<?> message) {
        return message instanceof EventMessage<?> event ? event.getTimestamp() : GenericEventMessage.clock.instant();
    }

    @Override
    public boolean matches(Message<?> message) {
        return message instanceof EventMessage || message instanceof CommandMessage;
    }
}
