package org.jeevan.command.account;

import java.util.Optional;
import org.jeevan.web.SignedIn;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** Tells a form, while somebody still chooses, whether a password would be taken; nothing of it is kept. */
@RestController
class PasswordCheckController {

    private final PasswordRules rules;
    private final Accounts accounts;

    PasswordCheckController(PasswordRules rules, Accounts accounts) {
        this.rules = rules;
        this.accounts = accounts;
    }

    /** What the person is going to be known by is null where the session tells it, or nobody knows it yet. */
    record PasswordCheck(
            String password,
            @Nullable String fullName,
            @Nullable String email,
            @Nullable String aadhaarNumber) {}

    /** @param strength 0 for what is refused, else 2 to 4 */
    record PasswordVerdict(boolean accepted, int strength) {}

    @PostMapping("/api/v1/password-checks")
    ResponseEntity<PasswordVerdict> check(@RequestBody PasswordCheck request) {
        Optional<Standing> person = signedIn();
        int strength = rules.strength(
                request.password(),
                request.fullName(),
                request.email(),
                request.aadhaarNumber(),
                person.map(Standing::displayName).orElse(null),
                person.map(Standing::email).orElse(null));
        return ResponseEntity.ok()
                .cacheControl(CacheControl.noStore())
                .body(new PasswordVerdict(strength > 0, strength));
    }

    private Optional<Standing> signedIn() {
        var authentication = SecurityContextHolder.getContext().getAuthentication();
        return authentication != null && authentication.getPrincipal() instanceof SignedIn signedIn
                ? accounts.findUsable(signedIn.actor().person())
                : Optional.empty();
    }
}
