package org.jeevan.command.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.jeevan.api.Examples.ADMIN;
import static org.jeevan.api.Examples.ASHAS_ACCOUNT;
import static org.jeevan.api.Examples.AUDITOR;
import static org.jeevan.api.Examples.BY_ADMIN;
import static org.jeevan.api.Examples.BY_ASHA;
import static org.jeevan.api.Examples.BY_DOCTOR;
import static org.jeevan.api.Examples.BY_FIRST_AUDITOR;
import static org.jeevan.api.Examples.CITY_HOSPITAL;
import static org.jeevan.api.Examples.DOCTOR;
import static org.jeevan.api.Examples.LAKE_HOSPITAL;
import static org.jeevan.api.Examples.NOON;
import static org.jeevan.api.Examples.NURSE;
import static org.jeevan.api.Examples.SECOND_AUDITOR;
import static org.jeevan.api.rejection.Rejection.Code.ERASED;
import static org.jeevan.api.rejection.Rejection.Code.IDEMPOTENCY_KEY_REUSED;
import static org.jeevan.api.rejection.Rejection.Code.INVALID_FIELD;
import static org.jeevan.api.rejection.Rejection.Code.NO_ACCESS;

import java.time.Duration;
import java.util.List;
import org.axonframework.eventhandling.GenericEventMessage;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.axonframework.test.aggregate.FixtureConfiguration;
import org.jeevan.api.account.AccountCommand.ApproveAccount;
import org.jeevan.api.account.AccountCommand.ChangeEmail;
import org.jeevan.api.account.AccountCommand.ChangePassword;
import org.jeevan.api.account.AccountCommand.IssuePassword;
import org.jeevan.api.account.AccountCommand.LiftLimit;
import org.jeevan.api.account.AccountCommand.OpenAccount;
import org.jeevan.api.account.AccountCommand.ResetPassword;
import org.jeevan.api.account.AccountCommand.RestoreAccount;
import org.jeevan.api.account.AccountCommand.SuspendAccount;
import org.jeevan.api.account.AccountEvent.AccountApproved;
import org.jeevan.api.account.AccountEvent.AccountOpened;
import org.jeevan.api.account.AccountEvent.AccountRestored;
import org.jeevan.api.account.AccountEvent.AccountSuspended;
import org.jeevan.api.account.AccountEvent.EmailChanged;
import org.jeevan.api.account.AccountEvent.LimitLifted;
import org.jeevan.api.account.AccountEvent.PasswordChanged;
import org.jeevan.api.account.AccountEvent.PasswordIssued;
import org.jeevan.api.account.AccountEvent.PasswordReset;
import org.jeevan.api.account.AccountEvent.TotpEnrolled;
import org.jeevan.api.account.AccountKind;
import org.jeevan.api.identity.Actor;
import org.jeevan.command.Rejected;
import org.jeevan.events.ErasedEvent;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AccountTest {

    private static final AccountOpened ASHAS =
            new AccountOpened(ASHAS_ACCOUNT, AccountKind.PATIENT, null, null, "Asha Devi", "asha@example.org", false);
    private static final AccountOpened AUDITORS = new AccountOpened(
            SECOND_AUDITOR, AccountKind.AUDITOR, null, AUDITOR, "Meera Rao", "meera@example.org", true);
    private static final Object AUDITORS_BY_ADMIN = new GenericEventMessage<>(AUDITORS, BY_ADMIN.toMetaData());

    private static final AccountOpened NURSES =
            new AccountOpened(NURSE, AccountKind.STAFF, CITY_HOSPITAL, null, "Lata Iyer", "lata@example.org", true);

    private final FixtureConfiguration<Account> account = new AggregateTestFixture<>(Account.class);

    @Test
    void opens_a_patients_account_that_needs_no_approval() {
        account.givenNoPriorActivity()
                .when(open("asha@Example.ORG"))
                .expectEvents(ASHAS)
                .expectState(it -> assertThat(it.approved()).isTrue())
                .expectState(it -> assertThat(it.mustChangePassword()).isFalse());
    }

    @Test
    void opens_an_auditors_account_that_waits_for_approval() {
        account.givenNoPriorActivity()
                .when(
                        new OpenAccount(
                                SECOND_AUDITOR,
                                AccountKind.AUDITOR,
                                null,
                                AUDITOR,
                                "Meera Rao",
                                "meera@example.org",
                                true),
                        BY_ADMIN.toMetaData())
                .expectEvents(AUDITORS)
                .expectState(it -> assertThat(it.approved()).isFalse())
                .expectState(it -> assertThat(it.mustChangePassword()).isTrue());
    }

    @Test
    void opens_once_when_asked_twice() {
        account.given(ASHAS)
                .when(open("asha@example.org"))
                .expectSuccessfulHandlerExecution()
                .expectNoEvents();
    }

    @Test
    void refuses_another_address_under_the_same_id() {
        account.given(ASHAS)
                .when(open("usha@example.org"))
                .expectNoEvents()
                .expectExceptionDetails(Rejected.as(IDEMPOTENCY_KEY_REUSED));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "asha", "asha@", "@example.org", "asha@example.org\nBcc: x@y.z", "a b@example.org"})
    void refuses_what_is_no_address(String email) {
        account.givenNoPriorActivity()
                .when(open(email))
                .expectNoEvents()
                .expectExceptionDetails(Rejected.as(INVALID_FIELD, "email"));
    }

    @Test
    void changes_an_issued_password_once_and_for_all() {
        account.given(AUDITORS)
                .when(
                        new ChangePassword(SECOND_AUDITOR),
                        new Actor(Actor.Role.AUDITOR, null, SECOND_AUDITOR).toMetaData())
                .expectEvents(new PasswordChanged(SECOND_AUDITOR))
                .expectState(it -> assertThat(it.mustChangePassword()).isFalse());
    }

    @Test
    void lets_nobody_change_the_password_of_another() {
        account.given(ASHAS)
                .when(new ChangePassword(ASHAS_ACCOUNT), BY_ADMIN.toMetaData())
                .expectNoEvents()
                .expectExceptionDetails(Rejected.as(NO_ACCESS));
    }

    @Test
    void lets_another_auditor_approve_an_auditor() {
        account.given(AUDITORS_BY_ADMIN)
                .when(new ApproveAccount(SECOND_AUDITOR), BY_FIRST_AUDITOR.toMetaData())
                .expectEvents(new AccountApproved(SECOND_AUDITOR))
                .expectState(it -> assertThat(it.approved()).isTrue());
    }

    @Test
    void lets_the_platform_approve_the_first_auditor() {
        account.given(AUDITORS_BY_ADMIN)
                .when(new ApproveAccount(SECOND_AUDITOR), Actor.SYSTEM.toMetaData())
                .expectEvents(new AccountApproved(SECOND_AUDITOR));
    }

    @Test
    void approves_once_when_asked_twice() {
        var approved = new GenericEventMessage<>(new AccountApproved(SECOND_AUDITOR), BY_FIRST_AUDITOR.toMetaData());
        account.given(AUDITORS_BY_ADMIN, approved)
                .when(new ApproveAccount(SECOND_AUDITOR), BY_FIRST_AUDITOR.toMetaData())
                .expectSuccessfulHandlerExecution()
                .expectNoEvents();
    }

    @Test
    void lets_no_auditor_approve_himself_nor_who_appointed_him_nor_anybody_else() {
        for (Actor actor : List.of(
                new Actor(Actor.Role.AUDITOR, null, SECOND_AUDITOR),
                new Actor(Actor.Role.AUDITOR, null, ADMIN),
                BY_ADMIN,
                BY_DOCTOR,
                BY_ASHA,
                Actor.NOBODY)) {
            new AggregateTestFixture<>(Account.class)
                    .given(AUDITORS_BY_ADMIN)
                    .when(new ApproveAccount(SECOND_AUDITOR), actor.toMetaData())
                    .expectNoEvents()
                    .expectExceptionDetails(Rejected.as(NO_ACCESS));
        }
    }

    @Test
    void refuses_everything_once_erased() {
        for (Object command : List.of(
                open("asha@example.org"), new ChangePassword(ASHAS_ACCOUNT), new ApproveAccount(ASHAS_ACCOUNT))) {
            new AggregateTestFixture<>(Account.class)
                    .given(new ErasedEvent(ASHAS_ACCOUNT.value(), "account.opened"))
                    .when(command)
                    .expectNoEvents()
                    .expectExceptionDetails(Rejected.as(ERASED));
        }
    }

    @Test
    void a_reset_limits_until_it_is_lifted() {
        var until = NOON.plus(Duration.ofHours(72));
        account.given(ASHAS)
                .when(new ResetPassword(ASHAS_ACCOUNT, until), Actor.SYSTEM.toMetaData())
                .expectEvents(new PasswordReset(ASHAS_ACCOUNT, until))
                .expectState(it -> assertThat(it.limitedUntil()).isEqualTo(until));
        new AggregateTestFixture<>(Account.class)
                .given(ASHAS, new PasswordReset(ASHAS_ACCOUNT, until))
                .when(new LiftLimit(ASHAS_ACCOUNT), Actor.SYSTEM.toMetaData())
                .expectEvents(new LimitLifted(ASHAS_ACCOUNT))
                .expectState(it -> assertThat(it.limitedUntil()).isNull());
        new AggregateTestFixture<>(Account.class)
                .given(ASHAS)
                .when(new LiftLimit(ASHAS_ACCOUNT), Actor.SYSTEM.toMetaData())
                .expectNoEvents();
    }

    @Test
    void nobody_resets_or_lifts_by_himself() {
        for (Object command : List.of(new ResetPassword(ASHAS_ACCOUNT, null), new LiftLimit(ASHAS_ACCOUNT))) {
            for (Actor actor : List.of(BY_ASHA, BY_ADMIN, BY_DOCTOR)) {
                new AggregateTestFixture<>(Account.class)
                        .given(ASHAS)
                        .when(command, actor.toMetaData())
                        .expectNoEvents()
                        .expectExceptionDetails(Rejected.as(NO_ACCESS));
            }
        }
    }

    @Test
    void the_owner_moves_to_another_address() {
        account.given(ASHAS)
                .when(new ChangeEmail(ASHAS_ACCOUNT, "asha@new.example"), BY_ASHA.toMetaData())
                .expectEvents(new EmailChanged(ASHAS_ACCOUNT, "asha@new.example"))
                .expectState(it -> assertThat(it.email()).isEqualTo("asha@new.example"));
        new AggregateTestFixture<>(Account.class)
                .given(ASHAS)
                .when(new ChangeEmail(ASHAS_ACCOUNT, "admin@new.example"), BY_ADMIN.toMetaData())
                .expectExceptionDetails(Rejected.as(NO_ACCESS));
    }

    @Test
    void a_colleague_is_suspended_and_restored_and_gets_a_new_first_password() {
        account.given(NURSES)
                .when(new SuspendAccount(NURSE), BY_DOCTOR.toMetaData())
                .expectEvents(new AccountSuspended(NURSE))
                .expectState(it -> assertThat(it.suspended()).isTrue());
        new AggregateTestFixture<>(Account.class)
                .given(NURSES, new AccountSuspended(NURSE))
                .when(new RestoreAccount(NURSE), BY_DOCTOR.toMetaData())
                .expectEvents(new AccountRestored(NURSE));
        new AggregateTestFixture<>(Account.class)
                .given(NURSES, new TotpEnrolled(NURSE))
                .when(new IssuePassword(NURSE, true), BY_DOCTOR.toMetaData())
                .expectEvents(new PasswordIssued(NURSE, true))
                .expectState(it -> assertThat(it.mustChangePassword()).isTrue())
                .expectState(it -> assertThat(it.factors().strong()).isFalse());
    }

    @Test
    void nobody_else_manages_an_account_and_nobody_his_own() {
        var byNurse = new Actor(Actor.Role.STAFF, CITY_HOSPITAL, NURSE);
        var elsewhere = new Actor(Actor.Role.STAFF, LAKE_HOSPITAL, DOCTOR);
        for (Actor actor : List.of(byNurse, elsewhere, BY_ADMIN, BY_ASHA, BY_FIRST_AUDITOR)) {
            for (Object command :
                    List.of(new SuspendAccount(NURSE), new RestoreAccount(NURSE), new IssuePassword(NURSE, true))) {
                new AggregateTestFixture<>(Account.class)
                        .given(NURSES)
                        .when(command, actor.toMetaData())
                        .expectNoEvents()
                        .expectExceptionDetails(Rejected.as(NO_ACCESS));
            }
        }
        for (Object command : List.of(new SuspendAccount(ASHAS_ACCOUNT), new IssuePassword(ASHAS_ACCOUNT, true))) {
            new AggregateTestFixture<>(Account.class)
                    .given(ASHAS)
                    .when(command, BY_ADMIN.toMetaData())
                    .expectNoEvents()
                    .expectExceptionDetails(Rejected.as(NO_ACCESS));
        }
    }

    @Test
    void the_admin_suspends_an_auditor_and_gives_him_no_password() {
        account.given(AUDITORS_BY_ADMIN)
                .when(new SuspendAccount(SECOND_AUDITOR), BY_ADMIN.toMetaData())
                .expectEvents(new AccountSuspended(SECOND_AUDITOR));
        new AggregateTestFixture<>(Account.class)
                .given(AUDITORS_BY_ADMIN)
                .when(new IssuePassword(SECOND_AUDITOR, true), BY_ADMIN.toMetaData())
                .expectExceptionDetails(Rejected.as(NO_ACCESS));
    }

    private static OpenAccount open(String email) {
        return new OpenAccount(ASHAS_ACCOUNT, AccountKind.PATIENT, null, null, "Asha Devi", email, false);
    }
}
