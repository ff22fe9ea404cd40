package org.jeevan.peers;

import java.util.List;
import org.jeevan.api.identity.RecordId;
import org.jeevan.api.summary.ProgressEvent;

/** What the read side asks the saga while somebody watches a summary being made. */
public final class ProgressQuestions {

    /** The last words on these records, as far as there are any. */
    public static final Question<Watched, LastWords> PROGRESS =
            new Question<>("progress", Watched.class, LastWords.class);

    private ProgressQuestions() {}

    public record Watched(List<RecordId> records) {}

    public record LastWords(List<ProgressEvent> events) {}
}
