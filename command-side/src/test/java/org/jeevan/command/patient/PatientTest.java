package org.jeevan.command.patient;

import static org.assertj.core.api.Assertions.assertThat;
import static org.jeevan.api.Examples.ANOTHER_ACCOUNT;
import static org.jeevan.api.Examples.ASHA;
import static org.jeevan.api.Examples.ASHAS_ACCOUNT;
import static org.jeevan.api.Examples.BY_ADMIN;
import static org.jeevan.api.Examples.BY_ASHA;
import static org.jeevan.api.Examples.BY_DOCTOR;
import static org.jeevan.api.Examples.BY_FIRST_AUDITOR;
import static org.jeevan.api.Examples.DETAILS;
import static org.jeevan.api.Examples.DOCTOR;
import static org.jeevan.api.Examples.NOON;
import static org.jeevan.api.Examples.NURSE;
import static org.jeevan.api.rejection.Rejection.Code.ALREADY_REGISTERED;
import static org.jeevan.api.rejection.Rejection.Code.CONFLICT;
import static org.jeevan.api.rejection.Rejection.Code.ERASED;
import static org.jeevan.api.rejection.Rejection.Code.IDEMPOTENCY_KEY_REUSED;
import static org.jeevan.api.rejection.Rejection.Code.INVALID_FIELD;
import static org.jeevan.api.rejection.Rejection.Code.NOT_FOUND;
import static org.jeevan.api.rejection.Rejection.Code.NO_ACCESS;

import java.time.LocalDate;
import java.util.List;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.axonframework.test.aggregate.FixtureConfiguration;
import org.jeevan.api.access.ReadPermit.Scope;
import org.jeevan.api.identity.AccountId;
import org.jeevan.api.identity.Actor;
import org.jeevan.api.patient.GeneralDetails;
import org.jeevan.api.patient.IdentityDocument;
import org.jeevan.api.patient.PatientCommand.ClaimPatient;
import org.jeevan.api.patient.PatientCommand.ConfirmIdentity;
import org.jeevan.api.patient.PatientCommand.RegisterPatient;
import org.jeevan.api.patient.PatientCommand.ReportIdentityMismatch;
import org.jeevan.api.patient.PatientCommand.ReportLostFactors;
import org.jeevan.api.patient.PatientCommand.ReviewIdentityMismatch;
import org.jeevan.api.patient.PatientCommand.ReviewLostFactors;
import org.jeevan.api.patient.PatientCommand.SubmitGeneralDetails;
import org.jeevan.api.patient.PatientEvent.AccountBound;
import org.jeevan.api.patient.PatientEvent.AccountClaimed;
import org.jeevan.api.patient.PatientEvent.AccountUnbound;
import org.jeevan.api.patient.PatientEvent.GeneralDetailsSubmitted;
import org.jeevan.api.patient.PatientEvent.IdentityConfirmed;
import org.jeevan.api.patient.PatientEvent.IdentityMismatchReported;
import org.jeevan.api.patient.PatientEvent.IdentityMismatchReviewed;
import org.jeevan.api.patient.PatientEvent.LostFactorsReported;
import org.jeevan.api.patient.PatientEvent.LostFactorsReviewed;
import org.jeevan.api.patient.PatientEvent.PatientRegistered;
import org.jeevan.command.Rejected;
import org.jeevan.events.ErasedEvent;
import org.junit.jupiter.api.Test;

class PatientTest {

    private static final PatientRegistered REGISTERED = new PatientRegistered(ASHA, "Asha Devi");
    private static final AccountBound BOUND = new AccountBound(ASHA, ASHAS_ACCOUNT);
    private static final IdentityConfirmed CONFIRMED =
            new IdentityConfirmed(ASHA, ASHAS_ACCOUNT, IdentityDocument.PASSPORT);
    private static final RegisterPatient REGISTER = new RegisterPatient(ASHA, ASHAS_ACCOUNT, "Asha Devi");

    private final FixtureConfiguration<Patient> patient = new AggregateTestFixture<>(Patient.class);

    @Test
    void registers_a_person_and_binds_the_account_at_once() {
        patient.givenNoPriorActivity()
                .when(REGISTER)
                .expectEvents(REGISTERED, BOUND)
                .expectState(it -> assertThat(it.rightOf(ASHAS_ACCOUNT)).contains(Scope.UNTIL_IDENTITY_CONFIRMED));
    }

