package org.jeevan.benchmarks;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;
import java.util.stream.LongStream;

/** So many clients, each of which repeats its work, one at a time, until a window of time is over. */
record Load(int clients, Work work) {

    private static final int CALLS_FIRST = 1 << 12;

    interface Work {
        /** @param client which of the clients this is, from 0 */
        void once(int client) throws Exception;
    }

    /** @param latencies in nanoseconds, sorted */
    @SuppressWarnings("ArrayRecordComponent") // never compared
    record Window(long[] latencies, double seconds) {

        double perSecond() {
            return latencies.length / seconds;
        }

        long count() {
            return latencies.length;
        }
    }

    /** @return one after another, without a pause */
    List<Window> run(int windows, int seconds) throws Exception {
        var all = new ArrayList<Window>();
        for (int i = 0; i < windows; i++) {
            all.add(run(seconds));
        }
        return all;
    }

    Window run(int seconds) throws Exception {
        long until = System.nanoTime() + seconds * 1_000_000_000L;
        return run(() -> System.nanoTime() < until);
    }

    private Window run(BooleanSupplier goesOn) throws Exception {
        long began = System.nanoTime();
        var latencies = new ArrayList<long[]>();
        try (var threads = Executors.newFixedThreadPool(clients)) {
            var running = new ArrayList<Future<long[]>>();
            for (int i = 0; i < clients; i++) {
                int client = i;
                running.add(threads.submit(() -> repeat(client, goesOn)));
            }
            for (Future<long[]> client : running) {
                latencies.add(client.get());
            }
        }
        double took = (System.nanoTime() - began) / 1e9;
        return new Window(
                latencies.stream().flatMapToLong(LongStream::of).sorted().toArray(), took);
    }

    /** So many calls in all, however long they take. */
    Window times(int calls) throws Exception {
        var left = new AtomicInteger(calls);
        return run(() -> left.getAndDecrement() > 0);
    }

    private long[] repeat(int client, BooleanSupplier goesOn) throws Exception {
        var nanos = new long[CALLS_FIRST];
        int calls = 0;
        while (goesOn.getAsBoolean()) {
            long start = System.nanoTime();
            work.once(client);
            if (calls == nanos.length) {
                nanos = Arrays.copyOf(nanos, 2 * calls);
            }
            nanos[calls++] = System.nanoTime() - start;
        }
        return Arrays.copyOf(nanos, calls);
    }

    static double medianPerSecond(List<Window> windows) {
        return windows.stream()
                .mapToDouble(Window::perSecond)
                .sorted()
                .skip(windows.size() / 2)
                .findFirst()
                .orElseThrow();
    }

    static long count(List<Window> windows) {
        return windows.stream().mapToLong(Window::count).sum();
    }

    /** Over all windows together. */
    static String percentiles(List<Window> windows) {
        long[] sorted = windows.stream()
                .flatMapToLong(window -> LongStream.of(window.latencies()))
                .sorted()
                .toArray();
        return "p50 %.2f ms, p95 %.2f ms, p99 %.2f ms"
                .formatted(millis(sorted, 0.50), millis(sorted, 0.95), millis(sorted, 0.99));
    }

    static double millis(long[] sortedNanos, double share) {
        int index = (int) Math.ceil(share * sortedNanos.length) - 1;
        return sortedNanos[Math.max(0, index)] / 1e6;
    }
}
