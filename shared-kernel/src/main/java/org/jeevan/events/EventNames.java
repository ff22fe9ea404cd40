package org.jeevan.events;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.axonframework.serialization.SerializedType;
import org.axonframework.serialization.SimpleSerializedType;
import org.jeevan.api.DomainEvents;
import org.jeevan.api.EventName;

/**
 * Which class stands for which stored name. A name belongs to one class, the event's newest revision; events stored at
 * older ones reach it through upcasters.
 */
public final class EventNames {

    private final Map<Class<?>, SerializedType> types = new HashMap<>();
    private final SortedMap<String, Class<?>> classes = new TreeMap<>();

    private EventNames() {
        register(ErasedEvent.class);
    }

    /**
     * @param sealedInterfaces whose permitted classes are the events, at any depth
     * @throws IllegalStateException if an event has no stored name, or two have the same
     */
    public static EventNames of(Class<?>... sealedInterfaces) {
        var names = new EventNames();
        for (Class<?> each : sealedInterfaces) {
            names.registerAll(each);
        }
        return names;
    }

    /** Every event of JEEVAN. */
    public static EventNames ofJeevan() {
        return of(DomainEvents.kinds());
    }

    /** @throws IllegalArgumentException if this is no registered event */
    public SerializedType typeOf(Class<?> event) {
        SerializedType type = types.get(event);
        if (type == null) {
            throw new IllegalArgumentException("%s is no registered event".formatted(event.getName()));
        }
        return type;
    }

    /** The class for this name at this revision; empty if none is known here. */
    public Optional<Class<?>> classOf(SerializedType type) {
        Class<?> known = classes.get(type.getName());
        return known != null && types.get(known).equals(type) ? Optional.of(known) : Optional.empty();
    }

    /** All stored names, each with its revision, in order: what a golden file pins. */
    public SortedMap<String, String> revisions() {
        var revisions = new TreeMap<String, String>();
        classes.forEach((name, event) -> revisions.put(name, types.get(event).getRevision()));
        return revisions;
    }

    private void registerAll(Class<?> event) {
        if (!event.isSealed()) {
            register(event);
            return;
        }
        for (Class<?> permitted : event.getPermittedSubclasses()) {
            registerAll(permitted);
        }
    }

    private void register(Class<?> event) {
        EventName name = event.getAnnotation(EventName.class);
        if (name == null) {
            throw new IllegalStateException("%s has no @EventName".formatted(event.getName()));
        }
        Class<?> other = classes.putIfAbsent(name.value(), event);
        if (other != null && other != event) {
            throw new IllegalStateException(
                    "%s and %s are both stored as %s".formatted(other.getName(), event.getName(), name.value()));
        }
        types.put(event, new SimpleSerializedType(name.value(), name.revision()));
    }
}
