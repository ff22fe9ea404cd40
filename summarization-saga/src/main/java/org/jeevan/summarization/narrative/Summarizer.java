package org.jeevan.summarization.narrative;

import java.util.List;
import org.jeevan.summarization.text.RecordText;
import org.jeevan.summarization.text.Sentence;

/** Writes the narrative of one record. Implementations keep nothing between records and are used by one thread at a time. */
public interface Summarizer {

    /**
     * @param narrative what is shown to people
     * @param engine EXTRACTIVE or PEGASUS
     * @param model the model's name, with its version
     * @param modelSha256 of the model's files, lower-case hex, or null where there is no model
     * @param sources the record's sentences that the narrative rests on, in the record's order
     */
    record Summary(String narrative, Engine engine, String model, String modelSha256, List<Sentence> sources) {

        public Summary {
            sources = List.copyOf(sources);
        }
    }

    /** How a narrative comes about: sentences of the record as they stand, or written by a Pegasus model. */
    enum Engine {
        EXTRACTIVE,
        PEGASUS
    }

    /** Never empty for a record that has a sentence; a record whose text has none gets an empty narrative. */
    Summary summarize(RecordText record);
}
