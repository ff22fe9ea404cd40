package org.jeevan.api.audit;

import java.time.Instant;
import org.jeevan.api.access.ReadPermit;
import org.jeevan.api.identity.HospitalId;
import org.jeevan.api.identity.RecordId;
import org.jspecify.annotations.Nullable;

/** What an auditor can ask about what happened to a patient. */
public sealed interface HistoryQuery {

    /** Answers a {@code Page<HistoryEntry>}, oldest first, of what had happened by {@code asOf} (null: until now). */
    record FindHistory(ReadPermit permit, Instant asOf, String cursor, int limit) implements HistoryQuery {}

    /**
     * One event, without its clinical content.
     *
     * @param position the event's place in the store, from 1
     * @param note a word on the event that is not clinical, such as a withdrawal's reason; null mostly
     */
    record HistoryEntry(
            long position,
            String eventId,
            String eventName,
            Instant at,
            String actorRole,
            @Nullable HospitalId actorOrganisation,
            @Nullable String actorPerson,
            @Nullable RecordId recordId,
            @Nullable String note) {}
}
