package org.jeevan.launcher;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jeevan.api.identity.AccountId;
import org.jeevan.api.identity.Actor;
import org.jeevan.api.identity.KeySubject;
import org.jeevan.api.identity.PatientId;
import org.jeevan.api.identity.RecordId;
import org.jeevan.api.patient.IdentityDocument;
import org.jeevan.api.patient.PatientCommand.ConfirmIdentity;
import org.jeevan.api.record.RecordCommand.UploadRecord;
import org.jeevan.api.record.StoredContent;
import org.jeevan.command.Commands;
import org.jeevan.records.RecordContent;
import org.jeevan.web.Exposure;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.annotation.Profile;
import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;
import org.springframework.core.env.Environment;
import org.springframework.core.env.Profiles;
import org.springframework.stereotype.Component;

/** Fills an empty store with fictional people and records, by the commands of real use, and tells the log-ins. */
@Component
@Profile(Demo.PROFILE)
class Demo {

    static final String PROFILE = "demo";

    private static final Logger LOG = LoggerFactory.getLogger(Demo.class);

    private final DemoAccounts accounts;
    private final Commands commands;
    private final RecordContent contents;
    private final Clock clock;

    Demo(DemoAccounts accounts, Commands commands, RecordContent contents, Clock clock) {
        this.accounts = accounts;
        this.commands = commands;
        this.contents = contents;
        this.clock = clock;
    }

    /**
     * Its passwords are known to everybody: nothing real may lie beside them, and nobody else may reach them.
     *
     * @throws IllegalStateException if the profile is on, and the store is not empty or other machines could reach it
     */
    static void requireHarmless(Environment environment) {
        if (!environment.acceptsProfiles(Profiles.of(PROFILE))) {
            return;
        }
        Path folder = Path.of(environment.getProperty("jeevan.data-dir", "./data"))
                .toAbsolutePath()
                .normalize();
        if (Files.exists(folder.resolve("events.db"))) {
            throw new IllegalStateException(
                    "Profile demo fills an empty store only, and %s is not empty: start without the profile to go on with"
                                    .formatted(folder)
                            + " it, or choose another folder by jeevan.data-dir");
        }
        String address = environment.getProperty("server.address");
        if (address == null || !Exposure.isLoopback(address)) {
            throw new IllegalStateException("Profile demo is for this machine only, because its passwords are known:"
                    + " set server.address=127.0.0.1");
        }
    }

    /** Before the start block, which then tells where to log in. */
    @EventListener(ApplicationReadyEvent.class)
    @Order(0)
    void fill() {
        Actor admin = accounts.admin();
        Map<DemoHospital, Actor> staff = accounts.hospitals(admin, accounts.auditor(admin));
        var patients = new EnumMap<DemoPatient, PatientId>(DemoPatient.class);
        for (DemoPatient patient : DemoPatient.values()) {
            patients.put(patient, signUp(patient, staff.get(DemoHospital.SANJEEVANI)));
        }
        for (DemoRecord record : DemoRecord.values()) {
            upload(record, patients.get(record.patient), staff.get(record.hospital));
        }
        LOG.info("\n\n{}", logIns());
    }

    private PatientId signUp(DemoPatient patient, Actor desk) {
        AccountId account = AccountId.random();
        PatientId id = accounts.signUp(patient, account);
        if (patient.identityConfirmed) {
            commands.send(new ConfirmIdentity(id, account, IdentityDocument.AADHAAR), desk);
        }
        return id;
    }

    private void upload(DemoRecord record, PatientId patientId, Actor staff) {
        LocalDate recordedOn = LocalDate.now(clock).minusDays(record.daysAgo);
        RecordId recordId = RecordId.random();
        StoredContent content = store(new KeySubject.Record(patientId, recordId), record, recordedOn);
        commands.send(
                new UploadRecord(
                        recordId,
                        patientId,
                        staff.organisation(),
                        record.title,
                        record.kind,
                        recordedOn,
                        content,
                        null),
                staff);
    }

    private StoredContent store(KeySubject.Record subject, DemoRecord record, LocalDate recordedOn) {
        byte[] document = DemoDocument.of(record, recordedOn);
        try {
            return contents.write(subject, record.mediaType(), new ByteArrayInputStream(document), document.length);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String logIns() {
        return """
                Demo: fictional people and records. The password of each is %s; the code is in the newest mail.
                %s
                """.formatted(
                        DemoAccounts.PASSWORD,
                        Stream.of(
                                        Stream.of(DemoPatient.values())
                                                .map(each -> logIn("Patient", spaced(each), about(each))),
                                        Stream.of(DemoHospital.values())
                                                .map(each -> logIn("Hospital", each.id.value(), each.title)),
                                        Stream.of(
                                                logIn("Auditor", DemoAccounts.AUDITOR.value(), "Uma Menon"),
                                                logIn("Admin", "admin", "Administrator")))
                                .flatMap(each -> each)
                                .collect(Collectors.joining("\n")));
    }

    private static String logIn(String kind, String identifier, String who) {
        return "%-9s%-16s%s".formatted(kind, identifier, who);
    }

    private static String about(DemoPatient patient) {
        return patient.fullName + (patient.identityConfirmed ? "" : ", whose identity no desk has confirmed yet");
    }

    private static String spaced(DemoPatient patient) {
        return patient.aadhaar().value().replaceAll("(\\d{4})(?!$)", "$1 ");
    }
}
