package org.jeevan.command.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.jeevan.api.Examples.ASHA;
import static org.jeevan.api.Examples.BY_DOCTOR;
import static org.jeevan.api.Examples.DISCHARGE;
import static org.jeevan.api.Examples.NOON;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.SimpleEventBus;
import org.axonframework.modelling.command.ConcurrencyException;
import org.jeevan.api.access.Access;
import org.jeevan.api.access.Access.Right;
import org.jeevan.api.access.Access.View;
import org.jeevan.api.access.AccessEvent.AccessesRecorded;
import org.jeevan.api.identity.PatientId;
import org.jeevan.api.rejection.CommandRejected;
import org.jeevan.api.rejection.Rejection.Code;
import org.jeevan.command.TestClock;
import org.jeevan.command.access.AccessLog.Look;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class AccessLogTest {

    private static final Look TIMELINE = new Look(BY_DOCTOR, ASHA, View.TIMELINE, null, Right.EMERGENCY);
    private static final Look RECORD = new Look(BY_DOCTOR, ASHA, View.RECORD, DISCHARGE, Right.EMERGENCY);

    private final List<AccessesRecorded> recorded = new ArrayList<>();
    private final TestClock clock = new TestClock(NOON);
    private final SimpleEventBus events = SimpleEventBus.builder().build();
    private AccessLog log = logOn(events);

    private AccessLog logOn(SimpleEventBus bus) {
        bus.subscribe(messages -> messages.forEach(this::remember));
        return new AccessLog(bus, clock);
    }

    private synchronized void remember(EventMessage<?> message) {
        recorded.add((AccessesRecorded) message.getPayload());
    }

    @AfterEach
    void close() {
        log.close();
    }

    @Test
    void a_look_is_recorded_before_the_log_answers() {
        log.record(TIMELINE);
        assertThat(accesses()).containsExactly(TIMELINE.at(NOON, 1));
    }

    @Test
    void a_repeat_within_the_minute_is_counted_and_its_count_recorded_when_the_minute_is_over() {
        log.record(TIMELINE);
        clock.advance(Duration.ofSeconds(20));
        log.record(TIMELINE);
        log.record(TIMELINE);
        log.record(RECORD);
        assertThat(accesses()).containsExactly(TIMELINE.at(NOON, 1), RECORD.at(NOON.plusSeconds(20), 1));
        clock.advance(Duration.ofSeconds(40));
        log.record(TIMELINE);
        log.close();
        Instant nextMinute = NOON.plusSeconds(60);
        assertThat(accesses())
                .containsExactlyInAnyOrder(
                        TIMELINE.at(NOON, 1),
                        RECORD.at(NOON.plusSeconds(20), 1),
                        TIMELINE.at(NOON, 2),
                        TIMELINE.at(nextMinute, 1));
    }

    @Test
    void what_is_only_counted_is_recorded_at_the_end() {
        log.record(TIMELINE);
        log.record(TIMELINE);
        log.close();
        assertThat(accesses()).containsExactly(TIMELINE.at(NOON, 1), TIMELINE.at(NOON, 1));
    }

    @Test
    void looks_that_wait_together_share_an_event() throws Exception {
        var firstArrived = new CountDownLatch(1);
        var release = new CountDownLatch(1);
        events.registerDispatchInterceptor(messages -> (index, message) -> {
            firstArrived.countDown();
            awaitQuietly(release);
            return message;
        });
        try (var readers = Executors.newVirtualThreadPerTaskExecutor()) {
            var looks = new ArrayList<Future<?>>();
            looks.add(readers.submit(() -> log.record(TIMELINE)));
            firstArrived.await();
            for (int i = 0; i < 20; i++) {
                var look = new Look(BY_DOCTOR, PatientId.random(), View.TIMELINE, null, Right.EMERGENCY);
                looks.add(readers.submit(() -> log.record(look)));
            }
            Thread.sleep(200);
            release.countDown();
            for (Future<?> look : looks) {
                look.get();
            }
        }
        assertThat(accesses()).hasSize(21);
        assertThat(recorded).hasSizeLessThan(21);
    }

    @Test
    void nothing_is_allowed_that_cannot_be_recorded_and_the_next_try_is_a_new_one() {
        var broken = new boolean[] {true};
        events.registerDispatchInterceptor(messages -> (index, message) -> {
            if (broken[0]) {
                throw new IllegalStateException("the disk is full");
            }
            return message;
        });
        assertThatExceptionOfType(CommandRejected.class)
                .isThrownBy(() -> log.record(TIMELINE))
                .satisfies(e -> assertThat(e.rejection().code()).isEqualTo(Code.AUDIT_UNAVAILABLE));
        broken[0] = false;
        log.record(TIMELINE);
        assertThat(accesses()).containsExactly(TIMELINE.at(NOON, 1));
    }

    @Test
    void repeats_that_were_allowed_are_sent_as_the_same_event_until_it_is_acknowledged() {
        var sent = new ArrayList<String>();
        log.record(TIMELINE);
        log.record(TIMELINE);
        events.registerDispatchInterceptor(messages -> (index, message) -> {
            var event = (AccessesRecorded) message.getPayload();
            if (event.accesses().contains(TIMELINE.at(NOON, 1))) {
                sent.add(message.getIdentifier());
                if (sent.size() < 3) {
                    throw new IllegalStateException("whether it is stored nobody knows");
                }
            }
            return message;
        });
        clock.advance(Duration.ofMinutes(1));
        for (int i = 0; i < 4; i++) {
            clock.advance(Duration.ofSeconds(1));
            log.record(new Look(BY_DOCTOR, PatientId.random(), View.TIMELINE, null, Right.EMERGENCY));
        }
        log.close();
        assertThat(sent).hasSize(3).containsOnly(sent.getFirst());
        assertThat(accesses()).filteredOn(TIMELINE.at(NOON, 1)::equals).hasSize(2);
    }

    @Test
    void repeats_that_the_store_has_already_are_not_owed_any_more() {
        var sent = new ArrayList<String>();
        log.record(TIMELINE);
        log.record(TIMELINE);
        events.registerDispatchInterceptor(messages -> (index, message) -> {
            sent.add(message.getIdentifier());
            throw new ConcurrencyException("An event with this identifier is stored already");
        });
        log.close();
        log.close();
        assertThat(sent).hasSize(1);
    }

    @Test
    void a_repeat_of_what_was_refused_is_not_counted() {
        var broken = new boolean[] {true};
        events.registerDispatchInterceptor(messages -> (index, message) -> {
            if (broken[0]) {
                throw new IllegalStateException("the disk is full");
            }
            return message;
        });
        for (int i = 0; i < 3; i++) {
            assertThatExceptionOfType(CommandRejected.class).isThrownBy(() -> log.record(TIMELINE));
        }
        broken[0] = false;
        log.close();
        assertThat(accesses()).isEmpty();
    }

    private synchronized List<Access> accesses() {
        return recorded.stream().flatMap(event -> event.accesses().stream()).toList();
    }

    private static void awaitQuietly(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
