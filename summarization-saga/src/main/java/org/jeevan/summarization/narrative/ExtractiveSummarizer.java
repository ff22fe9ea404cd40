package org.jeevan.summarization.narrative;

import java.util.List;
import java.util.stream.Collectors;
import org.jeevan.summarization.text.RecordText;
import org.jeevan.summarization.text.Sentence;
import org.jeevan.summarization.text.Sentences;

/** The record's own best sentences, word for word and in its order: it can leave out, but it cannot invent. */
public final class ExtractiveSummarizer implements Summarizer {

    static final String MODEL = "extractive-1";

    private final BestSentences best;

    public ExtractiveSummarizer() {
        this(BestSentences.standard());
    }

    ExtractiveSummarizer(BestSentences best) {
        this.best = best;
    }

    @Override
    public Summary summarize(RecordText record) {
        List<Sentence> sentences = Sentences.of(record);
        List<Sentence> chosen = best.forNarrative(sentences).stream()
                .sorted()
                .map(sentences::get)
                .toList();
        String narrative = chosen.stream().map(Sentence::closed).collect(Collectors.joining(" "));
        return new Summary(narrative, Engine.EXTRACTIVE, MODEL, null, chosen);
    }
}
