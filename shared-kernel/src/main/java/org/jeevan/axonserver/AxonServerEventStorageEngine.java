package org.jeevan.axonserver;

import io.axoniq.axonserver.connector.AxonServerException;
import io.axoniq.axonserver.connector.ErrorCategory;
import io.axoniq.axonserver.connector.event.EventChannel;
import io.axoniq.axonserver.connector.event.EventStream;
import io.axoniq.axonserver.grpc.event.EventWithToken;
import io.grpc.Metadata;
import io.grpc.Status;
import io.grpc.StatusRuntimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.stream.Stream;
import org.axonframework.eventsourcing.eventstore.EventStoreException;
import org.jeevan.events.EventReader;
import org.jeevan.events.EventSerializer;
import org.jeevan.events.StoredEvent;
import org.jeevan.events.store.DuplicateEventException;
import org.jeevan.events.store.HeadSignal;
import org.jeevan.events.store.StreamedStorageEngine;

/** Events in Axon Server, which sees no more of them than a thief of the embedded store's file would. */
public final class AxonServerEventStorageEngine extends StreamedStorageEngine {

    private static final int BUFFERED = 1_000;
    private static final int EVENTS_PER_READ = 1_000;
    private static final Metadata.Key<String> ERROR_CODE =
            Metadata.Key.of("axoniq-errorcode", Metadata.ASCII_STRING_MARSHALLER);

    private final AxonServerLink link;
    private final EventForm form;
    private final EventTail tail;

    private AxonServerEventStorageEngine(AxonServerLink link, EventSerializer serializer, EventReader reader) {
        super(serializer, reader);
        this.link = link;
        this.form = new EventForm(serializer);
        this.tail = new EventTail(this::streamAfter, form, position());
        tail.start();
    }

    /** @throws AxonServerUnavailableException if Axon Server does not answer in time */
    public static AxonServerEventStorageEngine open(
            AxonServerLink link, EventSerializer serializer, EventReader reader) {
        return new AxonServerEventStorageEngine(link, serializer, reader);
    }

    /** Also for events that come from another store as they lay there. */
    @Override
    public void append(List<StoredEvent> events) {
        ask(channel -> {
            var transaction = channel.startAppendEventsTransaction();
            events.forEach(event -> transaction.appendEvent(form.toAxonServer(event)));
            return transaction.commit();
        });
    }

    /** Asked of Axon Server itself, so that it is never behind what this process has appended. */
    @Override
    public long position() {
        return ask(EventChannel::getLastToken) + 1;
    }

    @Override
    public List<StoredEvent> after(long position, int eventsMax) {
        return tail.after(position, eventsMax).orElseGet(() -> read(position, eventsMax));
    }

    @Override
    protected List<StoredEvent> ofAggregate(String aggregateId, long firstSequence) {
        try {
            return link.connection()
                    .eventChannel()
                    .openAggregateStream(aggregateId, firstSequence)
                    .asStream()
                    .map(event -> form.fromAxonServer(event, 0))
                    .toList();
        } catch (AxonServerException | StatusRuntimeException e) {
            throw failure(e);
        }
    }

    @Override
    public Optional<Long> lastSequenceNumberFor(String aggregateIdentifier) {
        long last = ask(channel -> channel.findHighestSequence(aggregateIdentifier));
        return last < 0 ? Optional.empty() : Optional.of(last);
    }

    /** What Axon Server answers is near the place but, by version, not the same place: it is where the look begins. */
    @Override
    protected OptionalLong firstPositionAt(Instant moment) {
        long near = Math.max(0L, this.<Long>ask(channel -> channel.getTokenAt(moment.toEpochMilli())));
        return Stream.iterate(
                        after(near, EVENTS_PER_READ),
                        batch -> !batch.isEmpty(),
                        batch -> after(batch.getLast().position(), EVENTS_PER_READ))
                .flatMap(List::stream)
                .filter(event -> event.epochMillis() >= moment.toEpochMilli())
                .mapToLong(StoredEvent::position)
                .findFirst();
    }

    @Override
    protected HeadSignal signal() {
        return tail.signal();
    }

    @Override
    public void close() {
        tail.close();
    }

    /** Axon Server's stream never ends, so it is read as far as the head of this moment. */
    private List<StoredEvent> read(long position, int eventsMax) {
        long upTo = Math.min(position(), position + eventsMax);
        var events = new ArrayList<StoredEvent>();
        try (EventStream stream = streamAfter(position)) {
            for (long last = position; last < upTo; last = events.getLast().position()) {
                events.add(next(stream));
            }
        }
        return events;
    }

    private StoredEvent next(EventStream stream) {
        try {
            EventWithToken next = stream.nextIfAvailable(link.patience().toMillis(), TimeUnit.MILLISECONDS);
            if (next == null) {
                throw new AxonServerUnavailableException(stream.getError().orElse(null));
            }
            return form.fromAxonServer(next);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AxonServerUnavailableException(e);
        }
    }

    private EventStream streamAfter(long position) {
        return link.connection().eventChannel().openStream(position - 1, BUFFERED, BUFFERED / 2, false);
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
