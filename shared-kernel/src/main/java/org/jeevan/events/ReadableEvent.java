package org.jeevan.events;

import java.time.Instant;
import java.util.Optional;
import java.util.function.Function;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.messaging.MetaData;
import org.axonframework.serialization.LazyDeserializingObject;
import org.axonframework.serialization.SerializedObject;
import org.axonframework.serialization.SerializedType;
import org.axonframework.serialization.Serializer;
import org.axonframework.serialization.SimpleSerializedObject;
import org.axonframework.serialization.upcasting.event.IntermediateEventRepresentation;
import org.axonframework.serialization.upcasting.event.UpcastedEventRepresentation;
import org.jeevan.crypto.TamperedException;

/** A stored event with plaintext in place of its ciphertext, made when it is asked for; all else is as stored. */
abstract class ReadableEvent implements IntermediateEventRepresentation {

    final IntermediateEventRepresentation stored;
    final Serializer serializer;
    private byte[] plaintext;

    ReadableEvent(IntermediateEventRepresentation stored, Serializer serializer) {
        this.stored = stored;
        this.serializer = serializer;
    }

    abstract byte[] plaintext();

    final TamperedEventException tampered(TamperedException cause) {
        String position = stored.getTrackingToken()
                .map(token -> Long.toString(token.position().orElse(-1)))
                .orElse("unknown");
        return new TamperedEventException(EventPlace.of(stored), position, cause);
    }

    @Override
    public SerializedObject<byte[]> getData() {
        if (plaintext == null) {
            plaintext = plaintext();
        }
        return new SimpleSerializedObject<>(plaintext, byte[].class, getType());
    }

    @Override
    public <D> SerializedObject<D> getData(Class<D> requiredType) {
        return serializer.getConverter().convert(getData(), requiredType);
    }

    @Override
    public Class<?> getContentType() {
        return byte[].class;
    }

    @Override
    public boolean canConvertDataTo(Class<?> requiredType) {
        return serializer.getConverter().canConvert(byte[].class, requiredType);
    }

    @Override
    public <T> IntermediateEventRepresentation upcast(
            SerializedType outputType,
            Class<T> representation,
            Function<T, T> upcastPayload,
            Function<MetaData, MetaData> upcastMetaData) {
        return new UpcastedEventRepresentation<>(
                outputType, this, upcastPayload, upcastMetaData, representation, serializer.getConverter());
    }

    @Override
    public SerializedType getType() {
        return stored.getType();
    }

    @Override
    public String getMessageIdentifier() {
        return stored.getMessageIdentifier();
    }

    @Override
    public Optional<String> getAggregateType() {
        return stored.getAggregateType();
    }

    @Override
    public Optional<String> getAggregateIdentifier() {
        return stored.getAggregateIdentifier();
    }

    @Override
    public Optional<Long> getSequenceNumber() {
        return stored.getSequenceNumber();
    }

    @Override
    public Optional<TrackingToken> getTrackingToken() {
        return stored.getTrackingToken();
    }

    @Override
    public Instant getTimestamp() {
        return stored.getTimestamp();
    }

    @Override
    public LazyDeserializingObject<MetaData> getMetaData() {
        return stored.getMetaData();
    }
}
