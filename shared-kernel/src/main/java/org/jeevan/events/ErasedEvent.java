package org.jeevan.events;

import org.jeevan.api.EventName;

/**
 * Stands where an event's key was destroyed: that something happened is known, what it said is not. Never stored;
 * a stream that holds one belongs to somebody who was forgotten.
 *
 * @param aggregateIdentifier null where the event was of no aggregate
 * @param eventName the stored name of what it was
 */
@EventName("erased")
public record ErasedEvent(String aggregateIdentifier, String eventName) {}
