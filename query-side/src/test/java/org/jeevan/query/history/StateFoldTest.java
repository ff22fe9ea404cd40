package org.jeevan.query.history;

import static org.assertj.core.api.Assertions.assertThat;
import static org.jeevan.api.Examples.ANOTHER_ACCOUNT;
import static org.jeevan.api.Examples.ASHA;
import static org.jeevan.api.Examples.ASHAS_ACCOUNT;
import static org.jeevan.api.Examples.BY_ASHA;
import static org.jeevan.api.Examples.BY_FIRST_AUDITOR;
import static org.jeevan.api.Examples.CARD;
import static org.jeevan.api.Examples.CARD_TOKEN;
import static org.jeevan.api.Examples.CITY_HOSPITAL;
import static org.jeevan.api.Examples.CONTENT;
import static org.jeevan.api.Examples.CORRECTED_DISCHARGE;
import static org.jeevan.api.Examples.DETAILS;
import static org.jeevan.api.Examples.DISCHARGE;
import static org.jeevan.api.Examples.DOCTOR;
import static org.jeevan.api.Examples.GRANT;
import static org.jeevan.api.Examples.LAKE_HOSPITAL;
import static org.jeevan.api.Examples.NOON;
import static org.jeevan.api.Examples.SCOPE;
import static org.jeevan.api.Examples.SUMMARY;
import static org.jeevan.api.Examples.THAT_DAY;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jeevan.api.access.Access.Right;
import org.jeevan.api.access.AccessCommand.EmergencyReason;
import org.jeevan.api.access.AccessEvent.EmergencyAccessStarted;
import org.jeevan.api.access.ConsentEvent.AccessGranted;
import org.jeevan.api.access.ConsentEvent.AccessRequested;
import org.jeevan.api.access.ConsentEvent.EmergencyReviewed;
import org.jeevan.api.access.ConsentEvent.GrantRevoked;
import org.jeevan.api.access.ConsentEvent.RecordRestricted;
import org.jeevan.api.access.ConsentEvent.RestrictionLifted;
import org.jeevan.api.access.ReadPermit;
import org.jeevan.api.access.ReadPermit.Scope;
import org.jeevan.api.access.VisibleRecords;
import org.jeevan.api.audit.Fact;
import org.jeevan.api.audit.Fact.About;
import org.jeevan.api.audit.Fact.State;
import org.jeevan.api.audit.HistoryQuery.FindHistory;
import org.jeevan.api.audit.HistoryQuery.HistoryEntry;
import org.jeevan.api.erasure.ErasureEvent.ErasureCancelled;
import org.jeevan.api.erasure.ErasureEvent.ErasureHeld;
import org.jeevan.api.erasure.ErasureEvent.ErasureRequested;
import org.jeevan.api.erasure.ErasureEvent.HoldReleased;
import org.jeevan.api.erasure.ErasureEvent.PatientErased;
import org.jeevan.api.identity.AccountId;
import org.jeevan.api.identity.CardId;
import org.jeevan.api.identity.GrantId;
import org.jeevan.api.identity.HospitalId;
import org.jeevan.api.identity.KeySubject;
import org.jeevan.api.identity.RecordId;
import org.jeevan.api.patient.IdentityDocument;
import org.jeevan.api.patient.PatientEvent.AccountBound;
import org.jeevan.api.patient.PatientEvent.AccountClaimed;
import org.jeevan.api.patient.PatientEvent.AccountUnbound;
import org.jeevan.api.patient.PatientEvent.CardIssued;
import org.jeevan.api.patient.PatientEvent.CardWithdrawn;
import org.jeevan.api.patient.PatientEvent.GeneralDetailsSubmitted;
import org.jeevan.api.patient.PatientEvent.IdentityConfirmed;
import org.jeevan.api.patient.PatientEvent.IdentityMismatchReported;
import org.jeevan.api.patient.PatientEvent.IdentityMismatchReviewed;
import org.jeevan.api.patient.PatientEvent.PatientRegistered;
import org.jeevan.api.record.RecordCommand.WithdrawalReason;
import org.jeevan.api.record.RecordEvent.RecordReplaced;
import org.jeevan.api.record.RecordEvent.RecordUploaded;
import org.jeevan.api.record.RecordEvent.RecordWithdrawn;
import org.jeevan.api.record.RecordEvent.SummarizationFailed;
import org.jeevan.api.record.RecordEvent.SummaryGenerated;
import org.jeevan.api.record.RecordKind;
import org.jeevan.api.record.RecordView.HospitalRef;
import org.jeevan.api.summary.UnreadableReason;
import org.jeevan.query.QueryNode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** How a record stood as of each moment: from events through the read model to what the auditor is told. */
class StateFoldTest {

