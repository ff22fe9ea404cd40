package org.jeevan.command.statements;

import static org.jeevan.api.Examples.ANOTHER_ACCOUNT;
import static org.jeevan.api.Examples.ASHA;
import static org.jeevan.api.Examples.ASHAS_ACCOUNT;
import static org.jeevan.api.Examples.BY_ADMIN;
import static org.jeevan.api.Examples.BY_ASHA;
import static org.jeevan.api.Examples.BY_DOCTOR;
import static org.jeevan.api.Examples.BY_FIRST_AUDITOR;
import static org.jeevan.api.Examples.INSULIN;
import static org.jeevan.api.Examples.INSULIN_STATEMENT;
import static org.jeevan.api.Examples.NOON;
import static org.jeevan.api.Examples.PEANUTS;
import static org.jeevan.api.Examples.PEANUT_STATEMENT;
import static org.jeevan.api.rejection.Rejection.Code.CONFLICT;
import static org.jeevan.api.rejection.Rejection.Code.ERASED;
import static org.jeevan.api.rejection.Rejection.Code.IDEMPOTENCY_KEY_REUSED;
import static org.jeevan.api.rejection.Rejection.Code.INVALID_FIELD;
import static org.jeevan.api.rejection.Rejection.Code.MALFORMED_REQUEST;
import static org.jeevan.api.rejection.Rejection.Code.NOT_FOUND;
import static org.jeevan.api.rejection.Rejection.Code.NO_ACCESS;
import static org.jeevan.api.statements.OwnStatement.NO_KNOWN_ALLERGIES;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.axonframework.test.aggregate.TestExecutor;
import org.jeevan.api.identity.Actor;
import org.jeevan.api.identity.StatementId;
import org.jeevan.api.statements.OwnStatement;
import org.jeevan.api.statements.OwnStatement.Kind;
import org.jeevan.api.statements.StatementCommand.ChangeStatement;
import org.jeevan.api.statements.StatementCommand.MakeStatement;
import org.jeevan.api.statements.StatementCommand.TakeBackStatement;
import org.jeevan.api.statements.StatementEvent;
import org.jeevan.api.statements.StatementEvent.StatementChanged;
import org.jeevan.api.statements.StatementEvent.StatementMade;
import org.jeevan.api.statements.StatementEvent.StatementTakenBack;
import org.jeevan.api.statements.StatementsId;
import org.jeevan.command.Rejected;
import org.jeevan.events.ErasedEvent;
import org.junit.jupiter.api.Test;

class OwnStatementsTest {

    private static final StatementsId STATEMENTS = StatementsId.of(ASHA);
    private static final OwnStatement MORE_INSULIN =
            new OwnStatement(Kind.MEDICATION, "Insulin glargine", null, "14 units at night", "2019");
    private static final Duration DAY = Duration.ofDays(1);

    @Test
    void a_patient_states_something_as_it_is_kept() {
        given().when(make(PEANUT_STATEMENT, new OwnStatement(Kind.ALLERGY, " Peanuts ", null, " ", null)), byAsha())
                .expectEvents(made(PEANUT_STATEMENT, new OwnStatement(Kind.ALLERGY, "Peanuts", null, null, null)));
    }

    @Test
    void the_same_request_again_changes_nothing_also_after_the_words_changed_or_were_taken_back() {
        given(made(INSULIN_STATEMENT, INSULIN))
                .when(make(INSULIN_STATEMENT, INSULIN), byAsha())
                .expectSuccessfulHandlerExecution()
                .expectNoEvents();
        given(made(INSULIN_STATEMENT, INSULIN), changed(INSULIN_STATEMENT, MORE_INSULIN))
                .when(make(INSULIN_STATEMENT, INSULIN), byAsha())
                .expectSuccessfulHandlerExecution()
                .expectNoEvents();
        given(made(INSULIN_STATEMENT, INSULIN), takenBack(INSULIN_STATEMENT))
                .when(make(INSULIN_STATEMENT, INSULIN), byAsha())
                .expectSuccessfulHandlerExecution()
                .expectNoEvents();
    }

    @Test
    void refuses_other_words_for_the_same_request_and_the_same_words_twice() {
        given(made(INSULIN_STATEMENT, INSULIN))
                .when(make(INSULIN_STATEMENT, MORE_INSULIN), byAsha())
                .expectNoEvents()
                .expectExceptionDetails(Rejected.as(IDEMPOTENCY_KEY_REUSED));
        given(made(INSULIN_STATEMENT, INSULIN))
                .when(make(number(1), INSULIN), byAsha())
                .expectNoEvents()
                .expectExceptionDetails(Rejected.as(CONFLICT, "name"));
    }

