package org.jeevan.benchmarks;

import java.io.IOException;
import java.util.List;
import java.util.concurrent.Callable;
import org.jeevan.benchmarks.Load.Window;

/**
 * How long calls are repeated, and what is asked of the platform before and after. Without a long warm-up it is the
 * compiler that is measured. Arguments: {@code warm-up} and {@code seconds}, {@code windows}.
 */
record Measurement(Report report, Source source, int warmUpSeconds, int windows, int seconds) {

    interface Source {
        Counters now() throws IOException;
    }

    static Measurement of(Arguments arguments, Report report, Source source) {
        return new Measurement(
                report,
                source,
                arguments.number("warm-up", 20),
                arguments.number("windows", 5),
                arguments.number("seconds", 5));
    }

    /** One sentence for the report. */
    String method() {
        return "%d s to warm up, then %d windows of %d s; calls per second are the median window's."
                .formatted(warmUpSeconds, windows, seconds);
    }

    void run(String what, String rateTarget, String latencyTarget, Load load) throws Exception {
        load.run(warmUpSeconds);
        add(what, rateTarget, latencyTarget, () -> load.run(windows, seconds));
    }

    /** So many calls, without a warm-up. */
    void times(int calls, String what, String rateTarget, String latencyTarget, Load load) throws Exception {
        add(what, rateTarget, latencyTarget, () -> List.of(load.times(calls)));
    }

    private void add(String what, String rateTarget, String latencyTarget, Callable<List<Window>> calls)
            throws Exception {
        Counters before = source.now();
        List<Window> measured = calls.call();
        Counters counted = source.now().since(before);
        report.add(what, rateTarget, "%.0f/s", Load.medianPerSecond(measured));
        report.add(what + ": latency", latencyTarget, "%s", Load.percentiles(measured));
        counted.addTo(report, what, Load.count(measured));
    }
}
