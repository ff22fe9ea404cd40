package org.jeevan.events;

/**
 * Stands for a stored event whose key has been destroyed: that something happened, and to whom, is all that is left.
 *
 * @param eventName the stored name of what it was
 */
public record ErasedEvent(String aggregateIdentifier, String eventName) {}
