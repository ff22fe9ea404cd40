package org.jeevan.benchmarks;

import java.lang.management.ManagementFactory;
import java.lang.management.OperatingSystemMXBean;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import org.jeevan.api.access.Access;
import org.jeevan.api.access.ReadPermit;
import org.jeevan.api.access.VisibleRecords;
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
import org.jeevan.query.ReadModels;
import org.jeevan.query.timeline.TimelineQueries;
import org.springframework.context.ApplicationContext;

/**
 * How long after an upload's event is durable the timeline shows it, one at a time on an idle platform: {@code samples},
 * {@code pause} in milliseconds. Who waits is parked, as a request is that names a position: a thread that spins would
 * hold one of the cores that the read models need.
 */
final class Visibility implements Benchmark {

    static final String[] SETTINGS = {"--jeevan.summarization.workers=0"};

    /** Without a pause. The compiler is at work on the first thousands, on the same cores. */
    static final int WARM_UP = 4_000;

    private static final HospitalId HOSPITAL = new HospitalId("H-C1TY-0001");
    private static final Actor STAFF = Actor.staff(HOSPITAL, AccountId.random());
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    @Override
    public void run(Path folder, Arguments arguments, Report report) throws Exception {
        int samples = arguments.number("samples", 2_000);
        int pauseMillis = arguments.number("pause", 15);
        report.method(
                ("The launcher's context in one process, nothing else to do; %d uploads' events, one %d ms after the"
                                + " other, after %d to warm up; from the command's return until a parked reader has been woken by the"
                                + " commit of the read model's transaction with it, then read back.")
                        .formatted(samples, pauseMillis, WARM_UP));
        try (var platform = InProcess.start(folder, SETTINGS)) {
            round(platform, WARM_UP, 0);
            Round round = round(platform, samples, pauseMillis);
            report.add(
                    "appended to visible in the timeline, when idle",
                    "p99 ≤ 5 ms",
                    "p50 %.2f ms, p99 %.2f ms, longest %.2f ms",
                    Load.millis(round.nanos(), 0.5),
                    round.p99Millis(),
                    Load.millis(round.nanos(), 1));
            report.add(
                    "a plain sleep came back late, meanwhile",
                    "p99 ≤ 1 ms, else the machine was busy",
                    "p99 %.2f ms",
                    Load.millis(round.sleepLateNanos(), 0.99));
        }
    }

    /** Both sorted. How late a sleep came back says how busy the machine was, which no platform can help. */
    @SuppressWarnings("ArrayRecordComponent") // never compared
    record Round(long[] nanos, long[] sleepLateNanos) {

        private static final double IDLE_SLEEP_LATE_MILLIS = 1;

        Round {
            Arrays.sort(nanos);
            Arrays.sort(sleepLateNanos);
        }

        double p99Millis() {
            return Load.millis(nanos, 0.99);
        }

        /** A sleeper is woken at once on a busy machine too, where a scheduler favours it; so others must not want the cores. */
        boolean machineWasIdle() {
            OperatingSystemMXBean machine = ManagementFactory.getOperatingSystemMXBean();
            return Load.millis(sleepLateNanos, 0.99) <= IDLE_SLEEP_LATE_MILLIS
                    && machine.getSystemLoadAverage() <= 1.5 * machine.getAvailableProcessors();
        }
    }

    static Round round(ApplicationContext platform, int samples, int pauseMillis) throws InterruptedException {
        var commands = platform.getBean(Commands.class);
        PatientId patientId = PatientId.random();
        commands.send(new RegisterPatient(patientId, null, Samples.NAME), STAFF);
        var nanos = new long[samples];
        var sleepLateNanos = new long[samples];
        for (int i = 0; i < samples; i++) {
            sleepLateNanos[i] = sleep(pauseMillis);
            RecordId recordId = RecordId.random();
            commands.send(upload(recordId, patientId), STAFF);
            nanos[i] = untilVisible(platform);
            requireShown(platform, patientId, recordId);
        }
        return new Round(nanos, sleepLateNanos);
    }

    private static long sleep(int millis) throws InterruptedException {
        long start = System.nanoTime();
        Thread.sleep(millis);
        return System.nanoTime() - start - millis * 1_000_000L;
    }

    private static long untilVisible(ApplicationContext platform) {
        long durable = System.nanoTime();
        long position = platform.getBean(Head.class).position();
        if (!platform.getBean(ReadModels.class).get("timeline").awaitPosition(position, PATIENCE)) {
            throw new IllegalStateException("The timeline did not come as far as the store within " + PATIENCE);
        }
        return System.nanoTime() - durable;
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
        var permit = new ReadPermit(
                STAFF, patientId, Access.Right.EMERGENCY, ReadPermit.Scope.RECORDS, VisibleRecords.EVERYTHING);
        if (platform.getBean(TimelineQueries.class)
                .handle(new FindRecord(permit, recordId))
                .isEmpty()) {
            throw new IllegalStateException("The timeline says that it has come so far, but does not show the record");
        }
    }
}
