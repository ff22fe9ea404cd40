package org.jeevan.benchmarks;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
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
        long began = System.nanoTime();
        long until = began + seconds * 1_000_000_000L;
        var latencies = new ArrayList<long[]>();
        try (var threads = Executors.newFixedThreadPool(clients)) {
            var running = new ArrayList<Future<long[]>>();
            for (int i = 0; i < clients; i++) {
                int client = i;
                running.add(threads.submit(() -> repeat(client, until)));
            }
            for (Future<long[]> client : running) {
                latencies.add(client.get());
            }
        }
        double took = (System.nanoTime() - began) / 1e9;
        return new Window(
                latencies.stream().flatMapToLong(LongStream::of).sorted().toArray(), took);
    }

    private long[] repeat(int client, long until) throws Exception {
        var nanos = new long[CALLS_FIRST];
        int calls = 0;
        for (long start = System.nanoTime(); start < until; ) {
            work.once(client);
            long end = System.nanoTime();
            if (calls == nanos.length) {
                nanos = Arrays.copyOf(nanos, 2 * calls);
            }
            nanos[calls++] = end - start;
            start = end;
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
