package org.jeevan.benchmarks;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.IntFunction;
import org.jeevan.benchmarks.Benchmarks.Benchmark;
import org.jeevan.benchmarks.Load.Window;

/**
 * Timelines and general details over HTTP, each decided and recorded before it is answered: patients of their own, then
 * staff by emergency access on many patients: {@code patients}, {@code seconds}, {@code windows}.
 */
final class ReadsOverHttp implements Benchmark {

    private static final int OWN_CLIENTS = 4;
    private static final int STAFF_CLIENTS = 32;

    private final List<Visitor> visitors = new ArrayList<>();

    @Override
    public void run(Path folder, Arguments arguments, Report report) throws Exception {
        int patients = arguments.number("patients", 2_000);
        int seconds = arguments.number("seconds", 5);
        int windows = arguments.number("windows", 5);
        report.method(("The platform in a process of its own, its clients in another on the same machine; %d patients"
                        + " read their own %d records with summaries, then %d sessions of one hospital's desk read %d"
                        + " patients' one after the other by emergency access; %d s to warm up, then %d windows of %d s"
                        + " each. Repeats of the same look within a minute are counted and recorded together.")
                .formatted(
                        OWN_CLIENTS,
                        Population.RECORDS_PER_PATIENT,
                        STAFF_CLIENTS,
                        patients,
                        seconds,
                        windows,
                        seconds));
        try (var platform = Platform.start(folder, "--jeevan.summarization.workers=0")) {
            var people = new People(platform);
            People.Hospital hospital = people.hospital();
            for (int i = 0; i < OWN_CLIENTS; i++) {
                visitors.add(ownPatient(platform, people, hospital));
            }
            var own = new Measurement(platform, report, OWN_CLIENTS, seconds, windows);
            own.run("patients, timeline", "≥ 1,560/s, p99 ≤ 10 ms", i -> "/patients/me/records");
            own.run("patients, details", "≥ 1,560/s, p99 ≤ 10 ms", i -> "/patients/me/general-details");
            visitors.clear();
            String[] ids = platform.ask("patients %s %d".formatted(hospital.hospitalId(), patients))
                    .split(" ");
            openDesks(people, hospital);
            breakGlass(ids);
            var staff = new Measurement(platform, report, STAFF_CLIENTS, seconds, windows);
            staff.run("staff, timeline", "≥ 3,000/s, p99 ≤ 10 ms", i -> "/patients/%s/records"
                    .formatted(ids[i % ids.length]));
            staff.run("staff, details", "≥ 3,000/s, p99 ≤ 10 ms", i -> "/patients/%s/general-details"
                    .formatted(ids[i % ids.length]));
        }
    }

    private static Visitor ownPatient(Platform platform, People people, People.Hospital hospital) throws Exception {
        People.Patient patient = people.patient();
        people.confirmIdentity(hospital, patient);
        patient.visitor()
                .send("PUT", "/patients/me/general-details", Map.of("fullName", Samples.NAME, "heightCm", 162.5));
        platform.ask("records %s %s".formatted(hospital.hospitalId(), patient.patientId()));
        return patient.visitor();
    }

    private void openDesks(People people, People.Hospital hospital) throws Exception {
        for (int i = 0; i < STAFF_CLIENTS; i++) {
            visitors.add(people.desk(hospital));
        }
    }

    private void breakGlass(String[] ids) throws IOException {
        for (String id : ids) {
            visitors.getFirst()
                    .send(
                            "POST",
                            "/patients/%s/emergency-accesses".formatted(id),
                            Map.of("reasonKind", "UNCONSCIOUS", "reason", "Found unconscious in the street"));
        }
    }

    private final class Measurement {

        private final Platform platform;
        private final Report report;
        private final int clients;
        private final int seconds;
        private final int windows;

        Measurement(Platform platform, Report report, int clients, int seconds, int windows) {
            this.platform = platform;
            this.report = report;
            this.clients = clients;
            this.seconds = seconds;
            this.windows = windows;
        }

        void run(String what, String target, IntFunction<String> path) throws Exception {
            var next = new int[clients];
            for (int i = 0; i < clients; i++) {
                next[i] = i * 61; // so that they do not walk in step
            }
            visitors.getFirst().get(path.apply(0));
            var load = new Load(clients, client -> visitors.get(client).look(path.apply(next[client]++)));
            load.run(seconds);
            Counters before = platform.counters();
            List<Window> measured = load.run(windows, seconds);
            Counters counted = platform.counters().since(before);
            report.add(what, target, "%.0f/s, %s", Load.medianPerSecond(measured), Load.percentiles(measured));
            counted.addTo(report, what, Load.count(measured));
        }
    }
}
