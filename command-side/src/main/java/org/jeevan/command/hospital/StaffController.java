package org.jeevan.command.hospital;

import java.util.List;
import org.jeevan.api.account.AccountCommand.OpenAccount;
import org.jeevan.api.account.AccountKind;
import org.jeevan.api.hospital.HospitalCommand.AddStaff;
import org.jeevan.api.hospital.HospitalCommand.RemoveStaff;
import org.jeevan.api.identity.AccountId;
import org.jeevan.api.identity.Actor;
import org.jeevan.command.Commands;
import org.jeevan.command.IdempotencyKey;
import org.jeevan.command.account.AccountSuspension;
import org.jeevan.command.account.LogInStatus;
import org.jeevan.command.account.StaffName;
import org.jeevan.command.account.StatusAnswer;
import org.jeevan.command.login.LocalSecrets;
import org.jeevan.command.mail.Mailer;
import org.jeevan.command.mail.Mails;
import org.jeevan.command.vault.Credentials;
import org.jeevan.command.vault.LogInNames;
import org.jeevan.web.SignedIn;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** A hospital's first user gives each colleague a log-in of his own, so that every access has a name. */
@RestController
class StaffController {

    private final Commands commands;
    private final StaffList staff;
    private final AccountSuspension suspension;
    private final Credentials credentials;
    private final LogInNames names;
    private final LocalSecrets secrets;
    private final Mailer mailer;

    StaffController(
            Commands commands,
            StaffList staff,
            AccountSuspension suspension,
            Credentials credentials,
            LogInNames names,
            LocalSecrets secrets,
            Mailer mailer) {
        this.commands = commands;
        this.staff = staff;
        this.suspension = suspension;
        this.credentials = credentials;
        this.names = names;
        this.secrets = secrets;
        this.mailer = mailer;
    }

    record StaffRequest(String name, String displayName, String email) {}

    record FirstPasswordRequest(@Nullable Boolean withoutFactors) {}

    record StaffAnswers(
            List<StaffList.Member> items, @Nullable String nextCursor) {}

    record StaffAnswer(String logInName, String initialPassword) {}

    @PostMapping("/api/v1/hospitals/current/staff")
    @ResponseStatus(HttpStatus.CREATED)
    ResponseEntity<StaffAnswer> add(
            @RequestBody StaffRequest request,
            @RequestHeader(name = IdempotencyKey.HEADER, required = false) String header) {
        Actor firstUser = firstUser();
        AccountId accountId = AccountId.derivedFrom(firstUser.person(), IdempotencyKey.orRandom(header));
        commands.send(
                new OpenAccount(
                        accountId,
                        AccountKind.STAFF,
                        firstUser.organisation(),
                        null,
                        request.displayName(),
                        request.email(),
                        true),
                firstUser);
        commands.send(new AddStaff(firstUser.organisation(), accountId, request.name()), firstUser);
        String logInName = StaffName.of(firstUser.organisation(), request.name());
        String password = secrets.derivedPassword(accountId.value());
        names.claim(LogInNames.Kind.STAFF, logInName, accountId);
        if (credentials.storeIfAbsent(accountId, credentials.hash(password))) {
            mailer.send(request.email(), Mails.accountIssued(logInName));
        }
        return ResponseEntity.status(201)
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .body(new StaffAnswer(logInName, password));
    }

    @GetMapping("/api/v1/hospitals/current/staff")
    ResponseEntity<StaffAnswers> list() {
        return ResponseEntity.ok()
                .cacheControl(CacheControl.noStore())
                .body(new StaffAnswers(staff.of(firstUser().organisation()), null));
    }

    @PostMapping("/api/v1/hospitals/current/staff/{accountId}/suspension")
    StatusAnswer suspend(@PathVariable AccountId accountId) {
        Actor firstUser = firstUser();
        staff.requireColleague(firstUser, accountId);
        suspension.suspend(accountId, firstUser);
        return StatusAnswer.suspended();
    }

    @DeleteMapping("/api/v1/hospitals/current/staff/{accountId}/suspension")
    StatusAnswer restore(@PathVariable AccountId accountId) {
        Actor firstUser = firstUser();
        staff.requireColleague(firstUser, accountId);
        suspension.restore(accountId, firstUser);
        return StatusAnswer.active();
    }

    /** Nothing opens before the name is free again; a retry after a crash finds the person until the last step. */
    @DeleteMapping("/api/v1/hospitals/current/staff/{accountId}")
    StatusAnswer remove(@PathVariable AccountId accountId) {
        Actor firstUser = firstUser();
        String logInName = staff.requireColleague(firstUser, accountId);
        suspension.suspend(accountId, firstUser);
        names.release(LogInNames.Kind.STAFF, logInName, accountId);
        commands.send(new RemoveStaff(firstUser.organisation(), accountId), firstUser);
        return new StatusAnswer(LogInStatus.REMOVED);
    }

    /** For a colleague who forgot the password, or lost the phone too. */
    @PostMapping("/api/v1/hospitals/current/staff/{accountId}/first-password")
    ResponseEntity<StaffAnswer> issuePassword(
            @PathVariable AccountId accountId,
            @RequestBody FirstPasswordRequest request,
            @RequestHeader(name = IdempotencyKey.HEADER, required = false) String header) {
        Actor firstUser = firstUser();
        String logInName = staff.requireColleague(firstUser, accountId);
        String password = suspension.issuePassword(
                accountId, Boolean.TRUE.equals(request.withoutFactors()), IdempotencyKey.orRandom(header), firstUser);
        return ResponseEntity.ok().cacheControl(CacheControl.noStore()).body(new StaffAnswer(logInName, password));
    }

    private Actor firstUser() {
        return staff.requireFirstUser(SignedIn.current().actor());
    }
}
