package org.jeevan.benchmarks;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Random;
import org.jeevan.benchmarks.Benchmarks.Benchmark;
import org.jeevan.benchmarks.HttpConnection.Answer;
import org.jeevan.benchmarks.Visitor.Upload;

/** One record of a gigabyte, uploaded and downloaded, while the platform's heap is watched: {@code megabytes}. */
final class BigRecord implements Benchmark {

    private static final int BLOCK = 1 << 20;
    private static final byte[] NOISE = noise();

    @Override
    public void run(Path folder, Arguments arguments, Report report) throws Exception {
        int megabytes = arguments.number("megabytes", 1_024);
        report.method(("The platform in a process of its own with jeevan.record-size-max=2GB; a record of %d MiB that"
                        + " does not compress is uploaded and downloaded over HTTP as a stream, after one of 32 MiB to"
                        + " warm up; five times a second the heap is collected and what is in use looked at; each byte"
                        + " that comes back is compared.")
                .formatted(megabytes));
        try (var platform = Platform.start(folder, "--jeevan.record-size-max=2GB")) {
            var people = new People(platform);
            People.Hospital hospital = people.hospital();
            String records = "/patients/%s/records".formatted(people.patient().patientId());
            passThrough(hospital.visitor(), records, 32);
            long before = Long.parseLong(platform.ask("watch-heap"));
            Passage passage = passThrough(hospital.visitor(), records, megabytes);
            long peak = Long.parseLong(platform.ask("heap-peak"));
            report.add("growth of the live heap", "≤ 64 MB", "%.1f MB", (peak - before) / 1e6);
            report.add("live heap before", "", "%.1f MB", before / 1e6);
            report.add("upload, to the 202", "", "%.0f MB/s", megabytes * 1.048576 / passage.uploadSeconds);
            report.add(
                    "download, all bytes as uploaded", "", "%.0f MB/s", megabytes * 1.048576 / passage.downloadSeconds);
        }
    }

    private record Passage(double uploadSeconds, double downloadSeconds) {}

    private static Passage passThrough(Visitor desk, String records, int megabytes) throws IOException {
        long began = System.nanoTime();
        String recordId = desk.upload(
                        records,
                        new Upload("Imaging", "application/pdf", (long) megabytes << 20, out -> write(out, megabytes)))
                .get("recordId")
                .asString();
        long uploaded = System.nanoTime();
        awaitVisible(desk, "%s/%s".formatted(records, recordId));
        long asked = System.nanoTime();
        Answer answer = desk.download("%s/%s/content".formatted(records, recordId));
        if (answer.status() != 200) {
            throw new IllegalStateException("The download answered " + answer.status());
        }
        try (var content = answer.content()) {
            requireSame(content, megabytes);
        }
        return new Passage((uploaded - began) / 1e9, (System.nanoTime() - asked) / 1e9);
    }

    private static void awaitVisible(Visitor desk, String record) throws IOException {
        IllegalStateException missing = null;
        for (int tries = 0; tries < 100; tries++) {
            try {
                desk.look(record);
                return;
            } catch (IllegalStateException notYet) {
                missing = notYet;
            }
        }
        throw missing;
    }

    private static void write(OutputStream out, int blocks) throws IOException {
        var block = NOISE.clone();
        for (int number = 0; number < blocks; number++) {
            out.write(numbered(block, number));
        }
    }

    private static void requireSame(InputStream content, int blocks) throws IOException {
        var expected = NOISE.clone();
        var read = new byte[BLOCK];
        for (int number = 0; number < blocks; number++) {
            if (content.readNBytes(read, 0, BLOCK) != BLOCK || !Arrays.equals(read, numbered(expected, number))) {
                throw new IllegalStateException("Block %d came back otherwise".formatted(number));
            }
        }
        if (content.read() >= 0) {
            throw new IllegalStateException("More came back than was uploaded");
        }
    }

    /** Starts as a PDF does, and no two blocks are the same. */
    private static byte[] numbered(byte[] block, int number) {
        ByteBuffer.wrap(block)
                .put("%PDF-1.7".getBytes(StandardCharsets.US_ASCII))
                .putInt(number);
        return block;
    }

    private static byte[] noise() {
        var noise = new byte[BLOCK];
        new Random(1).nextBytes(noise);
        return noise;
    }
}
