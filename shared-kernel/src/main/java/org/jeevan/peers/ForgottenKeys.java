package org.jeevan.peers;

import java.util.concurrent.TimeUnit;
import org.axonframework.common.stream.BlockingStream;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.messaging.StreamableMessageSource;
import org.jeevan.api.erasure.ErasureEvent.PatientErased;
import org.jeevan.api.identity.KeySubject;
import org.jeevan.api.record.RecordCommand.WithdrawalReason;
import org.jeevan.api.record.RecordEvent.RecordWithdrawn;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/** Drops keys from this process as soon as the events say that they are destroyed. What was before it started, it never had. */
public final class ForgottenKeys implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(ForgottenKeys.class);
    private static final int WAIT_MILLIS = 250;

    private final StreamableMessageSource<TrackedEventMessage<?>> events;
    private final PeerDataKeys keys;
    private volatile Thread thread;

    public ForgottenKeys(StreamableMessageSource<TrackedEventMessage<?>> events, PeerDataKeys keys) {
        this.events = events;
        this.keys = keys;
    }

    @Override
    public synchronized void start() {
        BlockingStream<TrackedEventMessage<?>> stream = events.openStream(events.createHeadToken());
        thread = Thread.ofPlatform().name("forgotten-keys").daemon().start(() -> follow(stream));
    }

    @Override
    public synchronized void stop() {
        if (thread != null) {
            thread.interrupt();
            thread = null;
        }
    }

    @Override
    public boolean isRunning() {
        return thread != null;
    }

    /** Before everything that reads. */
    @Override
    public int getPhase() {
        return -1;
    }

    private void follow(BlockingStream<TrackedEventMessage<?>> stream) {
        try (stream) {
            while (!Thread.currentThread().isInterrupted()) {
                look(stream);
            }
        } catch (InterruptedException e) {
            LOG.debug("Asked to stop");
        }
    }

    /** The stream gives an event again whose key could not be fetched; one that was tampered with is others' to report. */
    private void look(BlockingStream<TrackedEventMessage<?>> stream) throws InterruptedException {
        try {
            if (stream.hasNextAvailable(WAIT_MILLIS, TimeUnit.MILLISECONDS)) {
                forget(stream.nextAvailable());
            }
        } catch (RuntimeException e) {
            LOG.debug("An event could not be looked at", e);
            Thread.sleep(WAIT_MILLIS);
        }
    }

    private void forget(TrackedEventMessage<?> event) {
        if (event.getPayload() instanceof RecordWithdrawn withdrawn
                && withdrawn.reason() == WithdrawalReason.WRONG_PATIENT) {
            keys.forget(new KeySubject.Record(withdrawn.patientId(), withdrawn.recordId()));
        }
        if (event.getPayload() instanceof PatientErased erased) {
            keys.forget(new KeySubject.Patient(erased.patientId()));
            keys.forget(new KeySubject.Account(erased.accountId()));
        }
    }
}
