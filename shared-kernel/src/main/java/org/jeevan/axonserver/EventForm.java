package org.jeevan.axonserver;

import com.google.protobuf.ByteString;
import io.axoniq.axonserver.grpc.MetaDataValue;
import io.axoniq.axonserver.grpc.SerializedObject;
import io.axoniq.axonserver.grpc.event.Event;
import io.axoniq.axonserver.grpc.event.EventWithToken;
import java.util.HashMap;
import java.util.Map;
import org.axonframework.messaging.MetaData;
import org.axonframework.serialization.SerializedMetaData;
import org.jeevan.events.EventSerializer;
import org.jeevan.events.StoredEvent;

/**
 * A stored event as Axon Server keeps it, and back without loss. An event of no aggregate has empty strings there, and a
 * position is one more than Axon Server's token, which begins at 0.
 */
final class EventForm {

    private final EventSerializer serializer;

    EventForm(EventSerializer serializer) {
        this.serializer = serializer;
    }

    Event toAxonServer(StoredEvent event) {
        Event.Builder built = Event.newBuilder()
                .setMessageIdentifier(event.eventId())
                .setTimestamp(event.epochMillis())
                .setPayload(SerializedObject.newBuilder()
                        .setType(event.name())
                        .setRevision(event.revision())
                        .setData(ByteString.copyFrom(event.payload())));
        if (event.ofAggregate()) {
            built.setAggregateType(event.aggregateType())
                    .setAggregateIdentifier(event.aggregateId())
                    .setAggregateSequenceNumber(event.sequence());
        }
        MetaData metaData = serializer.deserialize(new SerializedMetaData<>(event.metadata(), byte[].class));
        metaData.forEach((key, value) -> built.putMetaData(key, value(key, value)));
        return built.build();
    }

    StoredEvent fromAxonServer(EventWithToken event) {
        return fromAxonServer(event.getEvent(), event.getToken() + 1);
    }

    /** @param position 0 where it is not known: an aggregate's events come without */
    StoredEvent fromAxonServer(Event event, long position) {
        boolean ofAggregate = !event.getAggregateType().isEmpty();
        return new StoredEvent(
                position,
                event.getMessageIdentifier(),
                ofAggregate ? event.getAggregateType() : null,
                ofAggregate ? event.getAggregateIdentifier() : null,
                ofAggregate ? event.getAggregateSequenceNumber() : 0,
                event.getPayload().getType(),
                event.getPayload().getRevision(),
                event.getTimestamp(),
                metadata(event.getMetaDataMap()),
                event.getPayload().getData().toByteArray());
    }

    private byte[] metadata(Map<String, MetaDataValue> stored) {
        var values = new HashMap<String, Object>();
        stored.forEach((key, value) -> values.put(key, value(key, value)));
        return serializer.serialize(MetaData.from(values), byte[].class).getData();
    }

    private static MetaDataValue value(String key, Object value) {
        var built = MetaDataValue.newBuilder();
        return switch (value) {
            case String text -> built.setTextValue(text).build();
            case Integer number -> built.setNumberValue(number).build();
            case Long number -> built.setNumberValue(number).build();
            case Boolean truth -> built.setBooleanValue(truth).build();
            case null -> throw unknown(key);
            default -> throw unknown(key);
        };
    }

    private static Object value(String key, MetaDataValue stored) {
        return switch (stored.getDataCase()) {
            case TEXT_VALUE -> stored.getTextValue();
            case NUMBER_VALUE -> stored.getNumberValue();
            case BOOLEAN_VALUE -> stored.getBooleanValue();
            default -> throw unknown(key);
        };
    }

    private static IllegalArgumentException unknown(String key) {
        return new IllegalArgumentException("Metadata %s is neither text, number nor truth".formatted(key));
    }
}
