package org.jeevan.command.hospital;

import org.jeevan.api.account.AccountCommand.OpenAccount;
import org.jeevan.api.account.AccountKind;
import org.jeevan.api.hospital.HospitalCommand.IssueHospital;
import org.jeevan.api.identity.AccountId;
import org.jeevan.api.identity.Actor;
import org.jeevan.api.identity.HospitalId;
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

/** The admin issues hospital ids; each hospital is pending until an auditor approves it. */
@RestController
class HospitalController {

    private final Commands commands;
    private final Credentials credentials;
    private final LogInNames names;
    private final LocalSecrets secrets;
    private final Mailer mailer;

    HospitalController(
            Commands commands, Credentials credentials, LogInNames names, LocalSecrets secrets, Mailer mailer) {
        this.commands = commands;
        this.credentials = credentials;
        this.names = names;
        this.secrets = secrets;
        this.mailer = mailer;
    }

    record IssueRequest(String name, String address, String email) {}

    record IssueAnswer(HospitalId hospitalId, String initialPassword) {}

    /** A retry with the same key gets the same id and the same first password. */
    @PostMapping("/api/v1/hospitals")
    @ResponseStatus(HttpStatus.CREATED)
    ResponseEntity<IssueAnswer> issue(
            @RequestBody IssueRequest request,
            @RequestHeader(name = IdempotencyKey.HEADER, required = false) String header) {
        Actor admin = SignedIn.current().actor();
        String key = IdempotencyKey.orRandom(header);
        HospitalId hospitalId = HospitalId.derivedFrom(admin.person(), key);
        AccountId firstUser = AccountId.derivedFrom(admin.person(), key);
        commands.send(
                new IssueHospital(hospitalId, request.name(), request.address(), request.email(), firstUser), admin);
        commands.send(
                new OpenAccount(firstUser, AccountKind.STAFF, hospitalId, null, request.name(), request.email(), true),
                admin);
        String password = secrets.derivedPassword(firstUser.value());
        names.claim(LogInNames.Kind.STAFF, hospitalId.value(), firstUser);
        if (credentials.storeIfAbsent(firstUser, credentials.hash(password))) {
            mailer.send(request.email(), Mails.accountIssued(hospitalId.value()));
        }
        return ResponseEntity.status(201)
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .body(new IssueAnswer(hospitalId, password));
    }
}
