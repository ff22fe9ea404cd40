package org.jeevan.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.stream.IntStream;
import org.jeevan.summarization.pegasus.Device;
import org.jeevan.summarization.pegasus.Generated;
import org.jeevan.summarization.pegasus.GenerationSettings;
import org.jeevan.summarization.pegasus.ModelBundle;
import org.jeevan.summarization.pegasus.PegasusModel;
import org.jeevan.summarization.pegasus.PegasusModel.Progress;

/** The child of {@link PegasusSpeed}: loads a bundle, writes for random tokens, and says how long it took. */
final class PegasusTimes {

    private static final int RESERVED_IDS = 105; // padding, end, masks and gaps come first in Pegasus's vocabulary
    private static final int END = 1;

    private PegasusTimes() {}

    public static void main(String[] arguments) throws IOException {
        int[] numbers = IntStream.range(1, arguments.length)
                .map(i -> Integer.parseInt(arguments[i]))
                .toArray();
        long begin = System.nanoTime();
        ModelBundle bundle = ModelBundle.open(Path.of(arguments[0]));
        try (PegasusModel model = PegasusModel.open(bundle, Device.AUTO, numbers[3])) {
            say("loading", seconds(begin));
            GenerationSettings settings =
                    bundle.generation().withBeams(numbers[2]).withLengths(numbers[1] + 1, numbers[1] + 1);
            long[] record = record(numbers[0], bundle.vocabulary());
            say("first", write(model, record, settings));
            long computing = computed();
            double[] times = IntStream.range(0, numbers[4])
                    .mapToDouble(run -> write(model, record, settings))
                    .sorted()
                    .toArray();
            say("median", times[times.length / 2]);
            say("computing", (computed() - computing) / 1e9 / times.length);
        }
        try (var lines = Files.lines(Path.of("/proc/self/status"))) {
            lines.filter(line -> line.startsWith("VmHWM"))
                    .forEach(line -> System.out.println(line.replaceFirst(":\\s*", "=")));
        }
    }

    /** Lengths count the start token, so that as many new ones follow as were asked for. */
    private static double write(PegasusModel model, long[] record, GenerationSettings settings) {
        long begin = System.nanoTime();
        Generated written =
                model.generate(List.of(record), settings, Progress.NONE).getFirst();
        double seconds = seconds(begin);
        if (written.tokenIds().length != settings.maxLength()) {
            throw new IllegalStateException("Wrote %d tokens".formatted(written.tokenIds().length));
        }
        return seconds;
    }

    private static long[] record(int tokens, int vocabulary) {
        var random = new Random(7);
        long[] ids = random.longs(tokens, Math.min(RESERVED_IDS, vocabulary / 2), vocabulary)
                .toArray();
        ids[tokens - 1] = END;
        return ids;
    }

    /** Nanoseconds of all threads of this process, which other work on the machine hardly changes. */
    private static long computed() {
        return ProcessHandle.current().info().totalCpuDuration().orElseThrow().toNanos();
    }

    private static double seconds(long begin) {
        return (System.nanoTime() - begin) / 1e9;
    }

    private static void say(String what, double seconds) {
        System.out.printf(Locale.ROOT, "%s=%.2f%n", what, seconds);
    }
}
