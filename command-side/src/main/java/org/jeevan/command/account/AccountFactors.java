package org.jeevan.command.account;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;
import static org.jeevan.api.rejection.Rejection.Code.CONFLICT;
import static org.jeevan.api.rejection.Rejection.Code.ERASED;
import static org.jeevan.api.rejection.Rejection.Code.NO_ACCESS;

import java.util.LinkedHashMap;
import java.util.Map;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.jeevan.api.PlainText;
import org.jeevan.api.account.AccountCommand.AddPasskey;
import org.jeevan.api.account.AccountCommand.EnrolTotp;
import org.jeevan.api.account.AccountCommand.IssueRecoveryCodes;
import org.jeevan.api.account.AccountCommand.RemovePasskey;
import org.jeevan.api.account.AccountCommand.RemoveTotp;
import org.jeevan.api.account.AccountCommand.UseRecoveryCode;
import org.jeevan.api.account.AccountEvent.AccountOpened;
import org.jeevan.api.account.AccountEvent.AccountRecovered;
import org.jeevan.api.account.AccountEvent.PasskeyAdded;
import org.jeevan.api.account.AccountEvent.PasskeyRemoved;
import org.jeevan.api.account.AccountEvent.PasswordIssued;
import org.jeevan.api.account.AccountEvent.RecoveryCodeUsed;
import org.jeevan.api.account.AccountEvent.RecoveryCodesIssued;
import org.jeevan.api.account.AccountEvent.TotpEnrolled;
import org.jeevan.api.account.AccountEvent.TotpRemoved;
import org.jeevan.api.identity.AccountId;
import org.jeevan.api.identity.Actor;
import org.jeevan.api.identity.Actor.Role;
import org.jeevan.api.rejection.CommandRejected;
import org.jeevan.events.ErasedEvent;

/** Which second factors stronger than the mailbox an account has. The secrets are in the vault; these are the facts. */
public class AccountFactors {

    private static final int PASSKEYS_MAX = 10;
    private static final int LABEL_CHARACTERS_MAX = 60;

    private AccountId accountId;
    private boolean totp;
    private final Map<String, String> passkeys = new LinkedHashMap<>();
    private int recoveryCodes;
    private boolean erased;

    AccountFactors() {} // for the account, whose events it follows

    public boolean totp() {
        return totp;
    }

    /** Their labels by id, oldest first. */
    public Map<String, String> passkeys() {
        return Map.copyOf(passkeys);
    }

    public boolean recoveryCodesLeft() {
        return recoveryCodes > 0;
    }

    /** Then the mailbox alone no longer proves who somebody is. */
    public boolean strong() {
        return totp || !passkeys.isEmpty();
    }

    @CommandHandler
    void handle(EnrolTotp command, Actor actor) {
        requireOwner(actor);
        apply(new TotpEnrolled(accountId)); // each enrolment replaces the secret, so each is a fact
    }

    @CommandHandler
    void handle(RemoveTotp command, Actor actor) {
        requireOwner(actor);
        if (totp) {
            apply(new TotpRemoved(accountId));
        }
    }

    @CommandHandler
    void handle(AddPasskey command, Actor actor) {
        requireOwner(actor);
        String label = requireLabel(command.label());
        if (passkeys.containsKey(command.passkeyId())) {
            return;
        }
        if (passkeys.size() >= PASSKEYS_MAX) {
            throw new CommandRejected(CONFLICT, "An account has at most %d passkeys".formatted(PASSKEYS_MAX));
        }
        apply(new PasskeyAdded(accountId, command.passkeyId(), label));
    }

    @CommandHandler
    void handle(RemovePasskey command, Actor actor) {
        requireOwner(actor);
        if (passkeys.containsKey(command.passkeyId())) {
            apply(new PasskeyRemoved(accountId, command.passkeyId()));
        }
    }

    @CommandHandler
    void handle(IssueRecoveryCodes command, Actor actor) {
        requireOwner(actor);
        apply(new RecoveryCodesIssued(accountId, command.codes()));
    }

    @CommandHandler
    void handle(UseRecoveryCode command, Actor actor) {
        requireOwner(actor);
        apply(new RecoveryCodeUsed(accountId));
    }

    @EventSourcingHandler
    void on(AccountOpened event) {
        accountId = event.accountId();
    }

    @EventSourcingHandler
    void on(TotpEnrolled event) {
        totp = true;
    }

    @EventSourcingHandler
    void on(TotpRemoved event) {
        totp = false;
    }

    @EventSourcingHandler
    void on(PasskeyAdded event) {
        passkeys.put(event.passkeyId(), event.label());
    }

    @EventSourcingHandler
    void on(PasskeyRemoved event) {
        passkeys.remove(event.passkeyId());
    }

    @EventSourcingHandler
    void on(RecoveryCodesIssued event) {
        recoveryCodes = event.codes();
    }

    @EventSourcingHandler
    void on(RecoveryCodeUsed event) {
        recoveryCodes--;
    }

    @EventSourcingHandler
    void on(PasswordIssued event) {
        if (event.factorsRemoved()) {
            clear();
        }
    }

    @EventSourcingHandler
    void on(AccountRecovered event) {
        clear();
    }

    @EventSourcingHandler
    void on(ErasedEvent event) {
        accountId = new AccountId(event.aggregateIdentifier());
        erased = true;
    }

    /** Only the person changes what proves him; the platform speaks for him once it knows who he is. */
    void requireOwner(Actor actor) {
        if (erased) {
            throw new CommandRejected(ERASED, "Account %s has been erased".formatted(accountId));
        }
        if (actor.role() != Role.SYSTEM && !accountId.equals(actor.person())) {
            throw new CommandRejected(NO_ACCESS, "Only the account's owner may");
        }
    }

    private void clear() {
        totp = false;
        passkeys.clear();
        recoveryCodes = 0;
    }

    static String requireLabel(String label) {
        return PlainText.line(label, 1, LABEL_CHARACTERS_MAX, "A name", "label");
    }
}
