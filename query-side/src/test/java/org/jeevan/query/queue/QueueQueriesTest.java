package org.jeevan.query.queue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.jeevan.api.Examples.ADMIN;
import static org.jeevan.api.Examples.ASHA;
import static org.jeevan.api.Examples.ASHAS_ACCOUNT;
import static org.jeevan.api.Examples.AUDITOR;
import static org.jeevan.api.Examples.BY_ADMIN;
import static org.jeevan.api.Examples.BY_DOCTOR;
import static org.jeevan.api.Examples.BY_FIRST_AUDITOR;
import static org.jeevan.api.Examples.CITY_HOSPITAL;
import static org.jeevan.api.Examples.DISCHARGE;
import static org.jeevan.api.Examples.DOCTOR;
import static org.jeevan.api.Examples.NOON;
import static org.jeevan.api.Examples.SECOND_AUDITOR;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.jeevan.api.Page;
import org.jeevan.api.access.Access.Right;
import org.jeevan.api.access.AccessCommand.EmergencyReason;
import org.jeevan.api.access.AccessEvent.EmergencyAccessStarted;
import org.jeevan.api.access.AccessEvent.RefusalsRecorded;
import org.jeevan.api.access.ConsentEvent.EmergencyReviewed;
import org.jeevan.api.access.ConsentEvent.RestrictedRecordOpened;
import org.jeevan.api.access.ReadPermit;
import org.jeevan.api.access.ReadPermit.Scope;
import org.jeevan.api.access.Refusal;
import org.jeevan.api.access.VisibleRecords;
import org.jeevan.api.account.AccountEvent.AccountApproved;
import org.jeevan.api.account.AccountEvent.AccountOpened;
import org.jeevan.api.account.AccountEvent.AccountRecovered;
import org.jeevan.api.account.AccountKind;
import org.jeevan.api.audit.QueueQuery.FindQueue;
import org.jeevan.api.audit.QueueQuery.Kind;
import org.jeevan.api.audit.QueueQuery.OpenedRecord;
import org.jeevan.api.audit.QueueQuery.QueueItem;
import org.jeevan.api.hospital.HospitalEvent.HospitalApproved;
import org.jeevan.api.hospital.HospitalEvent.HospitalIssued;
import org.jeevan.api.identity.AccountId;
import org.jeevan.api.identity.Actor;
import org.jeevan.api.identity.AuditorId;
import org.jeevan.api.identity.HospitalId;
import org.jeevan.api.identity.KeySubject;
import org.jeevan.api.identity.PatientId;
import org.jeevan.api.patient.IdentityDocument;
import org.jeevan.api.patient.PatientEvent.IdentityMismatchReported;
import org.jeevan.api.patient.PatientEvent.IdentityMismatchReviewed;
import org.jeevan.api.patient.PatientEvent.LostFactorsReported;
import org.jeevan.api.patient.PatientEvent.LostFactorsReviewed;
import org.jeevan.query.QueryNode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class QueueQueriesTest {

    private static final ReadPermit AUDIT =
            new ReadPermit(BY_FIRST_AUDITOR, null, Right.AUDIT, Scope.RECORDS, VisibleRecords.EVERYTHING);
    private static final String REASON = "Brought in unconscious";
    private static final Instant NEXT_NOON = NOON.plus(Duration.ofHours(24));

    @TempDir
    Path folder;

    private QueryNode node;
    private Instant now = NEXT_NOON;

    @BeforeEach
    void open() {
        node = new QueryNode(folder);
    }

    @AfterEach
    void close() {
        node.close();
    }

    @Test
    void a_broken_glass_waits_until_it_is_reviewed_and_tells_which_restricted_records_were_opened() {
        node.happenedBy(BY_DOCTOR, emergency(ASHA), opened());
        node.takeInEverythingAgain();
        QueueItem item = only();
        assertThat(item.kind()).isEqualTo(Kind.EMERGENCY);
        assertThat(item.reason()).isEqualTo(REASON);
        assertThat(item.hospital().name()).isEqualTo("Hospital " + CITY_HOSPITAL);
        OpenedRecord opened = item.opened().getFirst();
        assertThat(item.opened()).hasSize(1);
        assertThat(opened.recordId()).isEqualTo(DISCHARGE);
        assertThat(opened.reason()).isEqualTo("Which drugs were given");
        node.happenedBy(
                BY_FIRST_AUDITOR, new EmergencyReviewed(ASHA, DOCTOR, item.until(), true, "Confirmed by phone"));
        assertThat(queue()).isEmpty();
    }

    @Test
    void a_fifth_emergency_of_one_person_within_a_day_is_an_alarm() {
        for (int i = 1; i <= 4; i++) {
            node.happenedBy(BY_DOCTOR, emergency(patient(i)));
        }
        assertThat(queue()).extracting(QueueItem::kind).containsOnly(Kind.EMERGENCY);
        node.happenedBy(BY_DOCTOR, emergency(patient(5)));
        QueueItem alarm = queue().getFirst();
        assertThat(alarm.kind()).isEqualTo(Kind.UNUSUAL_RATE);
        assertThat(alarm.person()).isEqualTo(DOCTOR);
        assertThat(alarm.count()).isEqualTo(5);
        assertThat(alarm.patientId()).isNull();
    }

    @Test
    void whoever_is_refused_twenty_times_within_a_day_is_an_alarm_for_a_week() {
        node.happened(refused(Refusal.Kind.READ, DOCTOR, 19, 0));
        assertThat(queue()).isEmpty();
        node.happened(refused(Refusal.Kind.READ, DOCTOR, 1, 25));
        assertThat(queue()).isEmpty();
        node.happened(refused(Refusal.Kind.READ, DOCTOR, 19, 26));
        node.takeInEverythingAgain();
        QueueItem alarm = only();
        assertThat(alarm.kind()).isEqualTo(Kind.REFUSED_READS);
        assertThat(alarm.person()).isEqualTo(DOCTOR);
        assertThat(alarm.hospital().hospitalId()).isEqualTo(CITY_HOSPITAL);
        assertThat(alarm.count()).isEqualTo(20);
        assertThat(alarm.patientId()).isNull();
        now = NOON.plus(Duration.ofDays(9));
        assertThat(queue()).isEmpty();
    }

    @Test
    void whoever_calls_twenty_times_within_a_day_what_his_role_may_not_is_an_alarm() {
        node.happened(refused(Refusal.Kind.ACTION, DOCTOR, 19, 0), refused(Refusal.Kind.READ, DOCTOR, 19, 0));
        assertThat(queue()).isEmpty();
        node.happened(refused(Refusal.Kind.ACTION, DOCTOR, 1, 23));
        node.takeInEverythingAgain();
        assertThat(only().kind()).isEqualTo(Kind.REFUSED_ACTIONS);
        assertThat(only().person()).isEqualTo(DOCTOR);
        assertThat(only().count()).isEqualTo(20);
    }

    @Test
    void a_log_in_that_is_tried_a_hundred_times_is_an_alarm_and_so_are_names_that_nobody_has() {
        node.happened(
                refused(Refusal.Kind.PASSWORD, ASHAS_ACCOUNT, 99, 0), refused(Refusal.Kind.PASSWORD, null, 99, 0));
        assertThat(queue()).isEmpty();
        node.happened(refused(Refusal.Kind.PASSWORD, ASHAS_ACCOUNT, 1, 1), refused(Refusal.Kind.PASSWORD, null, 1, 1));
        assertThat(queue()).extracting(QueueItem::kind).containsOnly(Kind.REFUSED_LOG_INS);
        assertThat(queue()).extracting(QueueItem::person).containsExactlyInAnyOrder(ASHAS_ACCOUNT, null);
    }

    private static RefusalsRecorded refused(Refusal.Kind kind, AccountId person, int count, int hoursAfterNoon) {
        boolean signedIn = kind == Refusal.Kind.READ || kind == Refusal.Kind.ACTION;
        var hospital = signedIn ? CITY_HOSPITAL : null;
        Instant at = NOON.plus(Duration.ofHours(hoursAfterNoon));
        return new RefusalsRecorded(2026, List.of(new Refusal(at, kind, person, hospital, null, null, count)));
    }

    @Test
    void an_account_that_lost_its_patient_waits_until_an_auditor_said_whether_staff_were_right() {
        node.happenedBy(BY_DOCTOR, new IdentityMismatchReported(ASHA, ASHAS_ACCOUNT, "Another face"));
        assertThat(only().kind()).isEqualTo(Kind.IDENTITY_MISMATCH);
        assertThat(only().person()).isEqualTo(ASHAS_ACCOUNT);
        node.happenedBy(BY_FIRST_AUDITOR, new IdentityMismatchReviewed(ASHA, ASHAS_ACCOUNT, true, "Clearly so"));
        assertThat(queue()).isEmpty();
        node.happenedBy(BY_DOCTOR, new IdentityMismatchReported(ASHA, ASHAS_ACCOUNT, "Once more"));
        assertThat(only().reason()).isEqualTo("Once more");
    }

    @Test
    void hospitals_and_auditors_wait_for_approval() {
        node.happened(
                new HospitalIssued(CITY_HOSPITAL, "City Hospital", "1 Lake Road", "desk@city.example", DOCTOR),
                new AccountOpened(
                        SECOND_AUDITOR, AccountKind.AUDITOR, null, AUDITOR, "Meera Rao", "meera@example.org", true));
        assertThat(queue()).extracting(QueueItem::subjectId).containsExactly(CITY_HOSPITAL.value(), AUDITOR.value());
        node.happened(new HospitalApproved(CITY_HOSPITAL), new AccountApproved(SECOND_AUDITOR));
        assertThat(queue()).isEmpty();
    }

    @Test
    void a_patients_lost_factors_wait_until_an_auditor_has_judged_them_and_each_time_anew() {
        var reported = new LostFactorsReported(ASHA, ASHAS_ACCOUNT, IdentityDocument.PASSPORT);
        node.happenedBy(BY_DOCTOR, reported, recovered(ASHAS_ACCOUNT, AccountKind.PATIENT, null, null));
        QueueItem item = only();
        assertThat(item.kind()).isEqualTo(Kind.LOST_FACTORS);
        assertThat(item.patientId()).isEqualTo(ASHA);
        assertThat(item.person()).isEqualTo(ASHAS_ACCOUNT);
        assertThat(item.hospital().hospitalId()).isEqualTo(CITY_HOSPITAL);
        node.happenedBy(BY_FIRST_AUDITOR, new LostFactorsReviewed(ASHA, ASHAS_ACCOUNT, true, "Remembered"));
        assertThat(queue()).isEmpty();
        node.happenedBy(BY_DOCTOR, reported);
        assertThat(queue()).hasSize(1);
    }

    @Test
    void auditors_first_users_and_admin_wait_until_an_auditor_has_approved_them_and_no_token_is_enough() {
        node.happenedBy(
                BY_ADMIN,
                recovered(SECOND_AUDITOR, AccountKind.AUDITOR, null, AUDITOR),
                recovered(DOCTOR, AccountKind.STAFF, CITY_HOSPITAL, null),
                recovered(ADMIN, AccountKind.ADMIN, null, null));
        assertThat(queue()).extracting(QueueItem::kind).containsOnly(Kind.RECOVERY_APPROVAL);
        assertThat(queue())
                .extracting(QueueItem::subjectId)
                .containsExactly(AUDITOR.value(), CITY_HOSPITAL.value(), "admin");
        node.happenedBy(Actor.SYSTEM, new AccountApproved(SECOND_AUDITOR));
        assertThat(queue()).hasSize(3);
        node.happenedBy(
                BY_FIRST_AUDITOR,
                new AccountApproved(SECOND_AUDITOR),
                new AccountApproved(DOCTOR),
                new AccountApproved(ADMIN));
        assertThat(queue()).isEmpty();
    }

    private static AccountRecovered recovered(
            AccountId account, AccountKind kind, HospitalId hospital, AuditorId auditor) {
        return new AccountRecovered(account, kind, hospital, auditor, "Meera Rao", null);
    }

    @Test
    void pages_follow_each_other_and_lose_nothing() {
        for (int i = 1; i <= 11; i++) {
            node.happenedBy(BY_DOCTOR, new IdentityMismatchReported(patient(i), ASHAS_ACCOUNT, "Another face"));
        }
        var found = new ArrayList<QueueItem>();
        String cursor = null;
        do {
            Page<QueueItem> page = queries().handle(new FindQueue(AUDIT, cursor, 4));
            found.addAll(page.items());
            cursor = page.nextCursor();
        } while (cursor != null);
        assertThat(found).hasSize(11).doesNotHaveDuplicates();
    }

    @Test
    void what_was_stated_about_a_forgotten_patient_is_gone() {
        node.happenedBy(BY_DOCTOR, emergency(ASHA), opened());
        node.keys.destroy(new KeySubject.Patient(ASHA));
        assertThat(queue()).isEmpty();
    }

    private static EmergencyAccessStarted emergency(PatientId patientId) {
        return new EmergencyAccessStarted(
                patientId, CITY_HOSPITAL, DOCTOR, EmergencyReason.UNCONSCIOUS, REASON, NEXT_NOON);
    }

    private static RestrictedRecordOpened opened() {
        return new RestrictedRecordOpened(ASHA, CITY_HOSPITAL, DOCTOR, DISCHARGE, "Which drugs were given");
    }

    private static PatientId patient(int number) {
        return new PatientId("01890000-0000-7000-8000-%012x".formatted(0x5000 + number));
    }

    private QueueItem only() {
        List<QueueItem> items = queue();
        assertThat(items).hasSize(1);
        return items.getFirst();
    }

    private List<QueueItem> queue() {
        return queries().handle(new FindQueue(AUDIT, null, 50)).items();
    }

    private QueueQueries queries() {
        return new QueueQueries(
                node.models,
                (QueueModel) node.definition(QueueModel.NAME),
                hospital -> "Hospital " + hospital,
                Clock.fixed(now, ZoneOffset.UTC));
    }
}
