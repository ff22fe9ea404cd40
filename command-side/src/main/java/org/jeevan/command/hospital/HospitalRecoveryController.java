package org.jeevan.command.hospital;

import org.jeevan.api.identity.AccountId;
import org.jeevan.api.identity.HospitalId;
import org.jeevan.api.rejection.CommandRejected;
import org.jeevan.command.Aggregates;
import org.jeevan.command.IdempotencyKey;
import org.jeevan.command.account.AccountRecovery;
import org.jeevan.web.SignedIn;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;

/**
 * A hospital's first user who lost every factor: the admin makes a new first password, and nothing opens for the first user
 * before an auditor has approved it. The others of the hospital work on.
 */
@RestController
class HospitalRecoveryController {

    private final Aggregates aggregates;
    private final AccountRecovery recovery;

    HospitalRecoveryController(Aggregates aggregates, AccountRecovery recovery) {
        this.aggregates = aggregates;
        this.recovery = recovery;
    }

    @PostMapping("/api/v1/hospitals/{hospitalId}/recovery")
    ResponseEntity<HospitalController.IssueAnswer> recover(
            @PathVariable String hospitalId,
            @RequestHeader(name = IdempotencyKey.HEADER, required = false) String header) {
        String password = recovery.byAdmin(
                firstUser(hospitalId),
                IdempotencyKey.orRandom(header),
                SignedIn.current().actor());
        return ResponseEntity.ok()
                .cacheControl(CacheControl.noStore())
                .body(new HospitalController.IssueAnswer(new HospitalId(hospitalId), password));
    }

    private AccountId firstUser(String hospitalId) {
        try {
            return aggregates
                    .ask(Hospital.class, new HospitalId(hospitalId).value(), Hospital::firstUser)
                    .orElseThrow(CommandRejected::notFound);
        } catch (IllegalArgumentException notAHospitalId) {
            throw CommandRejected.notFound();
        }
    }
}