    @Test
    void opens_the_record_of_a_person_without_an_account() {
        patient.givenNoPriorActivity()
                .when(new RegisterPatient(ASHA, null, " Asha Devi "))
                .expectEvents(REGISTERED);
    }

    @Test
    void registers_once_when_asked_twice() {
        patient.given(REGISTERED, BOUND)
                .when(REGISTER)
                .expectSuccessfulHandlerExecution()
                .expectNoEvents();
    }

    @Test
    void still_knows_the_retried_registration_after_the_account_was_lost() {
        patient.given(REGISTERED, BOUND, new AccountUnbound(ASHA, ASHAS_ACCOUNT, "another person"))
                .when(REGISTER)
                .expectSuccessfulHandlerExecution()
                .expectNoEvents();
    }

    @Test
    void refuses_a_registration_with_another_name_under_the_same_id() {
        patient.given(REGISTERED, BOUND)
                .when(new RegisterPatient(ASHA, ASHAS_ACCOUNT, "Usha Devi"))
                .expectNoEvents()
                .expectExceptionDetails(Rejected.as(IDEMPOTENCY_KEY_REUSED));
    }

    @Test
    void refuses_a_registration_for_another_account_under_the_same_id() {
        patient.given(REGISTERED, new AccountClaimed(ASHA, ASHAS_ACCOUNT), BOUND)
                .when(REGISTER)
                .expectNoEvents()
                .expectExceptionDetails(Rejected.as(IDEMPOTENCY_KEY_REUSED));
    }

    @Test
    void refuses_a_name_with_a_line_break() {
        patient.givenNoPriorActivity()
                .when(new RegisterPatient(ASHA, ASHAS_ACCOUNT, "Asha\nBcc: x"))
                .expectNoEvents()
                .expectExceptionDetails(Rejected.as(INVALID_FIELD, "fullName"));
    }

    @Test
    void takes_details_from_the_patient_and_remembers_who_stated_them() {
        patient.given(REGISTERED, BOUND)
                .when(new SubmitGeneralDetails(ASHA, DETAILS), BY_ASHA.toMetaData())
                .expectEvents(new GeneralDetailsSubmitted(ASHA, DETAILS, ASHAS_ACCOUNT));
    }

    @Test
    void takes_details_from_staff_as_nobodys_own_statement() {
        patient.given(REGISTERED)
                .when(new SubmitGeneralDetails(ASHA, DETAILS), BY_DOCTOR.toMetaData())
                .expectEvents(new GeneralDetailsSubmitted(ASHA, DETAILS, null));
    }

    @Test
    void says_nothing_new_when_the_same_details_come_again() {
        patient.given(REGISTERED, BOUND, new GeneralDetailsSubmitted(ASHA, DETAILS, ASHAS_ACCOUNT))
                .when(new SubmitGeneralDetails(ASHA, DETAILS), BY_ASHA.toMetaData())
                .expectSuccessfulHandlerExecution()
                .expectNoEvents();
    }

    @Test
    void takes_the_details_again_that_went_with_the_account_that_stated_them() {
        patient.given(
                        REGISTERED,
                        BOUND,
                        new GeneralDetailsSubmitted(ASHA, DETAILS, ASHAS_ACCOUNT),
                        new AccountUnbound(ASHA, ASHAS_ACCOUNT, "another person"),
                        new AccountClaimed(ASHA, ASHAS_ACCOUNT),
                        BOUND)
                .when(new SubmitGeneralDetails(ASHA, DETAILS), BY_ASHA.toMetaData())
                .expectEvents(new GeneralDetailsSubmitted(ASHA, DETAILS, ASHAS_ACCOUNT));
    }

    @Test
    void hides_the_patient_from_an_account_that_is_not_bound() {
        patient.given(REGISTERED, BOUND)
                .when(
                        new SubmitGeneralDetails(ASHA, DETAILS),
                        Actor.patient(ANOTHER_ACCOUNT).toMetaData())
                .expectNoEvents()
                .expectExceptionDetails(Rejected.as(NOT_FOUND));
    }

    @Test
    void refuses_a_birth_that_has_not_happened_anywhere_yet() {
        patient.given(REGISTERED)
                .andGivenCurrentTime(NOON)
                .when(new SubmitGeneralDetails(ASHA, bornOn("2026-03-11")), BY_DOCTOR.toMetaData())
                .expectNoEvents()
                .expectExceptionDetails(Rejected.as(INVALID_FIELD, "dateOfBirth"));
    }

