package org.jeevan.command.eventstore;

import static org.assertj.core.api.Assertions.assertThat;
import static org.jeevan.api.Examples.ASHA;
import static org.jeevan.api.Examples.CORRECTED_DISCHARGE;
import static org.jeevan.api.Examples.SUMMARY;

import com.fasterxml.jackson.annotation.JsonValue;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.jeevan.api.DomainEvent;
import org.jeevan.api.EventName;
import org.jeevan.api.OlderSummaries;
import org.jeevan.api.identity.KeySubject;
import org.jeevan.api.record.RecordEvent.SummaryGenerated;
import org.jeevan.crypto.MemoryDataKeys;
import org.jeevan.events.EventNames;
import org.jeevan.events.EventReader;
import org.jeevan.events.EventSerializer;
import org.jeevan.events.store.EncryptingEventStore;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What an older version of the platform stored, read from the same file by this one, on every way that leads to events. */
class OlderRevisionsTest {

    private static final String ID = CORRECTED_DISCHARGE.value();
    private static final SummaryGenerated TODAY =
            new SummaryGenerated(CORRECTED_DISCHARGE, ASHA, 1, OlderSummaries.of(SUMMARY));

    @TempDir
    private Path folder;

    private final MemoryDataKeys keys = new MemoryDataKeys();

    /** As the class was when this was the newest revision: its JSON is the golden file. */
    @EventName("summary.generated")
    record SummaryGenerated1(@JsonValue JsonNode json) implements DomainEvent {
        @Override
        public KeySubject keySubject() {
            return new KeySubject.Record(ASHA, CORRECTED_DISCHARGE);
        }
    }

    @Test
    void a_summary_of_revision_1_is_read_by_aggregates_processors_and_replays() throws Exception {
        try (var older = engine(EventNames.of(SummaryGenerated1.class))) {
            new EncryptingEventStore(older, keys).publish(new GenericDomainEventMessage<>("Record", ID, 0, golden()));
        }
        try (var engine = engine(EventNames.ofJeevan())) {
            var store = new EncryptingEventStore(engine, keys);
            assertThat(engine.after(0, 10)).singleElement().satisfies(stored -> assertThat(stored.revision())
                    .isEqualTo("1"));
            assertThat(store.readEvents(ID).next().getPayload()).isEqualTo(TODAY);
            try (var live = store.openStream(null)) {
                assertThat(live.hasNextAvailable(10, TimeUnit.SECONDS)).isTrue();
                assertThat(live.nextAvailable().getPayload()).isEqualTo(TODAY);
            }
            var reader = new EventReader(new EventSerializer(EventNames.ofJeevan()), keys);
            assertThat(reader.read(engine.after(0, 10).stream()).toList())
                    .extracting(event -> (Object) event.getPayload())
                    .isEqualTo(List.of(TODAY));
        }
    }

    private SqliteEventStorageEngine engine(EventNames names) {
        var serializer = new EventSerializer(names);
        return SqliteEventStorageEngine.open(
                folder.resolve("events.db"), serializer, new EventReader(serializer, keys));
    }

    private static SummaryGenerated1 golden() throws IOException {
        Path file = Path.of("../shared-kernel/src/test/resources/golden/summary.generated-1.json");
        return new SummaryGenerated1(new ObjectMapper().readTree(file.toFile()));
    }
}
