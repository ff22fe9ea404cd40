package org.jeevan.records;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Random;
import org.jeevan.api.identity.KeySubject;
import org.jeevan.api.identity.PatientId;
import org.jeevan.api.identity.RecordId;
import org.jeevan.api.record.StoredContent;
import org.jeevan.crypto.MemoryDataKeys;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Needs a heap of its own, so it starts a JVM that has hardly any. */
class ConstantMemoryTest {

    @TempDir
    private Path home;

    @Test
    void writes_and_reads_300_megabytes_in_a_heap_of_24() throws Exception {
        run(24, 300, home.toString());
    }

    /** More heap than for a file: a part is five megabytes, and while it grows there are two of them. */
    @Test
    void writes_and_reads_150_megabytes_of_a_bucket_in_a_heap_of_32() throws Exception {
        try (var server = S3Server.start(home);
                var client = server.client()) {
            client.createBucket(request -> request.bucket("records"));
            run(32, 150, server.address().toString());
        }
    }

    private static void run(int heapMegabytes, int contentMegabytes, String where) throws Exception {
        Process child = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx%dm".formatted(heapMegabytes),
                        "--enable-native-access=ALL-UNNAMED",
                        "-cp",
                        System.getProperty("java.class.path"),
                        ConstantMemoryTest.class.getName(),
                        where,
                        String.valueOf((long) contentMegabytes << 20))
                .redirectErrorStream(true)
                .start();
        String said = new String(child.getInputStream().readAllBytes(), UTF_8);
        assertThat(child.waitFor()).as(said).isZero();
    }

    public static void main(String[] arguments) throws IOException {
        long bytes = Long.parseLong(arguments[1]);
        var records = new RecordContent(store(arguments[0]), new MemoryDataKeys());
        var subject = new KeySubject.Record(PatientId.random(), RecordId.random());
        StoredContent stored = records.write(subject, "application/octet-stream", new Noise(bytes), bytes);
        long read = 0;
        var buffer = new byte[64 << 10];
        try (InputStream content = records.read(subject.recordId(), stored)) {
            for (int length = content.read(buffer); length >= 0; length = content.read(buffer)) {
                read += length;
            }
        }
        if (read != bytes || stored.sizeBytes() != bytes) {
            throw new IllegalStateException("Read %d of %d bytes".formatted(read, bytes));
        }
    }

    private static RecordStore store(String where) {
        return where.startsWith("http")
                ? S3RecordStore.open(S3Server.settings("records", "", URI.create(where), Duration.ofSeconds(30)))
                : new FileRecordStore(Path.of(where));
    }

    /** The same incompressible megabyte again and again. */
    private static final class Noise extends InputStream {

        private final byte[] block = new byte[1 << 20];
        private long position;

        private final long bytes;

        private Noise(long bytes) {
            this.bytes = bytes;
            new Random(1).nextBytes(block);
        }

        @Override
        public int read() {
            return position == bytes ? -1 : Byte.toUnsignedInt(block[(int) (position++ % block.length)]);
        }

        @Override
        public int read(byte[] into, int offset, int length) {
            if (position == bytes) {
                return -1;
            }
            int from = (int) (position % block.length);
            int read = (int) Math.min(Math.min(length, block.length - from), bytes - position);
            System.arraycopy(block, from, into, offset, read);
            position += read;
            return read;
        }
    }
}