    @Test
    void takes_a_birth_of_a_day_that_has_begun_in_the_east() {
        patient.given(REGISTERED)
                .andGivenCurrentTime(NOON)
                .when(new SubmitGeneralDetails(ASHA, bornOn("2026-03-10")), BY_DOCTOR.toMetaData())
                .expectSuccessfulHandlerExecution();
    }

    @Test
    void lets_an_account_claim_a_patient_who_has_none() {
        patient.given(REGISTERED)
                .when(new ClaimPatient(ASHA, ASHAS_ACCOUNT))
                .expectEvents(new AccountClaimed(ASHA, ASHAS_ACCOUNT))
                .expectState(it -> assertThat(it.rightOf(ASHAS_ACCOUNT)).isEmpty());
    }

    @Test
    void claims_once_when_asked_twice() {
        patient.given(REGISTERED, new AccountClaimed(ASHA, ASHAS_ACCOUNT))
                .when(new ClaimPatient(ASHA, ASHAS_ACCOUNT))
                .expectSuccessfulHandlerExecution()
                .expectNoEvents();
    }

    @Test
    void needs_no_claim_of_the_account_that_is_bound() {
        patient.given(REGISTERED, BOUND)
                .when(new ClaimPatient(ASHA, ASHAS_ACCOUNT))
                .expectSuccessfulHandlerExecution()
                .expectNoEvents();
    }

    @Test
    void refuses_a_claim_while_another_account_is_bound() {
        patient.given(REGISTERED, BOUND)
                .when(new ClaimPatient(ASHA, ANOTHER_ACCOUNT))
                .expectNoEvents()
                .expectExceptionDetails(Rejected.as(ALREADY_REGISTERED));
    }

    @Test
    void keeps_three_claims_and_drops_the_oldest() {
        AccountId fourth = AccountId.random();
        patient.given(
                        REGISTERED,
                        new AccountClaimed(ASHA, ANOTHER_ACCOUNT),
                        new AccountClaimed(ASHA, DOCTOR),
                        new AccountClaimed(ASHA, NURSE))
                .when(new ClaimPatient(ASHA, fourth))
                .expectEvents(new AccountClaimed(ASHA, fourth))
                .expectState(it -> assertThat(it.claimants()).containsExactly(DOCTOR, NURSE, fourth));
    }

    @Test
    void confirms_the_identity_of_the_bound_account() {
        patient.given(REGISTERED, BOUND)
                .when(confirm(ASHAS_ACCOUNT), BY_DOCTOR.toMetaData())
                .expectEvents(CONFIRMED)
                .expectState(it -> assertThat(it.rightOf(ASHAS_ACCOUNT)).contains(Scope.RECORDS));
    }

    @Test
    void binds_a_claimant_whose_identity_is_confirmed_and_forgets_the_other_claims() {
        patient.given(REGISTERED, new AccountClaimed(ASHA, ANOTHER_ACCOUNT), new AccountClaimed(ASHA, ASHAS_ACCOUNT))
                .when(confirm(ASHAS_ACCOUNT), BY_DOCTOR.toMetaData())
                .expectEvents(BOUND, CONFIRMED)
                .expectState(it -> assertThat(it.claimants()).isEmpty());
    }

    @Test
    void confirms_once_when_asked_twice() {
        patient.given(REGISTERED, BOUND, CONFIRMED)
                .when(confirm(ASHAS_ACCOUNT), BY_DOCTOR.toMetaData())
                .expectSuccessfulHandlerExecution()
                .expectNoEvents();
    }

    @Test
    void refuses_to_confirm_an_account_that_never_asked() {
        patient.given(REGISTERED, BOUND)
                .when(confirm(ANOTHER_ACCOUNT), BY_DOCTOR.toMetaData())
                .expectNoEvents()
                .expectExceptionDetails(Rejected.as(CONFLICT));
    }

    @Test
    void lets_nobody_but_staff_confirm_an_identity() {
        patient.given(REGISTERED, BOUND)
                .when(confirm(ASHAS_ACCOUNT), BY_ASHA.toMetaData())
                .expectNoEvents()
                .expectExceptionDetails(Rejected.as(NO_ACCESS));
    }

