package org.jeevan.command.access;

import static org.jeevan.api.rejection.Rejection.Code.NOT_FOUND;

import java.time.Instant;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jeevan.api.access.AccessEvent.EmergencyAccessStarted;
import org.jeevan.api.access.ConsentEvent.EmergencyReviewed;
import org.jeevan.api.access.ConsentEvent.RestrictedRecordOpened;
import org.jeevan.api.access.VisibleRecords;
import org.jeevan.api.identity.AccountId;
import org.jeevan.api.identity.RecordId;
import org.jeevan.api.record.RecordKind;
import org.jeevan.api.rejection.CommandRejected;

/** Who broke one patient's glass, until when, which restricted records that person opened, and what auditors said. */
final class Emergencies {

    private final Map<AccountId, Running> newest = new HashMap<>();
    private final Map<Ended, EmergencyReviewed> started = new HashMap<>();

    private record Running(EmergencyAccessStarted started, Set<RecordId> opened) {}

    /** What names one emergency access. */
    private record Ended(AccountId person, Instant until) {}

    boolean isRunning(AccountId person, Instant at) {
        Running running = newest.get(person);
        return running != null && at.isBefore(running.started().until());
    }

    Instant until(AccountId person) {
        return newest.get(person).started().until();
    }

    boolean hasOpened(AccountId person, RecordId recordId) {
        return newest.get(person).opened().contains(recordId);
    }

    /** Everything but the restricted records that the person has not confirmed; empty unless one is running. */
    Optional<VisibleRecords> visibleTo(AccountId person, Instant at, Set<RecordId> restricted) {
        if (!isRunning(person, at)) {
            return Optional.empty();
        }
        Running running = newest.get(person);
        return Optional.of(new VisibleRecords(
                running.started().hospitalId(), EnumSet.allOf(RecordKind.class), running.opened(), restricted));
    }

    /**
     * Whether an auditor said the same before.
     *
     * @throws CommandRejected {@code not-found} if there was no such emergency access
     */
    boolean isReviewedSo(EmergencyReviewed review) {
        var emergency = new Ended(review.accountId(), review.until());
        if (!started.containsKey(emergency)) {
            throw new CommandRejected(NOT_FOUND, "There was no such emergency access");
        }
        return review.equals(started.get(emergency));
    }

    void started(EmergencyAccessStarted event) {
        newest.put(event.accountId(), new Running(event, new HashSet<>()));
        started.put(new Ended(event.accountId(), event.until()), null);
    }

    void opened(RestrictedRecordOpened event) {
        newest.get(event.accountId()).opened().add(event.recordId());
    }

    void reviewed(EmergencyReviewed event) {
        started.put(new Ended(event.accountId(), event.until()), event);
    }
}
