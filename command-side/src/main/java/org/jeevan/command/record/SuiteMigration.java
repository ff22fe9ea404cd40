package org.jeevan.command.record;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.axonframework.common.stream.BlockingStream;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.messaging.StreamableMessageSource;
import org.jeevan.api.identity.KeySubject;
import org.jeevan.api.record.RecordEvent.RecordUploaded;
import org.jeevan.command.vault.SuiteMovement;
import org.jeevan.crypto.KeyDestroyedException;
import org.jeevan.crypto.TamperedException;
import org.jeevan.files.DurableFiles;
import org.jeevan.records.ContentMigration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;

/**
 * Brings what is sealed with an older cipher suite to the one for everything new, in the background: the vault file, then
 * the content of every record. What is done stays done; a stopped process begins it again at its next start, and passes over
 * that. Stored events stay as they are, and read models get the newer suite when they are rebuilt.
 */
class SuiteMigration implements ApplicationRunner, AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(SuiteMigration.class);
    private static final int WAIT_SECONDS = 10;

    private final StreamableMessageSource<TrackedEventMessage<?>> events;
    private final SuiteMovement vaultRows;
    private final ContentMigration contents;
    private final Path begun;
    private final ExecutorService background = Executors.newSingleThreadExecutor(
            Thread.ofPlatform().name("suite-migration").daemon().factory());

    private final AtomicLong rowsMoved = new AtomicLong();
    private final AtomicLong contentsLookedAt = new AtomicLong();
    private final AtomicLong contentsMoved = new AtomicLong();
    private final AtomicLong contentsRefused = new AtomicLong();
    private State state = State.IDLE;

    /** @param begun a file that is there from the beginning of a migration to its end */
    SuiteMigration(
            StreamableMessageSource<TrackedEventMessage<?>> events,
            SuiteMovement vaultRows,
            ContentMigration contents,
            Path begun) {
        this.events = events;
        this.vaultRows = vaultRows;
        this.contents = contents;
        this.begun = begun;
    }

    enum State {
        IDLE,
        RUNNING,
        DONE,
        FAILED
    }

    /** @param contentsRefused that are not what their event says, and were left as they are */
    record Progress(State state, long rowsMoved, long contentsLookedAt, long contentsMoved, long contentsRefused) {}

    /** Begins it unless it runs. */
    synchronized void start() {
        if (state != State.RUNNING) {
            remember();
            state = State.RUNNING;
            rowsMoved.set(0);
            contentsLookedAt.set(0);
            contentsMoved.set(0);
            contentsRefused.set(0);
            background.execute(this::migrate);
        }
    }

    /** Goes on with what an earlier process began. */
    @Override
    public void run(ApplicationArguments arguments) {
        if (Files.exists(begun)) {
            LOG.info("The migration of cipher suites goes on");
            start();
        }
    }

    synchronized Progress progress() {
        return new Progress(state, rowsMoved.get(), contentsLookedAt.get(), contentsMoved.get(), contentsRefused.get());
    }

    private synchronized void ended(State with) {
        state = with;
    }

    private void migrate() {
        try {
            rowsMoved.set(vaultRows.run());
            migrateContents();
            Files.deleteIfExists(begun);
            ended(State.DONE);
            LOG.info(
                    "Cipher suites: {} vault rows and {} contents are sealed anew, {} could not be",
                    rowsMoved,
                    contentsMoved,
                    contentsRefused);
        } catch (InterruptedException e) {
            ended(State.FAILED);
        } catch (RuntimeException | IOException e) {
            ended(State.FAILED);
            LOG.warn("The migration of cipher suites broke off; it goes on at the next start, or when asked to", e);
        }
    }

    private void remember() {
        try {
            Files.write(begun, new byte[0]);
            DurableFiles.forceFolder(begun.getParent());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void migrateContents() throws InterruptedException {
        TrackingToken head = events.createHeadToken();
        TrackingToken reached = events.createTailToken();
        try (BlockingStream<TrackedEventMessage<?>> stream = events.openStream(reached)) {
            while (isBefore(reached, head)) {
                if (stream.hasNextAvailable(WAIT_SECONDS, TimeUnit.SECONDS)) {
                    TrackedEventMessage<?> event = stream.nextAvailable();
                    if (event.getPayload() instanceof RecordUploaded uploaded) {
                        migrate(uploaded);
                    }
                    reached = event.trackingToken();
                }
            }
        }
    }

    private static boolean isBefore(TrackingToken reached, TrackingToken head) {
        return head != null && (reached == null || !reached.covers(head));
    }

    private void migrate(RecordUploaded event) {
        contentsLookedAt.incrementAndGet();
        try {
            var subject = new KeySubject.Record(event.patientId(), event.recordId());
            if (contents.migrate(subject, event.content())) {
                contentsMoved.incrementAndGet();
            }
        } catch (KeyDestroyedException forgotten) {
            LOG.debug("A record was forgotten");
        } catch (TamperedException e) {
            contentsRefused.incrementAndGet();
            LOG.warn(
                    "Content {} is not what its event says, and stays as it is",
                    event.content().contentId());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        background.shutdownNow();
    }
}
