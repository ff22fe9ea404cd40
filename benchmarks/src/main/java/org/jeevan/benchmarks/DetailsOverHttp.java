package org.jeevan.benchmarks;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jeevan.benchmarks.Benchmarks.Benchmark;
import org.jeevan.benchmarks.Load.Window;

/** Patients who change their general details over HTTP, as fast as they are answered: {@code clients}, {@code seconds}, {@code windows}. */
final class DetailsOverHttp implements Benchmark {

    @Override
    public void run(Path folder, Arguments arguments, Report report) throws Exception {
        int clients = arguments.number("clients", 32);
        int seconds = arguments.number("seconds", 5);
        int windows = arguments.number("windows", 5);
        report.method(("The platform in a process of its own, its clients in another on the same machine; %d patients,"
                        + " signed up over HTTP, a connection each; PUT of details that change each time, with a fresh"
                        + " Idempotency-Key; 2 x %d s to warm up, then %d windows of %d s.")
                .formatted(clients, seconds, windows, seconds));
        try (var platform = Platform.start(folder)) {
            var people = new People(platform);
            var patients = new ArrayList<People.Patient>();
            for (int i = 0; i < clients; i++) {
                patients.add(people.patient());
            }
            var numbers = new int[clients];
            var load = new Load(clients, client -> patients.get(client)
                    .visitor()
                    .send("PUT", "/patients/me/general-details", details(++numbers[client])));
            load.run(2 * seconds);
            Counters before = platform.counters();
            List<Window> measured = load.run(windows, seconds);
            Counters counted = platform.counters().since(before);
            report.add("PUT general-details, median window", "", "%.0f/s", Load.medianPerSecond(measured));
            report.add("PUT general-details: latency", "", "%s", Load.percentiles(measured));
            counted.addTo(report, "PUT general-details", Load.count(measured));
        }
    }

    private static Map<String, Object> details(int number) {
        return Map.of(
                "fullName",
                Samples.NAME,
                "emergencyContacts",
                List.of(Map.of("name", "Ravi Kumar", "phone", "+91 98480 22338")),
                "dateOfBirth",
                "1980-05-17",
                "gender",
                "FEMALE",
                "heightCm",
                162.5,
                "weightKg",
                1 + number % 600_000 / 1_000.0,
                "bloodGroup",
                "B+");
    }
}
