package org.jeevan.command.account;

import org.jeevan.api.identity.AuditorId;
import org.jeevan.command.IdempotencyKey;
import org.jeevan.web.SignedIn;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;

/** An auditor who lost every factor: the admin makes a new first password, and another auditor has to approve anew. */
@RestController
class AuditorRecoveryController {

    private final Auditors auditors;
    private final AccountRecovery recovery;

    AuditorRecoveryController(Auditors auditors, AccountRecovery recovery) {
        this.auditors = auditors;
        this.recovery = recovery;
    }

    @PostMapping("/api/v1/auditors/{auditorId}/recovery")
    ResponseEntity<AuditorController.AppointAnswer> recover(
            @PathVariable String auditorId,
            @RequestHeader(name = IdempotencyKey.HEADER, required = false) String header) {
        String password = recovery.byAdmin(
                auditors.require(auditorId),
                IdempotencyKey.orRandom(header),
                SignedIn.current().actor());
        return ResponseEntity.ok()
                .cacheControl(CacheControl.noStore())
                .body(new AuditorController.AppointAnswer(new AuditorId(auditorId), password));
    }
}
