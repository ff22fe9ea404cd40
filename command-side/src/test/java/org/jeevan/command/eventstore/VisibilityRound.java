package org.jeevan.command.eventstore;

import java.lang.management.ManagementFactory;
import java.lang.management.OperatingSystemMXBean;
import java.util.Arrays;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.jeevan.api.identity.PatientId;

/** From an append's acknowledgement to a waiting reader; and how late a plain sleep came back meanwhile, which no store can help. */
record VisibilityRound(long medianMicros, long p99Micros, long sleepLateP99Micros) {

    private static final int SAMPLES = 500;
    private static final long IDLE_SLEEP_LATE_MICROS = 1_000;

    static VisibilityRound of(EventStore store) throws Exception {
        var appendedAt = new long[SAMPLES];
        var visibleAt = new long[SAMPLES];
        var sleepLate = new long[SAMPLES];
        var patient = PatientId.random();
        try (var stream = store.openStream(store.createHeadToken());
                var reader = Executors.newSingleThreadExecutor()) {
            var reading = reader.submit(() -> {
                for (int i = 0; i < SAMPLES; i++) {
                    stream.nextAvailable().getPayload();
                    visibleAt[i] = System.nanoTime();
                }
                return null;
            });
            for (int i = 0; i < SAMPLES; i++) {
                store.publish(EventStoreContract.event(patient, i, "note"));
                appendedAt[i] = System.nanoTime();
                Thread.sleep(1);
                sleepLate[i] = (System.nanoTime() - appendedAt[i]) / 1_000 - 1_000;
            }
            reading.get(60, TimeUnit.SECONDS);
        }
        long[] micros = IntStream.range(0, SAMPLES)
                .mapToLong(i -> (visibleAt[i] - appendedAt[i]) / 1_000)
                .sorted()
                .toArray();
        Arrays.sort(sleepLate);
        return new VisibilityRound(micros[SAMPLES / 2], micros[SAMPLES * 99 / 100], sleepLate[SAMPLES * 99 / 100]);
    }

    /** A sleeper is woken at once on a busy machine too, where a scheduler favours it; so others must not want the cores. */
    boolean machineWasIdle() {
        OperatingSystemMXBean machine = ManagementFactory.getOperatingSystemMXBean();
        return sleepLateP99Micros <= IDLE_SLEEP_LATE_MICROS
                && machine.getSystemLoadAverage() <= 1.5 * machine.getAvailableProcessors();
    }
}
