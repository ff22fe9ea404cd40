package org.jeevan.records;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
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

    private static final long BYTES = 300L << 20;

    @TempDir
    private Path home;

    @Test
    void writes_and_reads_300_megabytes_in_a_heap_of_24() throws Exception {
        Process child = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx24m",
                        "--enable-native-access=ALL-UNNAMED",
                        "-cp",
                        System.getProperty("java.class.path"),
                        ConstantMemoryTest.class.getName(),
                        home.toString())
                .redirectErrorStream(true)
                .start();
        String said = new String(child.getInputStream().readAllBytes(), UTF_8);
        assertThat(child.waitFor()).as(said).isZero();
    }

    public static void main(String[] arguments) throws IOException {
        var records = new RecordContent(new FileRecordStore(Path.of(arguments[0])), new MemoryDataKeys());
        var subject = new KeySubject.Record(PatientId.random(), RecordId.random());
        StoredContent stored = records.write(subject, "application/octet-stream", new Noise(), BYTES);
        long read = 0;
        var buffer = new byte[64 << 10];
        try (InputStream content = records.read(subject.recordId(), stored)) {
            for (int length = content.read(buffer); length >= 0; length = content.read(buffer)) {
                read += length;
            }
        }
        if (read != BYTES || stored.sizeBytes() != BYTES) {
            throw new IllegalStateException("Read %d of %d bytes".formatted(read, BYTES));
        }
    }

    /** The same incompressible megabyte again and again. */
    private static final class Noise extends InputStream {

        private final byte[] block = new byte[1 << 20];
        private long position;

        private Noise() {
            new Random(1).nextBytes(block);
        }

        @Override
        public int read() {
            return position == BYTES ? -1 : Byte.toUnsignedInt(block[(int) (position++ % block.length)]);
        }

        @Override
        public int read(byte[] into, int offset, int length) {
            if (position == BYTES) {
                return -1;
            }
            int from = (int) (position % block.length);
            int read = (int) Math.min(Math.min(length, block.length - from), BYTES - position);
            System.arraycopy(block, from, into, offset, read);
            position += read;
            return read;
        }
    }
}
