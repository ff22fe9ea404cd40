package org.jeevan.command.record;

import java.io.IOException;
import java.io.UncheckedIOException;
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
import org.jeevan.records.ContentMigration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Brings what is sealed with an older cipher suite to the one for everything new, in the background: the vault file, then
 * the content of every record. What is done stays done; after a crash it is begun again and passes over that. Stored events
 * stay as they are, and read models get the newer suite when they are rebuilt.
 */
class SuiteMigration implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(SuiteMigration.class);
    private static final int WAIT_SECONDS = 10;

    private final StreamableMessageSource<TrackedEventMessage<?>> events;
    private final SuiteMovement vaultRows;
    private final ContentMigration contents;
    private final ExecutorService background = Executors.newSingleThreadExecutor(
            Thread.ofPlatform().name("suite-migration").daemon().factory());

    private final AtomicLong rowsMoved = new AtomicLong();
    private final AtomicLong contentsLookedAt = new AtomicLong();
    private final AtomicLong contentsMoved = new AtomicLong();
    private final AtomicLong contentsRefused = new AtomicLong();
    private State state = State.IDLE;

    SuiteMigration(
            StreamableMessageSource<TrackedEventMessage<?>> events,
            SuiteMovement vaultRows,
            ContentMigration contents) {
        this.events = events;
        this.vaultRows = vaultRows;
        this.contents = contents;
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
            state = State.RUNNING;
            rowsMoved.set(0);
            contentsLookedAt.set(0);
            contentsMoved.set(0);
            contentsRefused.set(0);
            background.execute(this::run);
        }
    }

    synchronized Progress progress() {
        return new Progress(state, rowsMoved.get(), contentsLookedAt.get(), contentsMoved.get(), contentsRefused.get());
    }

    private synchronized void ended(State with) {
        state = with;
    }

    private void run() {
        try {
            rowsMoved.set(vaultRows.run());
            migrateContents();
            ended(State.DONE);
            LOG.info(
                    "Cipher suites: {} vault rows and {} contents are sealed anew, {} could not be",
                    rowsMoved,
                    contentsMoved,
                    contentsRefused);
        } catch (InterruptedException e) {
            ended(State.FAILED);
        } catch (RuntimeException e) {
            ended(State.FAILED);
            LOG.warn("The migration of cipher suites broke off; started again, it goes on", e);
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
