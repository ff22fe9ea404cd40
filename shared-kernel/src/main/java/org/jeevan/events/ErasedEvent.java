package org.jeevan.events;

<<<<<<< HEAD
/**
 * Stands for a stored event whose key has been destroyed: that something happened, and to whom, is all that is left.
 *
 * @param eventName the stored name of what it was
 */
=======
import org.jeevan.api.EventName;

/**
 * Stands where an event's key was destroyed: that something happened is known, what it said is not. Never stored;
 * a stream that holds one belongs to somebody who was forgotten.
 *
 * @param aggregateIdentifier null where the event was of no aggregate
 * @param eventName the stored name of what it was
 */
@EventName("erased")
>>>>>>> eventstore
public record ErasedEvent(String aggregateIdentifier, String eventName) {}
