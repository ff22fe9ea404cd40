package org.jeevan.command.account;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;
import static org.jeevan.api.rejection.Rejection.Code.ERASED;
import static org.jeevan.api.rejection.Rejection.Code.IDEMPOTENCY_KEY_REUSED;
import static org.jeevan.api.rejection.Rejection.Code.NO_ACCESS;

import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.spring.stereotype.Aggregate;
import org.jeevan.api.account.AccountCommand.ApproveAccount;
import org.jeevan.api.account.AccountCommand.ChangePassword;
import org.jeevan.api.account.AccountCommand.OpenAccount;
import org.jeevan.api.account.AccountEvent.AccountApproved;
import org.jeevan.api.account.AccountEvent.AccountOpened;
import org.jeevan.api.account.AccountEvent.PasswordChanged;
import org.jeevan.api.account.AccountKind;
import org.jeevan.api.identity.AccountId;
import org.jeevan.api.identity.Actor;
import org.jeevan.api.identity.Actor.Role;
import org.jeevan.api.identity.EmailAddress;
import org.jeevan.api.identity.HospitalId;
import org.jeevan.api.patient.PersonName;
import org.jeevan.api.rejection.CommandRejected;
import org.jeevan.events.ErasedEvent;

/** Decides what may happen to one person's log-in. An auditor's opens nothing until another person approved it. */
@Aggregate(type = "Account", cache = "aggregateCache")
public class Account {

    @AggregateIdentifier
    private AccountId accountId;

    private AccountOpened opened;
    private AccountId openedBy;
    private boolean approved;
    private boolean mustChangePassword;
    private boolean erased;

    Account() {} // for Axon, which then replays the stream

    public AccountKind kind() {
        return opened.kind();
    }

    /** Null for everybody but staff. */
    public HospitalId hospitalId() {
        return opened.hospitalId();
    }

    public String displayName() {
        return opened.displayName();
    }

    /** Where the person's codes go. */
    public String email() {
        return opened.email();
    }

    /** True from the start for everybody but auditors. */
    public boolean approved() {
        return approved;
    }

    /** The platform made the password: it opens nothing but its own change. */
    public boolean mustChangePassword() {
        return mustChangePassword;
    }

    public boolean erased() {
        return erased;
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void handle(OpenAccount command) {
        requireNotErased();
        var event = new AccountOpened(
                command.accountId(),
                command.kind(),
                command.hospitalId(),
                command.auditorId(),
                PersonName.require(command.displayName(), "name"),
                EmailAddress.require(command.email(), "email"),
                command.passwordIssued());
        if (opened == null) {
            apply(event);
        } else if (!opened.equals(event)) {
            throw new CommandRejected(IDEMPOTENCY_KEY_REUSED, "Opened before with other content");
        }
    }

    /** Each change is a fact of its own; only the person, or the platform after it proved the person, may ask. */
    @CommandHandler
    void handle(ChangePassword command, Actor actor) {
        requireNotErased();
        if (actor.role() != Role.SYSTEM && !accountId.equals(actor.person())) {
            throw new CommandRejected(NO_ACCESS, "Only the account's owner may change its password");
        }
        apply(new PasswordChanged(accountId));
    }

    /** The platform itself speaks for whoever presented the first auditor's token. */
    @CommandHandler
    void handle(ApproveAccount command, Actor actor) {
        requireNotErased();
        boolean anotherAuditor = actor.role() == Role.AUDITOR
                && actor.person() != null
                && !actor.person().equals(openedBy)
                && !actor.person().equals(accountId);
        if (actor.role() != Role.SYSTEM && !anotherAuditor) {
            throw new CommandRejected(NO_ACCESS, "An auditor is approved by another auditor, not by who appointed him");
        }
        if (!approved) {
            apply(new AccountApproved(accountId));
        }
    }

    @EventSourcingHandler
    void on(AccountOpened event, Actor actor) {
        accountId = event.accountId();
        opened = event;
        openedBy = actor.person();
        approved = event.kind() != AccountKind.AUDITOR;
        mustChangePassword = event.passwordIssued();
    }

    @EventSourcingHandler
    void on(PasswordChanged event) {
        mustChangePassword = false;
    }

    @EventSourcingHandler
    void on(AccountApproved event) {
        approved = true;
    }

    @EventSourcingHandler
    void on(ErasedEvent event) {
        accountId = new AccountId(event.aggregateIdentifier());
        erased = true;
    }

    private void requireNotErased() {
        if (erased) {
            throw new CommandRejected(ERASED, "Account %s has been erased".formatted(accountId));
        }
    }
}
