package org.jeevan.summarization.narrative;

import java.util.List;
import java.util.stream.Collectors;
import org.jeevan.api.summary.RecordSummary;
import org.jeevan.api.summary.RecordSummary.Check;
import org.jeevan.api.summary.RecordSummary.Engine;
import org.jeevan.api.summary.RecordSummary.Source;
import org.jeevan.api.summary.RecordSummary.Statement;
import org.jeevan.summarization.text.Sentence;

/** The record's own best sentences, word for word and in its order: it can leave out, but it cannot invent. */
public final class ExtractiveSummarizer implements Summarizer {

    static final String MODEL = "extractive-2";

    private final BestSentences best;

    public ExtractiveSummarizer() {
        this(BestSentences.standard());
    }

    ExtractiveSummarizer(BestSentences best) {
        this.best = best;
    }

    @Override
    public RecordSummary summarize(List<Sentence> sentences, Parts parts) {
        List<Statement> statements = best.forNarrative(sentences).stream()
                .sorted()
                .map(sentences::get)
                .map(ExtractiveSummarizer::statement)
                .toList();
        parts.done(1, 1);
        String narrative = statements.stream().map(Statement::text).collect(Collectors.joining(" "));
        return new RecordSummary(narrative, Engine.EXTRACTIVE, MODEL, null, true, Check.NOT_NEEDED, statements, null);
    }

    private static Statement statement(Sentence sentence) {
        return new Statement(sentence.closed(), List.of(new Source(sentence.page(), sentence.text())));
    }
}
