package org.jeevan.benchmarks;

import java.lang.management.ManagementFactory;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/** Where and when a figure was measured, and how busy the machine was just before. */
record Machine(Instant at, int cores, String system, String jdk, double loadAverageBefore) {

    static Machine now() {
        var system = ManagementFactory.getOperatingSystemMXBean();
        return new Machine(
                Instant.now().truncatedTo(ChronoUnit.SECONDS),
                Runtime.getRuntime().availableProcessors(),
                "%s %s".formatted(system.getName(), system.getArch()),
                "JDK " + Runtime.version(),
                system.getSystemLoadAverage());
    }

    @Override
    public String toString() {
        return "%s, %d cores, %s, %s, load average before: %.2f".formatted(at, cores, system, jdk, loadAverageBefore);
    }
}
