package org.jeevan.command.eventstore;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** The last durable position, and who is to be told of the next one. */
final class CommitSignal {

    private final List<Runnable> listeners = new CopyOnWriteArrayList<>();
    private volatile long head;

    CommitSignal(long head) {
        this.head = head;
    }

    long head() {
        return head;
    }

    /** Called after each fsync, on the writer's thread. */
    void advance(long position) {
        if (position != head) {
            head = position;
            listeners.forEach(Runnable::run);
        }
    }

    /** @param listener which must only wake somebody */
    void register(Runnable listener) {
        listeners.add(listener);
    }

    void unregister(Runnable listener) {
        listeners.remove(listener);
    }
}
