package org.jeevan.benchmarks;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jeevan.benchmarks.Benchmarks.Benchmark;
import org.jeevan.command.eventstore.SqliteEventStorageEngine;
import org.jeevan.query.ReadModelDefinition;
import org.jeevan.query.ReadModels;
import org.jeevan.query.Replay;
import org.jeevan.query.Replay.Outcome;
import org.jeevan.query.Replay.Target;

/** Stored, encrypted events into all read models at once. Arguments: the numbers of events, smallest first; {@code runs}. */
final class ReplayThroughput implements Benchmark {

    private static final int WRITERS = 32;
    private static final List<Integer> SIZES = List.of(10_000, 100_000);

    @Override
    public void run(Path folder, Arguments arguments, Report report) throws Exception {
        List<Integer> sizes = arguments.numbers().isEmpty() ? SIZES : arguments.numbers();
        int runs = arguments.number("runs", 3);
        report.method(("One store on disk grows to each size (patients with details, three summarized records and the"
                        + " accesses to them, each under keys of its own in the vault); then Replay fills fresh files of"
                        + " all read models from it, with no key in memory; the median of %d runs, after one to warm up.")
                .formatted(runs));
        replayAt(folder.resolve("warm-up"), List.of(sizes.getFirst()), 1, new Report("warm-up", Machine.now()));
        replayAt(folder, sizes, runs, report);
    }

    private static void replayAt(Path folder, List<Integer> sizes, int runs, Report report) throws Exception {
        Files.createDirectories(folder);
        long filled = 0;
        for (int size : sizes) {
            try (var store = new StoreOnDisk(folder)) {
                fill(store, size - filled);
                filled = store.engine().position();
                report.add(
                        "commits = fsyncs to fill it up to %d events".formatted(filled),
                        "",
                        "%d",
                        store.engine().writer().commits());
            }
            var outcomes = new ArrayList<Outcome>();
            for (int run = 0; run < runs; run++) {
                outcomes.add(replay(folder, run));
            }
            outcomes.sort((one, other) -> one.took().compareTo(other.took()));
            Outcome median = outcomes.get(runs / 2);
            report.add(
                    "replay of %d events".formatted(median.events()),
                    "10^6 in ≤ 50 s; flat cost",
                    "%d/s, %.1f s, %.1f us per event",
                    median.eventsPerSecond(),
                    median.took().toMillis() / 1e3,
                    median.took().toNanos() / 1e3 / median.events());
        }
    }

    private static void fill(StoreOnDisk store, long events) throws Exception {
        long lives = events / Life.EVENTS;
        try (var threads = Executors.newFixedThreadPool(WRITERS)) {
            var running = new ArrayList<Future<?>>();
            for (int writer = 0; writer < WRITERS; writer++) {
                long count = lives / WRITERS + (writer < lives % WRITERS ? 1 : 0);
                running.add(threads.submit(() -> {
                    for (long i = 0; i < count; i++) {
                        store.events().publish(new Life().events());
                    }
                }));
            }
            for (Future<?> writer : running) {
                writer.get();
            }
        }
    }

    private static Outcome replay(Path folder, int run) throws Exception {
        try (var store = new StoreOnDisk(folder)) {
            SqliteEventStorageEngine engine = store.engine();
            Collection<ReadModelDefinition> definitions = store.readModels();
            Path files = folder.resolve("read-models-%d-%d".formatted(engine.position(), run));
            var names = definitions.stream().map(ReadModelDefinition::name).toList();
            try (var models = new ReadModels(files, names)) {
                List<Target> targets = definitions.stream()
                        .map(definition -> Target.of(definition, models.get(definition.name())))
                        .toList();
                return new Replay(engine, store.reader()).run(targets, 0);
            }
        }
    }
}
