package org.jeevan.command.account;

import org.jeevan.api.account.AccountKind;
import org.jeevan.api.identity.AccountId;
import org.jeevan.api.identity.Actor;
import org.jeevan.api.identity.Actor.Role;
import org.jeevan.api.identity.PatientId;
import org.jeevan.api.rejection.CommandRejected;
import org.jeevan.api.rejection.Rejection;
import org.jeevan.command.Aggregates;
import org.jeevan.command.login.Challenge;
import org.jeevan.command.login.Challenge.CompleteLogIn;
import org.jeevan.command.login.Challenge.CompleteSignUp;
import org.jeevan.command.login.Sessions;
import org.jeevan.web.SignedIn;
import org.springframework.stereotype.Component;

/** Opens the session of somebody whose code was right. */
@Component
class SessionStart {

    private final SignUp signUp;
    private final Aggregates aggregates;
    private final Sessions sessions;

    SessionStart(SignUp signUp, Aggregates aggregates, Sessions sessions) {
        this.signUp = signUp;
        this.aggregates = aggregates;
        this.sessions = sessions;
    }

    SignedIn after(Challenge.Purpose purpose) {
        return switch (purpose) {
            case CompleteSignUp completion -> start(completion.accountId(), signUp.complete(completion));
            case CompleteLogIn completion -> start(completion.accountId(), completion.patientId());
            case Challenge.ConfirmAtDesk other -> throw forDesk();
            case Challenge.ConsentAtDesk other -> throw forDesk();
            case Challenge.ConfirmErasure other ->
                throw new CommandRejected(Rejection.Code.CODE_EXPIRED, "This code is not for logging in");
        };
    }

    private static CommandRejected forDesk() {
        return new CommandRejected(Rejection.Code.CODE_EXPIRED, "This code is for a hospital's desk");
    }

    private SignedIn start(AccountId accountId, PatientId patientId) {
        return aggregates
                .ask(
                        Account.class,
                        accountId.value(),
                        account -> new Person(
                                new Actor(role(account.kind()), account.hospitalId(), accountId),
                                account.displayName(),
                                account.mustChangePassword()))
                .map(person -> sessions.start(person.actor(), patientId, person.name(), person.mustChangePassword()))
                .orElseThrow(() -> new IllegalStateException("An account that logs in exists"));
    }

    private record Person(Actor actor, String name, boolean mustChangePassword) {}

    private static Role role(AccountKind kind) {
        return Role.valueOf(kind.name());
    }
}
