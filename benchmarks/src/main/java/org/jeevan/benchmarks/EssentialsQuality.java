package org.jeevan.benchmarks;

import java.nio.file.Path;
import java.util.Map;
import org.jeevan.summarization.evaluation.EssentialsEvaluation;

/** How well essentials are found in notes that a person annotated: {@code file=} in the form of essentials-gold.jsonl. */
final class EssentialsQuality {

    private static final Map<String, String> TARGETS = Map.of(
            "allergies", "F1 ≥ 0.90",
            "medications", "F1 ≥ 0.90",
            "surgeries", "F1 ≥ 0.90",
            "conditions", "F1 ≥ 0.85",
            "test results", "F1 ≥ 0.85");

    private EssentialsQuality() {}

    static void run(Path folder, Arguments arguments, Report report) throws Exception {
        Path file = arguments.file("file", "../shared/data/essentials-gold.jsonl");
        var evaluation = EssentialsEvaluation.of(file, id -> true);
        report.method(evaluation.notes() + " notes of " + file.getFileName() + ".");
        report.method(
                "Names are the same when they are equal, case, punctuation, plurals and small words aside, when the"
                        + " words of the one are among those of the other, or when the vocabulary gives both one name; a result"
                        + " needs its value as well: the same numbers, or words that contain each other or are half the same.");
        evaluation.scores().forEach((kind, score) -> report.add(kind, TARGETS.getOrDefault(kind, ""), "%s", score));
        report.add(
                "negated items listed",
                "0",
                "%d %s",
                evaluation.negatedListed().size(),
                evaluation.negatedListed().isEmpty() ? "" : evaluation.negatedListed());
        if (arguments.text("differences").isPresent()) {
            evaluation.differences().forEach(System.err::println);
        }
    }
}
