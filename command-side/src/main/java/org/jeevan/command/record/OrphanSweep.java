package org.jeevan.command.record;

import java.io.IOException;
import java.time.Duration;
import java.util.HashSet;
import java.util.Set;
import org.axonframework.eventsourcing.eventstore.EventStoreException;
import org.jeevan.api.record.ContentId;
import org.jeevan.outages.Outage;
import org.jeevan.records.RecordStore;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;

/**
 * Deletes bytes that no event names: what crashed and refused uploads left. A needed content must never look like an
 * orphan, so only what is older than any upload by the store's own clock is looked at, only when every event up to the
 * newest one has been seen, and only what two looks found goes: a clock that jumps makes young bytes look old, but an
 * upload has its event within a look's distance. Waits are counted in looks, because no clock is to be trusted here.
 */
class OrphanSweep {

    private static final Logger LOG = LoggerFactory.getLogger(OrphanSweep.class);
    private static final Duration SLOWEST_UPLOAD = Duration.ofHours(24);
    private static final int LOOKS_IN_SIX_HOURS = 6 * 60;
    private static final int LOOKS_IN_AN_HOUR = 60;
    private static final int SUSPECTS_MAX = 100_000;

    private final SeenEvents events;
    private final RecordStore store;
    private final ContentTable contents;
    private final Outage outage = new Outage(LOG, "The record store or the event store, for the sweep,");
    private Set<ContentId> suspects = Set.of();
    private int looksToSkip;
    private int looksToSkipAfterFailure = 1;

    OrphanSweep(SeenEvents events, RecordStore store, ContentTable contents) {
        this.events = events;
        this.store = store;
        this.contents = contents;
    }

    /** Whether all events that there are have been seen. */
    @FunctionalInterface
    interface SeenEvents {

        boolean all();
    }

    @Scheduled(initialDelayString = "PT2S", fixedDelayString = "PT1M")
    void look() {
        if (looksToSkip > 0) {
            looksToSkip--;
            return;
        }
        try {
            if (events.all()) {
                looksToSkip = sweep() ? 0 : LOOKS_IN_SIX_HOURS;
            }
            outage.answered();
            looksToSkipAfterFailure = 1;
        } catch (IOException | EventStoreException e) {
            outage.missed(e);
            looksToSkip = looksToSkipAfterFailure;
            looksToSkipAfterFailure = Math.min(2 * looksToSkipAfterFailure, LOOKS_IN_AN_HOUR);
        }
    }

    /** @return whether another look will find something to delete */
    private boolean sweep() throws IOException {
        var orphans = new HashSet<ContentId>();
        Set<ContentId> before = suspects;
        suspects = Set.of();
        int swept = store.sweep(SLOWEST_UPLOAD, id -> isNamed(id) || !orphanedBefore(id, before, orphans));
        if (swept > 0) {
            LOG.info("Swept {} contents that no event names", swept);
        }
        if (orphans.size() > contents.size()) {
            LOG.warn(
                    "{} contents are named by no event, more than those that are: nothing is deleted. Are these the right events?",
                    orphans.size());
            return false;
        }
        suspects = orphans;
        return !orphans.isEmpty();
    }

    private boolean isNamed(ContentId id) {
        return contents.contains(id);
    }

    private static boolean orphanedBefore(ContentId id, Set<ContentId> before, Set<ContentId> orphans) {
        if (before.contains(id)) {
            return true;
        }
        if (orphans.size() < SUSPECTS_MAX) {
            orphans.add(id);
        }
        return false;
    }
}
