package org.jeevan.query.history;

import static org.assertj.core.api.Assertions.assertThat;
import static org.jeevan.api.Examples.ASHA;
import static org.jeevan.api.Examples.BY_DOCTOR;
import static org.jeevan.api.Examples.BY_FIRST_AUDITOR;
import static org.jeevan.api.Examples.CITY_HOSPITAL;
import static org.jeevan.api.Examples.CONTENT;
import static org.jeevan.api.Examples.DISCHARGE;
import static org.jeevan.api.Examples.DOCTOR;
import static org.jeevan.api.Examples.NOON;
import static org.jeevan.api.Examples.SUMMARY;
import static org.jeevan.api.Examples.THAT_DAY;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.jeevan.api.access.Access.Right;
import org.jeevan.api.access.ReadPermit;
import org.jeevan.api.access.ReadPermit.Scope;
import org.jeevan.api.access.VisibleRecords;
import org.jeevan.api.audit.HistoryQuery.FindHistory;
import org.jeevan.api.audit.HistoryQuery.HistoryEntry;
import org.jeevan.api.identity.KeySubject;
import org.jeevan.api.patient.PatientEvent.PatientRegistered;
import org.jeevan.api.record.Assessment.Verdict;
import org.jeevan.api.record.RecordCommand.WithdrawalReason;
import org.jeevan.api.record.RecordEvent.EssentialAssessed;
import org.jeevan.api.record.RecordEvent.RecordUploaded;
import org.jeevan.api.record.RecordEvent.RecordWithdrawn;
import org.jeevan.api.record.RecordEvent.SummaryGenerated;
import org.jeevan.api.record.RecordKind;
import org.jeevan.query.QueryNode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HistoryQueriesTest {

    private static final ReadPermit AUDIT =
            new ReadPermit(BY_FIRST_AUDITOR, ASHA, Right.AUDIT, Scope.RECORDS, VisibleRecords.EVERYTHING);

    @TempDir
    Path folder;

    private QueryNode node;
    private HistoryQueries history;

    @BeforeEach
    void open() {
        node = new QueryNode(folder);
        history = new HistoryQueries(
                node.models, (HistoryModel) node.definition(HistoryModel.NAME), hospital -> "City Hospital");
        node.happened(
                new PatientRegistered(ASHA, "Asha Devi"),
                new RecordUploaded(
                        DISCHARGE, ASHA, CITY_HOSPITAL, "Discharge", RecordKind.OTHER, THAT_DAY, CONTENT, null),
                new SummaryGenerated(DISCHARGE, ASHA, 1, SUMMARY),
                new EssentialAssessed(DISCHARGE, ASHA, "a1", Verdict.DISPUTED, "Another patient's"),
                new RecordWithdrawn(DISCHARGE, ASHA, CONTENT.contentId(), WithdrawalReason.WRONG_PATIENT));
    }

    @AfterEach
    void close() {
        node.close();
    }

    @Test
    void tells_every_event_with_its_actor_also_of_a_withdrawn_record() {
        List<HistoryEntry> entries = all(null);
        assertThat(entries)
                .extracting(HistoryEntry::eventName)
                .containsExactly(
                        "patient.registered",
                        "record.uploaded",
                        "summary.generated",
                        "essential.assessed",
                        "record.withdrawn");
        assertThat(entries.get(3).note())
                .as("under the record's own key, so no word of it")
                .isNull();
        HistoryEntry withdrawn = entries.getLast();
        assertThat(withdrawn.code()).isEqualTo("WRONG_PATIENT");
        assertThat(withdrawn.recordId()).isEqualTo(DISCHARGE);
        assertThat(withdrawn.actorPerson()).isEqualTo(DOCTOR);
        assertThat(withdrawn.actorOrganisation()).isEqualTo(BY_DOCTOR.organisation());
        assertThat(withdrawn.actorOrganisationName()).isEqualTo("City Hospital");
    }

    @Test
    void tells_what_was_known_at_a_moment() {
        assertThat(all(NOON.plus(Duration.ofMinutes(1))))
                .extracting(HistoryEntry::eventName)
                .containsExactly("patient.registered", "record.uploaded");
    }

    @Test
    void goes_on_where_the_page_before_ended() {
        var first = history.handle(new FindHistory(AUDIT, null, null, 3));
        var second = history.handle(new FindHistory(AUDIT, null, first.nextCursor(), 3));
        assertThat(first.items()).hasSize(3);
        assertThat(second.items()).extracting(HistoryEntry::position).containsExactly(4L, 5L);
        assertThat(second.nextCursor()).isNull();
        assertThat(Stream.concat(first.items().stream(), second.items().stream())
                        .toList())
                .as("whatever the pages are")
                .isEqualTo(all(null));
    }

    /** A rebuild no longer reads the upload, only that there was one: whose it was follows from the withdrawal. */
    @Test
    void is_the_same_when_it_is_built_again_after_the_records_key_was_destroyed() {
        node.keys.destroy(new KeySubject.Record(ASHA, DISCHARGE));
        List<HistoryEntry> before = all(null);
        assertThat(before).hasSize(5);
        assertThat(before.get(1).changes().getFirst().kind())
                .as("was in the upload")
                .isNull();
        node.models.get(HistoryModel.NAME).write(connection -> {
            try (var delete = connection.prepareStatement("DELETE FROM entries")) {
                return delete.executeUpdate();
            }
        });
        node.takeInEverythingAgain();
        assertThat(all(null)).isEqualTo(before);
    }

    private List<HistoryEntry> all(Instant asOf) {
        return history.handle(new FindHistory(AUDIT, asOf, null, 50)).items();
    }
}