    private static final ReadPermit AUDIT =
            new ReadPermit(BY_FIRST_AUDITOR, ASHA, Right.AUDIT, Scope.RECORDS, VisibleRecords.EVERYTHING);
    private static final Instant TOMORROW = NOON.plus(Duration.ofDays(1));
    private static final GrantId OTHER_GRANT = new GrantId("0190b5c5-0000-7000-8000-0000000000f2");

    private static final CardId OTHER_CARD = new CardId("01890000-0000-7000-8000-0000000000c2");

    @TempDir
    Path folder;

    private QueryNode node;
    private HistoryQueries history;

    @BeforeEach
    void a_patient_whom_a_hospital_registered() {
        node = new QueryNode(folder);
        history = new HistoryQueries(
                node.models, (HistoryModel) node.definition(HistoryModel.NAME), hospital -> "of " + hospital);
        node.happened(new PatientRegistered(ASHA, "Asha Devi"));
    }

    @AfterEach
    void close() {
        node.close();
    }

    @Test
    void nobody_is_the_patient_until_an_account_is_bound_and_a_desk_confirms_it() {
        assertThat(fact(About.REGISTRATION).since()).isEqualTo(NOON);
        assertThat(fact(About.REGISTRATION).hospital()).isEqualTo(hospital(CITY_HOSPITAL));
        assertThat(fact(About.IDENTITY).state()).isEqualTo(State.NONE);
        node.happenedBy(BY_ASHA, new AccountBound(ASHA, ASHAS_ACCOUNT));
        assertThat(fact(About.IDENTITY).state()).isEqualTo(State.UNCONFIRMED);
        node.happened(new IdentityConfirmed(ASHA, ASHAS_ACCOUNT, IdentityDocument.PASSPORT));
        Fact confirmed = fact(About.IDENTITY);
        assertThat(confirmed.state()).isEqualTo(State.CONFIRMED);
        assertThat(confirmed.hospital()).isEqualTo(hospital(CITY_HOSPITAL));
        assertThat(confirmed.code()).isEqualTo("PASSPORT");
        assertThat(fact(About.ACCOUNT, ASHAS_ACCOUNT.value()).state()).isEqualTo(State.BOUND);
    }

    @Test
    void one_who_is_bound_ends_the_claims_of_the_others_and_a_fourth_claim_ends_the_first() {
        for (int claimant = 1; claimant <= 4; claimant++) {
            node.happened(new AccountClaimed(ASHA, account(claimant)));
        }
        assertThat(fact(About.ACCOUNT, account(1).value()).state()).isEqualTo(State.ENDED);
        assertThat(fact(About.ACCOUNT, account(2).value()).state()).isEqualTo(State.CLAIMED);
        node.happened(new AccountBound(ASHA, account(3)));
        assertThat(fact(About.ACCOUNT, account(2).value()).state()).isEqualTo(State.ENDED);
        assertThat(fact(About.ACCOUNT, account(3).value()).state()).isEqualTo(State.BOUND);
    }

