package org.jeevan.command;

import org.axonframework.commandhandling.GenericCommandMessage;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.axonframework.modelling.command.AggregateNotFoundException;
import org.axonframework.modelling.command.ConcurrencyException;
import org.jeevan.api.identity.Actor;
import org.jeevan.api.rejection.CommandRejected;

/** Sends a command on behalf of somebody and waits until its events are durable. */
public class Commands {

    private final CommandGateway gateway;

    public Commands(CommandGateway gateway) {
        this.gateway = gateway;
    }

    /**
     * A lost race for the same aggregate is tried once more: the second time the decision is made on the newer state.
     *
     * @throws CommandRejected where a rule refuses it, or {@code not-found} where there is nothing to which it could happen
     */
    public <R> R send(Object command, Actor actor) {
        try {
            return dispatch(command, actor);
        } catch (ConcurrencyException lostRace) {
            return dispatch(command, actor);
        }
    }

    private <R> R dispatch(Object command, Actor actor) {
        try {
            return gateway.sendAndWait(new GenericCommandMessage<>(command, actor.toMetaData()));
        } catch (AggregateNotFoundException absent) {
            throw CommandRejected.notFound();
        }
    }
}
