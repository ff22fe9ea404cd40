package org.jeevan.benchmarks;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.jeevan.api.identity.KeySubject;
import org.jeevan.api.identity.PatientId;
import org.jeevan.api.identity.RecordId;
import org.jeevan.api.record.StoredContent;
import org.jeevan.crypto.ChunkedAead;
import org.jeevan.crypto.DataKey;
import org.jeevan.crypto.DataKeyId;
import org.jeevan.crypto.DataKeys;
import org.jeevan.records.FileRecordStore;
import org.jeevan.records.RecordContent;

/**
 * What one thread encrypts per second: the JDK's AES-GCM alone, {@link ChunkedAead} in memory, and the whole path of a
 * record through hash, compression, encryption and file: {@code megabytes} per measurement.
 */
final class RecordThroughput {

    private static final KeySubject.Record SUBJECT = new KeySubject.Record(PatientId.random(), RecordId.random());
    private static final int ROUNDS = 25;
    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

    private final String kind;
    private final byte[] content;
    private final Report report;
    private final OneKey keys = new OneKey();
    private double rawBytesPerNano;

    private RecordThroughput(String kind, byte[] content, Report report) {
        this.kind = kind;
        this.content = content;
        this.report = report;
    }

    static void run(Path folder, Arguments arguments, Report report) throws Exception {
        int megabytes = arguments.number("megabytes", 64);
        report.method(
                ("One thread; the best of %d rounds over %d MiB, by the processor time of that thread, so that what"
                                + " others do on the machine, and the disk, count less; shares are of the first line of each kind:"
                                + " noise (like images, already compressed) and text (compresses well).")
                        .formatted(ROUNDS, megabytes));
        new RecordThroughput("noise", noise(megabytes << 20), report).measure(folder.resolve("noise"));
        new RecordThroughput("text", text(megabytes << 20), report).measure(folder.resolve("text"));
    }

    private void measure(Path folder) throws Exception {
        rawBytesPerNano = add("JDK AES-256-GCM, chunks of 128 KiB", "", this::rawGcm);
        add("JDK AES-256-GCM, all at once", "", this::rawGcmAtOnce);
        add("JDK SHA-256", "", () -> MessageDigest.getInstance("SHA-256").digest(content));
        add("ChunkedAead.seal", "≥ 60 %", () -> seal(OutputStream.nullOutputStream()));
        var sealed = new ByteArrayOutputStream(content.length + content.length / 8);
        seal(sealed);
        byte[] sealedBytes = sealed.toByteArray();
        add("ChunkedAead.open", "≥ 60 %", () -> open(sealedBytes));
        var records = new RecordContent(new FileRecordStore(folder), keys);
        StoredContent[] stored = new StoredContent[1];
        add(
                "RecordContent.write, fsynced",
                "≥ 30 %",
                () -> stored[0] = records.write(
                        SUBJECT, "application/octet-stream", new ByteArrayInputStream(content), Long.MAX_VALUE));
        add("RecordContent.read", "≥ 30 %", () -> drain(records.read(SUBJECT.recordId(), stored[0])));
    }

    /** The best round, by the processor time of this thread. */
    private double add(String what, String target, Work work) throws Exception {
        long cpuNanos = Long.MAX_VALUE;
        long wallNanos = Long.MAX_VALUE;
        for (int round = 0; round < ROUNDS; round++) {
            long cpuStart = THREADS.getCurrentThreadCpuTime();
            long wallStart = System.nanoTime();
            work.run();
            wallNanos = Math.min(wallNanos, System.nanoTime() - wallStart);
            cpuNanos = Math.min(cpuNanos, THREADS.getCurrentThreadCpuTime() - cpuStart);
        }
        double bytesPerNano = content.length / (double) cpuNanos;
        double share = rawBytesPerNano == 0 ? 1 : bytesPerNano / rawBytesPerNano;
        report.add(
                kind + ": " + what,
                target,
                "%.2f GB per CPU second, %.0f %%, %.2f GB/s elapsed",
                bytesPerNano,
                100 * share,
                content.length / (double) wallNanos);
        return bytesPerNano;
    }

    private void rawGcm() throws GeneralSecurityException {
        int chunk = 128 << 10;
        var sealed = new byte[chunk + 16];
        for (int offset = 0; offset < content.length; offset += chunk) {
            gcm(offset).doFinal(content, offset, Math.min(chunk, content.length - offset), sealed, 0);
        }
    }

    private void rawGcmAtOnce() throws GeneralSecurityException {
        gcm(0).doFinal(content);
    }

    private static Cipher gcm(int number) throws GeneralSecurityException {
        Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
        byte[] nonce = ByteBuffer.allocate(12).putInt(number).array();
        cipher.init(Cipher.ENCRYPT_MODE, new SecretKeySpec(new byte[32], "AES"), new GCMParameterSpec(128, nonce));
        return cipher;
    }

    private void seal(OutputStream sealed) throws IOException {
        ChunkedAead.seal(keys.key, "benchmark", "1", new ByteArrayInputStream(content), sealed);
    }

    private void open(byte[] sealed) throws IOException {
        drain(ChunkedAead.open(keys, "benchmark", "1", new ByteArrayInputStream(sealed)));
    }

    private static void drain(InputStream content) throws IOException {
        try (content) {
            var buffer = new byte[64 << 10];
            while (content.read(buffer) >= 0) {}
        }
    }

    private static byte[] noise(int bytes) {
        var noise = new byte[bytes];
        new Random(1).nextBytes(noise);
        return noise;
    }

    private static byte[] text(int bytes) {
        List<String> words =
                List.of("haemoglobin", "metformin", "daily", "mg", "discharge", "normal", "blood", "tablet");
        var random = new Random(2);
        var text = new StringBuilder();
        while (text.length() < 1 << 20) {
            text.append(words.get(random.nextInt(words.size())))
                    .append(' ')
                    .append(random.nextInt(1000))
                    .append(' ');
        }
        byte[] once = text.toString().getBytes(StandardCharsets.US_ASCII);
        var repeated = new byte[bytes];
        for (int offset = 0; offset < bytes; offset += once.length) {
            System.arraycopy(once, 0, repeated, offset, Math.min(once.length, bytes - offset));
        }
        return repeated;
    }

    private interface Work {
        void run() throws Exception;
    }

    /** The same key for everything. */
    private static final class OneKey implements DataKeys {

        private final DataKey key = new DataKey(DataKeyId.random(), noise(DataKey.BYTES));

        @Override
        public DataKey current(KeySubject subject) {
            return key;
        }

        @Override
        public Optional<DataKey> find(DataKeyId id) {
            return Optional.of(key);
        }

        @Override
        public List<DataKeyId> destroy(KeySubject subject) {
            throw new UnsupportedOperationException("A benchmark destroys nothing");
        }
    }
}
