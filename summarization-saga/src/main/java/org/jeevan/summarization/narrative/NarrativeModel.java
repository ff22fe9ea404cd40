package org.jeevan.summarization.narrative;

import java.util.List;
import java.util.Optional;
import org.jeevan.summarization.narrative.Summarizer.Parts;
import org.jeevan.summarization.text.Sentence;

/** A model that writes narratives of its own, which nobody should believe unchecked. */
public interface NarrativeModel extends AutoCloseable {

    /** With its version. */
    String name();

    /** Of all its files, lower-case hex. */
    String sha256();

    /**
     * @param sentences of a record, in its order
     * @return empty where this record is beyond the model, such as a sentence longer than its input, or one in a script
     *     that it cannot spell
     */
    Optional<String> write(List<Sentence> sentences, Parts parts);

    @Override
    void close();
}
