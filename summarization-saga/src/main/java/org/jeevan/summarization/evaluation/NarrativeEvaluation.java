package org.jeevan.summarization.evaluation;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jeevan.api.summary.RecordSummary;
import org.jeevan.api.summary.RecordSummary.Engine;
import org.jeevan.api.summary.RecordSummary.Outcome;
import org.jeevan.summarization.narrative.ExtractiveSummarizer;
import org.jeevan.summarization.narrative.NarrativeModel;
import org.jeevan.summarization.narrative.Narrator;
import org.jeevan.summarization.narrative.Summarizer;
import org.jeevan.summarization.narrative.Summarizer.Parts;
import org.jeevan.summarization.pegasus.Device;
import org.jeevan.summarization.pegasus.ModelBundle;
import org.jeevan.summarization.pegasus.PegasusWriters;
import org.jeevan.summarization.text.Sentence;
import org.jeevan.summarization.text.Sentences;

/**
 * Compares narratives with the lines that persons described the same reports with, for any file in the form of
 * {@code mtsamples.jsonl}: ROUGE of the first three sentences, of the extractive engine, of a model's own words, and of
 * what is shown after the guard; and how often the model's words are what is shown.
 */
public final class NarrativeEvaluation {

    private final Map<String, List<Rouge>> scores = new LinkedHashMap<>();
    private final Map<String, Integer> objections = new TreeMap<>();
    private final List<String> refused = new ArrayList<>();
    private int reports;
    private int byModel;

    /** {@code java … NarrativeEvaluation FILE SPLIT [BUNDLE]} prints the scores, and with {@code -Ddifferences=true} what was refused. */
    public static void main(String[] arguments) throws IOException {
        List<Report> reports = Report.readAll(Path.of(arguments[0]), arguments[1]);
        NarrativeEvaluation evaluation = new NarrativeEvaluation();
        if (arguments.length > 2) {
            ModelBundle bundle = ModelBundle.open(Path.of(arguments[2]));
            try (NarrativeModel model = PegasusWriters.open(bundle, bundle.sha256(), Device.AUTO, 1)) {
                evaluation.add(reports, model);
            }
        } else {
            evaluation.add(reports, null);
        }
        evaluation.lines().forEach(System.out::println);
        if (Boolean.getBoolean("differences")) {
            evaluation.refused.forEach(System.out::println);
        }
    }

    /** @param model null for the extractive engine alone */
    public void add(List<Report> some, NarrativeModel model) {
        for (Report report : some) {
            reports++;
            List<Sentence> sentences = Sentences.of(report.text());
            score(
                    "first three sentences",
                    report,
                    sentences.stream().limit(3).map(Sentence::text).collect(Collectors.joining(" ")));
            score("extractive", report, narrative(new ExtractiveSummarizer(), sentences));
            if (model != null) {
                add(report, sentences, model);
            }
        }
    }

    /** One line per kind of narrative, then what the guard let pass. */
    public List<String> lines() {
        List<String> lines = new ArrayList<>();
        scores.forEach((kind, all) -> lines.add(line(kind, all)));
        lines.add("%d of %d narratives shown are the model's; refused for %s".formatted(byModel, reports, objections));
        return lines;
    }

    /** @param kind as in {@link #lines} */
    public Rouge mean(String kind) {
        return Rouge.mean(scores.get(kind));
    }

    /** Of the narratives shown, 0 to 1. */
    public double shareOfModel() {
        return (double) byModel / reports;
    }

    private void add(Report report, List<Sentence> sentences, NarrativeModel model) {
        model.write(sentences, Parts.UNHEARD).ifPresent(written -> score("model, unchecked", report, written));
        RecordSummary shown = new Narrator(model).summarize(sentences, Parts.UNHEARD);
        score("shown", report, shown.narrative());
        byModel += shown.engine() == Engine.PEGASUS ? 1 : 0;
        if (shown.check().outcome() == Outcome.REFUSED) {
            refused.add(report.id() + " " + shown.check().objections());
            shown.check().objections().stream()
                    .map(objection -> objection.substring(0, objection.indexOf(':')))
                    .distinct()
                    .forEach(kind -> objections.merge(kind, 1, Integer::sum));
        } else if (shown.engine() != Engine.PEGASUS) {
            objections.merge("beyond the model", 1, Integer::sum);
        }
    }

    private void score(String kind, Report report, String narrative) {
        scores.computeIfAbsent(kind, none -> new ArrayList<>()).add(Rouge.of(narrative, report.description()));
    }

    private static String narrative(Summarizer summarizer, List<Sentence> sentences) {
        return summarizer.summarize(sentences, Parts.UNHEARD).narrative();
    }

    private static String line(String kind, List<Rouge> all) {
        Rouge mean = Rouge.mean(all);
        return "%-22s ROUGE-1/2/L %.1f/%.1f/%.1f over %d"
                .formatted(kind, 100 * mean.one(), 100 * mean.two(), 100 * mean.l(), all.size());
    }
}
