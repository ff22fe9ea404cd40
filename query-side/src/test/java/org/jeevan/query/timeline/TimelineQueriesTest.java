package org.jeevan.query.timeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.jeevan.api.Examples.ASHA;
import static org.jeevan.api.Examples.ASHAS_ACCOUNT;
import static org.jeevan.api.Examples.BY_ASHA;
import static org.jeevan.api.Examples.BY_DOCTOR;
import static org.jeevan.api.Examples.CITY_HOSPITAL;
import static org.jeevan.api.Examples.CONTENT;
import static org.jeevan.api.Examples.CORRECTED_DISCHARGE;
import static org.jeevan.api.Examples.DISCHARGE;
import static org.jeevan.api.Examples.LAKE_HOSPITAL;
import static org.jeevan.api.Examples.NOON;
import static org.jeevan.api.Examples.RAVI;
import static org.jeevan.api.Examples.SUMMARY;
import static org.jeevan.api.Examples.THAT_DAY;

import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jeevan.api.Page;
import org.jeevan.api.access.Access.Right;
import org.jeevan.api.access.ReadPermit;
import org.jeevan.api.access.ReadPermit.Scope;
import org.jeevan.api.access.VisibleRecords;
import org.jeevan.api.identity.HospitalId;
import org.jeevan.api.identity.KeySubject;
import org.jeevan.api.identity.RecordId;
import org.jeevan.api.patient.PatientEvent.AccountUnbound;
import org.jeevan.api.record.Assessment;
import org.jeevan.api.record.Assessment.By;
import org.jeevan.api.record.Assessment.Verdict;
import org.jeevan.api.record.RecordCommand.WithdrawalReason;
import org.jeevan.api.record.RecordEvent.EssentialAssessed;
import org.jeevan.api.record.RecordEvent.RecordReplaced;
import org.jeevan.api.record.RecordEvent.RecordUploaded;
import org.jeevan.api.record.RecordEvent.RecordWithdrawn;
import org.jeevan.api.record.RecordEvent.SummarizationFailed;
import org.jeevan.api.record.RecordEvent.SummaryGenerated;
import org.jeevan.api.record.RecordKind;
import org.jeevan.api.record.RecordQuery.FindContent;
import org.jeevan.api.record.RecordQuery.FindRecord;
import org.jeevan.api.record.RecordQuery.FindTimeline;
import org.jeevan.api.record.RecordView;
import org.jeevan.api.record.RecordView.HospitalRef;
import org.jeevan.api.record.RecordView.Status;
import org.jeevan.api.record.SummaryView;
import org.jeevan.api.rejection.CommandRejected;
import org.jeevan.api.summary.UnreadableReason;
import org.jeevan.query.QueryNode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TimelineQueriesTest {

    private static final ReadPermit OWN =
            new ReadPermit(BY_ASHA, ASHA, Right.OWN_DATA, Scope.RECORDS, VisibleRecords.EVERYTHING);
    private static final ReadPermit UNCONFIRMED =
            new ReadPermit(BY_ASHA, ASHA, Right.OWN_DATA, Scope.UNTIL_IDENTITY_CONFIRMED, VisibleRecords.EVERYTHING);
    private static final ReadPermit CITYS_UPLOADS = new ReadPermit(
            BY_DOCTOR, ASHA, Right.OWN_UPLOADS, Scope.RECORDS, VisibleRecords.uploadsOf(CITY_HOSPITAL, Set.of()));

    @TempDir
    Path folder;

    private QueryNode node;
    private TimelineQueries timeline;

    @BeforeEach
    void open() {
        node = new QueryNode(folder);
        timeline = TimelineFixture.queries(node);
    }

    @AfterEach
    void close() {
        node.close();
    }

    @Test
    void a_record_is_processing_until_it_has_a_summary() {
        node.happened(uploaded(DISCHARGE, CITY_HOSPITAL, THAT_DAY));
        assertThat(only(OWN).status()).isEqualTo(Status.PROCESSING);
        node.happened(new SummaryGenerated(DISCHARGE, ASHA, 1, SUMMARY));
        RecordView record = only(OWN);
        assertThat(record.status()).isEqualTo(Status.SUMMARIZED);
        assertThat(record.summary()).isEqualTo(SummaryView.of(SUMMARY, itemId -> List.of()));
        assertThat(record.title()).isEqualTo("Discharge summary");
        assertThat(record.sha256()).isEqualTo(CONTENT.sha256());
        assertThat(record.hospital().name()).isEqualTo("Hospital " + CITY_HOSPITAL);
    }

    @Test
    void a_record_without_a_summary_says_why() {
        node.happened(
                uploaded(DISCHARGE, CITY_HOSPITAL, THAT_DAY),
                new SummarizationFailed(DISCHARGE, ASHA, 1, UnreadableReason.PASSWORD_PROTECTED));
        assertThat(only(OWN).status()).isEqualTo(Status.NOT_SUMMARIZED);
        assertThat(only(OWN).statusReason()).isEqualTo("password-protected");
    }

    @Test
    void pages_follow_each_other_latest_clinical_date_first_and_lose_nothing() {
        for (int i = 0; i < 23; i++) {
            node.happened(uploaded(record(i), CITY_HOSPITAL, THAT_DAY.minusDays(i % 5)));
        }
        var found = new ArrayList<RecordView>();
        String cursor = null;
        do {
            Page<RecordView> page = timeline.handle(new FindTimeline(OWN, cursor, 5));
            assertThat(page.items()).hasSizeLessThanOrEqualTo(5);
            found.addAll(page.items());
            cursor = page.nextCursor();
        } while (cursor != null);
        assertThat(found).hasSize(23).doesNotHaveDuplicates();
        assertThat(found).extracting(RecordView::recordedOn).isSortedAccordingTo((a, b) -> b.compareTo(a));
    }

    @Test
    void refuses_a_cursor_that_is_none_and_a_limit_out_of_range() {
        for (FindTimeline query : List.of(
                new FindTimeline(OWN, "%%%", 5), new FindTimeline(OWN, "YQ", 5), new FindTimeline(OWN, null, 201))) {
            assertThatExceptionOfType(CommandRejected.class).isThrownBy(() -> timeline.handle(query));
        }
    }

    @Test
    void a_hospital_sees_its_own_uploads_only() {
        node.happened(
                uploaded(DISCHARGE, CITY_HOSPITAL, THAT_DAY), uploaded(CORRECTED_DISCHARGE, LAKE_HOSPITAL, THAT_DAY));
        assertThat(only(CITYS_UPLOADS).recordId()).isEqualTo(DISCHARGE);
        assertThat(timeline.handle(new FindRecord(CITYS_UPLOADS, CORRECTED_DISCHARGE)))
                .isEmpty();
        assertThat(timeline.handle(new FindContent(CITYS_UPLOADS, CORRECTED_DISCHARGE)))
                .isEmpty();
        assertThat(timeline.handle(new FindContent(CITYS_UPLOADS, DISCHARGE))).isPresent();
    }

    @Test
    void a_consent_to_one_kind_shows_that_kind_and_single_records_that_it_names() {
        node.happened(
                uploaded(DISCHARGE, LAKE_HOSPITAL, THAT_DAY), uploaded(CORRECTED_DISCHARGE, LAKE_HOSPITAL, THAT_DAY));
        ReadPermit laboratory = permit(Right.GRANT, Set.of(RecordKind.LAB_REPORT), Set.of(DISCHARGE), Set.of());
        assertThat(only(laboratory).recordId()).isEqualTo(DISCHARGE);
        assertThat(timeline.handle(new FindContent(laboratory, CORRECTED_DISCHARGE)))
                .isEmpty();
        assertThat(timeline.handle(new FindRecord(laboratory, DISCHARGE))).isPresent();
    }

    @Test
    void a_restricted_record_is_not_even_named_under_a_general_consent() {
        node.happened(
                uploaded(DISCHARGE, LAKE_HOSPITAL, THAT_DAY), uploaded(CORRECTED_DISCHARGE, LAKE_HOSPITAL, THAT_DAY));
        ReadPermit general = permit(Right.GRANT, Set.of(RecordKind.values()), Set.of(), Set.of(DISCHARGE));
        assertThat(only(general).recordId()).isEqualTo(CORRECTED_DISCHARGE);
        assertThat(timeline.handle(new FindRecord(general, DISCHARGE))).isEmpty();
        assertThat(timeline.handle(new FindContent(general, DISCHARGE))).isEmpty();
    }

    @Test
    void the_broken_glass_names_a_restricted_record_and_says_nothing_of_it() {
        node.happened(uploaded(DISCHARGE, LAKE_HOSPITAL, THAT_DAY), new SummaryGenerated(DISCHARGE, ASHA, 1, SUMMARY));
        ReadPermit emergency = permit(Right.EMERGENCY, Set.of(RecordKind.values()), Set.of(), Set.of(DISCHARGE));
        assertThat(only(emergency)).isEqualTo(RecordView.restricted(DISCHARGE));
        assertThat(timeline.handle(new FindContent(emergency, DISCHARGE))).isEmpty();
        ReadPermit confirmed =
                permit(Right.EMERGENCY, Set.of(RecordKind.values()), Set.of(DISCHARGE), Set.of(DISCHARGE));
        assertThat(only(confirmed).restricted()).isTrue();
        assertThat(only(confirmed).summary()).isNotNull();
    }

    @Test
    void the_patient_sees_which_records_are_restricted() {
        node.happened(uploaded(DISCHARGE, CITY_HOSPITAL, THAT_DAY));
        var own = new ReadPermit(
                BY_ASHA, ASHA, Right.OWN_DATA, Scope.RECORDS, VisibleRecords.everything(Set.of(DISCHARGE)));
        assertThat(only(own).restricted()).isTrue();
        assertThat(only(OWN).restricted()).isFalse();
    }

    private static ReadPermit permit(
            Right right, Set<RecordKind> kinds, Set<RecordId> named, Set<RecordId> restricted) {
        return new ReadPermit(
                BY_DOCTOR, ASHA, right, Scope.RECORDS, new VisibleRecords(CITY_HOSPITAL, kinds, named, restricted));
    }

    @Test
    void before_the_identity_is_confirmed_a_record_is_named_but_not_shown() {
        node.happened(uploaded(DISCHARGE, CITY_HOSPITAL, THAT_DAY), new SummaryGenerated(DISCHARGE, ASHA, 1, SUMMARY));
        RecordView record = only(UNCONFIRMED);
        assertThat(record.status()).isEqualTo(Status.WAITING_FOR_IDENTITY);
        assertThat(record.title()).isNull();
        assertThat(record.recordedOn()).isNull();
        assertThat(record.summary()).isNull();
        assertThat(timeline.handle(new FindRecord(UNCONFIRMED, DISCHARGE))).contains(record);
        assertThat(timeline.handle(new FindContent(UNCONFIRMED, DISCHARGE))).isEmpty();
    }

    @Test
    void another_patients_record_is_not_found() {
        node.happened(uploaded(DISCHARGE, CITY_HOSPITAL, THAT_DAY));
        var ravis = new ReadPermit(BY_ASHA, RAVI, Right.OWN_DATA, Scope.RECORDS, VisibleRecords.EVERYTHING);
        assertThat(timeline.handle(new FindRecord(ravis, DISCHARGE))).isEmpty();
        assertThat(timeline.handle(new FindContent(ravis, DISCHARGE))).isEmpty();
    }

    @Test
    void a_withdrawn_record_is_gone_at_once() {
        node.happened(
                uploaded(DISCHARGE, CITY_HOSPITAL, THAT_DAY),
                new RecordWithdrawn(DISCHARGE, ASHA, CONTENT.contentId(), WithdrawalReason.ERROR));
        assertThat(timeline.handle(new FindTimeline(OWN, null, 50)).items()).isEmpty();
        assertThat(timeline.handle(new FindRecord(OWN, DISCHARGE))).isEmpty();
        assertThat(timeline.handle(new FindContent(OWN, DISCHARGE))).isEmpty();
    }

    @Test
    void a_replaced_record_makes_room_for_the_one_in_its_place() {
        node.happened(
                uploaded(DISCHARGE, CITY_HOSPITAL, THAT_DAY),
                uploaded(CORRECTED_DISCHARGE, CITY_HOSPITAL, THAT_DAY),
                new RecordReplaced(DISCHARGE, ASHA, CORRECTED_DISCHARGE));
        assertThat(only(OWN).recordId()).isEqualTo(CORRECTED_DISCHARGE);
    }

    @Test
    void a_record_whose_key_is_destroyed_is_as_good_as_gone() {
        node.happened(uploaded(DISCHARGE, CITY_HOSPITAL, THAT_DAY));
        node.keys.destroy(new KeySubject.Record(ASHA, DISCHARGE));
        assertThat(timeline.handle(new FindTimeline(OWN, null, 50)).items()).isEmpty();
        assertThat(timeline.handle(new FindRecord(OWN, DISCHARGE))).isEmpty();
        node.takeInEverythingAgain();
        assertThat(timeline.isComplete(ASHA)).isTrue();
    }

    @Test
    void the_last_word_of_each_person_stands_beside_the_item_it_is_about_newest_first() {
        node.happened(uploaded(DISCHARGE, CITY_HOSPITAL, THAT_DAY), new SummaryGenerated(DISCHARGE, ASHA, 1, SUMMARY));
        node.happenedBy(BY_ASHA, assessed("a1", Verdict.CONFIRMED, null), assessed("a1", Verdict.DISPUTED, "Not I"));
        node.happenedBy(
                BY_DOCTOR, assessed("a1", Verdict.CONFIRMED, "Tested"), assessed("m1", Verdict.CONFIRMED, null));
        for (int round = 0; round < 2; round++) {
            var essentials = only(OWN).summary().essentials();
            assertThat(essentials.allergies().getFirst().assessments())
                    .containsExactly(
                            new Assessment(
                                    Verdict.CONFIRMED,
                                    By.STAFF,
                                    new HospitalRef(CITY_HOSPITAL, "Hospital " + CITY_HOSPITAL),
                                    NOON.plus(Duration.ofMinutes(4)),
                                    "Tested"),
                            new Assessment(
                                    Verdict.DISPUTED, By.PATIENT, null, NOON.plus(Duration.ofMinutes(3)), "Not I"));
            assertThat(essentials.medications().getFirst().assessments()).hasSize(1);
            assertThat(essentials.conditions().getFirst().assessments()).isEmpty();
            node.takeInEverythingAgain();
        }
    }

    @Test
    void what_somebody_said_who_turned_out_not_to_be_the_patient_is_taken_back() {
        node.happened(uploaded(DISCHARGE, CITY_HOSPITAL, THAT_DAY), new SummaryGenerated(DISCHARGE, ASHA, 1, SUMMARY));
        node.happenedBy(BY_ASHA, assessed("a1", Verdict.DISPUTED, "Not I"));
        node.happenedBy(BY_DOCTOR, assessed("a1", Verdict.CONFIRMED, null));
        node.happened(new AccountUnbound(ASHA, ASHAS_ACCOUNT, "Another face"));
        assertThat(only(OWN).summary().essentials().allergies().getFirst().assessments())
                .extracting(Assessment::by)
                .containsExactly(By.STAFF);
    }

    @Test
    void a_word_about_a_record_that_was_withdrawn_meanwhile_changes_nothing() {
        node.happened(
                uploaded(DISCHARGE, CITY_HOSPITAL, THAT_DAY),
                new RecordWithdrawn(DISCHARGE, ASHA, CONTENT.contentId(), WithdrawalReason.ERROR),
                assessed("a1", Verdict.CONFIRMED, null));
        assertThat(timeline.handle(new FindTimeline(OWN, null, 50)).items()).isEmpty();
        assertThat(timeline.isComplete(ASHA)).isTrue();
    }

    private static EssentialAssessed assessed(String itemId, Verdict verdict, String reason) {
        return new EssentialAssessed(DISCHARGE, ASHA, itemId, verdict, reason);
    }

    private RecordView only(ReadPermit permit) {
        List<RecordView> items =
                timeline.handle(new FindTimeline(permit, null, 50)).items();
        assertThat(items).hasSize(1);
        return items.getFirst();
    }

    private static RecordId record(int number) {
        return new RecordId("01890000-0000-7000-8000-%012x".formatted(number));
    }

    private static RecordUploaded uploaded(RecordId recordId, HospitalId hospitalId, LocalDate recordedOn) {
        return new RecordUploaded(
                recordId,
                ASHA,
                hospitalId,
                "Discharge summary",
                RecordKind.DISCHARGE_SUMMARY,
                recordedOn,
                CONTENT,
                null);
    }
}
