package org.jeevan.launcher.deploy;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.CertificateFactory;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;
import org.jeevan.programs.Programs;

/**
 * The system's nginx with the files of {@code deploy/nginx}, but those that say what is so of one place: ports, files and
 * upstreams are the test's.
 */
final class Nginx implements AutoCloseable {

    private static final Duration START = Duration.ofSeconds(20);
    private static final List<String> SHARED =
            List.of("nginx.conf", "routes.conf", "locations.conf", "proxy.conf", "headers.conf");

    private final Path folder;
    private final int port;
    private final HttpClient client;
    private final Process process;

    private Nginx(Path folder, int port, HttpClient client, Process process) {
        this.folder = folder;
        this.port = port;
        this.client = client;
        this.process = process;
    }

    /**
     * @param web the web application's files
     * @param command ports of this machine
     */
    static Nginx start(Path folder, Path web, List<Integer> command, List<Integer> query) throws IOException {
        String nginx = Programs.require("nginx");
        Programs.require("openssl");
        int port = freePort();
        run(folder, Deployment.file("deploy/make-secrets").toString(), "localhost", folder.toString());
        for (String name : SHARED) {
            String conf = Files.readString(Deployment.file("deploy/nginx/" + name))
                    .replace("/tmp/", folder + "/")
                    .replace(
                            "/srv/jeevan/resources/static", web.toAbsolutePath().toString())
                    .replace("/dev/stdout", folder + "/access.log")
                    .replace("/dev/stderr", folder + "/error.log");
            Files.writeString(folder.resolve(name), conf);
        }
        Files.writeString(folder.resolve("upstreams.conf"), upstream("command", command) + upstream("query", query));
        Files.writeString(folder.resolve("server.conf"), """
                listen 127.0.0.1:%d ssl;
                ssl_certificate %2$s/web.crt;
                ssl_certificate_key %2$s/web.key;
                """.formatted(port, folder));
        Process process = new ProcessBuilder(command(nginx, folder))
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("start.log").toFile())
                .start();
        var started = new Nginx(folder, port, client(folder.resolve("web.crt")), process);
        started.awaitPort();
        return started;
    }

    URI address(String path) {
        return URI.create("https://localhost:" + port + path);
    }

    /** Trusts its certificate. */
    HttpClient client() {
        return client;
    }

    String accessLog() throws IOException {
        return Files.readString(folder.resolve("access.log"));
    }

    @Override
    public void close() {
        process.descendants().forEach(ProcessHandle::destroyForcibly);
        process.destroyForcibly();
        client.close();
    }

    private static List<String> command(String nginx, Path folder) {
        var command = new ArrayList<>(List.of(nginx, "-p", folder.toString(), "-c", folder + "/nginx.conf", "-g"));
        String user = System.getProperty("user.name");
        command.add("daemon off;" + (user.equals("root") ? " user root;" : ""));
        return command;
    }

    private static String upstream(String name, List<Integer> ports) {
        StringBuilder servers = new StringBuilder();
        ports.forEach(port -> servers.append("server 127.0.0.1:%d max_fails=1 fail_timeout=2s; ".formatted(port)));
        return "upstream %s { zone %s 64k; %s keepalive 8; }%n".formatted(name, name, servers);
    }

    private void awaitPort() throws IOException {
        long deadline = System.nanoTime() + START.toNanos();
        while (!Files.exists(folder.resolve("nginx.pid")) || Files.size(folder.resolve("nginx.pid")) == 0) {
            if (!process.isAlive() || System.nanoTime() > deadline) {
                throw new IllegalStateException(
                        "nginx did not start: " + Files.readString(folder.resolve("start.log")));
            }
            Thread.onSpinWait();
        }
    }

    private static void run(Path folder, String... command) throws IOException {
        try {
            int status = new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(folder.resolve("secrets.log").toFile())
                    .start()
                    .waitFor();
            if (status != 0) {
                throw new IllegalStateException(Files.readString(folder.resolve("secrets.log")));
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static HttpClient client(Path certificate) {
        try (InputStream pem = Files.newInputStream(certificate)) {
            KeyStore trusted = KeyStore.getInstance(KeyStore.getDefaultType());
            trusted.load(null, null);
            trusted.setCertificateEntry(
                    "web", CertificateFactory.getInstance("X.509").generateCertificate(pem));
            var trust = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
            trust.init(trusted);
            SSLContext tls = SSLContext.getInstance("TLS");
            tls.init(null, trust.getTrustManagers(), null);
            return HttpClient.newBuilder()
                    .sslContext(tls)
                    .version(HttpClient.Version.HTTP_1_1)
                    .build();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    static int freePort() {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