    @Test
    void unbinds_at_once_an_account_of_somebody_else() {
        patient.given(REGISTERED, BOUND)
                .when(new ReportIdentityMismatch(ASHA, "Another face"), BY_DOCTOR.toMetaData())
                .expectEvents(
                        new IdentityMismatchReported(ASHA, ASHAS_ACCOUNT, "Another face"),
                        new AccountUnbound(ASHA, ASHAS_ACCOUNT, "Another face"))
                .expectState(it -> assertThat(it.rightOf(ASHAS_ACCOUNT)).isEmpty());
    }

    @Test
    void unbinds_even_a_confirmed_account_and_forgets_the_confirmation() {
        patient.given(REGISTERED, BOUND, CONFIRMED)
                .when(new ReportIdentityMismatch(ASHA, "Another face"), BY_DOCTOR.toMetaData())
                .expectEvents(
                        new IdentityMismatchReported(ASHA, ASHAS_ACCOUNT, "Another face"),
                        new AccountUnbound(ASHA, ASHAS_ACCOUNT, "Another face"))
                .expectState(it -> assertThat(it.identityConfirmed()).isFalse());
    }

    @Test
    void drops_the_claims_when_nobody_is_bound() {
        patient.given(REGISTERED, new AccountClaimed(ASHA, ANOTHER_ACCOUNT))
                .when(new ReportIdentityMismatch(ASHA, "Another face"), BY_DOCTOR.toMetaData())
                .expectEvents(
                        new IdentityMismatchReported(ASHA, ANOTHER_ACCOUNT, "Another face"),
                        new AccountUnbound(ASHA, ANOTHER_ACCOUNT, "Another face"))
                .expectState(it -> assertThat(it.claimants()).isEmpty());
    }

    @Test
    void reports_a_mismatch_once_when_asked_twice() {
        patient.given(REGISTERED, BOUND, new AccountUnbound(ASHA, ASHAS_ACCOUNT, "Another face"))
                .when(new ReportIdentityMismatch(ASHA, "Another face"), BY_DOCTOR.toMetaData())
                .expectSuccessfulHandlerExecution()
                .expectNoEvents();
    }

    @Test
    void lets_nobody_but_staff_report_a_mismatch() {
        patient.given(REGISTERED, BOUND)
                .when(new ReportIdentityMismatch(ASHA, "Another face"), BY_ASHA.toMetaData())
                .expectNoEvents()
                .expectExceptionDetails(Rejected.as(NO_ACCESS));
    }

    @Test
    void an_auditor_judges_a_mismatch_that_was_reported_and_nobody_else_does() {
        var reported = new IdentityMismatchReported(ASHA, ASHAS_ACCOUNT, "Another face");
        var review = new ReviewIdentityMismatch(ASHA, ASHAS_ACCOUNT, true, "The photograph is another person's");
        patient.given(REGISTERED, BOUND, reported)
                .when(review, BY_FIRST_AUDITOR.toMetaData())
                .expectEvents(
                        new IdentityMismatchReviewed(ASHA, ASHAS_ACCOUNT, true, "The photograph is another person's"));
        new AggregateTestFixture<>(Patient.class)
                .given(REGISTERED, BOUND, reported)
                .when(review, BY_DOCTOR.toMetaData())
                .expectNoEvents()
                .expectExceptionDetails(Rejected.as(NO_ACCESS));
        new AggregateTestFixture<>(Patient.class)
                .given(REGISTERED, BOUND)
                .when(review, BY_FIRST_AUDITOR.toMetaData())
                .expectNoEvents()
                .expectExceptionDetails(Rejected.as(NOT_FOUND));
    }

    @Test
    void staff_report_lost_factors_of_a_confirmed_account_and_each_time_is_a_fact() {
        var report = new ReportLostFactors(ASHA, ASHAS_ACCOUNT, IdentityDocument.PASSPORT);
        var reported = new LostFactorsReported(ASHA, ASHAS_ACCOUNT, IdentityDocument.PASSPORT);
        patient.given(REGISTERED, BOUND, CONFIRMED)
                .when(report, BY_DOCTOR.toMetaData())
                .expectEvents(reported);
        patient.given(REGISTERED, BOUND, CONFIRMED, reported)
                .when(report, BY_DOCTOR.toMetaData())
                .expectEvents(reported);
        for (Actor anybody : List.of(BY_ASHA, BY_ADMIN, BY_FIRST_AUDITOR)) {
            patient.given(REGISTERED, BOUND, CONFIRMED)
                    .when(report, anybody.toMetaData())
                    .expectNoEvents()
                    .expectExceptionDetails(Rejected.as(NO_ACCESS));
        }
    }

