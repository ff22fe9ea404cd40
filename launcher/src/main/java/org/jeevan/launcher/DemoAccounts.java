package org.jeevan.launcher;

import java.util.EnumMap;
import java.util.Map;
import org.jeevan.api.account.AccountCommand.ApproveAccount;
import org.jeevan.api.account.AccountCommand.ChangePassword;
import org.jeevan.api.account.AccountCommand.OpenAccount;
import org.jeevan.api.account.AccountKind;
import org.jeevan.api.hospital.HospitalCommand.ApproveHospital;
import org.jeevan.api.hospital.HospitalCommand.IssueHospital;
import org.jeevan.api.identity.AccountId;
import org.jeevan.api.identity.Actor;
import org.jeevan.api.identity.Actor.Role;
import org.jeevan.api.identity.AuditorId;
import org.jeevan.api.identity.PatientId;
import org.jeevan.api.patient.PatientCommand.RegisterPatient;
import org.jeevan.api.patient.PatientCommand.SubmitGeneralDetails;
import org.jeevan.command.Commands;
import org.jeevan.command.account.FirstStart;
import org.jeevan.command.vault.Credentials;
import org.jeevan.command.vault.IdentifierIndex;
import org.jeevan.command.vault.LogInNames;
import org.jeevan.crypto.KeysFolder;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** Opens the demo's accounts, each by who would open it in real use. Their password is no secret. */
@Component
@Profile(Demo.PROFILE)
class DemoAccounts {

    static final String PASSWORD = "Jeevan-Demo-2026";
    static final AuditorId AUDITOR = new AuditorId("A-DEM0-0001");

    private final Commands commands;
    private final Credentials credentials;
    private final LogInNames names;
    private final IdentifierIndex identifiers;
    private final KeysFolder keysFolder;

    DemoAccounts(
            Commands commands,
            Credentials credentials,
            LogInNames names,
            IdentifierIndex identifiers,
            KeysFolder keysFolder) {
        this.commands = commands;
        this.credentials = credentials;
        this.names = names;
        this.identifiers = identifiers;
        this.keysFolder = keysFolder;
    }

    /** The admin of the first start, whose password is chosen here. */
    Actor admin() {
        AccountId id = names.find(LogInNames.Kind.ADMIN, "admin").orElseThrow();
        var admin = new Actor(Role.ADMIN, null, id);
        choosePassword(admin);
        keysFolder.delete(FirstStart.PASSWORD_FILE);
        return admin;
    }

    /** Approved as the first auditor is: by who reads the keys folder. */
    Actor auditor(Actor admin) {
        AccountId id = AccountId.random();
        var auditor = new Actor(Role.AUDITOR, null, id);
        commands.send(
                new OpenAccount(id, AccountKind.AUDITOR, null, AUDITOR, "Uma Menon", "uma.menon@example.org", true),
                admin);
        names.claim(LogInNames.Kind.AUDITOR, AUDITOR.value(), id);
        choosePassword(auditor);
        commands.send(new ApproveAccount(id), Actor.SYSTEM);
        keysFolder.delete(FirstStart.TOKEN_FILE);
        return auditor;
    }

    /** Issued by the admin, approved by the auditor. */
    Map<DemoHospital, Actor> hospitals(Actor admin, Actor auditor) {
        var staff = new EnumMap<DemoHospital, Actor>(DemoHospital.class);
        for (DemoHospital each : DemoHospital.values()) {
            AccountId id = AccountId.random();
            commands.send(new IssueHospital(each.id, each.title, each.address, each.email, id), admin);
            commands.send(new OpenAccount(id, AccountKind.STAFF, each.id, null, each.title, each.email, true), admin);
            names.claim(LogInNames.Kind.STAFF, each.id.value(), id);
            staff.put(each, Actor.staff(each.id, id));
            choosePassword(staff.get(each));
            commands.send(new ApproveHospital(each.id), auditor);
        }
        return staff;
    }

    /** A patient as sign-up leaves it, with the details filled in. */
    PatientId signUp(DemoPatient patient, AccountId account) {
        PatientId id = identifiers.claim(patient.aadhaar(), PatientId.random());
        Actor self = Actor.patient(account);
        credentials.store(account, credentials.hash(PASSWORD));
        commands.send(
                new OpenAccount(account, AccountKind.PATIENT, null, null, patient.fullName, patient.email, false),
                self);
        commands.send(new RegisterPatient(id, account, patient.fullName), self);
        commands.send(new SubmitGeneralDetails(id, patient.details()), self);
        return id;
    }

    private void choosePassword(Actor person) {
        credentials.store(person.person(), credentials.hash(PASSWORD));
        commands.send(new ChangePassword(person.person()), person);
    }
}
