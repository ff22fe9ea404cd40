package org.jeevan.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Runs the benchmark that is named first; what follows, such as {@code seconds=10}, is for it. */
public final class Benchmarks {

    private static final Map<String, Benchmark> ALL = new TreeMap<>(Map.ofEntries(
            benchmark("commands", new CommandThroughput()),
            benchmark("http-details", new DetailsOverHttp()),
            benchmark("uploads", new UploadsOverHttp()),
            benchmark("reads", new ReadsOverHttp()),
            benchmark("break-glass", new BreakGlassOverHttp()),
            benchmark("replay", new ReplayThroughput()),
            benchmark("big-record", new BigRecord()),
            benchmark("visibility", new Visibility()),
            benchmark("passwords", PasswordHashing::run),
            benchmark("records", RecordThroughput::run),
            benchmark("batch", BatchSpeed::run),
            benchmark("pegasus", PegasusSpeed::run),
            benchmark("essentials", EssentialsQuality::run),
            benchmark("rouge", NarrativeQuality::run)));

    private Benchmarks() {}

    /** Files lie in a folder of their own in the working directory, whose disk is therefore the one that is measured. */
    interface Benchmark {
        void run(Path folder, Arguments arguments, Report report) throws Exception;
    }

    public static void main(String[] arguments) throws Exception {
        Benchmark benchmark = arguments.length == 0 ? null : ALL.get(arguments[0]);
        if (benchmark == null) {
            System.out.println("Name one of these: " + String.join(", ", ALL.keySet()));
            return;
        }
        var report = new Report(arguments[0], Machine.now());
        Path folder = Files.createTempDirectory(Path.of("").toAbsolutePath(), "benchmark-");
        try {
            benchmark.run(folder, new Arguments(List.of(arguments).subList(1, arguments.length)), report);
        } finally {
            deleteAll(folder);
        }
        report.print();
        System.exit(0); // an HTTP server or a writer may still have threads
    }

    private static Map.Entry<String, Benchmark> benchmark(String name, Benchmark benchmark) {
        return Map.entry(name, benchmark);
    }

    private static void deleteAll(Path folder) throws IOException {
        try (Stream<Path> paths = Files.walk(folder)) {
            for (Path path : paths.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(path);
            }
        }
    }
}
