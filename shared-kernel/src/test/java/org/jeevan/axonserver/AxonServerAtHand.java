package org.jeevan.axonserver;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.concurrent.ExecutionException;
import org.opentest4j.TestAbortedException;

/** The Axon Server that tests may use: named by {@code -Daxonserver.address=host:port}, or else there is none. */
public final class AxonServerAtHand {

    /** What a class locks that empties it: two at a time would empty each other's. */
    public static final String LOCK = "the Axon Server at hand";

    private static final String ADDRESS = System.getProperty("axonserver.address", "");
    private static final String HTTP = System.getProperty("axonserver.http", "");

    private AxonServerAtHand() {}

    /** Skips the test, and says so, where none is named. */
    public static AxonServerSettings settings() {
        assumeTrue(!ADDRESS.isEmpty(), "No Axon Server is named: see docs/axon-server.md");
        return new AxonServerSettings(ADDRESS, "default", null, null, Duration.ofSeconds(10));
    }

    /** The address of one that has no events: see {@link #emptySettings}. */
    public static String empty() {
        return emptySettings().address();
    }

    /** One that has no events. It is emptied where it may be: in development mode, with its HTTP port named. */
    public static AxonServerSettings emptySettings() {
        AxonServerSettings settings = settings();
        if (!HTTP.isEmpty()) {
            purge();
        }
        try (var link = AxonServerLink.open("tests", settings)) {
            if (link.await(link.connection().eventChannel().getLastToken()) >= 0) {
                throw new TestAbortedException("The Axon Server named is not empty; see docs/axon-server.md");
            }
            return settings;
        } catch (ExecutionException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void purge() {
        var request = HttpRequest.newBuilder(URI.create("http://" + HTTP + "/v1/devmode/purge-events"))
                .DELETE()
                .build();
        try (var client = HttpClient.newHttpClient()) {
            int status = client.send(request, BodyHandlers.discarding()).statusCode();
            if (status / 100 != 2) {
                throw new IllegalStateException("Axon Server would not be emptied: status " + status);
            }
        } catch (IOException e) {
            throw new IllegalStateException("Axon Server's HTTP side does not answer", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
