package org.jeevan.command.account;

import java.util.Optional;
import org.jeevan.api.account.AccountKind;
import org.jeevan.api.identity.AccountId;
import org.jeevan.api.rejection.CommandRejected;
import org.jeevan.api.rejection.Rejection;
import org.jeevan.command.Aggregates;
import org.jeevan.command.hospital.Hospital;
import org.jeevan.command.login.LogInVersions;
import org.springframework.core.env.Environment;
import org.springframework.core.env.Profiles;
import org.springframework.stereotype.Component;

/** Looks accounts up for log-in, and knows of whom more than a mailbox is demanded. */
@Component
class Accounts implements LogInVersions {

    private final Aggregates aggregates;
    private final boolean strict;

    Accounts(Aggregates aggregates, Environment environment) {
        this.aggregates = aggregates;
        this.strict = environment.acceptsProfiles(Profiles.of("prod"));
    }

    /** Empty if there is none, or it was forgotten. */
    Optional<Standing> find(AccountId accountId) {
        return aggregates
                .ask(
                        Account.class,
                        accountId.value(),
                        account -> account.erased() ? null : Standing.of(accountId, account))
                .map(standing -> standing.hospitalId() == null ? standing : asItsHospital(standing));
    }

    /** Empty also while nothing of it opens. */
    Optional<Standing> findUsable(AccountId accountId) {
        return find(accountId).filter(standing -> !standing.suspended());
    }

    @Override
    public Optional<Integer> of(AccountId accountId) {
        return find(accountId).map(Standing::logInVersion);
    }

    /** Of somebody who is signed in. */
    Standing require(AccountId accountId) {
        return findUsable(accountId)
                .orElseThrow(() -> new CommandRejected(Rejection.Code.NOT_SIGNED_IN, "Please log in"));
    }

    /** Everybody who may reach others' data, where that data is real, has to have more than a mailbox. */
    boolean demandsStrongFactor(Standing standing) {
        return strict && standing.kind() != AccountKind.PATIENT;
    }

    boolean mustEnrolFactor(Standing standing) {
        return demandsStrongFactor(standing) && !standing.strong();
    }

    private Standing asItsHospital(Standing standing) {
        return aggregates
                .ask(
                        Hospital.class,
                        standing.hospitalId().value(),
                        hospital -> standing.at(hospital.suspended(), hospital.suspensions()))
                .orElse(standing);
    }
}
