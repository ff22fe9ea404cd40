package org.jeevan.summarization.narrative;

import java.util.List;
import org.jeevan.api.summary.RecordSummary;
import org.jeevan.summarization.text.Sentence;

/** Writes the narrative of one record. Implementations keep nothing between records and are used by one thread at a time. */
@FunctionalInterface
public interface Summarizer {

    /** Told how many parts of the narrative are done: of as many from first to last, and never fewer than before. */
    @FunctionalInterface
    interface Parts {

        Parts UNHEARD = (done, of) -> {};

        void done(int done, int of);
    }

    /**
     * Never empty for a record that has a sentence; one that has none gets an empty narrative.
     *
     * @param sentences of the record, all of them, in its order
     * @return without essentials, which are not the narrative's business
     */
    RecordSummary summarize(List<Sentence> sentences, Parts parts);
}
