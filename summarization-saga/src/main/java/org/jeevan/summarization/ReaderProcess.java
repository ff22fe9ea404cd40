package org.jeevan.summarization;

import java.io.IOException;
import java.io.InputStream;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import org.jeevan.summarization.ReaderChild.ChildGone;
import org.jeevan.summarization.ReadingResult.Failed;
import org.jeevan.summarization.ReadingResult.Failure;
import org.jeevan.summarization.ReadingResult.NotReadable;
import org.jeevan.summarization.text.UnreadableRecord.Reason;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Reads records in a child JVM, so that a hostile PDF, a native crash or an endless loop costs that record's summary and
 * not the platform. The child is kept for the next record and replaced after a failure. One per worker: it reads one
 * record at a time, others wait.
 */
public final class ReaderProcess implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(ReaderProcess.class);

    private final ReaderSettings settings;
    private final Confinement confinement;
    private final ReaderCommand command;
    private final ScheduledExecutorService watchdog;

    private volatile ReaderChild child;
    private volatile boolean closed;

    ReaderProcess(ReaderSettings settings, Class<?> main, Confinement confinement) {
        this.settings = settings;
        this.confinement = confinement;
        this.command = ReaderCommand.of(settings, main);
        this.watchdog = Executors.newSingleThreadScheduledExecutor(
                Thread.ofPlatform().daemon().name("reader-deadline").factory());
    }

    /**
     * Reads {@code size} bytes of {@code content}, which the caller closes.
     *
     * @param size in bytes, exactly
     * @param mediaType such as {@code application/pdf}
     * @throws IOException when {@code content} itself cannot be read to its end; a failing child is a result instead
     */
    public synchronized ReadingResult read(InputStream content, long size, String mediaType, ReadingProgress progress)
            throws IOException {
        if (size > settings.bytesMax()) {
            return new NotReadable(Reason.TOO_LONG);
        }
        if (closed || !startChildIfNeeded()) {
            return new Failed(Failure.CRASHED);
        }
        ReaderChild current = child;
        ScheduledFuture<?> deadline =
                watchdog.schedule(current::expire, settings.deadline().toMillis(), TimeUnit.MILLISECONDS);
        boolean answered = false;
        try {
            current.send(content, size, mediaType);
            ReadingResult result = current.answer(progress);
            answered = true;
            return result;
        } catch (ChildGone e) {
            Failed failed = current.failed();
            LOG.warn("The reader's child process failed: {}, stage {}", failed.failure(), failed.stage());
            return failed;
        } finally {
            deadline.cancel(false);
            if (!answered || !current.usable(settings.recordsPerChild())) {
                current.close();
            }
        }
    }

    /** The running child, for tests and health; 0 before the first record. */
    long childPid() {
        ReaderChild current = child;
        return current == null ? 0 : current.pid();
    }

    /** Ends the child at once; a record that is being read fails, as does every later one. */
    @Override
    public void close() {
        closed = true;
        ReaderChild current = child;
        if (current != null) {
            current.close();
        }
        watchdog.shutdown();
    }

    private boolean startChildIfNeeded() {
        if (child != null && child.usable(settings.recordsPerChild())) {
            return true;
        }
        if (child != null) {
            child.close();
        }
        return startChild();
    }

    private boolean startChild() {
        try {
            child = new ReaderChild(command.confined(confinement, settings));
        } catch (IOException e) {
            LOG.error("The reader's child process cannot be started", e);
            return false;
        }
        ReaderChild starting = child;
        ScheduledFuture<?> deadline =
                watchdog.schedule(starting::expire, settings.deadline().toMillis(), TimeUnit.MILLISECONDS);
        try {
            starting.awaitReady();
            return true;
        } catch (IOException e) {
            starting.close();
            LOG.error("The reader's child process did not become ready: {}", starting.complaint(), e);
            return false;
        } finally {
            deadline.cancel(false);
        }
    }
}
