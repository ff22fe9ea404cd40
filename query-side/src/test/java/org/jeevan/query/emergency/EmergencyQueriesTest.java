package org.jeevan.query.emergency;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.jeevan.api.Examples.ASHA;
import static org.jeevan.api.Examples.ASHAS_ACCOUNT;
import static org.jeevan.api.Examples.BY_ASHA;
import static org.jeevan.api.Examples.BY_DOCTOR;
import static org.jeevan.api.Examples.CITY_HOSPITAL;
import static org.jeevan.api.Examples.CONTENT;
import static org.jeevan.api.Examples.LAKE_HOSPITAL;
import static org.jeevan.api.Examples.NOON;
import static org.jeevan.api.Examples.PEANUTS;
import static org.jeevan.api.Examples.PEANUT_STATEMENT;
import static org.jeevan.api.Examples.SUMMARY;
import static org.jeevan.api.Examples.THAT_DAY;

import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import org.jeevan.api.access.Access.Right;
import org.jeevan.api.access.ReadPermit;
import org.jeevan.api.access.ReadPermit.Scope;
import org.jeevan.api.access.VisibleRecords;
import org.jeevan.api.identity.RecordId;
import org.jeevan.api.patient.EmergencySummary;
import org.jeevan.api.patient.EmergencySummary.Coverage;
import org.jeevan.api.patient.EmergencySummary.Narrative;
import org.jeevan.api.patient.EmergencySummary.NotRead;
import org.jeevan.api.patient.EmergencySummary.PagesOfRecord;
import org.jeevan.api.patient.IdentityDocument;
import org.jeevan.api.patient.MergedEssentials.AllergyStatus;
import org.jeevan.api.patient.MergedEssentials.Mention;
import org.jeevan.api.patient.MergedEssentials.Origin;
import org.jeevan.api.patient.MergedEssentials.RecordRef;
import org.jeevan.api.patient.PatientEvent.IdentityConfirmed;
import org.jeevan.api.patient.PatientQuery.FindEmergencySummary;
import org.jeevan.api.record.RecordCommand.WithdrawalReason;
import org.jeevan.api.record.RecordEvent.RecordReplaced;
import org.jeevan.api.record.RecordEvent.RecordUploaded;
import org.jeevan.api.record.RecordEvent.RecordWithdrawn;
import org.jeevan.api.record.RecordEvent.SummarizationFailed;
import org.jeevan.api.record.RecordEvent.SummaryGenerated;
import org.jeevan.api.record.RecordKind;
import org.jeevan.api.statements.StatementEvent.StatementMade;
import org.jeevan.api.summary.PagesRead;
import org.jeevan.api.summary.RecordSummary;
import org.jeevan.api.summary.UnreadableReason;
import org.jeevan.query.QueryNode;
import org.jeevan.query.details.DetailsFixture;
import org.jeevan.query.statements.StatementsFixture;
import org.jeevan.query.timeline.TimelineFixture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EmergencyQueriesTest {

    private static final RecordSummary WITHOUT_ESSENTIALS = new RecordSummary(
            SUMMARY.narrative(),
            SUMMARY.engine(),
            SUMMARY.model(),
            null,
            true,
            SUMMARY.check(),
            SUMMARY.statements(),
            null);

    private static final Set<RecordKind> ALL_KINDS = Set.of(RecordKind.values());

    @TempDir
    Path folder;

    private QueryNode node;
    private EmergencyQueries emergency;

    @BeforeEach
    void open() {
        node = new QueryNode(folder);
        emergency = new EmergencyQueries(
                TimelineFixture.queries(node),
                DetailsFixture.queries(node),
                StatementsFixture.queries(node),
                Clock.fixed(NOON, ZoneOffset.UTC));
    }

    @AfterEach
    void close() {
        node.close();
    }

    @Test
    void says_how_many_records_were_read_which_could_not_be_and_why_and_how_new_the_newest_is() {
        node.happened(uploaded(1, 10), summarized(1, SUMMARY));
        node.happened(uploaded(2, 5), summarized(2, WITHOUT_ESSENTIALS));
        node.happened(uploaded(3, 3), new SummarizationFailed(record(3), ASHA, 1, UnreadableReason.ONLY_IMAGES));
        node.happened(uploaded(4, 0));
        EmergencySummary summary = summary(Scope.RECORDS);
        assertThat(summary.coverage().recordsRead()).isEqualTo(1);
        assertThat(summary.coverage().recordsProcessing()).isEqualTo(1);
        assertThat(summary.coverage().newestRecordedOn()).isEqualTo(THAT_DAY.minusDays(10));
        assertThat(summary.coverage().asOf()).isEqualTo(NOON);
        assertThat(summary.coverage().notRead())
                .extracting(NotRead::recordId, NotRead::recordedOn, NotRead::reason)
                .containsExactly(
                        tuple(record(4), THAT_DAY, "processing"),
                        tuple(record(3), THAT_DAY.minusDays(3), "only-images"),
                        tuple(record(2), THAT_DAY.minusDays(5), "essentials-not-read"));
        assertThat(summary.narratives()).hasSize(2);
        assertThat(summary.essentials().medications()).hasSize(1);
        assertThat(summary.complete()).isTrue();
    }

    @Test
    void says_which_records_were_read_in_part_only_from_scans_or_before_anybody_counted() {
        RecordSummary typed = SUMMARY.withPages(new PagesRead(2, 0, List.of()));
        node.happened(uploaded(1, 1), summarized(1, SUMMARY), uploaded(2, 2), summarized(2, typed));
        node.happened(uploaded(3, 3), summarized(3, WITHOUT_ESSENTIALS.withPages(new PagesRead(1, 0, List.of(1)))));
        node.happened(uploaded(4, 4), summarized(4, SUMMARY.withPages(null)));
        EmergencySummary summary = summary(Scope.RECORDS);
        Coverage coverage = summary.coverage();
        assertThat(coverage.partlyRead())
                .extracting(it -> it.record().recordId(), PagesOfRecord::pages)
                .containsExactly(tuple(record(1), new PagesRead(3, 1, List.of(2))));
        assertThat(coverage.readFromScans())
                .extracting(it -> it.record().recordId())
                .containsExactly(record(1), record(3));
        assertThat(coverage.pagesNotCounted()).extracting(RecordRef::recordId).containsExactly(record(4));
        assertThat(summary.narratives())
                .extracting(Narrative::pages)
                .containsExactly(SUMMARY.pages(), typed.pages(), new PagesRead(1, 0, List.of(1)), null);
    }

    @Test
    void what_was_withdrawn_or_replaced_no_longer_counts() {
        node.happened(uploaded(1, 1), summarized(1, SUMMARY), uploaded(2, 1), summarized(2, SUMMARY));
        node.happened(
                new RecordWithdrawn(record(1), ASHA, CONTENT.contentId(), WithdrawalReason.ERROR),
                new RecordReplaced(record(2), ASHA, record(3)));
        EmergencySummary summary = summary(Scope.RECORDS);
        assertThat(summary.essentials().allergies().status()).isEqualTo(AllergyStatus.NOT_STATED);
        assertThat(summary.coverage().recordsRead()).isZero();
        assertThat(summary.coverage().notRead()).isEmpty();
        assertThat(summary.coverage().newestRecordedOn()).isNull();
    }

    @Test
    void a_record_that_waits_for_the_identity_is_counted_and_tells_nothing() {
        node.happened(uploaded(1, 1), summarized(1, SUMMARY));
        EmergencySummary summary = summary(Scope.UNTIL_IDENTITY_CONFIRMED);
        assertThat(summary.essentials().allergies().items()).isEmpty();
        assertThat(summary.narratives()).isEmpty();
        assertThat(summary.coverage().notRead())
                .containsExactly(new NotRead(record(1), null, null, null, "identity-unconfirmed"));
    }

    @Test
    void a_restricted_record_adds_allergies_and_medicines_and_no_word_of_what_it_is() {
        node.happened(uploaded(1, 1), summarized(1, SUMMARY));
        for (Right right : List.of(Right.GRANT, Right.EMERGENCY)) {
            EmergencySummary summary = summary(right, ALL_KINDS, Set.of(record(1)));
            assertThat(summary.essentials().allergies().items()).hasSize(1);
            assertThat(summary.essentials().medications()).hasSize(1);
            assertThat(summary.essentials().conditions()).isEmpty();
            assertThat(summary.essentials().testResults()).isEmpty();
            assertThat(summary.narratives()).isEmpty();
            Mention mention =
                    summary.essentials().medications().getFirst().mentions().getFirst();
            assertThat(mention.source()).isNull();
            assertThat(mention.record()).isEqualTo(new RecordRef(record(1), null, null, THAT_DAY.minusDays(1), null));
            assertThat(summary.coverage().restricted()).isEqualTo(1);
            assertThat(summary.coverage().recordsRead()).isZero();
        }
    }

    @Test
    void what_the_consent_does_not_cover_is_counted_and_tells_nothing() {
        node.happened(uploaded(1, 1), summarized(1, SUMMARY), uploaded(2, 2), summarized(2, SUMMARY));
        EmergencySummary summary = summary(Right.GRANT, Set.of(RecordKind.IMMUNIZATION), Set.of(record(2)));
        assertThat(summary.essentials().allergies().status()).isEqualTo(AllergyStatus.NOT_STATED);
        assertThat(summary.essentials().medications()).isEmpty();
        assertThat(summary.narratives()).isEmpty();
        assertThat(summary.coverage().outsideConsent()).isEqualTo(2);
        assertThat(summary.coverage().restricted()).isZero();
    }

    @Test
    void any_consent_and_the_broken_glass_show_what_a_confirmed_patient_states() {
        node.happened(new StatementMade(ASHA, PEANUT_STATEMENT, ASHAS_ACCOUNT, PEANUTS));
        assertThat(summary(Right.EMERGENCY, ALL_KINDS, Set.of())
                        .essentials()
                        .allergies()
                        .items())
                .isEmpty();
        node.happened(new IdentityConfirmed(ASHA, ASHAS_ACCOUNT, IdentityDocument.PASSPORT));
        for (Right right : List.of(Right.GRANT, Right.EMERGENCY)) {
            var items = summary(right, Set.of(RecordKind.IMMUNIZATION), Set.of())
                    .essentials()
                    .allergies()
                    .items();
            assertThat(items).singleElement().satisfies(it -> assertThat(it.origin())
                    .isEqualTo(Origin.SELF_STATED));
        }
    }

    private EmergencySummary summary(Right right, Set<RecordKind> kinds, Set<RecordId> restricted) {
        var visible = new VisibleRecords(LAKE_HOSPITAL, kinds, Set.of(), restricted);
        return emergency.handle(
                new FindEmergencySummary(new ReadPermit(BY_DOCTOR, ASHA, right, Scope.RECORDS, visible)));
    }

    private EmergencySummary summary(Scope scope) {
        return emergency.handle(new FindEmergencySummary(
                new ReadPermit(BY_ASHA, ASHA, Right.OWN_DATA, scope, VisibleRecords.EVERYTHING)));
    }

    private static RecordId record(int number) {
        return new RecordId("01890000-0000-7000-8000-%012x".formatted(number));
    }

    private static RecordUploaded uploaded(int number, int daysBefore) {
        return new RecordUploaded(
                record(number),
                ASHA,
                CITY_HOSPITAL,
                "Record " + number,
                RecordKind.CONSULTATION,
                THAT_DAY.minusDays(daysBefore),
                CONTENT,
                null);
    }

    private static SummaryGenerated summarized(int number, RecordSummary summary) {
        return new SummaryGenerated(record(number), ASHA, 1, summary);
    }
}
