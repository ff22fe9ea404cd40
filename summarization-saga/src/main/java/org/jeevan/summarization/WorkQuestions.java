package org.jeevan.summarization;

import org.jeevan.api.summary.ProgressEvent;
import org.jeevan.peers.Question;

/** What workers that are processes of their own ask the saga's process. */
final class WorkQuestions {

    /** A record that is due, for so long; null where there is none. */
    static final Question<Lease, Work> TAKE = new Question<>("take-work", Lease.class, Work.class);

    static final Question<Renewal, Void> RENEW = new Question<>("renew-work", Renewal.class, Void.class);

    static final Question<Return, Void> RETURN = new Question<>("return-work", Return.class, Void.class);

    static final Question<ProgressEvent, Void> TELL = new Question<>("tell-progress", ProgressEvent.class, Void.class);

    private WorkQuestions() {}

    /** Lengths, not moments, cross processes: their clocks may differ. */
    record Lease(long millis) {}

    record Renewal(Work work, long millis) {}

    /** @param retryAfterMillis null where the record needs no summary any more */
    record Return(Work work, Long retryAfterMillis) {}
}
