package org.jeevan.benchmarks;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Path;
import java.util.Arrays;
import org.bouncycastle.crypto.generators.Argon2BytesGenerator;
import org.bouncycastle.crypto.params.Argon2Parameters;

/** What one Argon2id hash costs by its parameters: {@code rounds} of each, one lane, as a log-in computes it. */
final class PasswordHashing {

    private static final int[][] MEBIBYTES_AND_PASSES = {{19, 2}, {32, 2}, {32, 3}, {46, 2}, {46, 3}, {64, 2}, {64, 3}};
    private static final int WARM_UP = 5;
    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

    private PasswordHashing() {}

    static void run(Path folder, Arguments arguments, Report report) {
        int rounds = arguments.number("rounds", 21);
        report.method(
                "One thread; the median of %d hashes by the processor time of that thread, so that what others do on"
                                .formatted(rounds)
                        + " the machine counts less. Memory is what each hash holds while it is computed.");
        for (int[] parameters : MEBIBYTES_AND_PASSES) {
            report.add(
                    "Argon2id, %d MiB, %d passes".formatted(parameters[0], parameters[1]),
                    "",
                    "%.0f ms",
                    medianMillis(parameters[0], parameters[1], rounds));
        }
    }

    private static double medianMillis(int mebibytes, int passes, int rounds) {
        for (int i = 0; i < WARM_UP; i++) {
            hash(mebibytes, passes);
        }
        var nanos = new long[rounds];
        for (int i = 0; i < rounds; i++) {
            long before = THREADS.getCurrentThreadCpuTime();
            hash(mebibytes, passes);
            nanos[i] = THREADS.getCurrentThreadCpuTime() - before;
        }
        Arrays.sort(nanos);
        return nanos[rounds / 2] / 1e6;
    }

    private static void hash(int mebibytes, int passes) {
        var generator = new Argon2BytesGenerator();
        generator.init(new Argon2Parameters.Builder(Argon2Parameters.ARGON2_id)
                .withVersion(Argon2Parameters.ARGON2_VERSION_13)
                .withMemoryAsKB(mebibytes * 1024)
                .withIterations(passes)
                .withParallelism(1)
                .withSalt(new byte[16])
                .build());
        generator.generateBytes("river lamp 7 quiet".toCharArray(), new byte[32]);
    }
}
