package org.jeevan.benchmarks;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntFunction;
import org.jeevan.benchmarks.Benchmarks.Benchmark;

/**
 * Timelines and general details over HTTP, each decided and recorded before it is answered: patients of their own, then
 * staff by emergency access on many patients: {@code patients}.
 */
final class ReadsOverHttp implements Benchmark {

    private static final int OWN_CLIENTS = 4;
    private static final int STAFF_CLIENTS = 32;

    private final List<Visitor> visitors = new ArrayList<>();

    @Override
    public void run(Path folder, Arguments arguments, Report report) throws Exception {
        int patients = arguments.number("patients", 2_000);
        try (var platform = Platform.start(folder, "--jeevan.summarization.workers=0")) {
            var measurement = Measurement.of(arguments, report, platform::counters);
            report.method(
                    ("The platform in a process of its own, its clients in another on the same machine; %d patients"
                                    + " read their own %d records with summaries, then %d sessions of one hospital's desk read %d"
                                    + " patients' one after the other by emergency access; %s Repeats of the same look within a"
                                    + " minute are counted and recorded together; so there is one more pass over %d other patients,"
                                    + " timeline and details of each once, where each look waits for its record.")
                            .formatted(
                                    OWN_CLIENTS,
                                    Population.RECORDS_PER_PATIENT,
                                    STAFF_CLIENTS,
                                    patients,
                                    measurement.method(),
                                    patients));
            var people = new People(platform);
            People.Hospital hospital = people.hospital();
            for (int i = 0; i < OWN_CLIENTS; i++) {
                visitors.add(ownPatient(platform, people, hospital));
            }
            measure(measurement, "patients' own timeline", "≥ 1,560/s", i -> "/patients/me/records");
            measure(measurement, "patients' own details", "≥ 1,560/s", i -> "/patients/me/general-details");
            visitors.clear();
            String[] ids = platform.ask("patients %s %d".formatted(hospital.hospitalId(), 2 * patients))
                    .split(" ");
            openDesks(people, hospital);
            breakGlass(ids);
            String[] often = Arrays.copyOf(ids, patients);
            measure(measurement, "staff, timeline", "≥ 3,000/s", i -> path(often, i) + "/records");
            measure(measurement, "staff, details", "≥ 3,000/s", i -> path(often, i) + "/general-details");
            firstLooks(measurement, Arrays.copyOfRange(ids, patients, ids.length));
        }
    }

    private void measure(Measurement measurement, String what, String target, IntFunction<String> path)
            throws Exception {
        int clients = visitors.size();
        var next = new int[clients];
        Arrays.setAll(next, client -> client * 61); // so that they do not walk in step
        measurement.run(what, target, "p99 ≤ 10 ms", new Load(clients, client -> visitors.get(client)
                .look(path.apply(next[client]++))));
    }

    /** Timeline and details of each patient once: every look waits until it is on record. */
    private void firstLooks(Measurement measurement, String[] ids) throws Exception {
        var next = new AtomicInteger();
        measurement.times(
                2 * ids.length, "staff, first looks", "≥ 3,000/s", "p99 ≤ 10 ms", new Load(visitors.size(), client -> {
                    int number = next.getAndIncrement();
                    visitors.get(client)
                            .look(path(ids, number / 2) + (number % 2 == 0 ? "/records" : "/general-details"));
                }));
    }

    private static String path(String[] ids, int number) {
        return "/patients/" + ids[number % ids.length];
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
}
