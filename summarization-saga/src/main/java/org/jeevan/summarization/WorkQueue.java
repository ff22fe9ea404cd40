package org.jeevan.summarization;

import java.time.Duration;
import java.util.Optional;

/** Where a worker gets records to read, and gives back what it could not read; in this process or in another one. */
interface WorkQueue {

    /** Takes up the record that has been due longest; nobody else gets it until the lease ends. */
    Optional<Work> take(Duration lease);

    /** Somebody still reads it: its lease ends so long from now, or later. Does nothing if it was given back since. */
    void renew(Work work, Duration lease);

    /** Gives back what was taken up, for another attempt after a while. */
    void retry(Work work, Duration after);

    /** The record needs no summary any more. */
    void remove(Work work);

    /** Returns when a record was added, as far as this process hears of it, or else after {@code timeout}. */
    void awaitNews(Duration timeout) throws InterruptedException;
}
