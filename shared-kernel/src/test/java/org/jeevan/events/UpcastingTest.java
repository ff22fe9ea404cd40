package org.jeevan.events;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.jeevan.api.Examples.ASHA;
import static org.jeevan.api.Examples.CORRECTED_DISCHARGE;
import static org.jeevan.api.Examples.NOON;
import static org.jeevan.api.Examples.SUMMARY;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.jeevan.api.OlderSummaries;
import org.jeevan.api.identity.KeySubject;
import org.jeevan.api.record.RecordEvent.SummaryGenerated;
import org.jeevan.api.summary.RecordSummary;
import org.jeevan.api.summary.RecordSummary.Check;
import org.jeevan.api.summary.RecordSummary.Outcome;
import org.jeevan.crypto.Envelope;
import org.jeevan.crypto.MemoryDataKeys;
import org.junit.jupiter.api.Test;

/** Events of older revisions, as they were once stored, read as their newest revision. */
class UpcastingTest {

    /** What is known of {@link org.jeevan.api.Examples#SUMMARY} from before pages were counted and allergens normalized. */
    private static final SummaryGenerated BEFORE =
            new SummaryGenerated(CORRECTED_DISCHARGE, ASHA, 1, OlderSummaries.of(SUMMARY));

    private static final String EVENT_ID = "event-1";

    private final MemoryDataKeys keys = new MemoryDataKeys();
    private final EventReader reader = new EventReader(new EventSerializer(EventNames.ofJeevan()), keys);

    @Test
    void a_summary_whose_support_was_one_list_is_one_statement_that_no_guard_had_to_check() throws IOException {
        requireReadAsBefore(stored(golden()));
    }

    @Test
    void a_summary_from_before_pages_were_counted_says_that_they_are_unknown() throws IOException {
        String golden = Files.readString(Path.of("src/test/resources/golden/summary.generated-2.json"));
        requireReadAsBefore(stored(golden, "2"));
    }

    @Test
    void a_summary_without_essentials_is_upcast_too() throws IOException {
        var tree = (ObjectNode) new ObjectMapper().readTree(golden());
        ((ObjectNode) tree.get("summary")).putNull("essentials");
        RecordSummary read = summary(tree.toString());
        assertThat(read).isEqualTo(BEFORE.summary().withEssentials(null));
    }

    @Test
    void what_a_model_wrote_passed_only_where_it_was_found_faithful() throws IOException {
        String byModel =
                golden().replace("EXTRACTIVE", "PEGASUS").replace("\"modelSha256\" : null", "\"modelSha256\" : \"ab\"");
        assertThat(check(byModel)).isEqualTo(new Check(Outcome.PASSED, "extractive-1", "ab", List.of()));
        assertThat(check(byModel.replace("\"faithful\" : true", "\"faithful\" : false"))
                        .outcome())
                .isEqualTo(Outcome.REFUSED);
    }

    @Test
    void a_changed_byte_and_a_destroyed_key_are_found_out_all_the_same() throws IOException {
        StoredEvent changed = stored(golden());
        changed.payload()[70] ^= 1;
        var read = reader.read(Stream.of(changed)).findFirst().orElseThrow();
        assertThatThrownBy(read::getPayload).isInstanceOf(TamperedEventException.class);
        StoredEvent forgotten = stored(golden());
        keys.destroy(new KeySubject.Record(ASHA, CORRECTED_DISCHARGE));
        assertThat(reader.read(Stream.of(forgotten)).findFirst().orElseThrow().getPayload())
                .isEqualTo(new ErasedEvent(CORRECTED_DISCHARGE.value(), "summary.generated"));
    }

    private void requireReadAsBefore(StoredEvent stored) {
        assertThat(reader.read(Stream.of(stored)).findFirst().orElseThrow().getPayload())
                .isEqualTo(BEFORE);
        assertThat(reader.readAggregate(List.of(stored)).next().getPayload()).isEqualTo(BEFORE);
    }

    private Check check(String json) {
        return summary(json).check();
    }

    private RecordSummary summary(String json) {
        var read = reader.read(Stream.of(stored(json))).findFirst().orElseThrow();
        return ((SummaryGenerated) read.getPayload()).summary();
    }

    private static String golden() throws IOException {
        return Files.readString(Path.of("src/test/resources/golden/summary.generated-1.json"));
    }

    private StoredEvent stored(String json) {
        return stored(json, "1");
    }

    private StoredEvent stored(String json, String revision) {
        var place = new EventPlace("Record", CORRECTED_DISCHARGE.value(), 1, EVENT_ID, "summary.generated", revision);
        byte[] sealed = Envelope.seal(
                keys.current(new KeySubject.Record(ASHA, CORRECTED_DISCHARGE)),
                EventSealer.PURPOSE,
                EVENT_ID,
                place.bytes(),
                json.getBytes(UTF_8));
        return new StoredEvent(
                1,
                EVENT_ID,
                place.aggregateType(),
                place.aggregateId(),
                place.sequence(),
                place.name(),
                place.revision(),
                NOON.toEpochMilli(),
                "{}".getBytes(UTF_8),
                sealed);
    }
}
