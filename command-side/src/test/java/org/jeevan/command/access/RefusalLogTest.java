package org.jeevan.command.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.jeevan.api.Examples.ASHA;
import static org.jeevan.api.Examples.ASHAS_ACCOUNT;
import static org.jeevan.api.Examples.BY_DOCTOR;
import static org.jeevan.api.Examples.CITY_HOSPITAL;
import static org.jeevan.api.Examples.DOCTOR;
import static org.jeevan.api.Examples.NOON;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.axonframework.common.Registration;
import org.axonframework.eventhandling.SimpleEventBus;
import org.jeevan.api.access.Access.View;
import org.jeevan.api.access.AccessEvent.RefusalsRecorded;
import org.jeevan.api.access.Refusal;
import org.jeevan.api.access.Refusal.Kind;
import org.jeevan.api.identity.AccountId;
import org.jeevan.api.identity.PatientId;
import org.jeevan.command.TestClock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class RefusalLogTest {

    private static final int NEVER_BY_ITSELF = 3600;

    private final List<RefusalsRecorded> recorded = new CopyOnWriteArrayList<>();
    private final SimpleEventBus events = SimpleEventBus.builder().build();
    private final Registration store = events.subscribe(
            messages -> messages.forEach(message -> recorded.add((RefusalsRecorded) message.getPayload())));
    private final RefusalLog log = new RefusalLog(events, new TestClock(NOON), NEVER_BY_ITSELF);

    @AfterEach
    void close() {
        log.close();
    }

    @Test
    void whoever_is_refused_again_and_again_makes_one_entry() {
        log.read(BY_DOCTOR, ASHA, View.TIMELINE);
        log.read(BY_DOCTOR, ASHA, View.TIMELINE);
        log.refused(BY_DOCTOR);
        log.password(ASHAS_ACCOUNT);
        log.password(null);
        log.factor(ASHAS_ACCOUNT);
        log.close();
        assertThat(recorded).hasSize(1);
        assertThat(recorded.getFirst().refusals())
                .containsExactlyInAnyOrder(
                        new Refusal(NOON, Kind.READ, DOCTOR, CITY_HOSPITAL, ASHA, View.TIMELINE, 2),
                        new Refusal(NOON, Kind.ACTION, DOCTOR, CITY_HOSPITAL, null, null, 1),
                        new Refusal(NOON, Kind.PASSWORD, ASHAS_ACCOUNT, null, null, null, 1),
                        new Refusal(NOON, Kind.PASSWORD, null, null, null, null, 1),
                        new Refusal(NOON, Kind.FACTOR, ASHAS_ACCOUNT, null, null, null, 1));
    }

    @Test
    void a_flood_of_names_makes_a_bounded_event_and_none_is_uncounted() {
        for (int i = 0; i < 5_000; i++) {
            log.read(BY_DOCTOR, PatientId.random(), View.TIMELINE);
            log.password(AccountId.random());
        }
        log.close();
        List<Refusal> refusals = recorded.getFirst().refusals();
        assertThat(refusals).hasSizeLessThanOrEqualTo(502);
        assertThat(refusals.stream().mapToInt(Refusal::count).sum()).isEqualTo(10_000);
    }

    @Test
    void writes_nothing_where_nothing_was_refused() {
        log.close();
        assertThat(recorded).isEmpty();
    }

    @Test
    void what_the_store_does_not_take_is_kept_for_the_next_time() throws Exception {
        store.close();
        Registration broken = events.subscribe(messages -> {
            throw new IllegalStateException("The disk is full");
        });
        try (var often = new RefusalLog(events, new TestClock(NOON), 1)) {
            often.password(ASHAS_ACCOUNT);
            Thread.sleep(1_500);
            broken.cancel();
            events.subscribe(
                    messages -> messages.forEach(message -> recorded.add((RefusalsRecorded) message.getPayload())));
        }
        assertThat(recorded.getFirst().refusals())
                .containsExactly(new Refusal(NOON, Kind.PASSWORD, ASHAS_ACCOUNT, null, null, null, 1));
    }
}
