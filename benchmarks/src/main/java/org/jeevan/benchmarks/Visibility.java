package org.jeevan.benchmarks;

import java.nio.file.Path;
import java.util.Arrays;
import org.jeevan.api.access.Access;
import org.jeevan.api.access.ReadPermit;
import org.jeevan.api.identity.AccountId;
import org.jeevan.api.identity.Actor;
import org.jeevan.api.identity.HospitalId;
import org.jeevan.api.identity.PatientId;
import org.jeevan.api.identity.RecordId;
import org.jeevan.api.patient.PatientCommand.RegisterPatient;
import org.jeevan.api.record.RecordCommand.UploadRecord;
import org.jeevan.api.record.RecordKind;
import org.jeevan.api.record.RecordQuery.FindRecord;
import org.jeevan.benchmarks.Benchmarks.Benchmark;
import org.jeevan.command.Commands;
import org.jeevan.events.Head;
import org.jeevan.query.ReadModel;
import org.jeevan.query.ReadModels;
import org.jeevan.query.timeline.TimelineQueries;
import org.springframework.context.ApplicationContext;

/** How long after an upload's event is durable the timeline shows it, one at a time on an idle platform: {@code samples}. */
final class Visibility implements Benchmark {

    private static final HospitalId HOSPITAL = new HospitalId("H-C1TY-0001");
    private static final Actor STAFF = Actor.staff(HOSPITAL, AccountId.random());
    private static final int PAUSE_MILLIS = 25;
    private static final int WARM_UP = 500;

    @Override
    public void run(Path folder, Arguments arguments, Report report) throws Exception {
        int samples = arguments.number("samples", 2_000);
        report.method(("The launcher's context in one process, nothing else to do; %d uploads' events, one every %d ms,"
                        + " after %d to warm up; from the command's return until the read model's transaction with it"
                        + " is committed, then read back.")
                .formatted(samples, PAUSE_MILLIS, WARM_UP));
        try (var platform = InProcess.start(folder, "--jeevan.summarization.workers=0")) {
            measure(platform, WARM_UP);
            long[] nanos = measure(platform, samples);
            report.add(
                    "appended to visible in the timeline, when idle",
                    "p99 ≤ 5 ms",
                    "p50 %.2f ms, p99 %.2f ms, longest %.2f ms",
                    Load.millis(nanos, 0.5),
                    Load.millis(nanos, 0.99),
                    Load.millis(nanos, 1));
        }
    }

    private static long[] measure(ApplicationContext platform, int samples) throws InterruptedException {
        var commands = platform.getBean(Commands.class);
        var head = platform.getBean(Head.class);
        ReadModel timeline = platform.getBean(ReadModels.class).get("timeline");
        PatientId patientId = PatientId.random();
        commands.send(new RegisterPatient(patientId, null, Samples.NAME), STAFF);
        var nanos = new long[samples];
        for (int i = 0; i < samples; i++) {
            Thread.sleep(PAUSE_MILLIS);
            RecordId recordId = RecordId.random();
            commands.send(upload(recordId, patientId), STAFF);
            long durable = System.nanoTime();
            while (timeline.position() < head.position()) {
                Thread.onSpinWait();
            }
            nanos[i] = System.nanoTime() - durable;
            requireShown(platform, patientId, recordId);
        }
        Arrays.sort(nanos);
        return nanos;
    }

    private static UploadRecord upload(RecordId recordId, PatientId patientId) {
        return new UploadRecord(
                recordId,
                patientId,
                HOSPITAL,
                "Discharge summary",
                RecordKind.DISCHARGE_SUMMARY,
                Samples.RECORDED_ON,
                Samples.content(),
                null);
    }

    private static void requireShown(ApplicationContext platform, PatientId patientId, RecordId recordId) {
        var permit = new ReadPermit(STAFF, patientId, Access.Right.EMERGENCY, ReadPermit.Scope.EVERYTHING);
        if (platform.getBean(TimelineQueries.class)
                .handle(new FindRecord(permit, recordId))
                .isEmpty()) {
            throw new IllegalStateException("The timeline says that it has come so far, but does not show the record");
        }
    }
}
