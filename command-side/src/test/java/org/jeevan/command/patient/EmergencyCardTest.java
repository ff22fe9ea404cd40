package org.jeevan.command.patient;

import static org.assertj.core.api.Assertions.assertThat;
import static org.jeevan.api.Examples.ANOTHER_ACCOUNT;
import static org.jeevan.api.Examples.ASHA;
import static org.jeevan.api.Examples.ASHAS_ACCOUNT;
import static org.jeevan.api.Examples.BY_ADMIN;
import static org.jeevan.api.Examples.BY_ASHA;
import static org.jeevan.api.Examples.BY_DOCTOR;
import static org.jeevan.api.Examples.BY_FIRST_AUDITOR;
import static org.jeevan.api.Examples.CARD;
import static org.jeevan.api.Examples.CARD_TOKEN;
import static org.jeevan.api.Examples.NOON;
import static org.jeevan.api.rejection.Rejection.Code.CONFLICT;
import static org.jeevan.api.rejection.Rejection.Code.ERASED;
import static org.jeevan.api.rejection.Rejection.Code.IDENTITY_UNCONFIRMED;
import static org.jeevan.api.rejection.Rejection.Code.NOT_FOUND;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.axonframework.test.aggregate.FixtureConfiguration;
import org.axonframework.test.aggregate.TestExecutor;
import org.jeevan.api.identity.Actor;
import org.jeevan.api.identity.CardId;
import org.jeevan.api.identity.CardToken;
import org.jeevan.api.patient.IdentityDocument;
import org.jeevan.api.patient.PatientCommand.IssueCard;
import org.jeevan.api.patient.PatientCommand.ReportIdentityMismatch;
import org.jeevan.api.patient.PatientCommand.WithdrawCard;
import org.jeevan.api.patient.PatientEvent.AccountBound;
import org.jeevan.api.patient.PatientEvent.AccountUnbound;
import org.jeevan.api.patient.PatientEvent.CardIssued;
import org.jeevan.api.patient.PatientEvent.CardWithdrawn;
import org.jeevan.api.patient.PatientEvent.IdentityConfirmed;
import org.jeevan.api.patient.PatientEvent.PatientRegistered;
import org.jeevan.command.Rejected;
import org.jeevan.events.ErasedEvent;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The emergency card, as the patient's events have it. */
class EmergencyCardTest {

    private static final PatientRegistered REGISTERED = new PatientRegistered(ASHA, "Asha Devi");
    private static final AccountBound BOUND = new AccountBound(ASHA, ASHAS_ACCOUNT);
    private static final IdentityConfirmed CONFIRMED =
            new IdentityConfirmed(ASHA, ASHAS_ACCOUNT, IdentityDocument.PASSPORT);
    private static final CardToken OTHER_TOKEN = CardToken.random();
    private static final CardId OTHER_CARD = card(2);
    private static final CardIssued ISSUED = issued(CARD, CARD_TOKEN);
    private static final CardIssued REPLACED = issued(OTHER_CARD, OTHER_TOKEN);
    private static final CardWithdrawn WITHDRAWN = new CardWithdrawn(ASHA, CARD);

    private final FixtureConfiguration<Patient> patient = new AggregateTestFixture<>(Patient.class);

    @BeforeEach
    void it_is_noon() {
        patient.givenCurrentTime(NOON);
    }

    @Test
    void a_patient_whom_a_desk_has_seen_gets_a_card() {
        given().when(issue(CARD, CARD_TOKEN), byAsha())
                .expectResultMessagePayload(true)
                .expectEvents(ISSUED)
                .expectState(it ->
                        assertThat(it.card().orElseThrow().carries(CARD_TOKEN)).isTrue())
                .expectState(
                        it -> assertThat(it.card().orElseThrow().issuedAt()).isEqualTo(NOON));
    }

    @Test
    void nobody_gets_one_before_a_desk_has_seen_who_it_is() {
        patient.given(REGISTERED, BOUND)
                .andGivenCurrentTime(NOON)
                .when(issue(CARD, CARD_TOKEN), byAsha())
                .expectNoEvents()
                .expectExceptionDetails(Rejected.as(IDENTITY_UNCONFIRMED));
    }

