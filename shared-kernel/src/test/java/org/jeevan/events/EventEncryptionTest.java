package org.jeevan.events;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.jeevan.events.SampleEvent.ASHA;
import static org.jeevan.events.SampleEvent.RAVI;
import static org.jeevan.events.SampleEvent.note;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventhandling.GenericEventMessage;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.jeevan.api.identity.KeySubject;
import org.jeevan.crypto.Envelope;
import org.jeevan.crypto.MemoryDataKeys;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EventEncryptionTest {

    private static final Instant AT = Instant.parse("2026-11-22T07:00:00.123456789Z");

    private final MemoryDataKeys keys = new MemoryDataKeys();
    private final EventSerializer serializer = new EventSerializer(SampleEvent.NAMES);
    private final EventReader reader = new EventReader(serializer, keys);

    @Test
    void what_is_serialized_is_ciphertext_under_the_stored_name() {
        StoredEvent stored = stored(domain(0, note("atrial fibrillation")));
        assertThat(new String(stored.payload(), StandardCharsets.ISO_8859_1)).doesNotContain("atrial");
        assertThat(stored.name()).isEqualTo("sample.noted");
        assertThat(stored.revision()).isEqualTo("1");
    }

    @Test
    void an_event_of_an_aggregate_is_read_as_it_was() {
        TrackedEventMessage<?> read = read(stored(domain(3, note("atrial fibrillation"))));
        assertThat(read.getPayload()).isEqualTo(note("atrial fibrillation"));
        assertThat(((DomainEventMessage<?>) read).getSequenceNumber()).isEqualTo(3);
        assertThat(read.getTimestamp()).isEqualTo("2026-11-22T07:00:00.123Z");
    }

    @Test
    void an_event_of_no_aggregate_is_read_as_it_was() {
        TrackedEventMessage<?> read =
                read(stored(new GenericEventMessage<>(new SampleEvent.OfTheHouse.Opened("ward"))));
        assertThat(read.getPayload()).isEqualTo(new SampleEvent.OfTheHouse.Opened("ward"));
        assertThat(read).isNotInstanceOf(DomainEventMessage.class);
    }

    @Test
    void changing_the_metadata_keeps_the_payload_encrypted() {
        for (EventMessage<?> event : List.of(domain(0, note("anaemia")), new GenericEventMessage<>(note("anaemia")))) {
            EventMessage<?> changed =
                    encrypted(event).withMetaData(Map.of("a", "1")).andMetaData(Map.of("b", "2"));
            assertThat(changed.serializePayload(serializer, byte[].class).getData())
                    .isNotEqualTo(
                            event.serializePayload(serializer, byte[].class).getData())
                    .asString(StandardCharsets.ISO_8859_1)
                    .doesNotContain("anaemia");
            assertThat(changed.getMetaData()).containsEntry("a", "1").containsEntry("b", "2");
            assertThat(changed.getTimestamp().getNano() % 1_000_000).isZero();
        }
    }

    @Test
    void refuses_an_event_without_a_key_subject() {
        assertThatThrownBy(() -> encrypted(new GenericEventMessage<>("plain")))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2, 17, 20, 51, 63, 70, -1})
    void refuses_a_changed_byte(int offset) {
        StoredEvent stored = stored(domain(0, note("anaemia")));
        int index = Math.floorMod(offset, stored.payload().length);
        stored.payload()[index] ^= 1;
        assertThatThrownBy(() -> read(stored).getPayload())
                .isInstanceOf(TamperedEventException.class)
                .hasMessageContaining("position 1")
                .hasMessageContaining("Sample " + ASHA + " number 0")
                .hasMessageNotContaining("anaemia");
    }

    @Test
    void refuses_a_payload_cut_short() {
        StoredEvent stored = stored(domain(0, note("anaemia")));
        StoredEvent cut = withPayload(stored, new byte[] {1});
        assertThatThrownBy(() -> read(cut).getPayload()).isInstanceOf(TamperedEventException.class);
    }

    @Test
    void refuses_a_payload_swapped_with_another_events() {
        StoredEvent first = stored(domain(0, note("anaemia")));
        StoredEvent second = stored(domain(1, note("gout")));
        assertThatThrownBy(() -> read(withPayload(first, second.payload())).getPayload())
                .isInstanceOf(TamperedEventException.class);
    }

    @Test
    void refuses_an_event_moved_to_another_place() {
        StoredEvent stored = stored(domain(0, note("anaemia")));
        byte[] payload = stored.payload();
        var elsewhere = Stream.of(
                row("Sample", RAVI.value(), 0, "sample.noted", "1", stored.eventId(), payload),
                row("Other", ASHA.value(), 0, "sample.noted", "1", stored.eventId(), payload),
                row("Sample", ASHA.value(), 1, "sample.noted", "1", stored.eventId(), payload),
                row("Sample", ASHA.value(), 0, "sample.opened", "1", stored.eventId(), payload),
                row("Sample", ASHA.value(), 0, "sample.noted", "1", "another-event", payload),
                row(null, null, 0, "sample.noted", "1", stored.eventId(), payload));
        elsewhere.forEach(
                moved -> assertThatThrownBy(() -> read(moved).getPayload()).isInstanceOf(TamperedEventException.class));
    }

    @Test
    void refuses_a_wrong_key() {
        StoredEvent stored = stored(domain(0, note("anaemia")));
        var wrong = new EventReader(serializer, new WrongKeys());
        TrackedEventMessage<?> read = wrong.read(Stream.of(stored)).findFirst().orElseThrow();
        assertThatThrownBy(read::getPayload).isInstanceOf(TamperedEventException.class);
    }

    @Test
    void an_event_whose_key_was_destroyed_is_a_tombstone_of_its_aggregate() {
        StoredEvent stored = stored(domain(7, note("anaemia")));
        keys.destroy(new KeySubject.Patient(ASHA));
        TrackedEventMessage<?> read = read(stored);
        assertThat(read.getPayloadType()).isEqualTo(ErasedEvent.class);
        assertThat(read.getPayload()).isEqualTo(new ErasedEvent(ASHA.value(), "sample.noted"));
        assertThat(((DomainEventMessage<?>) read).getSequenceNumber()).isEqualTo(7);
    }

    @Test
    void says_clearly_that_a_newer_version_wrote_an_event() {
        StoredEvent newer = row(
                "Sample",
                ASHA.value(),
                0,
                "sample.noted",
                "9",
                "id",
                stored(domain(0, note("x"))).payload());
        assertThatThrownBy(() -> read(newer))
                .isInstanceOf(UnknownEventException.class)
                .hasMessageContaining("sample.noted");
    }

    @Test
    void two_events_of_one_subject_have_different_keys() {
        StoredEvent first = stored(domain(0, note("anaemia")));
        StoredEvent second = stored(domain(1, note("anaemia")));
        assertThat(Envelope.keyId(first.payload())).isEqualTo(Envelope.keyId(second.payload()));
        assertThat(commitment(first)).isNotEqualTo(commitment(second));
    }

    private static byte[] commitment(StoredEvent event) {
        return java.util.Arrays.copyOfRange(event.payload(), 18, 50);
    }

    private TrackedEventMessage<?> read(StoredEvent stored) {
        return reader.read(Stream.of(stored)).findFirst().orElseThrow();
    }

    private static EventMessage<?> domain(long sequence, SampleEvent payload) {
        return new GenericDomainEventMessage<>(
                "Sample", ASHA.value(), sequence, payload, Map.of(), "event-" + sequence, AT);
    }

    private EventMessage<?> encrypted(EventMessage<?> event) {
        return new EncryptingInterceptor(keys).handle(List.of(event)).apply(0, event);
    }

    private StoredEvent stored(EventMessage<?> event) {
        EventMessage<?> encrypted = encrypted(event);
        var payload = encrypted.serializePayload(serializer, byte[].class);
        var domain = encrypted instanceof DomainEventMessage<?> ofAggregate ? ofAggregate : null;
        return new StoredEvent(
                1,
                event.getIdentifier(),
                domain == null ? null : domain.getType(),
                domain == null ? null : domain.getAggregateIdentifier(),
                domain == null ? 0 : domain.getSequenceNumber(),
                payload.getType().getName(),
                payload.getType().getRevision(),
                encrypted.getTimestamp().toEpochMilli(),
                encrypted.serializeMetaData(serializer, byte[].class).getData(),
                payload.getData());
    }

    private static StoredEvent withPayload(StoredEvent event, byte[] payload) {
        return row(
                event.aggregateType(),
                event.aggregateId(),
                event.sequence(),
                event.name(),
                event.revision(),
                event.eventId(),
                payload);
    }

    private static StoredEvent row(
            String type, String id, long sequence, String name, String revision, String eventId, byte[] payload) {
        byte[] metadata = "{}".getBytes(StandardCharsets.UTF_8);
        return new StoredEvent(1, eventId, type, id, sequence, name, revision, AT.toEpochMilli(), metadata, payload);
    }
}
