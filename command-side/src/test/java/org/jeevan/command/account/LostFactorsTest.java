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
import static org.jeevan.api.Examples.NOON;
import static org.jeevan.api.Examples.NURSE;
import static org.jeevan.api.Examples.SECOND_AUDITOR;
import static org.jeevan.api.rejection.Rejection.Code.ERASED;
import static org.jeevan.api.rejection.Rejection.Code.NO_ACCESS;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.axonframework.eventhandling.GenericEventMessage;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.axonframework.test.aggregate.FixtureConfiguration;
import org.jeevan.api.account.AccountCommand.ApproveAccount;
import org.jeevan.api.account.AccountCommand.LiftLimit;
import org.jeevan.api.account.AccountCommand.RecoverAccount;
import org.jeevan.api.account.AccountEvent.AccountApproved;
import org.jeevan.api.account.AccountEvent.AccountOpened;
import org.jeevan.api.account.AccountEvent.AccountRecovered;
import org.jeevan.api.account.AccountEvent.LimitLifted;
import org.jeevan.api.account.AccountEvent.PasskeyAdded;
import org.jeevan.api.account.AccountEvent.PasswordReset;
import org.jeevan.api.account.AccountEvent.RecoveryCodesIssued;
import org.jeevan.api.account.AccountEvent.TotpEnrolled;
import org.jeevan.api.account.AccountKind;
import org.jeevan.api.identity.AccountId;
import org.jeevan.api.identity.Actor;
import org.jeevan.api.identity.HospitalId;
import org.jeevan.command.Rejected;
import org.jeevan.events.ErasedEvent;
import org.junit.jupiter.api.Test;

/** The way back of who lost every factor: by whom, and what is left. */
class LostFactorsTest {

    private static final Instant IN_THREE_DAYS = NOON.plus(Duration.ofHours(72));
    private static final AccountOpened ASHAS =
            new AccountOpened(ASHAS_ACCOUNT, AccountKind.PATIENT, null, null, "Asha Devi", "asha@example.org", false);
    private static final AccountRecovered ASHA_RECOVERED =
            new AccountRecovered(ASHAS_ACCOUNT, AccountKind.PATIENT, null, null, "Asha Devi", IN_THREE_DAYS);
    private static final Object AUDITORS = new GenericEventMessage<>(
            new AccountOpened(
                    SECOND_AUDITOR, AccountKind.AUDITOR, null, AUDITOR, "Meera Rao", "meera@example.org", true),
            BY_ADMIN.toMetaData());
    private static final AccountRecovered AUDITOR_RECOVERED =
            new AccountRecovered(SECOND_AUDITOR, AccountKind.AUDITOR, null, AUDITOR, "Meera Rao", null);
    private static final Actor BY_MEERA = new Actor(Actor.Role.AUDITOR, null, SECOND_AUDITOR);

    /** One for each story: it keeps what it was given. */
    private static FixtureConfiguration<Account> account() {
        return new AggregateTestFixture<>(Account.class);
    }

    private static Object opened(AccountId id, AccountKind kind, HospitalId hospital, Actor by) {
        return new GenericEventMessage<>(
                new AccountOpened(id, kind, hospital, null, "Lata Iyer", "lata@example.org", true), by.toMetaData());
    }

    @Test
    void a_desk_takes_a_patients_factors_away_and_the_account_is_limited() {
        account()
                .given(
                        ASHAS,
                        new TotpEnrolled(ASHAS_ACCOUNT),
                        new PasskeyAdded(ASHAS_ACCOUNT, "key", "Phone"),
                        new RecoveryCodesIssued(ASHAS_ACCOUNT, 10))
                .when(new RecoverAccount(ASHAS_ACCOUNT, IN_THREE_DAYS), BY_DOCTOR.toMetaData())
                .expectEvents(ASHA_RECOVERED)
                .expectState(it -> assertThat(it.factors().strong()).isFalse())
                .expectState(it -> assertThat(it.factors().recoveryCodesLeft()).isFalse())
                .expectState(it -> assertThat(it.limitedUntil()).isEqualTo(IN_THREE_DAYS))
                .expectState(it -> assertThat(it.approved()).isTrue())
                .expectState(it -> assertThat(it.mustChangePassword()).isFalse());
    }

    @Test
    void the_admin_gives_an_auditor_a_new_beginning_that_waits_for_another_auditor() {
        account()
                .given(AUDITORS, new AccountApproved(SECOND_AUDITOR), new TotpEnrolled(SECOND_AUDITOR))
                .when(new RecoverAccount(SECOND_AUDITOR, null), BY_ADMIN.toMetaData())
                .expectEvents(AUDITOR_RECOVERED)
                .expectState(it -> assertThat(it.approved()).isFalse())
                .expectState(it -> assertThat(it.mustChangePassword()).isTrue())
                .expectState(it -> assertThat(it.factors().strong()).isFalse());
        for (Actor anybody : List.of(BY_ADMIN, BY_MEERA, BY_DOCTOR)) {
            account()
                    .given(AUDITORS, new AccountApproved(SECOND_AUDITOR), AUDITOR_RECOVERED)
                    .when(new ApproveAccount(SECOND_AUDITOR), anybody.toMetaData())
                    .expectNoEvents()
                    .expectExceptionDetails(Rejected.as(NO_ACCESS));
        }
        account()
                .given(AUDITORS, new AccountApproved(SECOND_AUDITOR), AUDITOR_RECOVERED)
                .when(new ApproveAccount(SECOND_AUDITOR), BY_FIRST_AUDITOR.toMetaData())
                .expectEvents(new AccountApproved(SECOND_AUDITOR))
                .expectState(it -> assertThat(it.approved()).isTrue());
    }

