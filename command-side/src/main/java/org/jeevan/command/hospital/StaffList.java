package org.jeevan.command.hospital;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jeevan.api.identity.AccountId;
import org.jeevan.api.identity.Actor;
import org.jeevan.api.identity.HospitalId;
import org.jeevan.api.rejection.CommandRejected;
import org.jeevan.api.rejection.Rejection;
import org.jeevan.command.Aggregates;
import org.jeevan.command.account.Account;
import org.jeevan.command.account.LogInStatus;
import org.jeevan.command.account.StaffName;
import org.springframework.stereotype.Component;

/** Who works at a hospital, for its first user, who manages them. */
@Component
class StaffList {

    private final Aggregates aggregates;

    StaffList(Aggregates aggregates) {
        this.aggregates = aggregates;
    }

    /** @param logInName a colleague's, or the hospital's id for its first user */
    record Member(
            AccountId accountId,
            String logInName,
            String displayName,
            String email,
            boolean firstUser,
            LogInStatus status,
            boolean mustChangePassword,
            boolean strongFactor) {}

    private record Known(AccountId firstUser, Map<String, AccountId> named) {}

    /** By log-in name, the first user first. */
    List<Member> of(HospitalId hospital) {
        Known known = known(hospital);
        var members = new ArrayList<Member>();
        members.add(member(known.firstUser(), hospital.value(), true));
        known.named().entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .forEach(each -> members.add(member(each.getValue(), StaffName.of(hospital, each.getKey()), false)));
        return members;
    }

    /**
     * The log-in name of a colleague.
     *
     * @throws CommandRejected {@code not-found} for who does not work there, {@code conflict} for the first user himself
     */
    String requireColleague(Actor firstUser, AccountId account) {
        if (account.equals(firstUser.person())) {
            throw new CommandRejected(Rejection.Code.CONFLICT, "The first user cannot do this to himself");
        }
        return known(firstUser.organisation()).named().entrySet().stream()
                .filter(each -> each.getValue().equals(account))
                .map(each -> StaffName.of(firstUser.organisation(), each.getKey()))
                .findFirst()
                .orElseThrow(CommandRejected::notFound);
    }

    /** @throws CommandRejected {@code no-access} */
    Actor requireFirstUser(Actor staff) {
        if (!known(staff.organisation()).firstUser().equals(staff.person())) {
            throw new CommandRejected(Rejection.Code.NO_ACCESS, "Only the hospital's first user manages its staff");
        }
        return staff;
    }

    private Known known(HospitalId hospital) {
        return aggregates
                .ask(
                        Hospital.class,
                        hospital.value(),
                        it -> new Known(it.firstUser(), new LinkedHashMap<>(it.namedStaff())))
                .orElseThrow(CommandRejected::notFound);
    }

    private Member member(AccountId account, String logInName, boolean first) {
        return aggregates
                .ask(
                        Account.class,
                        account.value(),
                        it -> new Member(
                                account,
                                logInName,
                                it.displayName(),
                                it.email(),
                                first,
                                it.suspended() ? LogInStatus.SUSPENDED : LogInStatus.ACTIVE,
                                it.mustChangePassword(),
                                it.factors().strong()))
                .orElseThrow(CommandRejected::notFound);
    }
}
