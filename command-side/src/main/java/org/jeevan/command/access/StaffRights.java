package org.jeevan.command.access;

import java.util.Optional;
import java.util.Set;
import org.jeevan.api.access.VisibleRecords;
import org.jeevan.api.identity.RecordId;

/** What one person of a hospital may see of a patient at one moment, by consent and by breaking the glass. */
record StaffRights(Optional<VisibleRecords> byGrant, Optional<VisibleRecords> inEmergency, Set<RecordId> restricted) {

    static final StaffRights NONE = new StaffRights(Optional.empty(), Optional.empty(), Set.of());
}
