package org.jeevan.command.account;

import org.jeevan.api.account.AccountCommand.OpenAccount;
import org.jeevan.api.account.AccountKind;
import org.jeevan.api.identity.AccountId;
import org.jeevan.api.identity.AuditorId;
import org.jeevan.command.Commands;
import org.jeevan.command.IdempotencyKey;
import org.jeevan.command.login.LocalSecrets;
import org.jeevan.command.mail.Mailer;
import org.jeevan.command.mail.Mails;
import org.jeevan.command.vault.Credentials;
import org.jeevan.command.vault.LogInNames;
import org.jeevan.web.SignedIn;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The admin appoints auditors; they can do nothing until another person approves them. */
@RestController
class AuditorController {

    private final Commands commands;
    private final Credentials credentials;
    private final LogInNames names;
    private final LocalSecrets secrets;
    private final Mailer mailer;

    AuditorController(
            Commands commands, Credentials credentials, LogInNames names, LocalSecrets secrets, Mailer mailer) {
        this.commands = commands;
        this.credentials = credentials;
        this.names = names;
        this.secrets = secrets;
        this.mailer = mailer;
    }

    record AppointRequest(String name, String email) {}

    record AppointAnswer(AuditorId auditorId, String initialPassword) {}

    @PostMapping("/api/v1/auditors")
    @ResponseStatus(HttpStatus.CREATED)
    ResponseEntity<AppointAnswer> appoint(
            @RequestBody AppointRequest request,
            @RequestHeader(name = IdempotencyKey.HEADER, required = false) String header) {
        SignedIn admin = SignedIn.current();
        String key = IdempotencyKey.orRandom(header);
        AccountId accountId = AccountId.derivedFrom(admin.actor().person(), key);
        AuditorId auditorId = AuditorId.derivedFrom(admin.actor().person(), key);
        commands.send(
                new OpenAccount(accountId, AccountKind.AUDITOR, null, auditorId, request.name(), request.email(), true),
                admin.actor());
        String password = secrets.derivedPassword(accountId.value());
        names.claim(LogInNames.Kind.AUDITOR, auditorId.value(), accountId);
        if (credentials.storeIfAbsent(accountId, credentials.hash(password))) {
            mailer.send(request.email(), Mails.accountIssued(auditorId.value()));
        }
        return ResponseEntity.status(201)
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .body(new AppointAnswer(auditorId, password));
    }
}
