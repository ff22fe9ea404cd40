package org.jeevan.launcher.platform;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;

/**
 * The packaged platform as a process of its own, with a data and a keys folder of its own, on a port that it keeps over
 * restarts. Whoever starts one closes it.
 */
public final class PlatformProcess implements Platform {

    /** Of all platforms of a test run: what is unpacked there is the same for each, and 60 MB. */
    private static final Path RUNTIME = Path.of("target", "runtime");

    private static final String LAUNCHER_OF_JARS = "org.springframework.boot.loader.launch.PropertiesLauncher";
    private static final Duration START = Duration.ofSeconds(120);
    private static final Duration STOP = Duration.ofSeconds(60);
    private static final Duration PROBE = Duration.ofSeconds(10);
    private static final long PROBE_PAUSE_MILLIS = 50;

    private final Setup setup;
    private final int port = freePort();
    private final HttpClient probe =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    private Process process;

    private PlatformProcess(Setup setup) {
        this.setup = setup;
    }

    /** How it is started. Data, keys and log lie in {@code folder}. */
    public static final class Setup {

        private final Path folder;
        private final List<String> wrapper = new ArrayList<>();
        /** It starts more often than it works: the first compiler and a simple collector halve the work of a start. */
        private final List<String> jvmArguments =
                new ArrayList<>(List.of("-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC"));

        private final List<String> arguments = new ArrayList<>();
        private final Map<String, String> environment = new TreeMap<>();
        private final List<String> commands = new ArrayList<>();
        private Path jar;
        private String mainClass;
        private Path keys;

        private Setup(Path folder) {
            this.folder = folder.toAbsolutePath().normalize();
        }

        /** A command that runs the one after it, such as {@code strace -f -o FILE}. */
        public Setup within(String... command) {
            wrapper.addAll(List.of(command));
            return this;
        }

        public Setup jvm(String... more) {
            jvmArguments.addAll(List.of(more));
            return this;
        }

        /** Settings of the application, such as {@code --jeevan.record-size-max=1MB}. */
        public Setup with(String... more) {
            arguments.addAll(List.of(more));
            return this;
        }

        public Setup environment(String name, String value) {
            environment.put(name, value);
            return this;
        }

        /** Another packaged application than the whole platform, and one of its main classes. */
        public Setup running(Path packaged, String main) {
            jar = packaged;
            mainClass = main;
            return this;
        }

        /** What it shall do instead of serving. */
        public Setup command(String... words) {
            commands.addAll(List.of(words));
            return this;
        }

        /** A keys folder that others use too. */
        public Setup keys(Path folderOfAll) {
            keys = folderOfAll;
            return this;
        }

        /** Returns at once; for what must not come up. */
        public PlatformProcess launch() {
            PlatformProcess platform = new PlatformProcess(this);
            platform.launch();
            return platform;
        }

        /** Returns when it answers that it is well. */
        public PlatformProcess start() {
            PlatformProcess platform = new PlatformProcess(this);
            platform.start();
            return platform;
        }
    }

    public static Setup in(Path folder) {
        return new Setup(folder);
    }

    public URI address() {
        return URI.create("http://localhost:" + port);
    }

    public Path data() {
        return setup.folder.resolve("data");
    }

    @Override
    public Path keys() {
        return setup.keys == null ? setup.folder.resolve("data-keys") : setup.keys;
    }

    public Path logFile() {
        return setup.folder.resolve("platform.log");
    }

