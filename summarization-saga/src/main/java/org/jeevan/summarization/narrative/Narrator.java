package org.jeevan.summarization.narrative;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jeevan.api.summary.RecordSummary;
import org.jeevan.api.summary.RecordSummary.Check;
import org.jeevan.api.summary.RecordSummary.Engine;
import org.jeevan.api.summary.RecordSummary.Outcome;
import org.jeevan.api.summary.RecordSummary.Source;
import org.jeevan.api.summary.RecordSummary.Statement;
import org.jeevan.summarization.narrative.guard.Guard;
import org.jeevan.summarization.narrative.guard.Objection;
import org.jeevan.summarization.narrative.guard.Verdict;
import org.jeevan.summarization.text.Sentence;

/** Has a model write and the guard read it: what the record does not support is not shown, its own sentences are. */
public final class Narrator implements Summarizer {

    private final NarrativeModel model;
    private final Guard guard = new Guard();
    private final ExtractiveSummarizer extractive = new ExtractiveSummarizer();

    public Narrator(NarrativeModel model) {
        this.model = model;
    }

    @Override
    public RecordSummary summarize(List<Sentence> sentences, Parts parts) {
        Optional<String> written = sentences.isEmpty()
                ? Optional.empty()
                : model.write(sentences, parts).filter(text -> !text.isBlank());
        if (written.isEmpty()) {
            return extractive.summarize(sentences, Parts.UNHEARD); // which counts from the beginning
        }
        Verdict verdict = guard.check(written.get(), sentences);
        return verdict.faithful() ? passed(written.get(), verdict) : refused(verdict, sentences);
    }

    private RecordSummary passed(String narrative, Verdict verdict) {
        List<Statement> statements =
                verdict.statements().stream().map(Narrator::statement).toList();
        Check check = new Check(Outcome.PASSED, model.name(), model.sha256(), List.of());
        return new RecordSummary(
                narrative, Engine.PEGASUS, model.name(), model.sha256(), true, check, statements, null);
    }

    private RecordSummary refused(Verdict verdict, List<Sentence> sentences) {
        List<String> objections =
                verdict.objections().stream().map(Narrator::objection).toList();
        Check check = new Check(Outcome.REFUSED, model.name(), model.sha256(), objections);
        RecordSummary own = extractive.summarize(sentences, Parts.UNHEARD);
        return new RecordSummary(
                own.narrative(), own.engine(), own.model(), null, own.faithful(), check, own.statements(), null);
    }

    private static Statement statement(org.jeevan.summarization.narrative.guard.Statement checked) {
        return new Statement(
                checked.text(),
                checked.support().stream()
                        .map(sentence -> new Source(sentence.page(), sentence.text()))
                        .toList());
    }

    private static String objection(Objection objection) {
        String kind = objection.kind().name().toLowerCase(Locale.ROOT).replace('_', '-');
        return kind + ": " + objection.text();
    }
}
