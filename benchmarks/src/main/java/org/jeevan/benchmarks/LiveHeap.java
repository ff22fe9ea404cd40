package org.jeevan.benchmarks;

import java.lang.management.ManagementFactory;

/** The most bytes of this process's heap that were still in use right after a collection, looked at again and again. */
final class LiveHeap {

    private static final int LOOK_EVERY_MILLIS = 200;

    private volatile long peak;
    private volatile Thread watcher;

    /** @return bytes in use now, when the watch begins */
    long watch() {
        long now = live();
        peak = now;
        watcher = Thread.ofPlatform().daemon().name("live heap").start(this::look);
        return now;
    }

    /** @return bytes, and ends the watch */
    long peak() {
        watcher.interrupt();
        return peak;
    }

    private void look() {
        try {
            while (true) {
                Thread.sleep(LOOK_EVERY_MILLIS);
                peak = Math.max(peak, live());
            }
        } catch (InterruptedException asked) {
            Thread.currentThread().interrupt();
        }
    }

    private static long live() {
        System.gc();
        return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
    }
}
