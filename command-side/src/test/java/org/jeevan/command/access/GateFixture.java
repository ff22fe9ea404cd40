package org.jeevan.command.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.jeevan.api.Examples.ANOTHER_ACCOUNT;
import static org.jeevan.api.Examples.ASHA;
import static org.jeevan.api.Examples.ASHAS_ACCOUNT;
import static org.jeevan.api.Examples.BY_ADMIN;
import static org.jeevan.api.Examples.BY_ASHA;
import static org.jeevan.api.Examples.BY_DOCTOR;
import static org.jeevan.api.Examples.BY_FIRST_AUDITOR;
import static org.jeevan.api.Examples.CITY_HOSPITAL;
import static org.jeevan.api.Examples.CONTENT;
import static org.jeevan.api.Examples.DISCHARGE;
import static org.jeevan.api.Examples.LAKE_HOSPITAL;
import static org.jeevan.api.Examples.NURSE;
import static org.jeevan.api.Examples.RAVI;
import static org.jeevan.api.Examples.THAT_DAY;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.axonframework.common.caching.NoCache;
import org.axonframework.config.Configuration;
import org.axonframework.config.DefaultConfigurer;
import org.axonframework.eventhandling.SimpleEventBus;
import org.axonframework.eventsourcing.eventstore.inmemory.InMemoryEventStorageEngine;
import org.jeevan.api.access.Access.View;
import org.jeevan.api.access.AccessCommand.EmergencyReason;
import org.jeevan.api.access.AccessCommand.StartEmergencyAccess;
import org.jeevan.api.access.AccessRightsId;
import org.jeevan.api.access.AuthorizeRead;
import org.jeevan.api.access.ReadPermit;
import org.jeevan.api.identity.Actor;
import org.jeevan.api.identity.PatientId;
import org.jeevan.api.identity.RecordId;
import org.jeevan.api.patient.IdentityDocument;
import org.jeevan.api.patient.PatientCommand.ConfirmIdentity;
import org.jeevan.api.patient.PatientCommand.RegisterPatient;
import org.jeevan.api.record.RecordCommand.UploadRecord;
import org.jeevan.api.record.RecordKind;
import org.jeevan.api.rejection.CommandRejected;
import org.jeevan.api.rejection.Rejection.Code;
import org.jeevan.command.Aggregates;
import org.jeevan.command.Commands;
import org.jeevan.command.TestClock;
import org.jeevan.command.account.Account;
import org.jeevan.command.hospital.Hospital;
import org.jeevan.command.patient.Patient;
import org.jeevan.command.record.Record;
import org.jeevan.events.ActorCorrelation;
import org.jeevan.web.SignedIn;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

/** The gate on real aggregates; only the sessions are a map. */
abstract class GateFixture {

    static final Actor BY_NURSE = Actor.staff(CITY_HOSPITAL, NURSE);
    static final Actor BY_STRANGER = Actor.staff(LAKE_HOSPITAL, ANOTHER_ACCOUNT);

    final TestClock clock = new TestClock(Instant.now());
    final Configuration axon = DefaultConfigurer.defaultConfiguration(false)
            .configureEmbeddedEventStore(configuration -> new InMemoryEventStorageEngine())
            .configureCorrelationDataProviders(configuration -> List.of(new ActorCorrelation()))
            .configureAggregate(Patient.class)
            .configureAggregate(Record.class)
            .configureAggregate(Account.class)
            .configureAggregate(AccessRights.class)
            .configureAggregate(Hospital.class)
            .start();
    final Commands commands = new Commands(axon.commandGateway());
    final Map<String, SignedIn> sessions = new HashMap<>();
    final AtomicInteger recorded = new AtomicInteger();
    final SimpleEventBus refusals = SimpleEventBus.builder().build();
    private AccessLog accessLog;
    RefusalLog refusalLog;
    private ReadGate gate;
    private StaffGate staff;

    @BeforeEach
    void open() {
        var events = SimpleEventBus.builder().build();
        events.subscribe(messages -> recorded.addAndGet(messages.size()));
        accessLog = new AccessLog(events, clock);
        var aggregates = new Aggregates(axon, NoCache.INSTANCE);
        staff = new StaffGate(aggregates, clock);
        refusalLog = new RefusalLog(refusals, clock);
        gate = new ReadGate(id -> Optional.ofNullable(sessions.get(id)), aggregates, staff, accessLog, refusalLog);
        commands.send(new RegisterPatient(ASHA, ASHAS_ACCOUNT, "Asha Devi"), BY_ASHA);
        commands.send(new RegisterPatient(RAVI, null, "Ravi Kumar"), BY_DOCTOR);
        commands.send(
                new UploadRecord(
                        DISCHARGE,
                        ASHA,
                        CITY_HOSPITAL,
                        "Discharge",
                        RecordKind.DISCHARGE_SUMMARY,
                        THAT_DAY,
                        CONTENT,
                        null),
                BY_DOCTOR);
        signIn("asha", BY_ASHA, ASHA);
        signIn("doctor", BY_DOCTOR, null);
        signIn("nurse", BY_NURSE, null);
        signIn("stranger", BY_STRANGER, null);
        signIn("admin", BY_ADMIN, null);
        signIn("auditor", BY_FIRST_AUDITOR, null);
    }

    @AfterEach
    void close() {
        accessLog.close();
        refusalLog.close();
        axon.shutdown();
    }

    void confirm() {
        commands.send(new ConfirmIdentity(ASHA, ASHAS_ACCOUNT, IdentityDocument.AADHAAR), BY_DOCTOR);
    }

    void breakGlass() {
        commands.send(
                new StartEmergencyAccess(
                        AccessRightsId.of(ASHA),
                        ASHA,
                        LAKE_HOSPITAL,
                        ANOTHER_ACCOUNT,
                        EmergencyReason.UNCONSCIOUS,
                        "Brought in unconscious",
                        clock.instant().plus(Duration.ofHours(24))),
                BY_STRANGER);
    }

    void signIn(String session, Actor actor, PatientId patientId) {
        sessions.put(session, new SignedIn(session, actor, patientId, session, false));
    }

    ReadPermit read(String session, PatientId patientId, View view, RecordId recordId) {
        return gate.authorize(new AuthorizeRead(session, patientId, view, recordId));
    }

    StaffRights rightsOf(Actor reader) {
        return staff.rights(reader, ASHA);
    }

    CommandRejected refuses(Code code, String session, PatientId patientId, View view, RecordId recordId) {
        var refused = new CommandRejected[1];
        assertThatExceptionOfType(CommandRejected.class)
                .isThrownBy(() -> read(session, patientId, view, recordId))
                .satisfies(e -> assertThat(e.rejection().code())
                        .as("%s reads %s", session, view)
                        .isEqualTo(code))
                .satisfies(e -> refused[0] = e);
        return refused[0];
    }
}
