package org.jeevan.summarization;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.jeevan.api.Examples.ASHA;
import static org.jeevan.api.Examples.CITY_HOSPITAL;
import static org.jeevan.api.Examples.CONTENT;
import static org.jeevan.api.Examples.CORRECTED_DISCHARGE;
import static org.jeevan.api.Examples.DISCHARGE;
import static org.jeevan.api.Examples.NOON;
import static org.jeevan.api.Examples.THAT_DAY;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.IntStream;
import org.axonframework.serialization.json.JacksonSerializer;
import org.jeevan.api.identity.RecordId;
import org.jeevan.api.platform.SideReport;
import org.jeevan.api.record.RecordEvent.RecordUploaded;
import org.jeevan.api.record.RecordKind;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WorkTableTest {

    private static final Duration LEASE = Duration.ofMinutes(10);
    private static final Instant LEASE_END = NOON.plus(LEASE);

    @TempDir
    private Path folder;

    private SagaFile file;
    private WorkTable table;

    @BeforeEach
    void open() {
        file = SagaFile.open(folder.resolve("saga.db"), JacksonSerializer.defaultSerializer());
        table = new WorkTable(file.transactions());
    }

    @AfterEach
    void close() {
        file.close();
    }

    @Test
    void gives_the_record_that_has_been_due_longest() {
        table.add(uploaded(CORRECTED_DISCHARGE), NOON);
        table.add(uploaded(DISCHARGE), NOON.minusMillis(1));
        assertThat(table.lease(NOON, LEASE).map(Work::recordId)).contains(DISCHARGE);
        assertThat(table.lease(NOON, LEASE).map(Work::recordId)).contains(CORRECTED_DISCHARGE);
        assertThat(table.lease(NOON, LEASE)).isEmpty();
    }

    @Test
    void counts_what_waits_what_is_read_and_what_failed_before() {
        table.add(uploaded(DISCHARGE), NOON);
        table.add(uploaded(CORRECTED_DISCHARGE), NOON);
        assertThat(table.count(NOON)).isEqualTo(new SideReport.Work(2, 0, 0));
        table.retry(table.lease(NOON, LEASE).orElseThrow(), NOON);
        table.lease(NOON, LEASE);
        assertThat(table.count(NOON)).isEqualTo(new SideReport.Work(1, 1, 1));
        assertThat(table.count(LEASE_END)).as("its worker is gone").isEqualTo(new SideReport.Work(2, 0, 1));
    }

    @Test
    void gives_nothing_before_it_is_due() {
        table.add(uploaded(DISCHARGE), NOON);
        assertThat(table.lease(NOON.minusMillis(1), LEASE)).isEmpty();
    }

    @Test
    void gives_a_record_to_somebody_else_once_its_lease_has_ended() {
        table.add(uploaded(DISCHARGE), NOON);
        Work first = table.lease(NOON, LEASE).orElseThrow();
        assertThat(table.lease(LEASE_END.minusMillis(1), LEASE)).isEmpty();
        assertThat(table.lease(LEASE_END, LEASE)).contains(first);
    }

    @Test
    void a_record_that_is_still_read_stays_where_it_is() {
        table.add(uploaded(DISCHARGE), NOON);
        Work held = table.lease(NOON, LEASE).orElseThrow();
        table.renew(held, LEASE_END.plusSeconds(60));
        table.renew(held, LEASE_END.plusSeconds(30));
        assertThat(table.lease(LEASE_END.plusSeconds(59), LEASE)).isEmpty();
        assertThat(table.lease(LEASE_END.plusSeconds(60), LEASE)).contains(held);
    }

    @Test
    void a_late_renewal_of_what_was_given_back_keeps_nobody_from_it() {
        table.add(uploaded(DISCHARGE), NOON);
        Work held = table.lease(NOON, LEASE).orElseThrow();
        table.retry(held, NOON.plusSeconds(1));
        table.renew(held, LEASE_END);
        assertThat(table.lease(NOON.plusSeconds(1), LEASE).map(Work::attempt)).contains(2);
    }

    @Test
    void gives_a_leased_record_again_after_a_crash_and_a_restart() {
        table.add(uploaded(DISCHARGE), NOON);
        Work first = table.lease(NOON, LEASE).orElseThrow();
        close();

        open();
        assertThat(table.lease(NOON, LEASE)).isEmpty();
        table.endAllLeases();
        assertThat(table.lease(NOON, LEASE)).contains(first);
    }

    @Test
    void loses_nothing_and_doubles_nothing_when_the_transaction_is_rolled_back() {
        assertThatThrownBy(() -> file.transactions().executeInTransaction(() -> {
                    table.add(uploaded(DISCHARGE), NOON);
                    throw new IllegalStateException("crash");
                }))
                .hasMessage("crash");
        assertThat(table.size()).isZero();
        table.add(uploaded(DISCHARGE), NOON);
        table.add(uploaded(DISCHARGE), NOON);
        assertThat(table.size()).isEqualTo(1);
    }

    @Test
    void gives_a_retried_record_when_it_is_due_again_as_the_next_attempt() {
        table.add(uploaded(DISCHARGE), NOON);
        table.retry(table.lease(NOON, LEASE).orElseThrow(), NOON.plusSeconds(10));
        assertThat(table.lease(NOON.plusSeconds(9), LEASE)).isEmpty();
        assertThat(table.lease(NOON.plusSeconds(10), LEASE).map(Work::attempt)).contains(2);
    }

    @Test
    void counts_an_attempt_once_when_two_give_it_back() {
        table.add(uploaded(DISCHARGE), NOON);
        Work late = table.lease(NOON, LEASE).orElseThrow();
        Work next = table.lease(LEASE_END, LEASE).orElseThrow();
        table.retry(next, LEASE_END);
        Work second = table.lease(LEASE_END, LEASE).orElseThrow();
        table.retry(late, NOON);
        assertThat(second.attempt()).isEqualTo(2);
        assertThat(table.lease(LEASE_END, LEASE)).isEmpty();
    }

    @Test
    void gives_each_record_to_one_of_many_workers() {
        int records = 200;
        IntStream.range(0, records).forEach(i -> table.add(uploaded(RecordId.random()), NOON));
        Set<RecordId> given = ConcurrentHashMap.newKeySet();
        long leases = IntStream.range(0, records + 50)
                .parallel()
                .mapToObj(i -> table.lease(NOON, LEASE))
                .flatMap(Optional::stream)
                .peek(work -> given.add(work.recordId()))
                .count();
        assertThat(leases).isEqualTo(records);
        assertThat(given).hasSize(records);
    }

    @Test
    void wakes_a_worker_at_once() throws InterruptedException {
        Thread.ofVirtual().start(() -> table.add(uploaded(DISCHARGE), NOON));
        long start = System.nanoTime();
        table.awaitNews(Duration.ofSeconds(30));
        assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(10));
    }

    private static RecordUploaded uploaded(RecordId recordId) {
        return new RecordUploaded(
                recordId, ASHA, CITY_HOSPITAL, "Discharge", RecordKind.DISCHARGE_SUMMARY, THAT_DAY, CONTENT, null);
    }
}
