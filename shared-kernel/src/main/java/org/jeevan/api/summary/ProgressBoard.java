package org.jeevan.api.summary;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.jeevan.api.identity.RecordId;

/**
 * Where those who summarize tell how far they are, and those who wait for it look. Holds the last word on a number of
 * records, in this process only; whoever starts to listen hears that word first.
 */
public final class ProgressBoard {

    private static final int RECORDS_MAX = 1_000;

    private final Map<RecordId, ProgressEvent> lastWords = new LinkedHashMap<>() {
        @Override
        protected boolean removeEldestEntry(Map.Entry<RecordId, ProgressEvent> eldest) {
            return size() > RECORDS_MAX;
        }
    };
    private final Map<RecordId, List<Consumer<ProgressEvent>>> listeners = new HashMap<>();

    /** Tells everybody who listens, one after the other, in this thread. */
    public synchronized void publish(ProgressEvent event) {
        lastWords.remove(event.recordId()); // so that the eldest word, not the eldest record, is forgotten first
        lastWords.put(event.recordId(), event);
        List.copyOf(listeners.getOrDefault(event.recordId(), List.of())).forEach(listener -> listener.accept(event));
    }

    public synchronized Optional<ProgressEvent> lastOf(RecordId recordId) {
        return Optional.ofNullable(lastWords.get(recordId));
    }

    /** The records that somebody listens for. */
    public synchronized List<RecordId> watched() {
        return List.copyOf(listeners.keySet());
    }

    /** @param listener must not block: it holds up the work that it hears of */
    public synchronized Subscription subscribe(RecordId recordId, Consumer<ProgressEvent> listener) {
        lastOf(recordId).ifPresent(listener);
        listeners.computeIfAbsent(recordId, nobody -> new ArrayList<>()).add(listener);
        return () -> unsubscribe(recordId, listener);
    }

    private synchronized void unsubscribe(RecordId recordId, Consumer<ProgressEvent> listener) {
        listeners.computeIfPresent(recordId, (same, all) -> {
            all.remove(listener);
            return all.isEmpty() ? null : all;
        });
    }

    /** Ends by being closed; closing twice is no error. */
    @FunctionalInterface
    public interface Subscription extends AutoCloseable {

        @Override
        void close();
    }
}
