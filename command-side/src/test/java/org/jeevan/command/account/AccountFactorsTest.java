package org.jeevan.command.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.jeevan.api.Examples.ASHAS_ACCOUNT;
import static org.jeevan.api.Examples.BY_ADMIN;
import static org.jeevan.api.Examples.BY_ASHA;
import static org.jeevan.api.Examples.BY_DOCTOR;
import static org.jeevan.api.rejection.Rejection.Code.CONFLICT;
import static org.jeevan.api.rejection.Rejection.Code.ERASED;
import static org.jeevan.api.rejection.Rejection.Code.INVALID_FIELD;
import static org.jeevan.api.rejection.Rejection.Code.NO_ACCESS;

import java.util.ArrayList;
import java.util.List;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.axonframework.test.aggregate.FixtureConfiguration;
import org.jeevan.api.account.AccountCommand.AddPasskey;
import org.jeevan.api.account.AccountCommand.EnrolTotp;
import org.jeevan.api.account.AccountCommand.IssueRecoveryCodes;
import org.jeevan.api.account.AccountCommand.RemovePasskey;
import org.jeevan.api.account.AccountCommand.RemoveTotp;
import org.jeevan.api.account.AccountCommand.UseRecoveryCode;
import org.jeevan.api.account.AccountEvent.AccountOpened;
import org.jeevan.api.account.AccountEvent.PasskeyAdded;
import org.jeevan.api.account.AccountEvent.PasskeyRemoved;
import org.jeevan.api.account.AccountEvent.RecoveryCodeUsed;
import org.jeevan.api.account.AccountEvent.RecoveryCodesIssued;
import org.jeevan.api.account.AccountEvent.TotpEnrolled;
import org.jeevan.api.account.AccountEvent.TotpRemoved;
import org.jeevan.api.account.AccountKind;
import org.jeevan.command.Rejected;
import org.jeevan.events.ErasedEvent;
import org.junit.jupiter.api.Test;

class AccountFactorsTest {

    private static final AccountOpened OPENED =
            new AccountOpened(ASHAS_ACCOUNT, AccountKind.PATIENT, null, null, "Asha Devi", "asha@example.org", false);
    private static final List<Object> CHANGES = List.of(
            new EnrolTotp(ASHAS_ACCOUNT),
            new RemoveTotp(ASHAS_ACCOUNT),
            new AddPasskey(ASHAS_ACCOUNT, "id", "Phone"),
            new RemovePasskey(ASHAS_ACCOUNT, "id"),
            new IssueRecoveryCodes(ASHAS_ACCOUNT, 10),
            new UseRecoveryCode(ASHAS_ACCOUNT));

    private final FixtureConfiguration<Account> account = new AggregateTestFixture<>(Account.class);

    @Test
    void the_mailbox_alone_proves_nobody_once_an_authenticator_is_enrolled() {
        account.given(OPENED)
                .when(new EnrolTotp(ASHAS_ACCOUNT), BY_ASHA.toMetaData())
                .expectEvents(new TotpEnrolled(ASHAS_ACCOUNT))
                .expectState(it -> assertThat(it.factors().strong()).isTrue());
    }

    @Test
    void and_does_again_once_the_last_one_is_removed() {
        account.given(OPENED, new TotpEnrolled(ASHAS_ACCOUNT), new PasskeyAdded(ASHAS_ACCOUNT, "id", "Phone"))
                .when(new RemoveTotp(ASHAS_ACCOUNT), BY_ASHA.toMetaData())
                .expectEvents(new TotpRemoved(ASHAS_ACCOUNT))
                .expectState(it -> assertThat(it.factors().strong()).isTrue());
        new AggregateTestFixture<>(Account.class)
                .given(OPENED, new PasskeyAdded(ASHAS_ACCOUNT, "id", "Phone"))
                .when(new RemovePasskey(ASHAS_ACCOUNT, "id"), BY_ASHA.toMetaData())
                .expectEvents(new PasskeyRemoved(ASHAS_ACCOUNT, "id"))
                .expectState(it -> assertThat(it.factors().strong()).isFalse());
    }

    @Test
    void removes_and_adds_once_when_asked_twice() {
        account.given(OPENED, new PasskeyAdded(ASHAS_ACCOUNT, "id", "Phone"))
                .when(new AddPasskey(ASHAS_ACCOUNT, "id", "Phone"), BY_ASHA.toMetaData())
                .expectSuccessfulHandlerExecution()
                .expectNoEvents();
        new AggregateTestFixture<>(Account.class)
                .given(OPENED)
                .when(new RemoveTotp(ASHAS_ACCOUNT), BY_ASHA.toMetaData())
                .expectSuccessfulHandlerExecution()
                .expectNoEvents();
    }

    @Test
    void counts_the_recovery_codes_that_are_left() {
        account.given(OPENED, new RecoveryCodesIssued(ASHAS_ACCOUNT, 1))
                .when(new UseRecoveryCode(ASHAS_ACCOUNT), BY_ASHA.toMetaData())
                .expectEvents(new RecoveryCodeUsed(ASHAS_ACCOUNT))
                .expectState(it -> assertThat(it.factors().recoveryCodesLeft()).isFalse());
    }

    @Test
    void takes_ten_passkeys_and_a_name_for_each() {
        var given = new ArrayList<Object>(List.of(OPENED));
        for (int i = 0; i < 10; i++) {
            given.add(new PasskeyAdded(ASHAS_ACCOUNT, "id" + i, "Phone"));
        }
        account.given(given)
                .when(new AddPasskey(ASHAS_ACCOUNT, "eleventh", "Phone"), BY_ASHA.toMetaData())
                .expectExceptionDetails(Rejected.as(CONFLICT));
        new AggregateTestFixture<>(Account.class)
                .given(OPENED)
                .when(new AddPasskey(ASHAS_ACCOUNT, "id", " "), BY_ASHA.toMetaData())
                .expectExceptionDetails(Rejected.as(INVALID_FIELD, "label"));
    }

    @Test
    void lets_nobody_change_what_proves_another() {
        for (Object change : CHANGES) {
            for (var actor : List.of(BY_ADMIN, BY_DOCTOR)) {
                new AggregateTestFixture<>(Account.class)
                        .given(OPENED)
                        .when(change, actor.toMetaData())
                        .expectNoEvents()
                        .expectExceptionDetails(Rejected.as(NO_ACCESS));
            }
        }
    }

    @Test
    void refuses_everything_once_erased() {
        for (Object change : CHANGES) {
            new AggregateTestFixture<>(Account.class)
                    .given(new ErasedEvent(ASHAS_ACCOUNT.value(), "account.opened"))
                    .when(change, BY_ASHA.toMetaData())
                    .expectNoEvents()
                    .expectExceptionDetails(Rejected.as(ERASED));
        }
    }
}