    /** All it wrote to standard output and standard error, over all its starts. */
    public String log() {
        try {
            return Files.readString(logFile(), StandardCharsets.ISO_8859_1);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public Outbox outbox() {
        return new Outbox(data().resolve("outbox"));
    }

    @Override
    public Disk disk() {
        return new Disk(data());
    }

    @Override
    public Client client() {
        return new Client((method, path) -> address());
    }

    /** The Java process itself, below whatever command it runs within. */
    public ProcessHandle jvm() {
        ProcessHandle handle = process.toHandle();
        while (!isJava(handle)) {
            handle = handle.children().findFirst().orElseThrow(() -> broken("There is no Java process"));
        }
        return handle;
    }

    public boolean isAlive() {
        return process.isAlive();
    }

    public PlatformProcess start() {
        launch();
        try {
            awaitHealth();
        } catch (IllegalStateException failed) {
            kill9(); // nobody gets it to close
            throw failed;
        }
        return this;
    }

    /** Starts it and returns at once; for what must not come up. */
    public void launch() {
        try {
            Files.createDirectories(setup.folder);
            ProcessBuilder builder = new ProcessBuilder(command())
                    .directory(setup.folder.toFile())
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.appendTo(logFile().toFile()));
            builder.environment().keySet().removeIf(name -> name.startsWith("JEEVAN_") || name.startsWith("SPRING_"));
            builder.environment().putAll(setup.environment);
            process = builder.start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public void awaitHealth() {
        long deadline = System.nanoTime() + START.toNanos();
        while (!healthy()) {
            if (!process.isAlive()) {
                throw broken("It ended with status " + process.exitValue());
            }
            if (System.nanoTime() > deadline) {
                throw broken("Not healthy after " + START);
            }
            pause();
        }
    }

    /** Waits until it has ended by itself, and well. */
    public void awaitEnd() {
        if (!awaitEnd(START) || process.exitValue() != 0) {
            throw broken("It did not end well");
        }
    }

    /**
     * The exit status of what must end by itself.
     *
     * @throws IllegalStateException if it has not after so long
     */
    public int endsWithin(Duration limit) {
        if (!awaitEnd(limit)) {
            throw broken("It goes on");
        }
        return process.exitValue();
    }

    /** Asks it to end, as a service manager does, and waits until it has. */
    public void stop() {
        if (process.isAlive()) {
            jvm().destroy();
            if (!awaitEnd(STOP)) {
                kill9();
                throw broken("It did not stop within " + STOP);
            }
        }
    }

    /** SIGKILL for it and all that it started: nothing gets a chance to tidy up. */
    public void kill9() {
        List<ProcessHandle> children = process.descendants().toList();
        if (process.isAlive()) {
            jvm().destroyForcibly();
        }
        process.destroyForcibly();
        children.forEach(ProcessHandle::destroyForcibly);
        awaitEnd(STOP);
    }

    /** Stops it in an orderly way and starts it again on the same folders and port. */
    public PlatformProcess restart() {
        stop();
        return start();
    }

    @Override
    public void close() {
        kill9();
    }

    private List<String> command() {
        List<String> command = new ArrayList<>(setup.wrapper);
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(setup.jvmArguments);
        command.addAll(
                setup.jar == null
                        ? List.of("-jar", jar().toString())
                        : List.of("-Dloader.main=" + setup.mainClass, "-cp", setup.jar.toString(), LAUNCHER_OF_JARS));
        command.addAll(setup.commands);
        command.addAll(List.of("--server.port=" + port, "--jeevan.data-dir=" + data(), "--jeevan.keys-dir=" + keys()));
        command.add("--jeevan.summarization.runtime-dir=" + RUNTIME.toAbsolutePath());
        command.addAll(setup.arguments);
        return command;
    }

    private static Path jar() {
        String jar = System.getProperty("jeevan.platform-jar");
        if (jar == null || !new File(jar).isFile()) {
            throw new IllegalStateException("Package the launcher first, and name its -platform.jar with "
                    + "-Djeevan.platform-jar; it is: " + jar);
        }
        return Path.of(jar).toAbsolutePath();
    }

    private boolean healthy() {
        try {
            var request = HttpRequest.newBuilder(address().resolve("/actuator/health"))
                    .timeout(PROBE)
                    .build();
            return probe.send(request, BodyHandlers.discarding()).statusCode() == 200;
        } catch (IOException e) {
            return false; // not up yet
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw broken("Interrupted");
        }
    }

    private boolean awaitEnd(Duration limit) {
        try {
            return process.waitFor(limit.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private IllegalStateException broken(String what) {
        return new IllegalStateException(what + "; the platform's log:\n" + log());
    }

    private static boolean isJava(ProcessHandle handle) {
        return handle.info().command().filter(path -> path.endsWith("java")).isPresent();
    }

    private static void pause() {
        try {
            Thread.sleep(PROBE_PAUSE_MILLIS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static int freePort() {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
