package org.jeevan.axonserver;

import io.axoniq.axonserver.connector.AxonServerConnection;
import java.time.Duration;
import org.jeevan.outages.Outage;
import org.slf4j.LoggerFactory;

/** Looks every second whether the connection stands, and tells the log when it breaks and when it is there again. */
final class AxonServerWatch implements AutoCloseable {

    private static final Duration EACH = Duration.ofSeconds(1);

    private final AxonServerConnection connection;
    private final Outage outage = new Outage(LoggerFactory.getLogger(AxonServerWatch.class), "Axon Server");
    private final Thread thread =
            Thread.ofPlatform().name("axon-server-watch").daemon().unstarted(this::watch);

    private AxonServerWatch(AxonServerConnection connection) {
        this.connection = connection;
    }

    static AxonServerWatch over(AxonServerConnection connection) {
        var watch = new AxonServerWatch(connection);
        watch.thread.start();
        return watch;
    }

    @Override
    public void close() {
        thread.interrupt();
    }

    private void watch() {
        try {
            for (; ; Thread.sleep(EACH)) {
                if (connection.isConnected()) {
                    outage.answered();
                } else {
                    outage.missed("the connection is broken");
                }
            }
        } catch (InterruptedException closed) {
            Thread.currentThread().interrupt();
        }
    }
}
