package org.jeevan.api.access;

import java.time.Instant;
import org.jeevan.api.identity.AccountId;
import org.jeevan.api.identity.HospitalId;
import org.jeevan.api.identity.RecordId;

/** What can be asked about accesses. */
public sealed interface AccessQuery {

    /** Answers a {@code Page<AccessView>}, newest first; {@code limit} 1 to 200. */
    record FindAccesses(ReadPermit permit, String cursor, int limit) implements AccessQuery {}

    /**
     * Who looked at what, when, by what right and why.
     *
     * @param hospitalName null where the reader acted for none
     * @param reason as stated by who broke the glass; null for every other access
     * @param count looks within the minute that begins at {@code at}
     */
    record AccessView(
            Instant at,
            String role,
            AccountId person,
            HospitalId hospitalId,
            String hospitalName,
            Access.View view,
            RecordId recordId,
            Access.Right right,
            String reason,
            int count) {}
}
