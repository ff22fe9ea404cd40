package org.jeevan.benchmarks;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import org.jeevan.benchmarks.Benchmarks.Benchmark;

/**
 * From the request to break the glass to the emergency summary in the hospital's hands, over HTTP, one patient after the
 * other and each for the first time: {@code patients}.
 */
final class BreakGlassOverHttp implements Benchmark {

    private static final int WARM_UP = 200;

    @Override
    public void run(Path folder, Arguments arguments, Report report) throws Exception {
        int patients = arguments.number("patients", 500);
        report.method(("The platform in a process of its own, one session of a hospital's desk in another on the same"
                        + " machine; %d patients with %d records each that it never saw, after %d to warm up: the glass is"
                        + " broken with a reason, then the emergency summary is read to its end; both together.")
                .formatted(patients, Population.RECORDS_PER_PATIENT, WARM_UP));
        try (var platform = Platform.start(folder, "--jeevan.summarization.workers=0")) {
            var people = new People(platform);
            People.Hospital hospital = people.hospital();
            String[] ids = platform.ask("patients %s %d".formatted(hospital.hospitalId(), WARM_UP + patients))
                    .split(" ");
            var nanos = new long[patients];
            try (Visitor desk = people.desk(hospital)) {
                for (int i = 0; i < ids.length; i++) {
                    long begun = System.nanoTime();
                    open(desk, ids[i]);
                    if (i >= WARM_UP) {
                        nanos[i - WARM_UP] = System.nanoTime() - begun;
                    }
                }
            }
            Arrays.sort(nanos);
            report.add(
                    "glass broken and emergency summary read",
                    "≤ 1 s",
                    "p50 %.1f ms, p95 %.1f ms, p99 %.1f ms, longest %.1f ms",
                    Load.millis(nanos, 0.5),
                    Load.millis(nanos, 0.95),
                    Load.millis(nanos, 0.99),
                    Load.millis(nanos, 1));
        }
    }

    private static void open(Visitor desk, String patientId) throws IOException {
        String patient = "/patients/" + patientId;
        desk.send(
                "POST",
                patient + "/emergency-accesses",
                Map.of("reasonKind", "UNCONSCIOUS", "reason", "Found unconscious in the street"));
        desk.look(patient + "/emergency-summary");
    }
}