    @Test
    void one_card_is_valid_until_it_is_replaced_withdrawn_or_its_account_loses_the_patient() {
        node.happenedBy(BY_ASHA, new AccountBound(ASHA, ASHAS_ACCOUNT), issued(CARD));
        Fact first = fact(About.CARD);
        assertThat(first.state()).isEqualTo(State.ISSUED);
        assertThat(first.person()).isEqualTo(ASHAS_ACCOUNT);
        node.happenedBy(BY_ASHA, new CardWithdrawn(ASHA, CARD));
        assertThat(fact(About.CARD)).isEqualTo(first.state(State.ENDED));
        node.happenedBy(BY_ASHA, issued(OTHER_CARD));
        assertThat(fact(About.CARD).state()).isEqualTo(State.ISSUED);
        node.happened(new AccountUnbound(ASHA, ANOTHER_ACCOUNT, "only claimed"));
        assertThat(fact(About.CARD).state()).isEqualTo(State.ISSUED);
        node.happened(new AccountUnbound(ASHA, ASHAS_ACCOUNT, "another person"));
        assertThat(fact(About.CARD).state()).isEqualTo(State.ENDED);
    }

    @Test
    void nothing_of_a_cards_token_is_told() {
        assertThat(Told.of(issued(CARD)).orElseThrow().toString()).doesNotContain(CARD_TOKEN.fingerprint());
    }

    private static CardIssued issued(CardId card) {
        return new CardIssued(ASHA, card, CARD_TOKEN.fingerprint(), ASHAS_ACCOUNT);
    }

    @Test
    void an_account_that_lost_the_patient_takes_its_identity_its_details_and_its_consents_with_it() {
        node.happened(new GeneralDetailsSubmitted(ASHA, DETAILS, null));
        Fact ofStaff = fact(About.DETAILS);
        node.happenedBy(
                BY_ASHA,
                new AccountBound(ASHA, ASHAS_ACCOUNT),
                new GeneralDetailsSubmitted(ASHA, DETAILS, ASHAS_ACCOUNT),
                new AccessGranted(ASHA, GRANT, LAKE_HOSPITAL, ASHAS_ACCOUNT, SCOPE, TOMORROW));
        node.happened(new IdentityConfirmed(ASHA, ASHAS_ACCOUNT, IdentityDocument.AADHAAR));
        assertThat(fact(About.DETAILS).person()).isEqualTo(ASHAS_ACCOUNT);
        node.happened(
                new IdentityMismatchReported(ASHA, ASHAS_ACCOUNT, "Another face"),
                new AccountUnbound(ASHA, ASHAS_ACCOUNT, "Another face"));
        assertThat(fact(About.IDENTITY).state()).isEqualTo(State.NONE);
        assertThat(fact(About.DETAILS)).isEqualTo(ofStaff);
        assertThat(fact(About.CONSENT, GRANT.value()).state()).isEqualTo(State.VOID);
        assertThat(fact(About.MISMATCH, ASHAS_ACCOUNT.value()).justified()).isNull();
        node.happenedBy(BY_FIRST_AUDITOR, new IdentityMismatchReviewed(ASHA, ASHAS_ACCOUNT, true, "Seen the copy"));
        assertThat(fact(About.MISMATCH, ASHAS_ACCOUNT.value()).justified()).isTrue();
    }

    @Test
    void a_rejected_claim_changes_nothing_for_the_one_who_is_bound() {
        node.happened(
                new AccountClaimed(ASHA, ANOTHER_ACCOUNT),
                new AccountUnbound(ASHA, ANOTHER_ACCOUNT, "Another face"),
                new AccountBound(ASHA, ASHAS_ACCOUNT));
        assertThat(fact(About.ACCOUNT, ANOTHER_ACCOUNT.value()).state()).isEqualTo(State.ENDED);
        assertThat(fact(About.IDENTITY).state()).isEqualTo(State.UNCONFIRMED);
    }

