package org.jeevan.query;

import static org.jeevan.api.Examples.BY_DOCTOR;
import static org.jeevan.api.Examples.CITY_HOSPITAL;
import static org.jeevan.api.Examples.CONTENT;
import static org.jeevan.api.Examples.DETAILS;
import static org.jeevan.api.Examples.DOCTOR;
import static org.jeevan.api.Examples.NOON;
import static org.jeevan.api.Examples.SUMMARY;
import static org.jeevan.api.Examples.THAT_DAY;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jeevan.api.DomainEvent;
import org.jeevan.api.access.Access;
import org.jeevan.api.access.AccessEvent.AccessesRecorded;
import org.jeevan.api.hospital.HospitalEvent.HospitalIssued;
import org.jeevan.api.identity.PatientId;
import org.jeevan.api.identity.RecordId;
import org.jeevan.api.patient.PatientEvent.GeneralDetailsSubmitted;
import org.jeevan.api.patient.PatientEvent.PatientRegistered;
import org.jeevan.api.record.RecordEvent.RecordUploaded;
import org.jeevan.api.record.RecordEvent.SummaryGenerated;
import org.jeevan.api.record.RecordKind;
import org.jeevan.query.Replay.Target;

/** Prints how many encrypted events per second go into all read models. Arguments: events, and a folder on the disk to measure. */
final class ReplayThroughput {

    private static final int EVENTS_PER_PATIENT = 10;

    private ReplayThroughput() {}

    public static void main(String[] arguments) throws Exception {
        int patients = Integer.parseInt(arguments[0]) / EVENTS_PER_PATIENT;
        Path folder = Files.createTempDirectory(Path.of(arguments[1]), "replay");
        try (var node = new QueryNode(folder)) {
            node.events.append(
                    new HospitalIssued(CITY_HOSPITAL, "City Hospital", "1 Lake Road", "desk@city.example", DOCTOR),
                    BY_DOCTOR,
                    NOON);
            var happened = new ArrayList<DomainEvent>();
            for (int i = 0; i < patients; i++) {
                happened.addAll(lifeOf(PatientId.random()));
            }
            node.events.appendAll(happened, BY_DOCTOR, NOON);
            for (int run = 0; run < 3; run++) {
                List<Target> targets = node.definitions.stream()
                        .map(each ->
                                Target.of(each, node.models.get(each.name()).fresh()))
                        .toList();
                Replay.Outcome outcome = node.replay.run(targets, 0);
                System.out.printf(
                        "%d events into %d read models in %d ms: %d events/s%n",
                        outcome.events(), targets.size(), outcome.took().toMillis(), outcome.eventsPerSecond());
                targets.forEach(target -> target.model().discard());
            }
        }
    }

    private static List<DomainEvent> lifeOf(PatientId patientId) {
        var events = new ArrayList<DomainEvent>();
        events.add(new PatientRegistered(patientId, "Asha Devi"));
        events.add(new GeneralDetailsSubmitted(patientId, DETAILS, null));
        for (int i = 0; i < 3; i++) {
            RecordId recordId = RecordId.random();
            events.add(new RecordUploaded(
                    recordId,
                    patientId,
                    CITY_HOSPITAL,
                    "Discharge summary",
                    RecordKind.OTHER,
                    THAT_DAY.minusDays(i),
                    CONTENT,
                    null));
            events.add(new SummaryGenerated(recordId, patientId, 1, SUMMARY));
        }
        for (int i = 0; i < 2; i++) {
            var access = new Access(NOON, BY_DOCTOR, patientId, Access.View.TIMELINE, null, Access.Right.EMERGENCY, 1);
            events.add(new AccessesRecorded(2026, List.of(access, access)));
        }
        return events;
    }
}
