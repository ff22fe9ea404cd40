package org.jeevan.query.statements;

import static org.assertj.core.api.Assertions.assertThat;
import static org.jeevan.api.Examples.ANOTHER_ACCOUNT;
import static org.jeevan.api.Examples.ASHA;
import static org.jeevan.api.Examples.ASHAS_ACCOUNT;
import static org.jeevan.api.Examples.BY_ASHA;
import static org.jeevan.api.Examples.BY_DOCTOR;
import static org.jeevan.api.Examples.INSULIN;
import static org.jeevan.api.Examples.INSULIN_STATEMENT;
import static org.jeevan.api.Examples.PEANUTS;
import static org.jeevan.api.Examples.PEANUT_STATEMENT;

import java.nio.file.Path;
import java.util.List;
import org.jeevan.api.access.Access.Right;
import org.jeevan.api.access.ReadPermit;
import org.jeevan.api.access.ReadPermit.Scope;
import org.jeevan.api.access.VisibleRecords;
import org.jeevan.api.identity.Actor;
import org.jeevan.api.identity.KeySubject;
import org.jeevan.api.patient.IdentityDocument;
import org.jeevan.api.patient.PatientEvent.AccountBound;
import org.jeevan.api.patient.PatientEvent.AccountUnbound;
import org.jeevan.api.patient.PatientEvent.IdentityConfirmed;
import org.jeevan.api.patient.PatientEvent.IdentityMismatchReported;
import org.jeevan.api.statements.OwnStatement;
import org.jeevan.api.statements.StatementEvent.StatementChanged;
import org.jeevan.api.statements.StatementEvent.StatementMade;
import org.jeevan.api.statements.StatementEvent.StatementTakenBack;
import org.jeevan.api.statements.StatementQuery.FindStatements;
import org.jeevan.api.statements.StatementView;
import org.jeevan.query.QueryNode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StatementsQueriesTest {

    private static final AccountBound BOUND = new AccountBound(ASHA, ASHAS_ACCOUNT);
    private static final IdentityConfirmed CONFIRMED =
            new IdentityConfirmed(ASHA, ASHAS_ACCOUNT, IdentityDocument.PASSPORT);
    private static final AccountUnbound UNBOUND = new AccountUnbound(ASHA, ASHAS_ACCOUNT, "Another face");
    private static final StatementMade ALLERGIC = new StatementMade(ASHA, PEANUT_STATEMENT, ASHAS_ACCOUNT, PEANUTS);
    private static final StatementMade TAKES = new StatementMade(ASHA, INSULIN_STATEMENT, ASHAS_ACCOUNT, INSULIN);

    @TempDir
    Path folder;

    private QueryNode node;
    private StatementsQueries statements;

    @BeforeEach
    void open() {
        node = new QueryNode(folder);
        statements = StatementsFixture.queries(node);
    }

    @AfterEach
    void close() {
        node.close();
    }

    @Test
    void what_a_patient_states_counts_newest_first_until_it_is_changed_or_taken_back() {
        node.happened(BOUND, CONFIRMED, ALLERGIC, TAKES);
        assertThat(seenByAsha()).containsExactly(INSULIN, PEANUTS);
        var severe = new OwnStatement(PEANUTS.kind(), "Peanuts", "I could not breathe", null, "childhood");
        node.happened(new StatementChanged(ASHA, PEANUT_STATEMENT, ASHAS_ACCOUNT, severe));
        assertThat(seenByAsha()).containsExactly(severe, INSULIN);
        node.happened(new StatementTakenBack(ASHA, PEANUT_STATEMENT, ASHAS_ACCOUNT));
        assertThat(seenByAsha()).containsExactly(INSULIN);
        assertThat(seenBy(BY_DOCTOR, Right.EMERGENCY)).containsExactly(INSULIN);
    }

    @Test
    void before_a_desk_has_seen_who_it_is_nobody_but_the_account_sees_what_it_states() {
        node.happened(BOUND, ALLERGIC);
        assertThat(seen(BY_ASHA, Right.OWN_DATA, Scope.UNTIL_IDENTITY_CONFIRMED))
                .containsExactly(PEANUTS);
        assertThat(seenBy(BY_DOCTOR, Right.EMERGENCY)).isEmpty();
        assertThat(seenBy(BY_DOCTOR, Right.GRANT)).isEmpty();
        node.happened(CONFIRMED);
        assertThat(seenBy(BY_DOCTOR, Right.EMERGENCY)).containsExactly(PEANUTS);
        assertThat(seenBy(BY_DOCTOR, Right.GRANT)).containsExactly(PEANUTS);
    }

    @Test
    void what_an_impostor_stated_goes_at_once_and_never_shows_to_the_next_account() {
        node.happened(BOUND, CONFIRMED, ALLERGIC);
        node.happened(new IdentityMismatchReported(ASHA, ASHAS_ACCOUNT, "Another face"), UNBOUND);
        assertThat(seenBy(BY_DOCTOR, Right.EMERGENCY)).isEmpty();
        node.happened(
                new AccountBound(ASHA, ANOTHER_ACCOUNT),
                new IdentityConfirmed(ASHA, ANOTHER_ACCOUNT, IdentityDocument.PASSPORT));
        assertThat(seenBy(BY_DOCTOR, Right.EMERGENCY)).isEmpty();
        assertThat(seenBy(Actor.patient(ANOTHER_ACCOUNT), Right.OWN_DATA)).isEmpty();
    }

    @Test
    void what_an_impostor_states_in_the_very_moment_of_being_found_out_shows_nowhere() {
        node.happened(BOUND, CONFIRMED, UNBOUND, ALLERGIC);
        assertThat(seenBy(BY_DOCTOR, Right.EMERGENCY)).isEmpty();
    }

    @Test
    void where_the_report_was_the_mistake_the_words_come_back_with_their_owner() {
        node.happened(BOUND, CONFIRMED, ALLERGIC, UNBOUND, BOUND);
        assertThat(seenBy(BY_DOCTOR, Right.EMERGENCY)).isEmpty();
        node.happened(CONFIRMED);
        assertThat(seenBy(BY_DOCTOR, Right.EMERGENCY)).containsExactly(PEANUTS);
    }

    @Test
    void a_hospital_that_may_see_its_own_uploads_only_sees_nothing() {
        node.happened(BOUND, CONFIRMED, ALLERGIC);
        assertThat(seenBy(BY_DOCTOR, Right.OWN_UPLOADS)).isEmpty();
    }

    @Test
    void nothing_shows_once_the_key_is_destroyed_even_before_the_row_goes() {
        node.happened(BOUND, CONFIRMED, ALLERGIC);
        node.keys.destroy(new KeySubject.Patient(ASHA));
        assertThat(seenByAsha()).isEmpty();
    }

    private List<OwnStatement> seenByAsha() {
        return seenBy(BY_ASHA, Right.OWN_DATA);
    }

    private List<OwnStatement> seenBy(Actor reader, Right right) {
        return seen(reader, right, Scope.RECORDS);
    }

    private List<OwnStatement> seen(Actor reader, Right right, Scope scope) {
        var permit = new ReadPermit(reader, ASHA, right, scope, VisibleRecords.EVERYTHING);
        return statements.handle(new FindStatements(permit)).items().stream()
                .map(StatementView::statement)
                .toList();
    }
}