    @Test
    void a_record_is_followed_from_its_upload_to_its_end() {
        node.happened(upload(DISCHARGE), upload(CORRECTED_DISCHARGE));
        Fact uploaded = fact(About.RECORD, DISCHARGE.value());
        assertThat(uploaded.state()).isEqualTo(State.PROCESSING);
        assertThat(uploaded.kind()).isEqualTo(RecordKind.DISCHARGE_SUMMARY);
        assertThat(uploaded.hospital()).isEqualTo(hospital(CITY_HOSPITAL));
        node.happened(
                new SummarizationFailed(DISCHARGE, ASHA, 1, UnreadableReason.DAMAGED),
                new SummaryGenerated(CORRECTED_DISCHARGE, ASHA, 1, SUMMARY),
                new RecordRestricted(ASHA, CORRECTED_DISCHARGE, true));
        assertThat(fact(About.RECORD, DISCHARGE.value()))
                .extracting(Fact::state, Fact::code)
                .containsExactly(State.NOT_SUMMARIZED, "DAMAGED");
        assertThat(fact(About.RECORD, CORRECTED_DISCHARGE.value()))
                .extracting(Fact::state, Fact::restricted, Fact::kind)
                .containsExactly(State.SUMMARIZED, true, RecordKind.DISCHARGE_SUMMARY);
        node.happened(
                new RestrictionLifted(ASHA, CORRECTED_DISCHARGE),
                new RecordReplaced(DISCHARGE, ASHA, CORRECTED_DISCHARGE),
                new RecordWithdrawn(CORRECTED_DISCHARGE, ASHA, CONTENT.contentId(), WithdrawalReason.ERROR));
        assertThat(fact(About.RECORD, DISCHARGE.value()).state()).isEqualTo(State.REPLACED);
        assertThat(fact(About.RECORD, CORRECTED_DISCHARGE.value()))
                .extracting(Fact::state, Fact::restricted, Fact::code)
                .containsExactly(State.WITHDRAWN, false, "ERROR");
    }

    @Test
    void a_summary_that_comes_too_late_does_not_bring_back_a_withdrawn_record() {
        node.happened(
                upload(DISCHARGE),
                new RecordWithdrawn(DISCHARGE, ASHA, CONTENT.contentId(), WithdrawalReason.WRONG_PATIENT),
                new SummaryGenerated(DISCHARGE, ASHA, 1, SUMMARY));
        assertThat(fact(About.RECORD, DISCHARGE.value()).state()).isEqualTo(State.DESTROYED);
    }

    @Test
    void a_later_request_of_a_hospital_takes_the_place_of_its_earlier_one_and_what_was_granted_can_be_revoked() {
        node.happened(
                new AccessRequested(ASHA, OTHER_GRANT, CITY_HOSPITAL, DOCTOR, SCOPE, TOMORROW),
                new AccessRequested(ASHA, GRANT, CITY_HOSPITAL, DOCTOR, SCOPE, TOMORROW));
        assertThat(fact(About.CONSENT, OTHER_GRANT.value()).state()).isEqualTo(State.ENDED);
        assertThat(fact(About.CONSENT, GRANT.value()).state()).isEqualTo(State.REQUESTED);
        node.happenedBy(BY_ASHA, new AccessGranted(ASHA, GRANT, CITY_HOSPITAL, ASHAS_ACCOUNT, SCOPE, TOMORROW));
        Fact granted = fact(About.CONSENT, GRANT.value());
        assertThat(granted.state()).isEqualTo(State.GRANTED);
        assertThat(granted.scope()).isEqualTo(SCOPE);
        assertThat(granted.until()).isEqualTo(TOMORROW);
        node.happenedBy(BY_ASHA, new GrantRevoked(ASHA, GRANT));
        assertThat(fact(About.CONSENT, GRANT.value())).isEqualTo(granted.state(State.REVOKED));
    }

