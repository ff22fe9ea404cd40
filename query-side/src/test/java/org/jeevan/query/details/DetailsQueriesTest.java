package org.jeevan.query.details;

import static org.assertj.core.api.Assertions.assertThat;
import static org.jeevan.api.Examples.ANOTHER_ACCOUNT;
import static org.jeevan.api.Examples.ASHA;
import static org.jeevan.api.Examples.ASHAS_ACCOUNT;
import static org.jeevan.api.Examples.BY_ASHA;
import static org.jeevan.api.Examples.BY_DOCTOR;
import static org.jeevan.api.Examples.CITY_HOSPITAL;
import static org.jeevan.api.Examples.DETAILS;

import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;
import org.jeevan.api.access.Access.Right;
import org.jeevan.api.access.ReadPermit;
import org.jeevan.api.access.ReadPermit.Scope;
import org.jeevan.api.access.VisibleRecords;
import org.jeevan.api.identity.Actor;
import org.jeevan.api.patient.GeneralDetails;
import org.jeevan.api.patient.PatientEvent.AccountBound;
import org.jeevan.api.patient.PatientEvent.AccountUnbound;
import org.jeevan.api.patient.PatientEvent.GeneralDetailsSubmitted;
import org.jeevan.api.patient.PatientEvent.IdentityMismatchReported;
import org.jeevan.api.patient.PatientEvent.PatientRegistered;
import org.jeevan.api.patient.PatientQuery.FindGeneralDetails;
import org.jeevan.query.QueryNode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DetailsQueriesTest {

    private static final GeneralDetails AT_THE_DESK = GeneralDetails.named("Asha D. at the desk");

    @TempDir
    Path folder;

    private QueryNode node;
    private DetailsQueries details;

    @BeforeEach
    void open() {
        node = new QueryNode(folder);
        details = new DetailsQueries(node.models, (DetailsModel) node.definition(DetailsModel.NAME));
    }

    @AfterEach
    void close() {
        node.close();
    }

    @Test
    void right_after_sign_up_only_the_name_is_known() {
        signUp();
        assertThat(seen(Scope.RECORDS)).contains(GeneralDetails.named("Asha Devi"));
        assertThat(seen(Scope.UNTIL_IDENTITY_CONFIRMED)).contains(GeneralDetails.named("Asha Devi"));
    }

    @Test
    void the_latest_statement_counts() {
        signUp();
        node.happened(new GeneralDetailsSubmitted(ASHA, AT_THE_DESK, null));
        node.happened(new GeneralDetailsSubmitted(ASHA, DETAILS, ASHAS_ACCOUNT));
        assertThat(seen(Scope.RECORDS)).contains(DETAILS);
    }

    @Test
    void what_an_impostor_stated_goes_and_what_the_desk_entered_stays() {
        signUp();
        node.happened(new GeneralDetailsSubmitted(ASHA, AT_THE_DESK, null));
        node.happened(new GeneralDetailsSubmitted(ASHA, DETAILS, ASHAS_ACCOUNT));
        node.happened(
                new IdentityMismatchReported(ASHA, ASHAS_ACCOUNT, "Another face"),
                new AccountUnbound(ASHA, ASHAS_ACCOUNT, "Another face"));
        assertThat(seen(Scope.RECORDS)).contains(AT_THE_DESK);
    }

    @Test
    void the_name_that_an_impostor_signed_up_with_goes_too() {
        signUp();
        node.happened(new AccountUnbound(ASHA, ASHAS_ACCOUNT, "Another face"));
        assertThat(seen(Scope.RECORDS)).isEmpty();
    }

    @Test
    void the_name_that_the_desk_registered_survives_an_impostor() {
        node.happenedBy(BY_DOCTOR, new PatientRegistered(ASHA, "Asha Devi"));
        node.happened(new AccountBound(ASHA, ASHAS_ACCOUNT), new AccountUnbound(ASHA, ASHAS_ACCOUNT, "Another face"));
        assertThat(seen(Scope.RECORDS)).contains(GeneralDetails.named("Asha Devi"));
    }

    @Test
    void another_accounts_end_takes_nothing_of_the_first_ones() {
        signUp();
        node.happened(new AccountUnbound(ASHA, ANOTHER_ACCOUNT, "Only claimed"));
        assertThat(seen(Scope.RECORDS)).contains(GeneralDetails.named("Asha Devi"));
    }

    @Test
    void an_unconfirmed_account_sees_only_what_it_stated_itself() {
        signUp();
        node.happened(new GeneralDetailsSubmitted(ASHA, AT_THE_DESK, null));
        assertThat(seen(Scope.UNTIL_IDENTITY_CONFIRMED)).contains(GeneralDetails.named("Asha Devi"));
    }

    @Test
    void a_right_to_own_uploads_shows_no_details() {
        signUp();
        var uploader = new ReadPermit(
                BY_DOCTOR, ASHA, Right.OWN_UPLOADS, Scope.RECORDS, VisibleRecords.uploadsOf(CITY_HOSPITAL, Set.of()));
        assertThat(details.handle(new FindGeneralDetails(uploader))).isEmpty();
    }

    private void signUp() {
        node.happenedBy(Actor.NOBODY, new PatientRegistered(ASHA, "Asha Devi"), new AccountBound(ASHA, ASHAS_ACCOUNT));
    }

    private Optional<GeneralDetails> seen(Scope scope) {
        return details.handle(new FindGeneralDetails(
                new ReadPermit(BY_ASHA, ASHA, Right.OWN_DATA, scope, VisibleRecords.EVERYTHING)));
    }
}
