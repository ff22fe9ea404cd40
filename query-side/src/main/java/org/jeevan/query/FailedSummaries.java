package org.jeevan.query;

/** How many records got no summary lately. */
public interface FailedSummaries {

    long inAWeek();
}
