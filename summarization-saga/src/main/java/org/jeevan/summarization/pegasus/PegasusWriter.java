package org.jeevan.summarization.pegasus;

import java.util.List;
import java.util.Optional;
import org.jeevan.summarization.narrative.NarrativeModel;
import org.jeevan.summarization.narrative.Summarizer.Parts;
import org.jeevan.summarization.text.Sentence;

/** A bundle's model and tokenizer, and the way in which they are used; both are closed with it. */
record PegasusWriter(String name, String sha256, PegasusModel model, PegasusTokenizer tokenizer, Layout layout)
        implements NarrativeModel {

    /** How a record is laid before a model. */
    @FunctionalInterface
    interface Layout {

        /** As {@link NarrativeModel#write}. */
        Optional<String> write(List<Sentence> sentences, Parts parts);
    }

    @Override
    public Optional<String> write(List<Sentence> sentences, Parts parts) {
        return layout.write(sentences, parts);
    }

    @Override
    public void close() {
        tokenizer.close();
        model.close();
    }
}