    @Test
    void an_emergency_access_stays_with_what_an_auditor_said_about_it() {
        node.happened(new EmergencyAccessStarted(
                ASHA, CITY_HOSPITAL, DOCTOR, EmergencyReason.UNCONSCIOUS, "A fall", TOMORROW));
        Fact open = facts(null).values().stream()
                .filter(fact -> fact.about() == About.EMERGENCY)
                .findFirst()
                .orElseThrow();
        assertThat(open).extracting(Fact::person, Fact::until, Fact::justified).containsExactly(DOCTOR, TOMORROW, null);
        node.happenedBy(BY_FIRST_AUDITOR, new EmergencyReviewed(ASHA, DOCTOR, TOMORROW, false, "Nobody fell"));
        assertThat(fact(About.EMERGENCY, open.id()).justified()).isFalse();
        assertThat(last().note()).isEqualTo("Nobody fell");
    }

    @Test
    void an_erasure_is_asked_for_held_and_done_and_then_nothing_else_stands() {
        node.happenedBy(BY_ASHA, new ErasureRequested(ASHA, ASHAS_ACCOUNT, TOMORROW));
        assertThat(fact(About.ERASURE).until()).isEqualTo(TOMORROW);
        node.happenedBy(BY_ASHA, new ErasureCancelled(ASHA));
        assertThat(fact(About.ERASURE).state()).isEqualTo(State.ENDED);
        node.happenedBy(BY_FIRST_AUDITOR, new ErasureHeld(ASHA, "A court wants it kept"));
        assertThat(fact(About.HOLD).state()).isEqualTo(State.HELD);
        node.happenedBy(BY_FIRST_AUDITOR, new HoldReleased(ASHA));
        assertThat(fact(About.HOLD).state()).isEqualTo(State.ENDED);
        node.happened(upload(DISCHARGE), new PatientErased(ASHA, ASHAS_ACCOUNT));
        node.keys.destroy(new KeySubject.Patient(ASHA));
        assertThat(fact(About.ERASURE).state()).isEqualTo(State.ERASED);
        assertThat(facts(null).keySet()).containsExactlyInAnyOrder("REGISTRATION", "HOLD", "ERASURE");
    }

    @Test
    void what_stood_at_a_moment_is_the_last_change_of_each_thing_until_then() {
        node.happened(upload(DISCHARGE), new SummaryGenerated(DISCHARGE, ASHA, 1, SUMMARY));
        assertThat(facts(NOON.plus(Duration.ofMinutes(1)))
                        .get("RECORD/" + DISCHARGE)
                        .state())
                .isEqualTo(State.PROCESSING);
        assertThat(facts(NOON.plus(Duration.ofMinutes(2)))
                        .get("RECORD/" + DISCHARGE)
                        .state())
                .isEqualTo(State.SUMMARIZED);
    }

    @Test
    void an_event_that_changes_nothing_has_no_changes() {
        node.happened(upload(DISCHARGE), upload(DISCHARGE));
        assertThat(last().changes()).isEmpty();
    }

    private static RecordUploaded upload(RecordId recordId) {
        return new RecordUploaded(
                recordId, ASHA, CITY_HOSPITAL, "Discharge", RecordKind.DISCHARGE_SUMMARY, THAT_DAY, CONTENT, null);
    }

    private static AccountId account(int number) {
        return new AccountId("01890000-0000-7000-8000-0000000001a" + number);
    }

    private static HospitalRef hospital(HospitalId id) {
        return new HospitalRef(id, "of " + id);
    }

    private Fact fact(About about) {
        return facts(null).get(about.name());
    }

    private Fact fact(About about, String id) {
        return facts(null).get(about + "/" + id);
    }

    /** As whoever reads the answer counts them; what is about the patient alone goes by its name. */
    private Map<String, Fact> facts(Instant asOf) {
        var facts = new LinkedHashMap<String, Fact>();
        for (HistoryEntry entry : entries(asOf)) {
            for (Fact change : entry.changes()) {
                boolean ofPatient = change.id().equals(ASHA.value());
                facts.put(change.about() + (ofPatient ? "" : "/" + change.id()), change);
            }
        }
        return facts;
    }

    private HistoryEntry last() {
        return entries(null).getLast();
    }

    private List<HistoryEntry> entries(Instant asOf) {
        return history.handle(new FindHistory(AUDIT, asOf, null, 200)).items();
    }
}
