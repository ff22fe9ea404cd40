package org.jeevan.command.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.jeevan.api.Examples.ASHA;
import static org.jeevan.api.Examples.BY_DOCTOR;
import static org.jeevan.api.Examples.DISCHARGE;
import static org.jeevan.api.Examples.NOON;

import java.time.Duration;
import java.util.List;
import org.jeevan.api.access.Access;
import org.jeevan.api.access.Access.Right;
import org.jeevan.api.access.Access.View;
import org.jeevan.api.access.AccessEvent.AccessesRecorded;
import org.jeevan.api.rejection.CommandRejected;
import org.jeevan.axonserver.AxonServerAtHand;
import org.jeevan.axonserver.AxonServerEventStorageEngine;
import org.jeevan.axonserver.AxonServerEvents;
import org.jeevan.axonserver.AxonServerLink;
import org.jeevan.axonserver.AxonServerSettings;
import org.jeevan.axonserver.Wiretap;
import org.jeevan.command.TestClock;
import org.jeevan.command.access.AccessLog.Look;
import org.jeevan.crypto.MemoryDataKeys;
import org.jeevan.events.EventNames;
import org.jeevan.events.EventReader;
import org.jeevan.events.EventSerializer;
import org.jeevan.events.store.EncryptingEventStore;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What a real Axon Server has of an access whose acknowledgement never came. */
class LostAcknowledgementTest {

    private static final Look TIMELINE = new Look(BY_DOCTOR, ASHA, View.TIMELINE, null, Right.EMERGENCY);
    private static final Look RECORD = new Look(BY_DOCTOR, ASHA, View.RECORD, DISCHARGE, Right.EMERGENCY);
    private static final String ACCESSES =
            EventNames.ofJeevan().typeOf(AccessesRecorded.class).getName();

    private final MemoryDataKeys keys = new MemoryDataKeys();
    private final EventSerializer serializer = new EventSerializer(EventNames.ofJeevan());
    private final TestClock clock = new TestClock(NOON);
    private Wiretap wire;
    private AxonServerLink link;
    private AxonServerEventStorageEngine engine;
    private AccessLog log;
    private long before;

    private record Found(String eventId, List<Access> accesses) {}

    @BeforeEach
    void open() {
        wire = new Wiretap(AxonServerAtHand.settings().address());
        link = AxonServerLink.open(
                "accesses", new AxonServerSettings(wire.address(), "default", null, null, Duration.ofSeconds(3)));
        engine = AxonServerEventStorageEngine.open(link, serializer, new EventReader(serializer, keys));
        log = new AccessLog(new EncryptingEventStore(engine, keys), clock);
        before = engine.position();
    }

    @AfterEach
    void close() {
        if (log != null) {
            log.close();
            engine.close();
            link.close();
            wire.close();
        }
    }

    @Test
    void a_look_is_refused_and_may_be_on_record_but_never_the_other_way_round() throws Exception {
        wire.loseAnswersFrom(ACCESSES);
        assertThatExceptionOfType(CommandRejected.class).isThrownBy(() -> log.record(RECORD));
        assertThat(wire.isLosing()).isTrue();
        reconnect();
        assertThat(found()).extracting(Found::accesses).containsExactly(List.of(RECORD.at(NOON, 1)));
    }

    @Test
    void repeats_that_were_shown_are_there_and_if_they_are_there_twice_it_is_the_same_event() throws Exception {
        log.record(TIMELINE);
        log.record(TIMELINE);
        wire.loseAnswersFrom(ACCESSES);
        clock.advance(Duration.ofMinutes(1));
        for (int i = 0; i < 100 && !wire.isLosing(); i++) {
            Thread.sleep(200); // the log looks every five seconds
        }
        assertThat(wire.isLosing()).isTrue();
        Thread.sleep(4_000); // until it waits for the answer no longer
        reconnect();
        clock.advance(Duration.ofSeconds(1));
        log.close();
        List<Found> all = found();
        assertThat(all).hasSize(3).allSatisfy(each -> assertThat(each.accesses())
                .hasSize(1));
        assertThat(all.get(1).eventId())
                .isEqualTo(all.get(2).eventId())
                .isNotEqualTo(all.get(0).eventId());
    }

    private void reconnect() throws InterruptedException {
        wire.cut();
        wire.mend();
        for (int i = 0; i < 100 && !canBeAsked(); i++) {
            Thread.sleep(200);
        }
    }

    private boolean canBeAsked() {
        try {
            return engine.position() > 0;
        } catch (RuntimeException notYet) {
            return false;
        }
    }

    private List<Found> found() {
        try (var direct = AxonServerLink.open("look", AxonServerAtHand.settings())) {
            var stored = new AxonServerEvents(direct, serializer).after(before, 100);
            return new EventReader(serializer, keys)
                    .read(stored.stream())
                    .filter(event -> event.getPayload() instanceof AccessesRecorded)
                    .map(event -> new Found(event.getIdentifier(), ((AccessesRecorded) event.getPayload()).accesses()))
                    .toList();
        }
    }
}
