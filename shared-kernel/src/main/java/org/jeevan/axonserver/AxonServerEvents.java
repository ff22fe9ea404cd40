package org.jeevan.axonserver;

import io.axoniq.axonserver.connector.AxonServerException;
import io.axoniq.axonserver.connector.ErrorCategory;
import io.axoniq.axonserver.connector.event.EventChannel;
import io.axoniq.axonserver.connector.event.EventStream;
import io.axoniq.axonserver.connector.impl.StreamClosedException;
import io.axoniq.axonserver.connector.impl.StreamUnexpectedlyCompletedException;
import io.axoniq.axonserver.grpc.event.EventWithToken;
import io.grpc.Metadata;
import io.grpc.Status;
import io.grpc.StatusRuntimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import org.axonframework.eventsourcing.eventstore.EventStoreException;
import org.jeevan.events.EventSerializer;
import org.jeevan.events.StoredEvent;
import org.jeevan.events.store.AppendableEvents;
import org.jeevan.events.store.DuplicateEventException;

/** Axon Server's events as they lie there. Each call asks Axon Server itself; nothing is opened and nothing is kept here. */
public final class AxonServerEvents implements AppendableEvents {

    private static final int BUFFERED = 1_000;
    private static final Metadata.Key<String> ERROR_CODE =
            Metadata.Key.of("axoniq-errorcode", Metadata.ASCII_STRING_MARSHALLER);

    private final AxonServerLink link;
    private final EventForm form;

    public AxonServerEvents(AxonServerLink link, EventSerializer serializer) {
        this.link = link;
        this.form = new EventForm(serializer);
    }

    /** @throws AxonServerUnavailableException if it is not known whether they were stored */
    @Override
    public void append(List<StoredEvent> events) {
        ask(channel -> {
            var transaction = channel.startAppendEventsTransaction();
            events.forEach(event -> transaction.appendEvent(form.toAxonServer(event)));
            return transaction.commit();
        });
    }

    @Override
    public StoredEvent kept(StoredEvent event) {
        return form.fromAxonServer(form.toAxonServer(event), event.position());
    }

    @Override
    public long position() {
        return ask(EventChannel::getLastToken) + 1;
    }

    /** Axon Server's stream never ends, so it is read as far as the head of this moment. */
    @Override
    public List<StoredEvent> after(long position, int eventsMax) {
        long upTo = Math.min(position(), position + eventsMax);
        var events = new ArrayList<StoredEvent>();
        try (EventStream stream = streamAfter(position)) {
            for (long last = position; last < upTo; last = events.getLast().position()) {
                events.add(next(stream));
            }
        }
        return events;
    }

    List<StoredEvent> ofAggregate(String aggregateId, long firstSequence) {
        try {
            return link.connection()
                    .eventChannel()
                    .openAggregateStream(aggregateId, firstSequence)
                    .asStream()
                    .map(event -> form.fromAxonServer(event, 0))
                    .toList();
        } catch (StreamClosedException | StreamUnexpectedlyCompletedException brokenOff) {
            throw new AxonServerUnavailableException(brokenOff);
        } catch (AxonServerException | StatusRuntimeException e) {
            throw failure(e);
        }
    }

    Optional<Long> lastSequence(String aggregateId) {
        long last = ask(channel -> channel.findHighestSequence(aggregateId));
        return last < 0 ? Optional.empty() : Optional.of(last);
    }

    /** A position before the first event of that moment; how far before is not said. */
    long positionBefore(Instant moment) {
        return Math.max(0L, this.<Long>ask(channel -> channel.getTokenAt(moment.toEpochMilli())));
    }

    EventStream streamAfter(long position) {
        return link.connection().eventChannel().openStream(position - 1, BUFFERED, BUFFERED / 2, false);
    }

    StoredEvent read(EventWithToken event) {
        return form.fromAxonServer(event);
    }

    private StoredEvent next(EventStream stream) {
        try {
            EventWithToken next = stream.nextIfAvailable(link.patience().toMillis(), TimeUnit.MILLISECONDS);
            if (next == null) {
                throw new AxonServerUnavailableException(stream.getError().orElse(null));
            }
            return form.fromAxonServer(next);
        } catch (StreamClosedException | StreamUnexpectedlyCompletedException brokenOff) {
            throw new AxonServerUnavailableException(brokenOff);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AxonServerUnavailableException(e);
        }
    }

    private <T> T ask(Function<EventChannel, CompletableFuture<T>> question) {
        try {
            return link.await(question.apply(link.connection().eventChannel()));
        } catch (ExecutionException e) {
            throw failure(e.getCause());
        } catch (AxonServerException | StatusRuntimeException e) {
            throw failure(e);
        }
    }

    private static RuntimeException failure(Throwable cause) {
        return switch (category(cause)) {
            case INVALID_EVENT_SEQUENCE -> new DuplicateEventException(cause);
            case EVENT_PAYLOAD_TOO_LARGE, GRPC_MESSAGE_TOO_LARGE ->
                new EventStoreException("The events are too large for Axon Server", cause);
            default -> new AxonServerUnavailableException(cause);
        };
    }

    /** The connector passes some failures on as they came, with Axon Server's code beside the status. */
    private static ErrorCategory category(Throwable cause) {
        if (cause instanceof AxonServerException refused) {
            return refused.getErrorCategory();
        }
        Metadata trailers = Status.trailersFromThrowable(cause);
        String code = trailers == null ? null : trailers.get(ERROR_CODE);
        return code == null ? ErrorCategory.OTHER : ErrorCategory.getFromCode(code);
    }
}