    @Test
    void words_change_and_the_same_change_twice_is_one() {
        given(made(INSULIN_STATEMENT, INSULIN))
                .when(change(INSULIN_STATEMENT, MORE_INSULIN), byAsha())
                .expectEvents(changed(INSULIN_STATEMENT, MORE_INSULIN));
        given(made(INSULIN_STATEMENT, INSULIN), changed(INSULIN_STATEMENT, MORE_INSULIN))
                .when(change(INSULIN_STATEMENT, MORE_INSULIN), byAsha())
                .expectSuccessfulHandlerExecution()
                .expectNoEvents();
    }

    @Test
    void refuses_to_change_what_was_never_stated_or_was_taken_back() {
        given(made(INSULIN_STATEMENT, INSULIN))
                .when(change(PEANUT_STATEMENT, PEANUTS), byAsha())
                .expectExceptionDetails(Rejected.as(NOT_FOUND));
        given(made(INSULIN_STATEMENT, INSULIN), takenBack(INSULIN_STATEMENT))
                .when(change(INSULIN_STATEMENT, MORE_INSULIN), byAsha())
                .expectExceptionDetails(Rejected.as(NOT_FOUND));
    }

    @Test
    void refuses_to_make_an_allergy_of_a_medicine() {
        given(made(INSULIN_STATEMENT, INSULIN))
                .when(change(INSULIN_STATEMENT, PEANUTS), byAsha())
                .expectNoEvents()
                .expectExceptionDetails(Rejected.as(INVALID_FIELD, "kind"));
    }

    @Test
    void what_is_taken_back_is_taken_back_once_and_can_be_stated_anew() {
        given(made(PEANUT_STATEMENT, PEANUTS))
                .when(takeBack(PEANUT_STATEMENT), byAsha())
                .expectEvents(takenBack(PEANUT_STATEMENT));
        given(made(PEANUT_STATEMENT, PEANUTS), takenBack(PEANUT_STATEMENT))
                .when(takeBack(PEANUT_STATEMENT), byAsha())
                .expectSuccessfulHandlerExecution()
                .expectNoEvents();
        given(made(PEANUT_STATEMENT, PEANUTS), takenBack(PEANUT_STATEMENT))
                .when(make(number(1), PEANUTS), byAsha())
                .expectEvents(made(number(1), PEANUTS));
        given(made(PEANUT_STATEMENT, PEANUTS))
                .when(takeBack(number(1)), byAsha())
                .expectExceptionDetails(Rejected.as(NOT_FOUND));
    }

    @Test
    void refuses_no_known_allergies_beside_an_allergy() {
        given(made(PEANUT_STATEMENT, PEANUTS))
                .when(make(number(1), NO_KNOWN_ALLERGIES), byAsha())
                .expectNoEvents()
                .expectExceptionDetails(Rejected.as(CONFLICT, "kind"));
        given(made(PEANUT_STATEMENT, PEANUTS), takenBack(PEANUT_STATEMENT))
                .when(make(number(1), NO_KNOWN_ALLERGIES), byAsha())
                .expectEvents(made(number(1), NO_KNOWN_ALLERGIES));
    }

    @Test
    void an_allergy_takes_back_that_none_was_known() {
        given(made(number(1), NO_KNOWN_ALLERGIES))
                .when(make(PEANUT_STATEMENT, PEANUTS), byAsha())
                .expectEvents(takenBack(number(1)), made(PEANUT_STATEMENT, PEANUTS));
    }

    @Test
    void what_another_account_stated_before_is_out_of_reach_and_in_nobodys_way() {
        var others = new StatementMade(ASHA, PEANUT_STATEMENT, ANOTHER_ACCOUNT, PEANUTS);
        given(others)
                .when(make(number(1), NO_KNOWN_ALLERGIES), byAsha())
                .expectEvents(made(number(1), NO_KNOWN_ALLERGIES));
        given(others).when(make(number(1), PEANUTS), byAsha()).expectEvents(made(number(1), PEANUTS));
        given(others).when(takeBack(PEANUT_STATEMENT), byAsha()).expectExceptionDetails(Rejected.as(NOT_FOUND));
        given(others).when(change(PEANUT_STATEMENT, PEANUTS), byAsha()).expectExceptionDetails(Rejected.as(NOT_FOUND));
    }

    @Test
    void a_hundred_statements_count_and_no_more() {
        given(numbered(0, 100))
                .when(make(PEANUT_STATEMENT, PEANUTS), byAsha())
                .expectNoEvents()
                .expectExceptionDetails(Rejected.as(CONFLICT));
        given(concat(numbered(0, 100), takenBack(number(7))))
                .when(make(PEANUT_STATEMENT, PEANUTS), byAsha())
                .expectEvents(made(PEANUT_STATEMENT, PEANUTS));
    }

