package org.jeevan.axonserver;

import io.axoniq.axonserver.connector.AxonServerConnection;
import io.axoniq.axonserver.connector.AxonServerConnectionFactory;
import io.axoniq.axonserver.connector.impl.ServerAddress;
import io.grpc.netty.shaded.io.grpc.netty.GrpcSslContexts;
import io.grpc.netty.shaded.io.netty.handler.ssl.SslContext;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** This process's connection to Axon Server. It is made anew by itself whenever it breaks. */
public final class AxonServerLink implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(AxonServerLink.class);
    private static final int DEFAULT_PORT = 8124;
    private static final Duration START_PATIENCE = Duration.ofMinutes(2);
    private static final Duration TOLD_AFTER = Duration.ofSeconds(15);
    private static final long RECONNECT_MILLIS = 1_000;
    private static final long KEEP_ALIVE_MILLIS = 5_000;

    private final AxonServerConnectionFactory factory;
    private final AxonServerConnection connection;
    private final Duration patience;
    private final String address;
    private AxonServerWatch watch;

    private AxonServerLink(AxonServerConnectionFactory factory, AxonServerSettings settings) {
        this.factory = factory;
        this.connection = factory.connect(settings.context());
        this.patience = settings.patience();
        this.address = settings.address();
    }

    /**
     * Waits until Axon Server is there: all start at the same time where a machine starts.
     *
     * @throws IllegalStateException if it does not come within two minutes
     */
    public static AxonServerLink open(String component, AxonServerSettings settings) {
        return open(component, settings, START_PATIENCE);
    }

    /**
     * The same for somebody who sits before it and would rather be told soon.
     *
     * @param startPatience how long Axon Server is waited for
     * @throws IllegalStateException if it does not come in that time
     */
    public static AxonServerLink open(String component, AxonServerSettings settings, Duration startPatience) {
        var builder = AxonServerConnectionFactory.forClient(component)
                .routingServers(addresses(settings.address()))
                .connectTimeout(settings.patience().toMillis(), TimeUnit.MILLISECONDS)
                .reconnectInterval(RECONNECT_MILLIS, TimeUnit.MILLISECONDS)
                .forceReconnectViaRoutingServers(true)
                .usingKeepAlive(KEEP_ALIVE_MILLIS, KEEP_ALIVE_MILLIS, TimeUnit.MILLISECONDS, true);
        if (settings.token() != null) {
            builder.token(settings.token());
        }
        if (settings.certificates() != null) {
            builder.useTransportSecurity(trusting(settings.certificates()));
        }
        var link = new AxonServerLink(builder.build(), settings);
        link.awaitConnection(new AxonServerProbe(component, settings), startPatience);
        return link;
    }

    /** @throws IllegalStateException if there are no certificates in the file */
    static SslContext trusting(Path certificates) {
        try {
            return GrpcSslContexts.forClient()
                    .trustManager(certificates.toFile())
                    .build();
        } catch (IOException | IllegalArgumentException e) {
            String problem = Files.isReadable(certificates) ? "holds no PEM certificates" : "cannot be read";
            throw new IllegalStateException(
                    "%s %s (jeevan.axonserver.certificates)".formatted(certificates, problem), e);
        }
    }

    private void awaitConnection(AxonServerProbe probe, Duration startPatience) {
        long begun = System.nanoTime();
        boolean told = false;
        connection.eventChannel(); // a connection is made when it is first wanted
        while (!connection.isReady()) {
            long waited = System.nanoTime() - begun;
            if (waited > startPatience.toNanos()) {
                close();
                throw new IllegalStateException("Axon Server at %s (jeevan.axonserver.address) cannot be used: %s"
                        .formatted(address, probe.reason()));
            }
            if (!told && waited > TOLD_AFTER.toNanos()) {
                LOG.warn("Axon Server at {} is waited for: {}", address, probe.reason());
                told = true;
            }
            pause();
        }
        watch = AxonServerWatch.over(connection);
    }

    private static void pause() {
        try {
            Thread.sleep(RECONNECT_MILLIS / 10);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while waiting for Axon Server", e);
        }
    }

    AxonServerConnection connection() {
        return connection;
    }

    Duration patience() {
        return patience;
    }

    public boolean isConnected() {
        return connection.isConnected();
    }

    /**
     * The answer, or the failure that came in its place.
     *
     * @throws AxonServerUnavailableException if neither came in time, or the thread was interrupted
     */
    <T> T await(CompletableFuture<T> answer) throws ExecutionException {
        try {
            return answer.get(patience.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
            answer.cancel(true);
            throw new AxonServerUnavailableException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AxonServerUnavailableException(e);
        }
    }

    @Override
    public void close() {
        if (watch != null) {
            watch.close();
        }
        connection.disconnect();
        factory.shutdown();
    }

    static ServerAddress[] addresses(String addresses) {
        return Arrays.stream(addresses.split(","))
                .map(String::strip)
                .map(AxonServerLink::address)
                .toArray(ServerAddress[]::new);
    }

    private static ServerAddress address(String address) {
        int colon = address.lastIndexOf(':');
        return colon < 0
                ? new ServerAddress(address, DEFAULT_PORT)
                : new ServerAddress(address.substring(0, colon), Integer.parseInt(address.substring(colon + 1)));
    }
}
