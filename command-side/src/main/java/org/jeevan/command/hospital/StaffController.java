package org.jeevan.command.hospital;

import org.jeevan.api.account.AccountCommand.OpenAccount;
import org.jeevan.api.account.AccountKind;
import org.jeevan.api.hospital.HospitalCommand.AddStaff;
import org.jeevan.api.identity.AccountId;
import org.jeevan.api.identity.Actor;
import org.jeevan.api.rejection.CommandRejected;
import org.jeevan.api.rejection.Rejection;
import org.jeevan.command.Aggregates;
import org.jeevan.command.Commands;
import org.jeevan.command.IdempotencyKey;
import org.jeevan.command.account.StaffName;
import org.jeevan.command.login.LocalSecrets;
import org.jeevan.command.mail.Mailer;
import org.jeevan.command.mail.Mails;
import org.jeevan.command.vault.Credentials;
import org.jeevan.command.vault.LogInNames;
import org.jeevan.web.SignedIn;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;

/** A hospital's first user gives each colleague a log-in of his own, so that every access has a name. */
@RestController
class StaffController {

    private final Commands commands;
    private final Aggregates aggregates;
    private final Credentials credentials;
    private final LogInNames names;
    private final LocalSecrets secrets;
    private final Mailer mailer;

    StaffController(
            Commands commands,
            Aggregates aggregates,
            Credentials credentials,
            LogInNames names,
            LocalSecrets secrets,
            Mailer mailer) {
        this.commands = commands;
        this.aggregates = aggregates;
        this.credentials = credentials;
        this.names = names;
        this.secrets = secrets;
        this.mailer = mailer;
    }

    record StaffRequest(String name, String displayName, String email) {}

    record StaffAnswer(String logInName, String initialPassword) {}

    @PostMapping("/api/v1/hospitals/current/staff")
    ResponseEntity<StaffAnswer> add(
            @RequestBody StaffRequest request,
            @RequestHeader(name = IdempotencyKey.HEADER, required = false) String header) {
        Actor firstUser = requireFirstUser(SignedIn.current().actor());
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

    private Actor requireFirstUser(Actor staff) {
        boolean first = aggregates
                .ask(Hospital.class, staff.organisation().value(), hospital -> hospital.firstUser()
                        .equals(staff.person()))
                .orElse(false);
        if (!first) {
            throw new CommandRejected(Rejection.Code.NO_ACCESS, "Only the hospital's first user manages its staff");
        }
        return staff;
    }
}
