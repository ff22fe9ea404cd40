package org.jeevan.benchmarks;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventhandling.GenericEventMessage;
import org.jeevan.api.DomainEvent;
import org.jeevan.api.access.Access;
import org.jeevan.api.access.AccessEvent.AccessesRecorded;
import org.jeevan.api.identity.AccountId;
import org.jeevan.api.identity.Actor;
import org.jeevan.api.identity.HospitalId;
import org.jeevan.api.identity.PatientId;
import org.jeevan.api.identity.RecordId;
import org.jeevan.api.patient.PatientEvent.GeneralDetailsSubmitted;
import org.jeevan.api.patient.PatientEvent.PatientRegistered;
import org.jeevan.api.record.RecordEvent.RecordUploaded;
import org.jeevan.api.record.RecordEvent.SummaryGenerated;
import org.jeevan.api.record.RecordKind;

/** What the store holds about one patient: ten events, as the aggregates would have applied them. */
final class Life {

    static final int EVENTS = 10;

    private static final HospitalId HOSPITAL = new HospitalId("H-C1TY-0001");
    private static final Actor STAFF = Actor.staff(HOSPITAL, AccountId.random());
    private static final int YEAR = 2026;
    private static final int RECORDS = 3;

    private final PatientId patientId = PatientId.random();
    private final List<EventMessage<?>> events = new ArrayList<>();

    List<EventMessage<?>> events() {
        ofPatient(0, new PatientRegistered(patientId, Samples.NAME));
        ofPatient(1, new GeneralDetailsSubmitted(patientId, Samples.details(patientId.hashCode() & 0xFFFF), null));
        for (int i = 0; i < RECORDS; i++) {
            record();
        }
        access();
        access();
        return events;
    }

    private void record() {
        RecordId recordId = RecordId.random();
        var uploaded = new RecordUploaded(
                recordId,
                patientId,
                HOSPITAL,
                "Discharge summary",
                RecordKind.DISCHARGE_SUMMARY,
                Samples.RECORDED_ON,
                Samples.content(),
                null);
        add("Record", recordId.value(), 0, uploaded);
        add("Record", recordId.value(), 1, new SummaryGenerated(recordId, patientId, 1, Samples.summary()));
    }

    private void access() {
        var access = new Access(Instant.now(), STAFF, patientId, Access.View.TIMELINE, null, Access.Right.EMERGENCY, 1);
        events.add(new GenericEventMessage<>(
                new AccessesRecorded(YEAR, List.of(access, access)), Actor.SYSTEM.toMetaData()));
    }

    private void ofPatient(long sequence, DomainEvent event) {
        add("Patient", patientId.value(), sequence, event);
    }

    private void add(String type, String id, long sequence, DomainEvent event) {
        events.add(new GenericDomainEventMessage<>(type, id, sequence, event, STAFF.toMetaData()));
    }
}
