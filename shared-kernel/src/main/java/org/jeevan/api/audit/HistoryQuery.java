package org.jeevan.api.audit;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import org.jeevan.api.access.ReadPermit;
import org.jeevan.api.identity.AccountId;
import org.jeevan.api.identity.Actor;
import org.jeevan.api.identity.HospitalId;
import org.jeevan.api.identity.RecordId;
import org.jeevan.api.record.RecordView.HospitalRef;
import org.jspecify.annotations.Nullable;

/** What an auditor can ask about what happened to a patient. */
public sealed interface HistoryQuery {

    /** Answers a {@code Page<HistoryEntry>}, oldest first, of what had happened by {@code asOf} (null: until now). */
    record FindHistory(ReadPermit permit, Instant asOf, String cursor, int limit) implements HistoryQuery {}

    /**
     * One event, without its clinical content. What does not belong to it, or cannot be known since a key was destroyed, is
     * null.
     *
     * @param position the event's place in the store, from 1
     * @param actorOrganisationName what the actor's hospital is called
     * @param hospital whom it is about beside the patient, such as the one that is let read
     * @param code a word of a closed list, such as a withdrawal's reason
     * @param note somebody's own words: a reason, an auditor's comment
     * @param justified an auditor's judgement
     * @param until when what begins here ends
     * @param changes how things stand from here on that stood otherwise before; the state as of a moment is the last of each
     *     {@code about} and {@code id} until then
     */
    @JsonInclude(JsonInclude.Include.ALWAYS)
    record HistoryEntry(
            long position,
            String eventId,
            String eventName,
            Instant at,
            Actor.Role actorRole,
            @Nullable HospitalId actorOrganisation,
            @Nullable String actorOrganisationName,
            @Nullable AccountId actorPerson,
            @Nullable RecordId recordId,
            @Nullable HospitalRef hospital,
            @Nullable String code,
            @Nullable String note,
            @Nullable Boolean justified,
            @Nullable Instant until,
            List<Fact> changes) {}
}
