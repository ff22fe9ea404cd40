package org.jeevan.benchmarks;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jeevan.benchmarks.Benchmarks.Benchmark;
import org.jeevan.benchmarks.Load.Window;
import org.jeevan.benchmarks.Visitor.Upload;

/** Hospital desks that upload PDFs of 200 kB while summaries are made: {@code clients}, {@code seconds}, {@code windows}. */
final class UploadsOverHttp implements Benchmark {

    @Override
    public void run(Path folder, Arguments arguments, Report report) throws Exception {
        int clients = arguments.number("clients", 4);
        int seconds = arguments.number("seconds", 5);
        int windows = arguments.number("windows", 5);
        byte[] pdf = SamplePdf.bytes();
        report.method(("The platform in a process of its own, with one summarization worker running, and its %d clients"
                        + " in another on the same machine; each uploads a PDF of %d bytes (two pages of text and an"
                        + " image) and waits for the 202; 2 x %d s to warm up, then %d windows of %d s. Besides the"
                        + " commits that are counted, each record's file and its folder are fsynced once.")
                .formatted(clients, pdf.length, seconds, windows, seconds));
        try (var platform = Platform.start(folder)) {
            var people = new People(platform);
            People.Hospital hospital = people.hospital();
            var desks = new ArrayList<Visitor>();
            var paths = new ArrayList<String>();
            for (int i = 0; i < clients; i++) {
                desks.add(people.desk(hospital));
                paths.add("/patients/%s/records".formatted(people.patient().patientId()));
            }
            var upload = new Upload("Discharge summary", "application/pdf", pdf.length, out -> out.write(pdf));
            var load = new Load(clients, client -> desks.get(client).upload(paths.get(client), upload));
            load.run(2 * seconds);
            Counters before = platform.counters();
            List<Window> measured = load.run(windows, seconds);
            Counters counted = platform.counters().since(before);
            report.add("uploads of 200 kB, median window", "280/s", "%.0f/s", Load.medianPerSecond(measured));
            report.add("uploads: latency to the 202", "p95 ≤ 30 ms", "%s", Load.percentiles(measured));
            counted.addTo(report, "uploads", Load.count(measured));
        }
    }
}