    @Test
    void nobody_changes_words_without_end_on_one_day() {
        var restless = concat(
                List.of(made(INSULIN_STATEMENT, INSULIN)),
                IntStream.range(1, 150)
                        .mapToObj(i -> changed(INSULIN_STATEMENT, i % 2 == 0 ? INSULIN : MORE_INSULIN))
                        .toArray(StatementEvent[]::new));
        at(NOON, restless)
                .when(change(INSULIN_STATEMENT, INSULIN), byAsha())
                .expectNoEvents()
                .expectExceptionDetails(Rejected.as(CONFLICT));
        at(NOON, restless)
                .when(make(PEANUT_STATEMENT, PEANUTS), byAsha())
                .expectExceptionDetails(Rejected.as(CONFLICT));
        at(NOON, restless).when(takeBack(INSULIN_STATEMENT), byAsha()).expectEvents(takenBack(INSULIN_STATEMENT));
        at(NOON, restless)
                .andGivenCurrentTime(NOON.plus(DAY))
                .when(change(INSULIN_STATEMENT, INSULIN), byAsha())
                .expectEvents(changed(INSULIN_STATEMENT, INSULIN));
    }

    @Test
    void nobody_but_a_patient_states_anything() {
        for (Actor actor : List.of(BY_DOCTOR, BY_ADMIN, BY_FIRST_AUDITOR, Actor.SYSTEM, Actor.NOBODY)) {
            given(made(INSULIN_STATEMENT, INSULIN))
                    .when(make(PEANUT_STATEMENT, PEANUTS), actor.toMetaData())
                    .expectNoEvents()
                    .expectExceptionDetails(Rejected.as(NO_ACCESS));
            given(made(INSULIN_STATEMENT, INSULIN))
                    .when(change(INSULIN_STATEMENT, MORE_INSULIN), actor.toMetaData())
                    .expectExceptionDetails(Rejected.as(NO_ACCESS));
            given(made(INSULIN_STATEMENT, INSULIN))
                    .when(takeBack(INSULIN_STATEMENT), actor.toMetaData())
                    .expectExceptionDetails(Rejected.as(NO_ACCESS));
        }
    }

    @Test
    void refuses_a_statement_that_is_missing_or_says_nothing() {
        given().when(make(PEANUT_STATEMENT, null), byAsha()).expectExceptionDetails(Rejected.as(MALFORMED_REQUEST));
        given(made(PEANUT_STATEMENT, PEANUTS))
                .when(change(PEANUT_STATEMENT, new OwnStatement(Kind.ALLERGY, " ", null, null, null)), byAsha())
                .expectExceptionDetails(Rejected.as(INVALID_FIELD, "name"));
    }

    @Test
    void nothing_is_stated_of_who_was_erased() {
        var erased = new AggregateTestFixture<>(OwnStatements.class)
                .given(new ErasedEvent(STATEMENTS.value(), "statement.made"));
        erased.when(make(PEANUT_STATEMENT, PEANUTS), byAsha())
                .expectNoEvents()
                .expectExceptionDetails(Rejected.as(ERASED));
    }

    private static TestExecutor<OwnStatements> given(StatementEvent... before) {
        return given(List.of(before));
    }

    private static TestExecutor<OwnStatements> given(List<StatementEvent> before) {
        return new AggregateTestFixture<>(OwnStatements.class).given(before);
    }

    private static TestExecutor<OwnStatements> at(Instant moment, List<StatementEvent> before) {
        return new AggregateTestFixture<>(OwnStatements.class)
                .givenCurrentTime(moment)
                .andGiven(before);
    }

    private static List<StatementEvent> numbered(int from, int to) {
        return IntStream.range(from, to)
                .mapToObj(i -> made(number(i), new OwnStatement(Kind.CONDITION, "Condition " + i, null, null, null)))
                .toList();
    }

    private static List<StatementEvent> concat(List<StatementEvent> first, StatementEvent... more) {
        var all = new ArrayList<>(first);
        all.addAll(List.of(more));
        return all;
    }

    private static StatementId number(int number) {
        return new StatementId("0190b5c5-0000-7000-8000-%012x".formatted(number));
    }

    private static Map<String, String> byAsha() {
        return BY_ASHA.toMetaData();
    }

    private static MakeStatement make(StatementId id, OwnStatement statement) {
        return new MakeStatement(STATEMENTS, ASHA, id, statement);
    }

    private static ChangeStatement change(StatementId id, OwnStatement statement) {
        return new ChangeStatement(STATEMENTS, ASHA, id, statement);
    }

    private static TakeBackStatement takeBack(StatementId id) {
        return new TakeBackStatement(STATEMENTS, ASHA, id);
    }

    private static StatementEvent made(StatementId id, OwnStatement statement) {
        return new StatementMade(ASHA, id, ASHAS_ACCOUNT, statement);
    }

    private static StatementEvent changed(StatementId id, OwnStatement statement) {
        return new StatementChanged(ASHA, id, ASHAS_ACCOUNT, statement);
    }

    private static StatementEvent takenBack(StatementId id) {
        return new StatementTakenBack(ASHA, id, ASHAS_ACCOUNT);
    }
}
