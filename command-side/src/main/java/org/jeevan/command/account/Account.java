package org.jeevan.command.account;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;
import static org.jeevan.api.rejection.Rejection.Code.ERASED;
import static org.jeevan.api.rejection.Rejection.Code.IDEMPOTENCY_KEY_REUSED;
import static org.jeevan.api.rejection.Rejection.Code.NO_ACCESS;

import java.time.Instant;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.AggregateMember;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.spring.stereotype.Aggregate;
import org.jeevan.api.account.AccountCommand.ApproveAccount;
import org.jeevan.api.account.AccountCommand.ChangeEmail;
import org.jeevan.api.account.AccountCommand.ChangePassword;
import org.jeevan.api.account.AccountCommand.IssuePassword;
import org.jeevan.api.account.AccountCommand.LiftLimit;
import org.jeevan.api.account.AccountCommand.OpenAccount;
import org.jeevan.api.account.AccountCommand.RecoverAccount;
import org.jeevan.api.account.AccountCommand.ResetPassword;
import org.jeevan.api.account.AccountCommand.RestoreAccount;
import org.jeevan.api.account.AccountCommand.SuspendAccount;
import org.jeevan.api.account.AccountEvent.AccountApproved;
import org.jeevan.api.account.AccountEvent.AccountOpened;
import org.jeevan.api.account.AccountEvent.AccountRecovered;
import org.jeevan.api.account.AccountEvent.AccountRestored;
import org.jeevan.api.account.AccountEvent.AccountSuspended;
import org.jeevan.api.account.AccountEvent.EmailChanged;
import org.jeevan.api.account.AccountEvent.LimitLifted;
import org.jeevan.api.account.AccountEvent.PasswordChanged;
import org.jeevan.api.account.AccountEvent.PasswordIssued;
import org.jeevan.api.account.AccountEvent.PasswordReset;
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

    /** What proves the person beside the password. */
    @AggregateMember
    private final AccountFactors factors = new AccountFactors();

    @AggregateMember
    private final LogInVersion logInVersion = new LogInVersion();

    private AccountOpened opened;
    private Actor openedBy;
    private String email;
    private boolean approved;
    private boolean approvedByAuditor;
    private boolean mustChangePassword;
    private boolean suspended;
    private Instant limitedUntil;
    private Instant recoveryLimit;
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
        return email;
    }

    public AccountFactors factors() {
        return factors;
    }

    /** Nothing opens until somebody restores it. */
    public boolean suspended() {
        return suspended;
    }

    /** Another one once the password, a factor or the address is another, or the account was shut. */
    int logInVersion() {
        return logInVersion.version();
    }

    /** Until when what rested on the e-mail address alone shows general details only; may be past, or null. */
    public Instant limitedUntil() {
        return limitedUntil;
    }

    /** True from the start for everybody but auditors; false after every factor was lost, but for patients. */
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

    /** The platform has proven by mail, and by a second factor where there is one, who asks. */
    @CommandHandler
    void handle(ResetPassword command, Actor actor) {
        requireNotErased();
        requirePlatform(actor);
        apply(new PasswordReset(accountId, command.limitedUntil()));
    }

    @CommandHandler
    void handle(LiftLimit command, Actor actor) {
        requireNotErased();
        requirePlatform(actor);
        if (limitedUntil != null && !limitedUntil.equals(recoveryLimit)) {
            apply(new LimitLifted(accountId));
        }
    }

    @CommandHandler
    void handle(ChangeEmail command, Actor actor) {
        requireNotErased();
        factors.requireOwner(actor);
        String address = EmailAddress.require(command.email(), "email");
        if (!address.equals(email)) {
            apply(new EmailChanged(accountId, address));
        }
    }

    @CommandHandler
    void handle(SuspendAccount command, Actor actor) {
        requireNotErased();
        AccountOverseers.requireSuperior(opened, actor);
        if (!suspended) {
            apply(new AccountSuspended(accountId));
        }
    }

    @CommandHandler
    void handle(RestoreAccount command, Actor actor) {
        requireNotErased();
        AccountOverseers.requireSuperior(opened, actor);
        if (suspended) {
            apply(new AccountRestored(accountId));
        }
    }

    @CommandHandler
    void handle(IssuePassword command, Actor actor) {
        requireNotErased();
        if (opened.kind() != AccountKind.STAFF) {
            throw new CommandRejected(NO_ACCESS, "Only staff get a new first password");
        }
        AccountOverseers.requireSuperior(opened, actor);
        apply(new PasswordIssued(accountId, command.factorsRemoved()));
    }

    @CommandHandler
    void handle(RecoverAccount command, Actor actor) {
        requireNotErased();
        AccountOverseers.requireRescuer(opened, openedBy, actor);
        boolean patient = opened.kind() == AccountKind.PATIENT;
        if (patient != (command.limitedUntil() != null)) {
            throw new IllegalArgumentException("A patient is limited afterwards, nobody else is");
        }
        apply(new AccountRecovered(
                accountId,
                opened.kind(),
                opened.hospitalId(),
                opened.auditorId(),
                opened.displayName(),
                command.limitedUntil()));
    }

    /** The platform itself speaks for whoever presented the first auditor's token; another auditor may still say so too. */
    @CommandHandler
    void handle(ApproveAccount command, Actor actor) {
        requireNotErased();
        boolean anotherAuditor = actor.role() == Role.AUDITOR
                && actor.person() != null
                && !actor.person().equals(openedBy.person())
                && !actor.person().equals(accountId);
        if (actor.role() != Role.SYSTEM && !anotherAuditor) {
            throw new CommandRejected(NO_ACCESS, "An auditor is approved by another auditor, not by who appointed him");
        }
        if (!approved || anotherAuditor && !approvedByAuditor) {
            apply(new AccountApproved(accountId));
        }
    }

    @EventSourcingHandler
    void on(AccountOpened event, Actor actor) {
        accountId = event.accountId();
        opened = event;
        email = event.email();
        openedBy = actor;
        approved = event.kind() != AccountKind.AUDITOR;
        mustChangePassword = event.passwordIssued();
    }

    @EventSourcingHandler
    void on(PasswordChanged event) {
        mustChangePassword = false;
    }

    @EventSourcingHandler
    void on(PasswordReset event) {
        mustChangePassword = false;
        limitedUntil = later(event.limitedUntil(), recoveryLimit);
    }

    @EventSourcingHandler
    void on(PasswordIssued event) {
        mustChangePassword = true;
        limitedUntil = null; // a colleague hands it over, so it is not the mailbox that opens
    }

    /** A desk that let somebody in again does not also end the time in which that can be noticed. */
    @EventSourcingHandler
    void on(LimitLifted event) {
        limitedUntil = recoveryLimit;
    }

    @EventSourcingHandler
    void on(AccountRecovered event) {
        boolean patient = event.kind() == AccountKind.PATIENT;
        recoveryLimit = event.limitedUntil();
        limitedUntil = event.limitedUntil();
        mustChangePassword = !patient;
        approved = patient;
        approvedByAuditor = false;
    }

    @EventSourcingHandler
    void on(EmailChanged event) {
        email = event.email();
    }

    @EventSourcingHandler
    void on(AccountSuspended event) {
        suspended = true;
    }

    @EventSourcingHandler
    void on(AccountRestored event) {
        suspended = false;
    }

    @EventSourcingHandler
    void on(AccountApproved event, Actor actor) {
        approved = true;
        approvedByAuditor = actor.role() == Role.AUDITOR;
    }

    @EventSourcingHandler
    void on(ErasedEvent event) {
        accountId = new AccountId(event.aggregateIdentifier());
        erased = true;
    }

    private static void requirePlatform(Actor actor) {
        if (actor.role() != Role.SYSTEM) {
            throw new CommandRejected(NO_ACCESS, "Only the platform may, once it has proven who asks");
        }
    }

    private static Instant later(Instant one, Instant other) {
        return one == null || other != null && other.isAfter(one) ? other : one;
    }

    private void requireNotErased() {
        if (erased) {
            throw new CommandRejected(ERASED, "Account %s has been erased".formatted(accountId));
        }
    }
}
