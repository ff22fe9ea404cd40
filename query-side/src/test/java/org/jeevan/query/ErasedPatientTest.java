package org.jeevan.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.jeevan.api.Examples.ASHA;
import static org.jeevan.api.Examples.ASHAS_ACCOUNT;
import static org.jeevan.api.Examples.BY_FIRST_AUDITOR;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jeevan.api.DomainEvent;
import org.jeevan.api.ExampleEvents;
import org.jeevan.api.erasure.ErasureEvent.PatientErased;
import org.jeevan.api.identity.KeySubject;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is left in the read models of somebody who was erased. */
class ErasedPatientTest {

    private static final PatientErased ERASED = new PatientErased(ASHA, ASHAS_ACCOUNT);

    @TempDir
    Path folder;

    private QueryNode node;

    @BeforeEach
    void a_patient_to_whom_everything_happened() {
        node = new QueryNode(folder.resolve("live"));
        node.happened(ExampleEvents.ALL.toArray(DomainEvent[]::new));
    }

    @AfterEach
    void close() {
        node.close();
    }

    @Test
    void nothing_names_the_patient_but_what_was_kept_for_the_audit() {
        node.happened(ERASED);
        node.keys.destroy(new KeySubject.Patient(ASHA));
        for (String name : List.of("timeline", "details", "statements", "grants", "queue", "erasure")) {
            assertThat(rows(name)).as(name).noneMatch(row -> row.contains(ASHA.value()));
        }
        assertThat(rows("accesses")).as("who looked").anyMatch(row -> row.contains(ASHA.value()));
        assertThat(rows("history")).anyMatch(row -> row.contains("erasure.completed"));
        assertThat(rows("history")).noneMatch(row -> row.contains("unconscious") || row.contains("Another face"));
    }

    @Test
    void it_makes_no_difference_whether_a_read_model_saw_the_events_before_their_keys_were_destroyed() {
        node.happenedBy(BY_FIRST_AUDITOR, ERASED);
        node.keys.destroy(new KeySubject.Patient(ASHA));
        node.keys.destroy(new KeySubject.Account(ASHAS_ACCOUNT));
        Map<String, RowsDigest> live = digests();
        var processors = node.processors();
        processors.start();
        node.rebuild(processors).rebuild(List.of());
        processors.stop();
        assertThat(digests()).isEqualTo(live);
        assertThat(rows("timeline")).isEmpty();
    }

    private Map<String, RowsDigest> digests() {
        return node.definitions.stream()
                .collect(Collectors.toMap(ReadModelDefinition::name, each -> node.digest(each.name())));
    }

    private List<String> rows(String name) {
        var rows = new ArrayList<String>();
        node.definition(name).plainRows(node.models.get(name), row -> rows.add(row.toString()));
        return rows;
    }
}