    @Test
    void who_was_approved_by_the_token_alone_is_approved_once_more_by_an_auditor() {
        Object byToken = new GenericEventMessage<>(new AccountApproved(SECOND_AUDITOR), Actor.SYSTEM.toMetaData());
        Object byAuditor =
                new GenericEventMessage<>(new AccountApproved(SECOND_AUDITOR), BY_FIRST_AUDITOR.toMetaData());
        account()
                .given(AUDITORS, AUDITOR_RECOVERED, byToken)
                .when(new ApproveAccount(SECOND_AUDITOR), BY_FIRST_AUDITOR.toMetaData())
                .expectEvents(new AccountApproved(SECOND_AUDITOR));
        account()
                .given(AUDITORS, AUDITOR_RECOVERED, byToken, byAuditor)
                .when(new ApproveAccount(SECOND_AUDITOR), BY_FIRST_AUDITOR.toMetaData())
                .expectNoEvents();
    }

    @Test
    void the_admin_brings_back_first_users_and_no_named_staff() {
        account()
                .given(opened(DOCTOR, AccountKind.STAFF, CITY_HOSPITAL, BY_ADMIN))
                .when(new RecoverAccount(DOCTOR, null), BY_ADMIN.toMetaData())
                .expectEvents(new AccountRecovered(DOCTOR, AccountKind.STAFF, CITY_HOSPITAL, null, "Lata Iyer", null))
                .expectState(it -> assertThat(it.approved()).isFalse());
        account()
                .given(opened(NURSE, AccountKind.STAFF, CITY_HOSPITAL, BY_DOCTOR))
                .when(new RecoverAccount(NURSE, null), BY_ADMIN.toMetaData())
                .expectNoEvents()
                .expectExceptionDetails(Rejected.as(NO_ACCESS));
    }

    @Test
    void only_the_platform_brings_the_admin_back() {
        Object admin = opened(ADMIN, AccountKind.ADMIN, null, Actor.SYSTEM);
        account()
                .given(admin)
                .when(new RecoverAccount(ADMIN, null), Actor.SYSTEM.toMetaData())
                .expectEvents(new AccountRecovered(ADMIN, AccountKind.ADMIN, null, null, "Lata Iyer", null));
        for (Actor anybody : List.of(BY_ADMIN, BY_FIRST_AUDITOR, BY_DOCTOR)) {
            account()
                    .given(admin)
                    .when(new RecoverAccount(ADMIN, null), anybody.toMetaData())
                    .expectNoEvents()
                    .expectExceptionDetails(Rejected.as(NO_ACCESS));
        }
    }

    @Test
    void nobody_brings_himself_back_nor_whom_another_vouches_for() {
        for (Actor anybody : List.of(BY_ASHA, BY_ADMIN, BY_FIRST_AUDITOR, Actor.SYSTEM)) {
            account()
                    .given(ASHAS)
                    .when(new RecoverAccount(ASHAS_ACCOUNT, IN_THREE_DAYS), anybody.toMetaData())
                    .expectNoEvents()
                    .expectExceptionDetails(Rejected.as(NO_ACCESS));
        }
        for (Actor anybody : List.of(BY_MEERA, BY_FIRST_AUDITOR, BY_DOCTOR, Actor.SYSTEM)) {
            account()
                    .given(AUDITORS)
                    .when(new RecoverAccount(SECOND_AUDITOR, null), anybody.toMetaData())
                    .expectNoEvents()
                    .expectExceptionDetails(Rejected.as(NO_ACCESS));
        }
        account()
                .given(new ErasedEvent(ASHAS_ACCOUNT.value(), "account.opened"))
                .when(new RecoverAccount(ASHAS_ACCOUNT, IN_THREE_DAYS), BY_DOCTOR.toMetaData())
                .expectExceptionDetails(Rejected.as(ERASED));
    }

    @Test
    void time_alone_ends_the_limit_also_after_a_reset_and_a_desk() {
        account()
                .given(ASHAS, ASHA_RECOVERED)
                .when(new LiftLimit(ASHAS_ACCOUNT), Actor.SYSTEM.toMetaData())
                .expectSuccessfulHandlerExecution()
                .expectNoEvents();
        account()
                .given(ASHAS, ASHA_RECOVERED, new PasswordReset(ASHAS_ACCOUNT, IN_THREE_DAYS.plusSeconds(60)))
                .when(new LiftLimit(ASHAS_ACCOUNT), Actor.SYSTEM.toMetaData())
                .expectEvents(new LimitLifted(ASHAS_ACCOUNT))
                .expectState(it -> assertThat(it.limitedUntil()).isEqualTo(IN_THREE_DAYS));
    }
}
