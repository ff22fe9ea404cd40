package org.jeevan.api.record;

import org.jeevan.api.access.ReadPermit;
import org.jeevan.api.identity.RecordId;

/** What can be asked about records. Each carries the permit that was given and recorded for it. */
public sealed interface RecordQuery {

    ReadPermit permit();

    /** Answers a {@code Page<RecordView>}, latest clinical date first; {@code limit} 1 to 200. */
    record FindTimeline(ReadPermit permit, String cursor, int limit) implements RecordQuery {}

    /** Answers an {@code Optional<RecordView>}. */
    record FindRecord(ReadPermit permit, RecordId recordId) implements RecordQuery {}

    /** Answers an {@code Optional<RecordLocation>}: what it takes to serve a record's bytes. */
    record FindContent(ReadPermit permit, RecordId recordId) implements RecordQuery {}

    /** Where a record's bytes lie and what they are called. */
    record RecordLocation(RecordId recordId, String title, StoredContent content) {}
}
