package org.jeevan.command.account;

import java.util.Locale;
import org.jeevan.api.account.AccountCommand.ApproveAccount;
import org.jeevan.api.hospital.HospitalCommand.ApproveHospital;
import org.jeevan.api.identity.AccountId;
import org.jeevan.api.identity.Actor;
import org.jeevan.api.identity.HospitalId;
import org.jeevan.api.rejection.CommandRejected;
import org.jeevan.api.rejection.Rejection;
import org.jeevan.command.Aggregates;
import org.jeevan.command.Commands;
import org.jeevan.command.hospital.Hospital;
import org.jeevan.command.vault.LogInNames;
import org.jeevan.web.SignedIn;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** An auditor vouches for a hospital, another auditor, or who was brought back; the first auditor is approved by the keys folder's token. */
@RestController
class ApprovalController {

    private static final String ADMIN = "admin";

    private final Commands commands;
    private final Aggregates aggregates;
    private final ApprovedAuditors approved;
    private final Auditors auditors;
    private final LogInNames names;
    private final FirstStart firstStart;

    ApprovalController(
            Commands commands,
            Aggregates aggregates,
            ApprovedAuditors approved,
            Auditors auditors,
            LogInNames names,
            FirstStart firstStart) {
        this.commands = commands;
        this.aggregates = aggregates;
        this.approved = approved;
        this.auditors = auditors;
        this.names = names;
        this.firstStart = firstStart;
    }

    record ApprovalRequest(@Nullable String token) {}

    /** @param approved the id that the approval was asked for */
    record ApprovalAnswer(String approved) {}

    @PostMapping("/api/v1/approvals/{id}")
    ApprovalAnswer approve(@PathVariable String id, @RequestBody(required = false) ApprovalRequest request) {
        if (request != null && request.token() != null) {
            approveFirstAuditor(id, request.token());
        } else {
            approveAs(approved.require(SignedIn.current()), id);
        }
        return new ApprovalAnswer(id);
    }

    /** The token has 256 random bits: there is nothing to guess. */
    private void approveFirstAuditor(String id, String token) {
        if (!firstStart.isFirstAuditorToken(token)) {
            throw new CommandRejected(Rejection.Code.NO_ACCESS, "This is not the first auditor's token");
        }
        commands.send(new ApproveAccount(auditors.require(id)), Actor.SYSTEM);
        firstStart.firstAuditorApproved();
    }

    private void approveAs(Actor auditor, String id) {
        if (id.toUpperCase(Locale.ROOT).startsWith("H-")) {
            approveHospital(hospital(id), auditor);
        } else if (id.equals(ADMIN)) {
            AccountId admin = names.find(LogInNames.Kind.ADMIN, ADMIN).orElseThrow(CommandRejected::notFound);
            commands.send(new ApproveAccount(admin), auditor);
        } else {
            commands.send(new ApproveAccount(auditors.require(id)), auditor);
        }
    }

    /** And its first user, if brought back after every factor was lost: it is the same question, whose hospital this is. */
    private void approveHospital(HospitalId hospital, Actor auditor) {
        commands.send(new ApproveHospital(hospital), auditor);
        aggregates
                .ask(Hospital.class, hospital.value(), Hospital::firstUser)
                .filter(firstUser -> aggregates
                        .ask(Account.class, firstUser.value(), Account::approved)
                        .filter(approved -> !approved)
                        .isPresent())
                .ifPresent(firstUser -> commands.send(new ApproveAccount(firstUser), auditor));
    }

    private static HospitalId hospital(String id) {
        try {
            return new HospitalId(id);
        } catch (IllegalArgumentException notAHospitalId) {
            throw CommandRejected.notFound();
        }
    }
}
