package org.jeevan.api.access;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.Instant;
import org.jeevan.api.identity.AccountId;
import org.jeevan.api.identity.Actor;
import org.jeevan.api.identity.GrantId;
import org.jeevan.api.identity.HospitalId;
import org.jeevan.api.identity.PatientId;
import org.jeevan.api.identity.RecordId;
import org.jeevan.api.record.RecordView.HospitalRef;
import org.jspecify.annotations.Nullable;

/** What can be asked about accesses. */
public sealed interface AccessQuery {

    /** Answers a {@code Page<AccessView>}, newest first; {@code limit} 1 to 200. */
    record FindAccesses(ReadPermit permit, String cursor, int limit) implements AccessQuery {}

    /**
     * Answers a {@code Page<RecordedAccess>}, newest first, of the permit's patient or, where it names none, of all; {@code limit} 1 to 200. A page may hold fewer, or none, though
     * there is a next one: only so many accesses are looked at for one answer.
     */
    record FindRecordedAccesses(ReadPermit permit, AccessFilter filter, String cursor, int limit)
            implements AccessQuery {}

    /**
     * Which accesses to show: those that are all of this. Null: whichever.
     *
     * @param from the first moment
     * @param to the moment before which they must lie
     */
    record AccessFilter(
            HospitalId hospitalId, AccountId person, Access.Right right, Access.View view, Instant from, Instant to) {

        public static final AccessFilter ALL = new AccessFilter(null, null, null, null, null, null);
    }

    /** An access, and to whose data. */
    record RecordedAccess(
            PatientId patientId, @JsonUnwrapped AccessView access) {}

    /** Answers a {@code List<GrantView>}, newest first. */
    record FindGrants(ReadPermit permit) implements AccessQuery {}

    /**
     * One consent.
     *
     * @param scope what was asked for, or is allowed
     * @param requestedAt null where the patient allowed it unasked
     * @param decidedAt null while the patient has not answered
     * @param atDesk staff entered the code that the patient told them
     */
    record GrantView(
            GrantId grantId,
            HospitalRef hospital,
            GrantStatus status,
            @JsonUnwrapped GrantScope scope,
            @Nullable Instant requestedAt,
            @Nullable Instant decidedAt,
            boolean atDesk,
            Instant until) {}

    enum GrantStatus {
        REQUESTED,
        GRANTED,
        REFUSED,
        REVOKED,
        EXPIRED,
        /** The account that consented is not the patient's any more. */
        VOID
    }

    /**
     * Who looked at what, when, by what right and why.
     *
     * @param hospitalName null where the reader acted for none
     * @param reason as stated by who broke the glass; null for every other access
     * @param count looks within the minute that begins at {@code at}
     */
    record AccessView(
            Instant at,
            Actor.Role role,
            @Nullable AccountId person,
            @Nullable HospitalId hospitalId,
            @Nullable String hospitalName,
            Access.View view,
            @Nullable RecordId recordId,
            Access.Right right,
            @Nullable String reason,
            int count) {}
}
