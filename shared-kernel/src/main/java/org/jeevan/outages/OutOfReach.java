package org.jeevan.outages;

/** What is thrown while something is out of reach for a while: no fault of what was asked, and told to the log by an {@link Outage}. */
public interface OutOfReach {}
