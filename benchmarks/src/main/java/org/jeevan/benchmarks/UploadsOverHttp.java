package org.jeevan.benchmarks;

import java.nio.file.Path;
import java.util.ArrayList;
import org.jeevan.benchmarks.Benchmarks.Benchmark;
import org.jeevan.benchmarks.Visitor.Upload;

/** Hospital desks that upload PDFs of 200 kB while summaries are made: {@code clients}. */
final class UploadsOverHttp implements Benchmark {

    @Override
    public void run(Path folder, Arguments arguments, Report report) throws Exception {
        int clients = arguments.number("clients", 4);
        byte[] pdf = SamplePdf.bytes();
        try (var platform = Platform.start(folder)) {
            var measurement = Measurement.of(arguments, report, platform::counters);
            report.method(
                    ("The platform in a process of its own, with one summarization worker running, and its %d clients"
                                    + " in another on the same machine; each uploads a PDF of %d bytes (two pages of text and an"
                                    + " image) and waits for the 202; %s Besides the commits that are counted, each record's"
                                    + " file and its folder are fsynced once.")
                            .formatted(clients, pdf.length, measurement.method()));
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
            measurement.run("uploads of 200 kB", "≥ 280/s", "p95 ≤ 30 ms", load);
        }
    }
}
