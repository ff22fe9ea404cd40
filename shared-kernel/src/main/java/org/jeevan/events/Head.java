package org.jeevan.events;

/** How far the store has come. */
public interface Head {

    /** The position of the last durable event in the global order; 0 if there is none. */
    long position();
}