    @Test
    void factors_of_an_account_that_no_desk_has_confirmed_cannot_be_lost() {
        patient.given(REGISTERED, BOUND)
                .when(new ReportLostFactors(ASHA, ASHAS_ACCOUNT, IdentityDocument.PASSPORT), BY_DOCTOR.toMetaData())
                .expectNoEvents()
                .expectExceptionDetails(Rejected.as(CONFLICT));
        patient.given(REGISTERED, BOUND, CONFIRMED)
                .when(new ReportLostFactors(ASHA, ANOTHER_ACCOUNT, IdentityDocument.PASSPORT), BY_DOCTOR.toMetaData())
                .expectNoEvents()
                .expectExceptionDetails(Rejected.as(CONFLICT));
    }

    @Test
    void an_auditor_judges_lost_factors_once_for_each_report() {
        var reported = new LostFactorsReported(ASHA, ASHAS_ACCOUNT, IdentityDocument.PASSPORT);
        var review = new ReviewLostFactors(ASHA, ASHAS_ACCOUNT, false, "Nobody there remembers her");
        var reviewed = new LostFactorsReviewed(ASHA, ASHAS_ACCOUNT, false, "Nobody there remembers her");
        patient.given(REGISTERED, BOUND, CONFIRMED, reported)
                .when(review, BY_FIRST_AUDITOR.toMetaData())
                .expectEvents(reviewed);
        patient.given(REGISTERED, BOUND, CONFIRMED, reported, reviewed)
                .when(review, BY_FIRST_AUDITOR.toMetaData())
                .expectNoEvents();
        patient.given(REGISTERED, BOUND, CONFIRMED, reported, reviewed, reported)
                .when(review, BY_FIRST_AUDITOR.toMetaData())
                .expectEvents(reviewed);
        patient.given(REGISTERED, BOUND, CONFIRMED)
                .when(review, BY_FIRST_AUDITOR.toMetaData())
                .expectExceptionDetails(Rejected.as(NOT_FOUND));
        patient.given(REGISTERED, BOUND, CONFIRMED, reported)
                .when(review, BY_DOCTOR.toMetaData())
                .expectExceptionDetails(Rejected.as(NO_ACCESS));
        patient.given(REGISTERED, BOUND, CONFIRMED, reported)
                .when(new ReviewLostFactors(ASHA, ASHAS_ACCOUNT, null, "Why"), BY_FIRST_AUDITOR.toMetaData())
                .expectExceptionDetails(Rejected.as(INVALID_FIELD, "justified"));
    }

    @Test
    void refuses_a_mismatch_without_a_reason() {
        patient.given(REGISTERED, BOUND)
                .when(new ReportIdentityMismatch(ASHA, " "), BY_DOCTOR.toMetaData())
                .expectNoEvents()
                .expectExceptionDetails(Rejected.as(INVALID_FIELD, "reason"));
    }

    @Test
    void refuses_everything_once_erased() {
        for (Object command : List.of(
                REGISTER,
                new SubmitGeneralDetails(ASHA, DETAILS),
                new ClaimPatient(ASHA, ASHAS_ACCOUNT),
                confirm(ASHAS_ACCOUNT),
                new ReportIdentityMismatch(ASHA, "Another face"))) {
            new AggregateTestFixture<>(Patient.class)
                    .given(
                            new ErasedEvent(ASHA.value(), "patient.registered"),
                            new ErasedEvent(ASHA.value(), "patient.account-bound"))
                    .when(command, BY_DOCTOR.toMetaData())
                    .expectNoEvents()
                    .expectExceptionDetails(Rejected.as(ERASED));
        }
    }

    private static ConfirmIdentity confirm(AccountId account) {
        return new ConfirmIdentity(ASHA, account, IdentityDocument.PASSPORT);
    }

    private static GeneralDetails bornOn(String date) {
        return new GeneralDetails("Asha Devi", List.of(), LocalDate.parse(date), null, null, null, null, null);
    }
}
