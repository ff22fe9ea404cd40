package org.jeevan.axonserver;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.opentest4j.TestAbortedException;

/**
 * An Axon Server of the test's own, with the settings of {@code deploy/axonserver} and the secrets of {@code
 * deploy/make-secrets}: TLS, a token, and nothing in it. Started from the jar that {@code -Daxonserver.jar=PATH} names, by
 * the Java that {@code -Daxonserver.java=PATH} names or else by the test's.
 */
public final class SecuredAxonServer implements AutoCloseable {

    private static final String JAR = System.getProperty("axonserver.jar", "");
    private static final Path JAVA =
            Path.of(System.getProperty("axonserver.java", System.getProperty("java.home") + "/bin/java"));
    private static final Duration START = Duration.ofMinutes(3);

    private final Path folder;
    private final int port = freePort();
    private final Process process;

    private SecuredAxonServer(Path folder) throws IOException {
        this.folder = folder;
        run(
                root().resolve("deploy/make-secrets").toString(),
                "localhost",
                secrets().toString());
        this.process = new ProcessBuilder(command())
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("axonserver.log").toFile())
                .start();
    }

    /** Skips the test, and says so, where no jar is named. */
    public static SecuredAxonServer start(Path folder) {
        assumeTrue(!JAR.isEmpty(), "No jar of an Axon Server is named: see docs/axon-server.md");
        try {
            var server = new SecuredAxonServer(folder);
            server.awaitPort();
            return server;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public String address() {
        return "localhost:" + port;
    }

    public String token() {
        try {
            return Files.readString(secrets().resolve("axonserver-token")).strip();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public Path certificates() {
        return secrets().resolve("axonserver-ca.crt");
    }

    /** A certificate that is right for something else. */
    public Path otherCertificates() {
        return secrets().resolve("web.crt");
    }

    @Override
    public void close() {
        process.destroyForcibly().onExit().join();
    }

    private Path secrets() {
        return folder.resolve("secrets");
    }

    private List<String> command() {
        var command = new ArrayList<>(List.of(JAVA.toString(), "-Xmx512m", "-jar", JAR));
        command.add("--spring.config.additional-location=file:%s,file:%s"
                .formatted(
                        root().resolve("deploy/axonserver/axonserver.yml"),
                        secrets().resolve("axonserver.properties")));
        command.add("--server.port=" + freePort());
        List.of(
                        "hostname=localhost",
                        "port=" + port,
                        "controldb-path=" + folder,
                        "event.storage=" + folder.resolve("events"),
                        "snapshot.storage=" + folder.resolve("events"),
                        "plugin-package-directory=" + folder.resolve("plugins"),
                        "pid-file-location=" + folder,
                        "accesscontrol.systemtokenfile=" + secrets().resolve("axonserver-system-token"),
                        "ssl.cert-chain-file=" + secrets().resolve("axonserver.crt"),
                        "ssl.private-key-file=" + secrets().resolve("axonserver.key"))
                .forEach(setting -> command.add("--axoniq.axonserver." + setting));
        return command;
    }

    private void awaitPort() throws IOException {
        long deadline = System.nanoTime() + START.toNanos();
        while (!listens()) {
            if (!process.isAlive() || System.nanoTime() > deadline) {
                close();
                throw new TestAbortedException(
                        "The Axon Server named does not start: " + Files.readString(folder.resolve("axonserver.log")));
            }
            sleep();
        }
    }

    private boolean listens() {
        try (var socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            return socket.isConnected();
        } catch (IOException notYet) {
            return false;
        }
    }

    private static void sleep() {
        try {
            TimeUnit.MILLISECONDS.sleep(200);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static void run(String... command) throws IOException {
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        if (process.onExit().join().exitValue() != 0) {
            throw new IllegalStateException(said);
        }
    }

    private static Path root() {
        Path folder = Path.of("").toAbsolutePath();
        while (!Files.exists(folder.resolve("deploy/make-secrets"))) {
            folder = folder.getParent();
        }
        return folder;
    }

    private static int freePort() {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
