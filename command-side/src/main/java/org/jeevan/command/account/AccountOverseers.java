package org.jeevan.command.account;

import static org.jeevan.api.rejection.Rejection.Code.NO_ACCESS;

import org.jeevan.api.account.AccountEvent.AccountOpened;
import org.jeevan.api.account.AccountKind;
import org.jeevan.api.identity.Actor;
import org.jeevan.api.identity.Actor.Role;
import org.jeevan.api.rejection.CommandRejected;

/** Who may do what to another person's account: nobody to his own. */
final class AccountOverseers {

    private AccountOverseers() {}

    /** Staff by another person of the same hospital, auditors by the admin, no patient by anybody. */
    static void requireSuperior(AccountOpened account, Actor actor) {
        boolean ofHospital = account.kind() == AccountKind.STAFF
                && actor.role() == Role.STAFF
                && account.hospitalId().equals(actor.organisation());
        boolean ofAuditor = account.kind() == AccountKind.AUDITOR && actor.role() == Role.ADMIN;
        if (!isAnother(account, actor) || !ofHospital && !ofAuditor) {
            throw new CommandRejected(NO_ACCESS, "This account is not yours to manage");
        }
    }

    /**
     * Who vouches for a person that lost every factor: a hospital's desk for a patient, the admin for auditors and first
     * users, whoever has the keys folder for the admin. Named staff have their first user.
     */
    static void requireRescuer(AccountOpened account, Actor openedBy, Actor actor) {
        boolean rescuer =
                switch (account.kind()) {
                    case PATIENT -> actor.role() == Role.STAFF && isAnother(account, actor);
                    case AUDITOR -> actor.role() == Role.ADMIN && isAnother(account, actor);
                    case STAFF -> actor.role() == Role.ADMIN && openedBy.role() == Role.ADMIN;
                    case ADMIN -> actor.role() == Role.SYSTEM;
                };
        if (!rescuer) {
            throw new CommandRejected(NO_ACCESS, "This account is not yours to bring back");
        }
    }

    private static boolean isAnother(AccountOpened account, Actor actor) {
        return actor.person() != null && !actor.person().equals(account.accountId());
    }
}
