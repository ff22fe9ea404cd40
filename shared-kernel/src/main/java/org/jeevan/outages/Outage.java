package org.jeevan.outages;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import org.slf4j.Logger;

/**
 * Tells the log once that something is out of reach and once that it is there again, however often it is missed in
 * between. Thread-safe.
 */
public final class Outage {

    private static final long NONE = Long.MIN_VALUE;

    private final Logger log;
    private final String what;
    private final AtomicLong since = new AtomicLong(NONE);

    /** @param what the beginning of a sentence, such as {@code Axon Server} */
    public Outage(Logger log, String what) {
        this.log = log;
        this.what = what;
    }

    public void missed(Throwable failure) {
        missed(failure.getClass().getSimpleName()); // its message may quote what somebody sent
    }

    public void missed(String why) {
        if (since.compareAndSet(NONE, System.nanoTime())) {
            log.warn("{} cannot be reached: {}. The next line about it comes when it can", what, why);
        }
    }

    public void answered() {
        long missedSince = since.get();
        if (missedSince != NONE && since.compareAndSet(missedSince, NONE)) {
            Duration lasted = Duration.ofNanos(System.nanoTime() - missedSince);
            log.info("{} can be reached again, after {} s", what, lasted.toSeconds());
        }
    }
}
