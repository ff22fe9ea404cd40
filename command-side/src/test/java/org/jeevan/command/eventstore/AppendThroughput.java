package org.jeevan.command.eventstore;

import static org.jeevan.events.SampleEvent.note;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.jeevan.api.identity.PatientId;
import org.jeevan.crypto.MemoryDataKeys;
import org.jeevan.events.EventReader;
import org.jeevan.events.EventSerializer;
import org.jeevan.events.SampleEvent;
import org.jeevan.events.store.EncryptingEventStore;

/**
 * Prints how many encrypted events per second become durable, how soon a waiting reader has one, and how fast all are
 * read back. No command handling. Arguments: threads, seconds.
 */
final class AppendThroughput {

    private static final String TEXT =
            "Blood pressure 142/91, pulse 78; continue Telmisartan 40 mg once a day. ".repeat(4);

    private static final int LATENCY_SAMPLES = 2_000;

    private final SqliteEventStorageEngine engine;
    private final EncryptingEventStore store;

    private AppendThroughput(Path folder) {
        var keys = new MemoryDataKeys();
        var serializer = new EventSerializer(SampleEvent.NAMES);
        engine = SqliteEventStorageEngine.open(
                folder.resolve("events.db"), serializer, new EventReader(serializer, keys));
        store = new EncryptingEventStore(engine, keys);
    }

    public static void main(String[] arguments) throws Exception {
        int threads = Integer.parseInt(arguments[0]);
        int seconds = Integer.parseInt(arguments[1]);
        Path folder = Files.createTempDirectory(Path.of("target"), "throughput");
        var run = new AppendThroughput(folder);
        run.measure("warm-up", threads, 5);
        run.measure("measured", threads, seconds);
        run.readBack();
        run.latency();
        run.engine.close();
        deleteAll(folder);
    }

    private void measure(String label, int threads, int seconds) throws Exception {
        long commits = engine.writer().commits();
        long works = engine.writer().works();
        long cpu = cpuNanos();
        long began = System.nanoTime();
        long until = began + seconds * 1_000_000_000L;
        try (var pool = Executors.newFixedThreadPool(threads)) {
            List<Future<?>> clients = new ArrayList<>();
            for (int i = 0; i < threads; i++) {
                clients.add(pool.submit(() -> appendUntil(until)));
            }
            for (Future<?> client : clients) {
                client.get();
            }
        }
        double elapsed = (System.nanoTime() - began) / 1e9;
        long appends = engine.writer().works() - works;
        long fsyncs = engine.writer().commits() - commits;
        System.out.printf(
                "%s: %d threads, %.0f durable appends/s, %.0f commits/s, %.1f appends per commit, %.0f us of CPU per append%n",
                label,
                threads,
                appends / elapsed,
                fsyncs / elapsed,
                (double) appends / fsyncs,
                (cpuNanos() - cpu) / 1e3 / appends);
    }

    private void readBack() throws InterruptedException {
        long began = System.nanoTime();
        long events = engine.position();
        try (var stream = store.openStream(null)) {
            for (long i = 0; i < events; i++) {
                stream.nextAvailable().getPayload();
            }
        }
        System.out.printf("read back: %d events, %.0f/s%n", events, events / ((System.nanoTime() - began) / 1e9));
    }

    private void latency() throws Exception {
        var began = new long[LATENCY_SAMPLES];
        var appended = new long[LATENCY_SAMPLES];
        var visible = new long[LATENCY_SAMPLES];
        try (var stream = store.openStream(store.createHeadToken());
                var reader = Executors.newSingleThreadExecutor()) {
            Future<?> reading = reader.submit(() -> {
                for (int i = 0; i < LATENCY_SAMPLES; i++) {
                    stream.nextAvailable().getPayload();
                    visible[i] = System.nanoTime();
                }
                return null;
            });
            var patient = PatientId.random();
            for (int i = 0; i < LATENCY_SAMPLES; i++) {
                Thread.sleep(2);
                began[i] = System.nanoTime();
                store.publish(new GenericDomainEventMessage<>("Patient", patient.value(), i, note(patient, TEXT)));
                appended[i] = System.nanoTime();
            }
            reading.get();
        }
        print("published to durable", began, appended);
        print("published to visible", began, visible);
        print("durable to visible", appended, visible);
    }

    private static void print(String label, long[] from, long[] to) {
        long[] micros = IntStream.range(0, from.length)
                .mapToLong(i -> (to[i] - from[i]) / 1_000)
                .sorted()
                .toArray();
        System.out.printf(
                "%s: p50 %d us, p99 %d us, max %d us%n",
                label, micros[micros.length / 2], micros[micros.length * 99 / 100], micros[micros.length - 1]);
    }

    private void appendUntil(long until) {
        var patient = PatientId.random();
        for (long sequence = 0; System.nanoTime() < until; sequence++) {
            store.publish(new GenericDomainEventMessage<>(
                    "Patient", patient.value(), sequence, note(patient, TEXT), Map.of("actorRole", "STAFF")));
        }
    }

    private static long cpuNanos() {
        var system = (com.sun.management.OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
        return system.getProcessCpuTime();
    }

    private static void deleteAll(Path folder) throws IOException {
        try (var files = Files.list(folder)) {
            for (Path file : files.toList()) {
                Files.delete(file);
            }
        }
        Files.delete(folder);
    }
}
