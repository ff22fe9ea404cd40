package org.jeevan.command.account;

import java.util.Locale;
import java.util.Map;
import org.jeevan.api.account.AccountCommand.ApproveAccount;
import org.jeevan.api.hospital.HospitalCommand.ApproveHospital;
import org.jeevan.api.identity.AccountId;
import org.jeevan.api.identity.Actor;
import org.jeevan.api.identity.AuditorId;
import org.jeevan.api.identity.HospitalId;
import org.jeevan.api.rejection.CommandRejected;
import org.jeevan.api.rejection.Rejection;
import org.jeevan.command.Commands;
import org.jeevan.command.vault.LogInNames;
import org.jeevan.web.SignedIn;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** An auditor vouches for a hospital or another auditor; the first auditor is approved by the keys folder's token. */
@RestController
class ApprovalController {

    private final Commands commands;
    private final ApprovedAuditors auditors;
    private final LogInNames names;
    private final FirstStart firstStart;

    ApprovalController(Commands commands, ApprovedAuditors auditors, LogInNames names, FirstStart firstStart) {
        this.commands = commands;
        this.auditors = auditors;
        this.names = names;
        this.firstStart = firstStart;
    }

    record ApprovalRequest(@Nullable String token) {}

    @PostMapping("/api/v1/approvals/{id}")
    Map<String, String> approve(@PathVariable String id, @RequestBody(required = false) ApprovalRequest request) {
        if (request != null && request.token() != null) {
            approveFirstAuditor(id, request.token());
        } else {
            approveAs(auditors.require(SignedIn.current()), id);
        }
        return Map.of("approved", id);
    }

    /** The token has 256 random bits: there is nothing to guess. */
    private void approveFirstAuditor(String id, String token) {
        if (!firstStart.isFirstAuditorToken(token)) {
            throw new CommandRejected(Rejection.Code.NO_ACCESS, "This is not the first auditor's token");
        }
        commands.send(new ApproveAccount(auditor(id)), Actor.SYSTEM);
        firstStart.firstAuditorApproved();
    }

    private void approveAs(Actor auditor, String id) {
        if (id.toUpperCase(Locale.ROOT).startsWith("H-")) {
            commands.send(new ApproveHospital(hospital(id)), auditor);
        } else {
            commands.send(new ApproveAccount(auditor(id)), auditor);
        }
    }

    private AccountId auditor(String id) {
        try {
            return names.find(LogInNames.Kind.AUDITOR, new AuditorId(id).value())
                    .orElseThrow(CommandRejected::notFound);
        } catch (IllegalArgumentException notAnAuditorId) {
            throw CommandRejected.notFound();
        }
    }

    private static HospitalId hospital(String id) {
        try {
            return new HospitalId(id);
        } catch (IllegalArgumentException notAHospitalId) {
            throw CommandRejected.notFound();
        }
    }
}
