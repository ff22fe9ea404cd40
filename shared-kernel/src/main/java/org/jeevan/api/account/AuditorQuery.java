package org.jeevan.api.account;

import org.jeevan.api.identity.AuditorId;

/** What an admin can ask about auditors. */
public sealed interface AuditorQuery {

    /** Answers a {@code Page<AuditorView>}, by auditor id; {@code limit} 1 to 200. */
    record FindAuditors(String cursor, int limit) implements AuditorQuery {}

    record AuditorView(AuditorId auditorId, String name, String email, Status status) {}

    enum Status {
        PENDING,
        APPROVED,
        /** Whether he was approved before or not. */
        SUSPENDED
    }
}