    @Test
    void nobody_else_gets_one_or_takes_it_away() {
        for (Actor other : List.of(Actor.patient(ANOTHER_ACCOUNT), BY_DOCTOR, BY_FIRST_AUDITOR, BY_ADMIN)) {
            given(ISSUED)
                    .when(issue(OTHER_CARD, OTHER_TOKEN), other.toMetaData())
                    .expectNoEvents()
                    .expectExceptionDetails(Rejected.as(NOT_FOUND));
            given(ISSUED)
                    .when(new WithdrawCard(ASHA), other.toMetaData())
                    .expectNoEvents()
                    .expectExceptionDetails(Rejected.as(NOT_FOUND));
        }
    }

    @Test
    void a_new_card_makes_the_one_before_invalid() {
        given(ISSUED)
                .when(issue(OTHER_CARD, OTHER_TOKEN), byAsha())
                .expectEvents(REPLACED)
                .expectState(it ->
                        assertThat(it.card().orElseThrow().carries(CARD_TOKEN)).isFalse())
                .expectState(it ->
                        assertThat(it.card().orElseThrow().carries(OTHER_TOKEN)).isTrue());
    }

    @Test
    void the_same_request_again_issues_nothing_also_once_the_card_was_replaced_or_withdrawn() {
        for (Object[] since : new Object[][] {{ISSUED}, {ISSUED, REPLACED}, {ISSUED, WITHDRAWN}}) {
            given(since)
                    .when(issue(CARD, CardToken.random()), byAsha())
                    .expectResultMessagePayload(false)
                    .expectNoEvents();
        }
    }

    @Test
    void a_card_is_withdrawn_once() {
        given(ISSUED)
                .when(new WithdrawCard(ASHA), byAsha())
                .expectResultMessagePayload(true)
                .expectEvents(WITHDRAWN)
                .expectState(it -> assertThat(it.card()).isEmpty());
        given(ISSUED, WITHDRAWN)
                .when(new WithdrawCard(ASHA), byAsha())
                .expectResultMessagePayload(false)
                .expectNoEvents();
    }

    @Test
    void the_card_of_an_account_that_lost_the_patient_is_invalid_and_does_not_come_back() {
        given(ISSUED)
                .when(new ReportIdentityMismatch(ASHA, "Another face"), BY_DOCTOR.toMetaData())
                .expectState(it -> assertThat(it.card()).isEmpty());
        given(ISSUED, new AccountUnbound(ASHA, ASHAS_ACCOUNT, "Another face"), BOUND, CONFIRMED)
                .when(issue(OTHER_CARD, OTHER_TOKEN), byAsha())
                .expectEvents(REPLACED);
    }

    @Test
    void a_claim_that_was_refused_takes_nobodys_card_away() {
        given(ISSUED, new AccountUnbound(ASHA, ANOTHER_ACCOUNT, "Another face"))
                .when(issue(CARD, CARD_TOKEN), byAsha())
                .expectState(it -> assertThat(it.card()).isPresent());
    }

    @Test
    void five_cards_a_day_are_enough_and_the_next_day_there_are_five_more() {
        var five = new Object[] {issued(1), issued(2), issued(3), issued(4), issued(5)};
        given(five)
                .when(issue(card(6), CARD_TOKEN), byAsha())
                .expectNoEvents()
                .expectExceptionDetails(Rejected.as(CONFLICT));
        given(five).when(new WithdrawCard(ASHA), byAsha()).expectEvents(new CardWithdrawn(ASHA, card(5)));
        given(five)
                .andGivenCurrentTime(NOON.plus(Duration.ofDays(1)))
                .when(issue(card(6), CARD_TOKEN), byAsha())
                .expectEvents(issued(card(6), CARD_TOKEN));
    }

    @Test
    void an_erased_patient_has_no_card_and_gets_none() {
        given(new ErasedEvent(ASHA.value(), "patient.card-issued"))
                .when(issue(CARD, CARD_TOKEN), byAsha())
                .expectNoEvents()
                .expectExceptionDetails(Rejected.as(ERASED));
    }

    private TestExecutor<Patient> given(Object... since) {
        return patient.given(REGISTERED, BOUND, CONFIRMED).andGiven(since);
    }

    private static Map<String, String> byAsha() {
        return BY_ASHA.toMetaData();
    }

    private static IssueCard issue(CardId cardId, CardToken token) {
        return new IssueCard(ASHA, cardId, token.fingerprint());
    }

    private static CardIssued issued(CardId cardId, CardToken token) {
        return new CardIssued(ASHA, cardId, token.fingerprint(), ASHAS_ACCOUNT);
    }

    private static CardIssued issued(int number) {
        return issued(card(number), OTHER_TOKEN);
    }

    private static CardId card(int number) {
        return new CardId("01890000-0000-7000-8000-00000000c%03d".formatted(number));
    }
}
