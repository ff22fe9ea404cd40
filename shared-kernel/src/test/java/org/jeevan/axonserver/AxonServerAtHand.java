package org.jeevan.axonserver;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.time.Duration;

/** The Axon Server that tests may use: named by {@code -Daxonserver.address=host:port}, or else there is none. */
public final class AxonServerAtHand {

    private static final String ADDRESS = System.getProperty("axonserver.address", "");

    private AxonServerAtHand() {}

    /** Skips the test, and says so, where none is named. */
    public static AxonServerSettings settings() {
        assumeTrue(!ADDRESS.isEmpty(), "No Axon Server is named: see docs/axon-server.md");
        return new AxonServerSettings(ADDRESS, "default", null, null, Duration.ofSeconds(10));
    }
}
