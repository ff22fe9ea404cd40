package org.jeevan.summarization.narrative.guard;

import java.util.List;
import org.jeevan.summarization.text.Sentence;

/** A sentence of a narrative and the record's sentences that it rests on, in the record's order; none where nothing fits. */
public record Statement(String text, List<Sentence> support) {

    public Statement {
        support = List.copyOf(support);
    }
}
