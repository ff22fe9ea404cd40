package org.jeevan.events.store;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** The last durable position that this process knows of, and who is to be told of the next one. */
public final class HeadSignal {

    private final List<Runnable> listeners = new CopyOnWriteArrayList<>();
    private volatile long head;

    public HeadSignal(long head) {
        this.head = head;
    }

    public long head() {
        return head;
    }

    /** Called by one thread, the one that learns of what is durable. */
    public void advance(long position) {
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
