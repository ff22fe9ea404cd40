package org.jeevan.query.accesses;

import static org.assertj.core.api.Assertions.assertThat;
import static org.jeevan.api.Examples.ASHA;
import static org.jeevan.api.Examples.BY_ASHA;
import static org.jeevan.api.Examples.BY_DOCTOR;
import static org.jeevan.api.Examples.CITY_HOSPITAL;
import static org.jeevan.api.Examples.DISCHARGE;
import static org.jeevan.api.Examples.DOCTOR;
import static org.jeevan.api.Examples.NOON;
import static org.jeevan.api.Examples.RAVI;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.jeevan.api.Page;
import org.jeevan.api.access.Access;
import org.jeevan.api.access.Access.Right;
import org.jeevan.api.access.Access.View;
import org.jeevan.api.access.AccessCommand.EmergencyReason;
import org.jeevan.api.access.AccessEvent.AccessesRecorded;
import org.jeevan.api.access.AccessEvent.EmergencyAccessStarted;
import org.jeevan.api.access.AccessQuery.AccessView;
import org.jeevan.api.access.AccessQuery.FindAccesses;
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

    private Page<AccessView> page(String cursor, int limit) {
        return accesses.handle(new FindAccesses(OWN, cursor, limit));
    }

    private static Access access(PatientId patientId, int minute) {
        return new Access(
                NOON.plus(Duration.ofMinutes(minute)), BY_DOCTOR, patientId, View.TIMELINE, null, Right.EMERGENCY, 2);
    }
}
