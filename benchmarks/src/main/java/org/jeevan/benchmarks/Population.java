package org.jeevan.benchmarks;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jeevan.api.identity.AccountId;
import org.jeevan.api.identity.Actor;
import org.jeevan.api.identity.HospitalId;
import org.jeevan.api.identity.PatientId;
import org.jeevan.api.identity.RecordId;
import org.jeevan.api.patient.PatientCommand.RegisterPatient;
import org.jeevan.api.patient.PatientCommand.SubmitGeneralDetails;
import org.jeevan.api.record.RecordCommand.CompleteSummary;
import org.jeevan.api.record.RecordCommand.UploadRecord;
import org.jeevan.api.record.RecordKind;
import org.jeevan.command.Commands;
import org.springframework.context.ApplicationContext;

/** Fills a platform by its own commands, so that a benchmark of reads need not upload and summarize first. Records have no bytes. */
final class Population {

    static final int RECORDS_PER_PATIENT = 5;

    private final Commands commands;
    private final HospitalId hospital;
    private final Actor staff;

    Population(ApplicationContext platform, String hospitalId) {
        this.commands = platform.getBean(Commands.class);
        this.hospital = new HospitalId(hospitalId);
        this.staff = Actor.staff(hospital, AccountId.random());
    }

    /** @return their ids, separated by spaces */
    String patients(int count) {
        List<PatientId> ids = Stream.generate(PatientId::random).limit(count).toList();
        ids.parallelStream().forEach(this::register);
        return ids.stream().map(PatientId::value).collect(Collectors.joining(" "));
    }

    /** @return the patient's id */
    String records(String patientId) {
        upload(new PatientId(patientId));
        return patientId;
    }

    private void register(PatientId patientId) {
        commands.send(new RegisterPatient(patientId, null, Samples.NAME), staff);
        commands.send(new SubmitGeneralDetails(patientId, Samples.details(patientId.hashCode() & 0xFFFF)), staff);
        upload(patientId);
    }

    private void upload(PatientId patientId) {
        for (int i = 0; i < RECORDS_PER_PATIENT; i++) {
            RecordId recordId = RecordId.random();
            commands.send(
                    new UploadRecord(
                            recordId,
                            patientId,
                            hospital,
                            "Discharge summary",
                            RecordKind.DISCHARGE_SUMMARY,
                            Samples.RECORDED_ON.minusDays(i),
                            Samples.content(),
                            null),
                    staff);
            commands.send(new CompleteSummary(recordId, 1, Samples.summary()), Actor.SYSTEM);
        }
    }
}
