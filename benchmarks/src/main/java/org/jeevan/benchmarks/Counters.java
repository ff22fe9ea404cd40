package org.jeevan.benchmarks;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import org.jeevan.command.eventstore.SqliteEventStorageEngine;
import org.jeevan.command.vault.Vault;
import org.springframework.context.ApplicationContext;

/**
 * What a platform has done since its start.
 *
 * @param appends pieces of work that the event store made durable: one for each command that changed something, and for
 *     each flush of the access log
 * @param commits of the events file, each with one fsync
 * @param vaultCommits of the vault's file, each with one fsync
 */
record Counters(long appends, long commits, long vaultCommits, long cpuNanos) {

    static Counters of(ApplicationContext platform) {
        var writer = platform.getBean(SqliteEventStorageEngine.class).writer();
        var system = (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
        return new Counters(
                writer.works(), writer.commits(), platform.getBean(Vault.class).commits(), system.getProcessCpuTime());
    }

    static Counters parse(String line) {
        String[] values = line.split(" ");
        return new Counters(
                Long.parseLong(values[0]),
                Long.parseLong(values[1]),
                Long.parseLong(values[2]),
                Long.parseLong(values[3]));
    }

    String line() {
        return "%d %d %d %d".formatted(appends, commits, vaultCommits, cpuNanos);
    }

    Counters since(Counters earlier) {
        return new Counters(
                appends - earlier.appends,
                commits - earlier.commits,
                vaultCommits - earlier.vaultCommits,
                cpuNanos - earlier.cpuNanos);
    }

    /** For a report, beside the number of calls that this was for. */
    void addTo(Report report, String what, long calls) {
        report.add(
                what + ": durable appends, commits = fsyncs of the events file",
                "",
                "%d, %d (%.1f appends per fsync)",
                appends,
                commits,
                (double) appends / Math.max(1, commits));
        if (vaultCommits > 0) {
            report.add(what + ": commits = fsyncs of the vault", "", "%d", vaultCommits);
        }
        report.add(what + ": platform's CPU per call", "", "%.0f us", cpuNanos / 1e3 / Math.max(1, calls));
    }
}
