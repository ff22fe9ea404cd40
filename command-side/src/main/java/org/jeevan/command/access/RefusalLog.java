package org.jeevan.command.access;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.axonframework.eventhandling.EventBus;
import org.axonframework.eventhandling.GenericEventMessage;
import org.jeevan.api.access.Access.View;
import org.jeevan.api.access.AccessEvent.RefusalsRecorded;
import org.jeevan.api.access.Refusal;
import org.jeevan.api.access.Refusal.Kind;
import org.jeevan.api.identity.AccountId;
import org.jeevan.api.identity.Actor;
import org.jeevan.api.identity.HospitalId;
import org.jeevan.api.identity.PatientId;
import org.jeevan.outages.Outage;
import org.jeevan.web.RoleRefusals;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Counts what is refused, and records the counts every few seconds: nobody waits for that, and whoever is refused a thousand
 * times makes one entry. A crash loses the last seconds; a store that does not answer is asked again, so that a count may
 * then stand there twice.
 */
public class RefusalLog implements RoleRefusals, AutoCloseable {

    private static final int DIFFERENT_MAX = 500; // of one flush; whatever exceeds it is counted without names
    private static final Logger LOG = LoggerFactory.getLogger(RefusalLog.class);

    private final EventBus events;
    private final Clock clock;
    private final Outage outage = new Outage(LOG, "The record of refusals");
    private final ScheduledExecutorService flusher = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("refusal log").factory());
    private final Map<Refused, Integer> counts = new ConcurrentHashMap<>();
    private volatile Instant since;

    public RefusalLog(EventBus events, Clock clock) {
        this(events, clock, 10);
    }

    RefusalLog(EventBus events, Clock clock, int flushSeconds) {
        this.events = events;
        this.clock = clock;
        this.since = clock.instant();
        flusher.scheduleWithFixedDelay(this::flush, flushSeconds, flushSeconds, TimeUnit.SECONDS);
    }

    private record Refused(Kind kind, AccountId accountId, HospitalId hospitalId, PatientId patientId, View view) {

        Refusal counted(Instant at, int count) {
            return new Refusal(at, kind, accountId, hospitalId, patientId, view, count);
        }
    }

    /** @param patientId null where none was named */
    void read(Actor reader, PatientId patientId, View view) {
        count(new Refused(Kind.READ, reader.person(), reader.organisation(), patientId, view));
    }

    @Override
    public void refused(Actor caller) {
        count(new Refused(Kind.ACTION, caller.person(), caller.organisation(), null, null));
    }

    /** @param accountId whose log-in was tried; null for a name that nobody has */
    public void password(AccountId accountId) {
        count(new Refused(Kind.PASSWORD, accountId, null, null, null));
    }

    public void factor(AccountId accountId) {
        count(new Refused(Kind.FACTOR, accountId, null, null, null));
    }

    @Override
    public void close() {
        flusher.close();
        flush();
        if (!counts.isEmpty()) {
            LOG.error("{} counts of refusals are lost", counts.size());
        }
    }

    private void count(Refused refused) {
        boolean room = counts.size() < DIFFERENT_MAX || counts.containsKey(refused);
        counts.merge(room ? refused : new Refused(refused.kind(), null, null, null, null), 1, Integer::sum);
    }

    private void flush() {
        Instant from = since;
        since = clock.instant();
        List<Refused> counted = List.copyOf(counts.keySet());
        var refusals = new ArrayList<Refusal>();
        counted.forEach(refused -> refusals.add(refused.counted(from, counts.remove(refused))));
        if (refusals.isEmpty()) {
            return;
        }
        try {
            int year = from.atOffset(ZoneOffset.UTC).getYear();
            events.publish(new GenericEventMessage<>(new RefusalsRecorded(year, refusals), Actor.SYSTEM.toMetaData()));
            outage.answered();
        } catch (RuntimeException failure) {
            outage.missed(failure);
            for (int i = 0; i < counted.size(); i++) {
                counts.merge(counted.get(i), refusals.get(i).count(), Integer::sum);
            }
        }
    }
}
