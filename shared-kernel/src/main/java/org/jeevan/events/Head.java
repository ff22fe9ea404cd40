package org.jeevan.events;

/** How far the event store has come. */
@FunctionalInterface
public interface Head {

    /** The position of the last durable event; 0 for an empty store. */
    long position();
}
