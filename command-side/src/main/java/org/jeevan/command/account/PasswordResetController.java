package org.jeevan.command.account;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Instant;
import org.jeevan.command.account.OneTimeCodes.ChallengeAnswer;
import org.jeevan.command.login.Factor;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;

/** For whoever has forgotten the password. */
@RestController
@RequestMapping("/api/v1/password-resets")
class PasswordResetController {

    private final PasswordResets resets;

    PasswordResetController(PasswordResets resets) {
        this.resets = resets;
    }

    record ResetRequest(LogInKind kind, String identifier) {}

    /**
     * @param code that was mailed
     * @param factor by which the person proves himself besides; null for by nothing else
     * @param factorCode the authenticator application's or a recovery code
     */
    record NewPasswordRequest(
            String code,
            String newPassword,
            @Nullable Factor factor,
            @Nullable String factorCode,
            @Nullable JsonNode credential) {

        Proof mailed() {
            return new Proof(Factor.EMAIL, code, null);
        }

        Proof besides() {
            return factor == null ? null : new Proof(factor, factorCode, credential);
        }
    }

    /** @param limitedUntil null where the account shows everything at once */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record ResetAnswer(boolean reset, @Nullable Instant limitedUntil) {}

    @PostMapping
    @ResponseStatus(HttpStatus.ACCEPTED)
    ResponseEntity<ChallengeAnswer> begin(@RequestBody ResetRequest request, HttpServletRequest http) {
        return resets.begin(request.kind(), request.identifier(), http);
    }

    @PostMapping("/{challengeId}")
    ResponseEntity<ResetAnswer> complete(
            @PathVariable String challengeId, @RequestBody NewPasswordRequest request, HttpServletRequest http) {
        Instant limitedUntil = resets.complete(challengeId, request, http);
        return ResponseEntity.ok().cacheControl(CacheControl.noStore()).body(new ResetAnswer(true, limitedUntil));
    }
}
