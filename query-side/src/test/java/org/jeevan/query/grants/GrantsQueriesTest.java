package org.jeevan.query.grants;

import static org.assertj.core.api.Assertions.assertThat;
import static org.jeevan.api.Examples.ASHA;
import static org.jeevan.api.Examples.ASHAS_ACCOUNT;
import static org.jeevan.api.Examples.BY_ASHA;
import static org.jeevan.api.Examples.BY_DOCTOR;
import static org.jeevan.api.Examples.CITY_HOSPITAL;
import static org.jeevan.api.Examples.DOCTOR;
import static org.jeevan.api.Examples.GRANT;
import static org.jeevan.api.Examples.NOON;
import static org.jeevan.api.Examples.RAVI;
import static org.jeevan.api.Examples.SCOPE;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.jeevan.api.access.Access.Right;
import org.jeevan.api.access.AccessQuery.FindGrants;
import org.jeevan.api.access.AccessQuery.GrantStatus;
import org.jeevan.api.access.AccessQuery.GrantView;
import org.jeevan.api.access.ConsentEvent.AccessGranted;
import org.jeevan.api.access.ConsentEvent.AccessRefused;
import org.jeevan.api.access.ConsentEvent.AccessRequested;
import org.jeevan.api.access.ConsentEvent.GrantRevoked;
import org.jeevan.api.access.GrantScope;
import org.jeevan.api.access.ReadPermit;
import org.jeevan.api.access.ReadPermit.Scope;
import org.jeevan.api.access.VisibleRecords;
import org.jeevan.api.identity.GrantId;
import org.jeevan.api.identity.PatientId;
import org.jeevan.api.patient.PatientEvent.AccountUnbound;
import org.jeevan.query.QueryNode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GrantsQueriesTest {

    private static final Instant NEXT_MONTH = NOON.plus(Duration.ofDays(30));
    private static final AccessRequested REQUESTED =
            new AccessRequested(ASHA, GRANT, CITY_HOSPITAL, DOCTOR, SCOPE, NEXT_MONTH);

    @TempDir
    Path folder;

    private QueryNode node;

    @BeforeEach
    void open() {
        node = new QueryNode(folder);
    }

    @AfterEach
    void close() {
        node.close();
    }

    @Test
    void a_request_waits_until_the_patient_answers() {
        node.happenedBy(BY_DOCTOR, REQUESTED);
        GrantView asked = only(NOON);
        assertThat(asked.status()).isEqualTo(GrantStatus.REQUESTED);
        assertThat(asked.scope()).isEqualTo(SCOPE);
        assertThat(asked.hospital().name()).isEqualTo("Hospital " + CITY_HOSPITAL);
        assertThat(asked.decidedAt()).isNull();
        node.happenedBy(BY_ASHA, new AccessRefused(ASHA, GRANT));
        assertThat(only(NOON).status()).isEqualTo(GrantStatus.REFUSED);
    }

    @Test
    void nobody_whose_identity_is_not_confirmed_learns_who_asked() {
        node.happenedBy(BY_DOCTOR, REQUESTED);
        assertThat(grants(ASHA, NOON, Scope.UNTIL_IDENTITY_CONFIRMED)).isEmpty();
    }

    @Test
    void what_was_granted_is_what_the_patient_allowed_and_not_what_was_asked() {
        node.happenedBy(BY_DOCTOR, REQUESTED);
        node.happenedBy(
                BY_ASHA,
                new AccessGranted(ASHA, GRANT, CITY_HOSPITAL, ASHAS_ACCOUNT, GrantScope.EVERY_KIND, NEXT_MONTH));
        node.takeInEverythingAgain();
        assertThat(only(NOON).status()).isEqualTo(GrantStatus.GRANTED);
        assertThat(only(NOON).scope()).isEqualTo(GrantScope.EVERY_KIND);
        assertThat(only(NOON).atDesk()).isFalse();
        assertThat(only(NEXT_MONTH).status()).isEqualTo(GrantStatus.EXPIRED);
    }

    @Test
    void one_that_staff_entered_says_so_and_one_taken_back_stays_so() {
        node.happenedBy(BY_DOCTOR, granted());
        assertThat(only(NOON).atDesk()).isTrue();
        node.happenedBy(BY_ASHA, new GrantRevoked(ASHA, GRANT));
        node.takeInEverythingAgain();
        assertThat(only(NEXT_MONTH).status()).isEqualTo(GrantStatus.REVOKED);
    }

    @Test
    void those_of_an_account_that_lost_the_patient_are_void() {
        node.happenedBy(BY_ASHA, granted());
        node.happenedBy(BY_DOCTOR, new AccountUnbound(ASHA, ASHAS_ACCOUNT, "Another face"));
        assertThat(only(NOON).status()).isEqualTo(GrantStatus.VOID);
    }

    @Test
    void a_second_request_takes_the_place_of_the_first() {
        var again = new GrantId("0190b5c5-0000-7000-8000-0000000000f2");
        node.happenedBy(
                BY_DOCTOR,
                REQUESTED,
                new AccessRequested(ASHA, again, CITY_HOSPITAL, DOCTOR, GrantScope.EVERY_KIND, NEXT_MONTH));
        assertThat(only(NOON).grantId()).isEqualTo(again);
    }

    @Test
    void another_patients_are_not_shown() {
        node.happenedBy(BY_ASHA, granted());
        assertThat(grants(RAVI, NOON)).isEmpty();
    }

    private static AccessGranted granted() {
        return new AccessGranted(ASHA, GRANT, CITY_HOSPITAL, ASHAS_ACCOUNT, SCOPE, NEXT_MONTH);
    }

    private GrantView only(Instant at) {
        List<GrantView> grants = grants(ASHA, at);
        assertThat(grants).hasSize(1);
        return grants.getFirst();
    }

    private List<GrantView> grants(PatientId patientId, Instant at) {
        return grants(patientId, at, Scope.RECORDS);
    }

    private List<GrantView> grants(PatientId patientId, Instant at, Scope scope) {
        var queries = new GrantsQueries(
                node.models,
                (GrantsModel) node.definition(GrantsModel.NAME),
                hospital -> "Hospital " + hospital,
                Clock.fixed(at, ZoneOffset.UTC));
        return queries.handle(
                new FindGrants(new ReadPermit(BY_ASHA, patientId, Right.OWN_DATA, scope, VisibleRecords.EVERYTHING)));
    }
}
