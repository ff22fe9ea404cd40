package org.jeevan.launcher.platform;

import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;

/**
 * The platform as it runs for a region: the command side, two nodes of the read side, the saga and a worker, each a process,
 * over an Axon Server that has nothing in it. A browser's reads go to the nodes in turn.
 */
public final class SeparateProcesses implements Platform {

    private static final String COMMAND_SIDE = "org.jeevan.command.CommandSideApplication";
    private static final String QUERY_SIDE = "org.jeevan.query.QuerySideApplication";
    private static final String SAGA = "org.jeevan.summarization.SummarizationSagaApplication";
    private static final String WORKER = "org.jeevan.summarization.SummarizationWorkerApplication";

    private final Path folder;
    private final List<String> axonServer;
    private final List<PlatformProcess> all = new ArrayList<>();
    private final AtomicInteger reads = new AtomicInteger();
    private final PlatformProcess commandSide;
    private final List<PlatformProcess> queryNodes = new ArrayList<>();
    private final PlatformProcess saga;
    private final PlatformProcess worker;

    private SeparateProcesses(Path folder, List<String> axonServer) {
        this.folder = folder.toAbsolutePath().normalize();
        this.axonServer = axonServer;
        makeKeys();
        this.commandSide = launch("command-side", COMMAND_SIDE, "command");
        this.queryNodes.add(launch("query-side", QUERY_SIDE, "query-1"));
        this.queryNodes.add(launch("query-side", QUERY_SIDE, "query-2"));
        this.saga = launch("summarization-saga", SAGA, "saga");
        this.worker = launch("summarization-saga", WORKER, "worker");
    }

    /** @param axonServer host:port of an empty one */
    public static SeparateProcesses start(Path folder, String axonServer) {
        return start(folder, List.of("--jeevan.axonserver.address=" + axonServer));
    }

    /** @param axonServer settings that lead to an empty one */
    public static SeparateProcesses start(Path folder, List<String> axonServer) {
        var processes = new SeparateProcesses(folder, axonServer);
        try {
            processes.all.forEach(PlatformProcess::awaitHealth);
            return processes;
        } catch (RuntimeException failed) {
            processes.close(); // nobody gets them to close
            throw failed;
        }
    }

    public PlatformProcess commandSide() {
        return commandSide;
    }

    public List<PlatformProcess> queryNodes() {
        return queryNodes;
    }

    public PlatformProcess saga() {
        return saga;
    }

    public PlatformProcess worker() {
        return worker;
    }

    /** One more node of the read side, with nothing in its folder; not among those that browsers are sent to. */
    public PlatformProcess launchQueryNode(String name, String... otherSettings) {
        return launch("query-side", QUERY_SIDE, name, otherSettings);
    }

    public PlatformProcess launchWorker(String name) {
        return launch("summarization-saga", WORKER, name);
    }

    /** All processes that were started. */
    public List<PlatformProcess> all() {
        return List.copyOf(all);
    }

    /** A second command side on the folder of the first one. */
    public PlatformProcess launchStandby() {
        return launch("command-side", COMMAND_SIDE, "command");
    }

    @Override
    public Client client() {
        return new Client(this::route);
    }

    /** A browser whose reads all go to one node. */
    public Client clientOf(PlatformProcess queryNode) {
        return new Client((method, path) -> isRead(method, path) ? queryNode.address() : commandSide.address());
    }

    /** A browser whose writes go to another command side. */
    public Client clientWriting(PlatformProcess otherCommandSide) {
        return new Client(
                (method, path) -> isRead(method, path) ? queryNodes.getFirst().address() : otherCommandSide.address());
    }

    @Override
    public Path keys() {
        return folder.resolve("keys");
    }

    @Override
    public Outbox outbox() {
        return commandSide.outbox();
    }

    @Override
    public Disk disk() {
        return commandSide.disk();
    }

    @Override
    public void close() {
        all.forEach(PlatformProcess::close);
    }

    private URI route(String method, String path) {
        return isRead(method, path)
                ? queryNodes.get(reads.getAndIncrement() % queryNodes.size()).address()
                : commandSide.address();
    }

    private static boolean isRead(String method, String path) {
        return method.equals("GET")
                && Stream.of("/api/v1/patients/", "/api/v1/audit/", "/api/v1/hospitals")
                        .anyMatch(path::startsWith);
    }

    private void makeKeys() {
        try (var process = PlatformProcess.in(folder.resolve("command"))
                .running(jar("command-side"), COMMAND_SIDE)
                .keys(keys())
                .command("keys", "init")
                .launch()) {
            process.awaitEnd();
        }
    }

    private PlatformProcess launch(String module, String main, String name, String... more) {
        PlatformProcess process = PlatformProcess.in(folder.resolve(name))
                .running(jar(module), main)
                .keys(keys())
                .jvm("-Xmx256m", "-XX:TieredStopAtLevel=1", "--sun-misc-unsafe-memory-access=allow")
                .with(axonServer.toArray(String[]::new))
                .with(
                        "--jeevan.summarization.reader-deadline=20s", // so that a lease ends while a test waits for it
                        "--jeevan.summarization.lease=81s",
                        "--jeevan.records.dir=" + folder.resolve("command/data/records"))
                .with(more)
                .launch();
        all.add(process);
        return process;
    }

    private static Path jar(String module) {
        return Path.of(System.getProperty("jeevan.services-dir"))
                .resolve("%s/target/%s-%s-service.jar".formatted(module, module, System.getProperty("jeevan.version")))
                .normalize();
    }
}
