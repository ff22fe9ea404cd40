package org.jeevan.query.history;

import static org.jeevan.api.audit.Fact.About.ACCOUNT;
import static org.jeevan.api.audit.Fact.About.CARD;
import static org.jeevan.api.audit.Fact.About.CONSENT;
import static org.jeevan.api.audit.Fact.About.DETAILS;
import static org.jeevan.api.audit.Fact.About.IDENTITY;
import static org.jeevan.api.audit.Fact.About.MISMATCH;
import static org.jeevan.api.audit.Fact.About.REGISTRATION;
import static org.jeevan.api.audit.Fact.State.BOUND;
import static org.jeevan.api.audit.Fact.State.CLAIMED;
import static org.jeevan.api.audit.Fact.State.CONFIRMED;
import static org.jeevan.api.audit.Fact.State.ENDED;
import static org.jeevan.api.audit.Fact.State.GRANTED;
import static org.jeevan.api.audit.Fact.State.ISSUED;
import static org.jeevan.api.audit.Fact.State.NONE;
import static org.jeevan.api.audit.Fact.State.OPEN;
import static org.jeevan.api.audit.Fact.State.REGISTERED;
import static org.jeevan.api.audit.Fact.State.SUBMITTED;
import static org.jeevan.api.audit.Fact.State.UNCONFIRMED;
import static org.jeevan.api.audit.Fact.State.VOID;

import java.time.Instant;
import java.util.List;
import java.util.function.Function;
import org.jeevan.api.audit.Fact;
import org.jeevan.api.identity.AccountId;
import org.jeevan.api.identity.HospitalId;
import org.jeevan.api.patient.PatientEvent;
import org.jeevan.api.patient.PatientEvent.AccountBound;
import org.jeevan.api.patient.PatientEvent.AccountClaimed;
import org.jeevan.api.patient.PatientEvent.AccountUnbound;
import org.jeevan.api.patient.PatientEvent.CardIssued;
import org.jeevan.api.patient.PatientEvent.CardWithdrawn;
import org.jeevan.api.patient.PatientEvent.GeneralDetailsSubmitted;
import org.jeevan.api.patient.PatientEvent.IdentityConfirmed;
import org.jeevan.api.patient.PatientEvent.IdentityMismatchReported;
import org.jeevan.api.patient.PatientEvent.IdentityMismatchReviewed;
import org.jeevan.api.patient.PatientEvent.LostFactorsReported;
import org.jeevan.api.patient.PatientEvent.LostFactorsReviewed;
import org.jeevan.api.patient.PatientEvent.PatientRegistered;
import org.jeevan.api.record.RecordView.HospitalRef;
import org.jeevan.query.history.HistoryTables.Row;

/** Whose the record is, who said so, and what goes when it turns out to be wrong. */
final class IdentityFold {

    /** Of more, the oldest is forgotten. */
    private static final int CLAIMANTS_MAX = 3;

    private final String patient;
    private final Facts facts;
    private final Function<HospitalId, HospitalRef> hospitals;
    private Fact detailsOfStaff;

    IdentityFold(String patient, Facts facts, Function<HospitalId, HospitalRef> hospitals) {
        this.patient = patient;
        this.facts = facts;
        this.hospitals = hospitals;
    }

    void take(PatientEvent event, Row row) {
        Instant at = row.at();
        HospitalRef desk = hospitals.apply(row.actor().organisation());
        switch (event) {
            case PatientRegistered registered -> {
                facts.put(Fact.of(REGISTRATION, patient, REGISTERED, at).hospital(desk));
                facts.put(Fact.of(IDENTITY, patient, NONE, at));
            }
            case AccountBound bound -> bound(bound.accountId(), at);
            case AccountClaimed claimed -> claimed(claimed.accountId(), at);
            case AccountUnbound unbound -> unbound(unbound.accountId(), at);
            case GeneralDetailsSubmitted details -> submitted(details.statedBy(), desk, at);
            case IdentityConfirmed confirmed ->
                facts.put(
                        Fact.of(IDENTITY, patient, CONFIRMED, at).hospital(desk).code(confirmed.document()));
            case IdentityMismatchReported reported ->
                facts.put(Fact.of(MISMATCH, reported.accountId().value(), OPEN, at)
                        .hospital(desk)
                        .person(reported.accountId()));
            case IdentityMismatchReviewed reviewed ->
                facts.find(MISMATCH, reviewed.accountId().value())
                        .ifPresent(mismatch -> facts.put(mismatch.justified(reviewed.justified())));
            case CardIssued card -> facts.put(Fact.of(CARD, patient, ISSUED, at).person(card.issuedTo()));
            case CardWithdrawn card -> endCard();
            case LostFactorsReported lost -> {} // how somebody logs in changes nothing of the record
            case LostFactorsReviewed reviewed -> {}
        }
    }

    private void bound(AccountId account, Instant at) {
        facts.all(ACCOUNT, CLAIMED).forEach(claim -> facts.put(claim.state(ENDED)));
        facts.put(Fact.of(ACCOUNT, account.value(), BOUND, at).person(account));
        if (facts.all(IDENTITY, CONFIRMED).isEmpty()) {
            facts.put(Fact.of(IDENTITY, patient, UNCONFIRMED, at));
        }
    }

    private void claimed(AccountId account, Instant at) {
        List<Fact> claims = facts.all(ACCOUNT, CLAIMED);
        if (claims.size() >= CLAIMANTS_MAX) {
            facts.put(claims.getFirst().state(ENDED));
        }
        facts.put(Fact.of(ACCOUNT, account.value(), CLAIMED, at).person(account));
    }

    private void unbound(AccountId account, Instant at) {
        Fact was = facts.find(ACCOUNT, account.value()).orElse(null);
        if (was == null) {
            return;
        }
        facts.put(was.state(ENDED));
        if (was.state() == BOUND) {
            facts.put(Fact.of(IDENTITY, patient, NONE, at));
            endCard();
        }
        facts.find(DETAILS, patient)
                .filter(details -> account.equals(details.person()))
                .ifPresent(details -> facts.put(detailsOfStaff == null ? details.state(ENDED) : detailsOfStaff));
        facts.all(CONSENT, GRANTED).stream()
                .filter(consent -> account.equals(consent.person()))
                .forEach(consent -> facts.put(consent.state(VOID)));
    }

    private void endCard() {
        facts.find(CARD, patient).ifPresent(card -> facts.put(card.state(ENDED)));
    }

    private void submitted(AccountId statedBy, HospitalRef desk, Instant at) {
        Fact details =
                Fact.of(DETAILS, patient, SUBMITTED, at).person(statedBy).hospital(statedBy == null ? desk : null);
        if (statedBy == null) {
            detailsOfStaff = details;
        }
        facts.put(details);
    }
}
