package org.jeevan.query.accesses;

import static org.assertj.core.api.Assertions.assertThat;
import static org.jeevan.api.Examples.ASHA;
import static org.jeevan.api.Examples.ASHAS_ACCOUNT;
import static org.jeevan.api.Examples.BY_ASHA;
import static org.jeevan.api.Examples.BY_DOCTOR;
import static org.jeevan.api.Examples.BY_FIRST_AUDITOR;
import static org.jeevan.api.Examples.CITY_HOSPITAL;
import static org.jeevan.api.Examples.DISCHARGE;
import static org.jeevan.api.Examples.DOCTOR;
import static org.jeevan.api.Examples.NOON;
import static org.jeevan.api.Examples.RAVI;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import org.jeevan.api.Page;
import org.jeevan.api.access.Access;
import org.jeevan.api.access.Access.Right;
import org.jeevan.api.access.Access.View;
import org.jeevan.api.access.AccessCommand.EmergencyReason;
import org.jeevan.api.access.AccessEvent.AccessesRecorded;
import org.jeevan.api.access.AccessEvent.EmergencyAccessStarted;
import org.jeevan.api.access.AccessQuery.AccessFilter;
import org.jeevan.api.access.AccessQuery.AccessView;
import org.jeevan.api.access.AccessQuery.FindAccesses;
import org.jeevan.api.access.AccessQuery.FindRecordedAccesses;
import org.jeevan.api.access.AccessQuery.RecordedAccess;
import org.jeevan.api.access.ConsentEvent.RestrictedRecordOpened;
import org.jeevan.api.access.ReadPermit;
import org.jeevan.api.access.ReadPermit.Scope;
import org.jeevan.api.access.VisibleRecords;
import org.jeevan.api.identity.KeySubject;
import org.jeevan.api.identity.PatientId;
import org.jeevan.query.QueryNode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AccessesQueriesTest {

    private static final ReadPermit OWN =
            new ReadPermit(BY_ASHA, ASHA, Right.OWN_DATA, Scope.RECORDS, VisibleRecords.EVERYTHING);

    private static final ReadPermit AUDIT =
            new ReadPermit(BY_FIRST_AUDITOR, null, Right.AUDIT, Scope.RECORDS, VisibleRecords.EVERYTHING);

    private static final ReadPermit AUDIT_OF_RAVI =
            new ReadPermit(BY_FIRST_AUDITOR, RAVI, Right.AUDIT, Scope.RECORDS, VisibleRecords.EVERYTHING);

    @TempDir
    Path folder;

    private QueryNode node;
    private AccessesQueries accesses;

    @BeforeEach
    void open() {
        node = new QueryNode(folder);
        accesses = new AccessesQueries(
                node.models, (AccessesModel) node.definition(AccessesModel.NAME), hospital -> "City Hospital");
    }

    @AfterEach
    void close() {
        node.close();
    }

    @Test
    void shows_who_broke_the_glass_and_what_was_then_looked_at_newest_first() {
        node.happened(new EmergencyAccessStarted(
                ASHA, CITY_HOSPITAL, DOCTOR, EmergencyReason.UNCONSCIOUS, "A fall", NOON.plusSeconds(60)));
        node.happened(new AccessesRecorded(2026, List.of(access(ASHA, 5), access(RAVI, 6), access(ASHA, 7))));
        List<AccessView> shown = page(null, 50).items();
        assertThat(shown)
                .extracting(AccessView::view)
                .containsExactly(View.TIMELINE, View.TIMELINE, View.EMERGENCY_STARTED);
        assertThat(shown.getLast().reason()).isEqualTo("A fall");
        assertThat(shown.getFirst().hospitalName()).isEqualTo("City Hospital");
        assertThat(shown.getFirst().person()).isEqualTo(DOCTOR);
        assertThat(shown.getFirst().count()).isEqualTo(2);
    }

    @Test
    void the_second_confirmation_is_listed_with_its_own_reason_and_goes_with_the_patients_key() {
        node.happened(new RestrictedRecordOpened(ASHA, CITY_HOSPITAL, DOCTOR, DISCHARGE, "Which drugs were given"));
        AccessView opened = page(null, 50).items().getFirst();
        assertThat(opened.view()).isEqualTo(View.RESTRICTED_OPENED);
        assertThat(opened.recordId()).isEqualTo(DISCHARGE);
        assertThat(opened.reason()).isEqualTo("Which drugs were given");
        node.keys.destroy(new KeySubject.Patient(ASHA));
        assertThat(page(null, 50).items()).isEmpty();
    }

    @Test
    void an_event_that_the_store_has_twice_is_one_look_but_two_looks_alike_are_two() {
        node.happened(new AccessesRecorded(2026, List.of(access(ASHA, 5), access(ASHA, 5))));
        node.happened(new AccessesRecorded(2026, List.of(access(ASHA, 5))));
        node.events.appendAgain(1);
        node.takeIn();
        assertThat(page(null, 50).items()).hasSize(3);
        node.takeInEverythingAgain();
        assertThat(page(null, 50).items()).hasSize(3);
    }

    @Test
    void pages_follow_each_other_even_within_one_moment() {
        node.happened(new AccessesRecorded(
                2026, List.of(access(ASHA, 5), access(ASHA, 5), access(ASHA, 5), access(ASHA, 4), access(ASHA, 6))));
        Page<AccessView> first = page(null, 2);
        Page<AccessView> second = page(first.nextCursor(), 2);
        Page<AccessView> third = page(second.nextCursor(), 2);
        assertThat(first.items()).hasSize(2);
        assertThat(second.items()).hasSize(2);
        assertThat(third.items()).hasSize(1);
        assertThat(third.nextCursor()).isNull();
        assertThat(third.items().getFirst().at()).isEqualTo(NOON.plus(Duration.ofMinutes(4)));
    }

    @Test
    void accesses_outlive_the_patients_own_key() {
        node.happened(new AccessesRecorded(2026, List.of(access(ASHA, 5))));
        node.keys.destroy(new KeySubject.Patient(ASHA));
        assertThat(page(null, 50).items()).hasSize(1);
    }

    @Test
    void an_auditor_finds_the_accesses_of_all_patients_by_each_filter() {
        node.happened(new AccessesRecorded(2026, List.of(access(ASHA, 5), access(RAVI, 6), own(7), own(8))));
        assertThat(found(AccessFilter.ALL))
                .extracting(RecordedAccess::patientId)
                .containsExactly(ASHA, ASHA, RAVI, ASHA);
        assertThat(accesses.handle(new FindRecordedAccesses(AUDIT_OF_RAVI, AccessFilter.ALL, null, 50))
                        .items())
                .hasSize(1);
        assertThat(found(new AccessFilter(CITY_HOSPITAL, null, null, null, null, null)))
                .hasSize(2);
        assertThat(found(new AccessFilter(null, ASHAS_ACCOUNT, null, null, null, null)))
                .hasSize(2);
        assertThat(found(new AccessFilter(null, null, Right.EMERGENCY, null, null, null)))
                .hasSize(2);
        assertThat(found(new AccessFilter(null, null, null, View.CONTENT, null, null)))
                .hasSize(2);
        assertThat(found(new AccessFilter(null, null, null, null, minute(6), minute(8))))
                .as("from on, and before to")
                .hasSize(2);
        assertThat(found(new AccessFilter(CITY_HOSPITAL, DOCTOR, Right.EMERGENCY, View.TIMELINE, minute(5), minute(6))))
                .singleElement()
                .satisfies(only -> assertThat(only.access().hospitalName()).isEqualTo("City Hospital"));
        assertThat(found(new AccessFilter(CITY_HOSPITAL, ASHAS_ACCOUNT, null, null, null, null)))
                .isEmpty();
    }

    @Test
    void an_auditors_pages_follow_each_other_without_a_gap_or_a_repeat() {
        node.happened(new AccessesRecorded(
                2026, List.of(access(ASHA, 5), own(5), access(RAVI, 5), access(ASHA, 4), own(4), access(RAVI, 3))));
        var emergencies = new AccessFilter(null, null, Right.EMERGENCY, null, null, null);
        Page<RecordedAccess> first = accesses.handle(new FindRecordedAccesses(AUDIT, emergencies, null, 3));
        Page<RecordedAccess> second =
                accesses.handle(new FindRecordedAccesses(AUDIT, emergencies, first.nextCursor(), 3));
        assertThat(first.items()).hasSize(3);
        assertThat(second.items()).extracting(RecordedAccess::patientId).containsExactly(RAVI);
        assertThat(second.nextCursor()).isNull();
    }

    /** Opening a hundred thousand rows for one answer would take seconds. */
    @Test
    void a_rare_access_is_found_by_going_on_where_an_answer_without_any_ended() {
        node.happened(new AccessesRecorded(2026, List.of(access(RAVI, 1))));
        for (int event = 0; event < 11; event++) {
            node.happened(new AccessesRecorded(2026, Collections.nCopies(500, own(2))));
        }
        var emergencies = new AccessFilter(null, null, Right.EMERGENCY, null, null, null);
        Page<RecordedAccess> first = accesses.handle(new FindRecordedAccesses(AUDIT, emergencies, null, 50));
        assertThat(first.items()).isEmpty();
        assertThat(first.nextCursor()).isNotNull();
        Page<RecordedAccess> second =
                accesses.handle(new FindRecordedAccesses(AUDIT, emergencies, first.nextCursor(), 50));
        assertThat(second.items()).hasSize(1);
        assertThat(second.nextCursor()).isNull();
    }

    private List<RecordedAccess> found(AccessFilter filter) {
        return accesses.handle(new FindRecordedAccesses(AUDIT, filter, null, 50))
                .items();
    }

    private Page<AccessView> page(String cursor, int limit) {
        return accesses.handle(new FindAccesses(OWN, cursor, limit));
    }

    private static Instant minute(int minute) {
        return NOON.plus(Duration.ofMinutes(minute));
    }

    private static Access own(int minute) {
        return new Access(minute(minute), BY_ASHA, ASHA, View.CONTENT, DISCHARGE, Right.OWN_DATA, 1);
    }

    private static Access access(PatientId patientId, int minute) {
        return new Access(minute(minute), BY_DOCTOR, patientId, View.TIMELINE, null, Right.EMERGENCY, 2);
    }
}
