package org.jeevan.summarization;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.TimeUnit;
import org.jeevan.summarization.ReadingProgress.Stage;
import org.jeevan.summarization.ReadingResult.Failed;
import org.jeevan.summarization.ReadingResult.Failure;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One running child JVM and its pipes. Its standard error is read, so that it never blocks, and kept only until it is ready. */
final class ReaderChild implements AutoCloseable {

    private static final int EXIT_ON_OUT_OF_MEMORY = 3; // HotSpot's status with ExitOnOutOfMemoryError
    private static final int CHUNK_BYTES = 64 * 1024;
    private static final int COMPLAINT_BYTES_MAX = 4096;
    private static final int END_MILLIS = 2000;

    private static final Logger LOG = LoggerFactory.getLogger(ReaderChild.class);

    private final Process process;
    private final DataOutputStream toChild;
    private final DataInputStream fromChild;
    private final ByteArrayOutputStream complaint = new ByteArrayOutputStream();

    private volatile boolean ready;
    private volatile boolean expired;
    private volatile boolean closed;
    private Stage reached; // null before the first of a record
    private int records;

    /** @throws IOException when the system cannot start it; whether it then works, {@link #awaitReady} tells */
    ReaderChild(ProcessBuilder builder) throws IOException {
        process = builder.start();
        toChild = new DataOutputStream(process.getOutputStream());
        fromChild = new DataInputStream(new BufferedInputStream(process.getInputStream()));
        Thread drain = new Thread(this::drainComplaints, "reader-stderr");
        drain.setDaemon(true);
        drain.start();
    }

    void awaitReady() throws IOException {
        if (!(Wire.read(fromChild) instanceof Wire.Message.Ready)) {
            throw new IOException("A child that does not begin with Ready");
        }
        ready = true;
    }

    /** The end of the stream comes back as an {@link IOException} of the child, of {@code content} as it is. */
    void send(InputStream content, long size, String mediaType) throws IOException, ChildGone {
        begin(size, mediaType);
        byte[] chunk = new byte[CHUNK_BYTES];
        long left = size;
        while (left > 0) {
            int count = content.read(chunk, 0, (int) Math.min(chunk.length, left));
            if (count < 0) {
                throw new IOException("The record ended %d bytes early".formatted(left));
            }
            pass(chunk, count);
            left -= count;
        }
        pass(chunk, 0);
    }

    ReadingResult answer(ReadingProgress progress) throws ChildGone {
        while (true) {
            switch (next()) {
                case Wire.Message.Ready ready -> throw new ChildGone();
                case Wire.Message.Progress report -> {
                    reached = report.stage();
                    progress.reached(report.stage(), report.done(), report.of());
                }
                case Wire.Message.Answer answer -> {
                    records++;
                    return answer.result();
                }
            }
        }
    }

    void expire() {
        expired = true;
        close();
    }

    boolean usable(int recordsMax) {
        return !closed && process.isAlive() && records < recordsMax;
    }

    /** Why it is gone, and how far it had come. */
    Failed failed() {
        return new Failed(failure(), reached);
    }

    long pid() {
        return process.pid();
    }

    /** What it wrote to standard error before it was ready, when it had not seen any record yet. */
    synchronized String complaint() {
        return complaint.toString(StandardCharsets.UTF_8);
    }

    /** Ends it at once, in whatever it is doing, and all that it may have started. */
    @Override
    public void close() {
        closed = true;
        process.descendants().forEach(ProcessHandle::destroyForcibly);
        process.destroyForcibly();
    }

    private void begin(long size, String mediaType) throws ChildGone {
        reached = null;
        try {
            toChild.writeUTF(mediaType);
            toChild.writeLong(size);
        } catch (IOException e) {
            throw new ChildGone(e);
        }
    }

    private void pass(byte[] chunk, int count) throws ChildGone {
        try {
            toChild.write(chunk, 0, count);
            toChild.flush();
        } catch (IOException e) {
            throw new ChildGone(e);
        }
    }

    private Wire.Message next() throws ChildGone {
        try {
            return Wire.read(fromChild);
        } catch (IOException e) {
            throw new ChildGone(e);
        }
    }

    /** A child whose pipe broke is about to end with a status that says why; then it is killed anyway. */
    private Failure failure() {
        if (expired) {
            return Failure.DEADLINE;
        }
        boolean outOfMemory = ended() && process.exitValue() == EXIT_ON_OUT_OF_MEMORY;
        return outOfMemory ? Failure.OUT_OF_MEMORY : Failure.CRASHED;
    }

    private boolean ended() {
        try {
            return process.waitFor(END_MILLIS, TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private void drainComplaints() {
        try (InputStream errors = process.getErrorStream()) {
            byte[] chunk = new byte[1024];
            int count = errors.read(chunk);
            while (count >= 0) {
                keepUntilReady(chunk, count);
                count = errors.read(chunk);
            }
        } catch (IOException e) {
            LOG.debug("A reader's standard error closed while it was read", e);
        }
    }

    private synchronized void keepUntilReady(byte[] chunk, int count) {
        if (!ready && complaint.size() < COMPLAINT_BYTES_MAX) {
            complaint.write(chunk, 0, count);
        }
    }

    /** The child cannot go on; {@link #failed} tells why. */
    static final class ChildGone extends Exception {

        private static final long serialVersionUID = 1L;

        ChildGone() {}

        ChildGone(IOException cause) {
            super(cause);
        }
    }
}
