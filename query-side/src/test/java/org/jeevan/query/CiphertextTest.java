package org.jeevan.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.jeevan.api.Examples.ASHA;
import static org.jeevan.api.Examples.BY_DOCTOR;
import static org.jeevan.api.Examples.CITY_HOSPITAL;
import static org.jeevan.api.Examples.CONTENT;
import static org.jeevan.api.Examples.DETAILS;
import static org.jeevan.api.Examples.DISCHARGE;
import static org.jeevan.api.Examples.SUMMARY;
import static org.jeevan.api.Examples.THAT_DAY;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.jeevan.api.DomainEvent;
import org.jeevan.api.ExampleEvents;
import org.jeevan.api.patient.PatientEvent.GeneralDetailsSubmitted;
import org.jeevan.api.record.RecordEvent.RecordUploaded;
import org.jeevan.api.record.RecordEvent.SummaryGenerated;
import org.jeevan.api.record.RecordKind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CiphertextTest {

    private static final List<String> CANARIES = List.of(
            "Asha Devi",
            "Ravi Kumar",
            "98480 22338",
            "Discharge summary",
            "penicillin",
            "metformin",
            "City Hospital",
            "1 Lake Road",
            "desk@city.example",
            "Another face",
            "Brought in unconscious",
            CONTENT.sha256());

    @TempDir
    Path folder;

    @Test
    void no_file_of_the_read_side_holds_a_name_a_sentence_or_an_address() throws IOException {
        try (var node = new QueryNode(folder)) {
            node.happened(ExampleEvents.ALL.toArray(DomainEvent[]::new));
            node.happenedBy(
                    BY_DOCTOR,
                    new GeneralDetailsSubmitted(ASHA, DETAILS, null),
                    new RecordUploaded(
                            DISCHARGE,
                            ASHA,
                            CITY_HOSPITAL,
                            "Discharge summary",
                            RecordKind.OTHER,
                            THAT_DAY,
                            CONTENT,
                            null),
                    new SummaryGenerated(DISCHARGE, ASHA, 1, SUMMARY));
            assertNoCanary();
        }
        assertNoCanary();
        assertThat(Files.readString(folder.resolve("timeline-1.db"), StandardCharsets.ISO_8859_1))
                .as("what is read here")
                .contains("CREATE TABLE records", DISCHARGE.value());
    }

    private void assertNoCanary() throws IOException {
        try (var files = Files.list(folder)) {
            for (Path file : files.toList()) {
                String bytes = Files.readString(file, StandardCharsets.ISO_8859_1);
                for (String canary : CANARIES) {
                    for (Charset charset : List.of(StandardCharsets.UTF_8, StandardCharsets.UTF_16LE)) {
                        String form = new String(canary.getBytes(charset), StandardCharsets.ISO_8859_1);
                        assertThat(bytes.contains(form))
                                .as("%s in %s", canary, file)
                                .isFalse();
                    }
                }
            }
        }
    }
}
