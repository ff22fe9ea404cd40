package org.jeevan.summarization;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.jeevan.summarization.pegasus.BrokenBundleException;

/**
 * What a child that tried a model out has said, in lines that {@link ModelTrialMain} writes, and how it ended.
 *
 * @param expired killed since it took too long
 */
record ModelTrial(String said, boolean expired, int status) {

    static final String LOADED = "model loaded";
    static final String FINE = "model fine: ";
    static final String BROKEN = "model broken: ";
    static final String REMEDY = "model remedy: ";

    private static final int EXIT_ON_OUT_OF_MEMORY = 3; // HotSpot's status with ExitOnOutOfMemoryError
    private static final int SAID_BYTES_MAX = 64 * 1024;
    private static final int COMPLAINT_MAX = 400;

    /** @param deadline to load the model, and then again to try it: as long as a reader has for either */
    static ModelTrial run(ProcessBuilder builder, Duration deadline) throws IOException {
        Process child = builder.redirectErrorStream(true).start();
        child.getOutputStream().close();
        Watch watch = new Watch(child, deadline);
        Thread watching = Thread.ofVirtual().start(watch);
        try (InputStream out = child.getInputStream()) {
            String said = read(out, watch);
            int status = child.waitFor();
            return new ModelTrial(said, watch.expired, status);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("Interrupted", e);
        } finally {
            end(child);
            watching.interrupt();
        }
    }

    boolean loaded() {
        return said.contains(LOADED);
    }

    Optional<String> fine() {
        return line(FINE);
    }

    Optional<BrokenBundleException> broken() {
        return line(BROKEN)
                .map(what -> new BrokenBundleException(what, line(REMEDY).orElse("Copy the bundle again")));
    }

    boolean outOfMemory() {
        return status == EXIT_ON_OUT_OF_MEMORY;
    }

    /** The beginning of what it said, in one line. */
    String complaint() {
        String line = said.replace(LOADED, "").strip().replaceAll("\\s+", " ");
        return line.isEmpty() ? "it said nothing" : line.substring(0, Math.min(line.length(), COMPLAINT_MAX));
    }

    private Optional<String> line(String mark) {
        return said.lines()
                .filter(line -> line.startsWith(mark))
                .map(line -> line.substring(mark.length()))
                .findFirst();
    }

    /** All of it is read, so that the child never waits, and the beginning kept. */
    private static String read(InputStream out, Watch watch) throws IOException {
        ByteArrayOutputStream said = new ByteArrayOutputStream();
        byte[] chunk = new byte[1024];
        boolean loading = true;
        for (int count = out.read(chunk); count >= 0; count = out.read(chunk)) {
            if (said.size() < SAID_BYTES_MAX) {
                said.write(chunk, 0, count);
            }
            if (loading && said.toString(StandardCharsets.UTF_8).contains(LOADED)) {
                loading = false;
                watch.beginAnew();
            }
        }
        return said.toString(StandardCharsets.UTF_8);
    }

    private static void end(Process child) {
        child.descendants().forEach(ProcessHandle::destroyForcibly);
        child.destroyForcibly();
    }

    /** Ends the child when its time is up. */
    private static final class Watch implements Runnable {

        private final Process child;
        private final Duration deadline;

        private volatile long endNanos;
        private volatile boolean expired;

        private Watch(Process child, Duration deadline) {
            this.child = child;
            this.deadline = deadline;
            beginAnew();
        }

        private void beginAnew() {
            endNanos = System.nanoTime() + deadline.toNanos();
        }

        @Override
        public void run() {
            try {
                while (!child.waitFor(endNanos - System.nanoTime(), TimeUnit.NANOSECONDS)) {
                    if (endNanos - System.nanoTime() <= 0) {
                        expired = true;
                        end(child);
                        return;
                    }
                }
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt(); // it has ended
            }
        }
    }
}
