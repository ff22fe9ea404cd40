package org.jeevan.command.eventstore;

import java.util.List;
import org.jeevan.events.Head;
import org.jeevan.events.StoredEvent;
import org.jeevan.events.StoredEvents;
import org.jeevan.events.store.AppendableEvents;

/**
 * Copies all events of one store into another one, in order, as they lie there (so still encrypted), and then compares both
 * event by event. What was broken off goes on where it stopped: what is in the target must be the beginning of the source.
 */
final class EventMove {

    private static final int EVENTS_PER_READ = 1_000;
    private static final int EVENTS_PER_APPEND = 500;
    private static final long BYTES_PER_APPEND = 1 << 20; // far below what one transaction may have

    private final StoredEvents source;
    private final Head sourceHead;
    private final AppendableEvents target;

    <S extends StoredEvents & Head> EventMove(S source, AppendableEvents target) {
        this.source = source;
        this.sourceHead = source;
        this.target = target;
    }

    /** What a move does, one after the other. */
    enum Step {
        RESUMED,
        CHECKED,
        COPIED,
        COMPARED
    }

    @FunctionalInterface
    interface Progress {

        /** So many events of this step are done, of so many. */
        void done(Step step, long events, long of);
    }

    /** @param alreadyThere how many events were in the target before this run */
    record Outcome(long alreadyThere, Comparison comparison) {}

    /**
     * Nothing is appended where the target began differently, or where an event could not be given back as it is.
     *
     * @throws DifferentEventsException if an event is not the same in both
     * @throws UnfitEventException if the target has no form for one
     */
    Outcome run(Progress progress) {
        long last = sourceHead.position();
        long alreadyThere = target.position();
        long inBoth = Math.min(alreadyThere, last);
        Comparison.of(source, target, inBoth, events -> progress.done(Step.RESUMED, events, inBoth));
        requireNoMoreThan(last);
        checkAfter(alreadyThere, last, progress);
        copyAfter(alreadyThere, last, progress);
        Comparison proof = Comparison.of(source, target, last, events -> progress.done(Step.COMPARED, events, last));
        requireNoMoreThan(last);
        return new Outcome(alreadyThere, proof);
    }

    private void requireNoMoreThan(long last) {
        if (target.position() > last) {
            throw DifferentEventsException.inTargetOnly(last + 1);
        }
    }

    /** What is in Axon Server can never be taken back, so it is tried on paper first. */
    private void checkAfter(long position, long last, Progress progress) {
        for (long reached = position; reached < last; ) {
            for (StoredEvent event : source.after(reached, EVENTS_PER_READ)) {
                requireFit(++reached, event);
            }
            progress.done(Step.CHECKED, reached - position, last - position);
        }
    }

    private void requireFit(long position, StoredEvent event) {
        if (event.position() != position) {
            throw new UnfitEventException(position, "the source has a gap before event " + event.position(), null);
        }
        try {
            EventFields.firstDifference(event, target.kept(event)).ifPresent(field -> {
                throw new UnfitEventException(position, "its %s is of a form unknown there".formatted(field), null);
            });
        } catch (IllegalArgumentException e) {
            throw new UnfitEventException(position, e.getMessage(), e);
        }
    }

    private void copyAfter(long position, long last, Progress progress) {
        for (long reached = position; reached < last; ) {
            List<StoredEvent> batch = beginning(source.after(reached, EVENTS_PER_APPEND));
            target.append(batch);
            reached = batch.getLast().position();
            progress.done(Step.COPIED, reached - position, last - position);
        }
    }

    /** As many as fit into one append, one at least. */
    private static List<StoredEvent> beginning(List<StoredEvent> events) {
        int count = 0;
        for (long bytes = 0; count < events.size() && (count == 0 || bytes < BYTES_PER_APPEND); count++) {
            bytes += events.get(count).payload().length + events.get(count).metadata().length;
        }
        return events.subList(0, count);
    }
}
