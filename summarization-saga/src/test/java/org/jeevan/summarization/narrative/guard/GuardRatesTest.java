package org.jeevan.summarization.narrative.guard;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jeevan.summarization.narrative.ReportSentences;
import org.jeevan.summarization.text.Sentence;
import org.junit.jupiter.api.Test;

/** How many of many systematic errors the guard catches, and how many true narratives it lets pass. */
class GuardRatesTest {

    private static final double PASS_RATE_MIN = 0.95;

    private final Guard guard = new Guard();
    private final List<String> missed = new ArrayList<>();
    private final Map<Mutation, Integer> mutants = new EnumMap<>(Mutation.class);
    private final List<String> alarms = new ArrayList<>();
    private int edits;

    @Test
    void catches_every_mutation_of_notes_of_many_kinds() {
        for (String note : Plants.resource("notes.txt").split("\n----\n")) {
            List<Sentence> record = Plants.sentences(note);
            mutate(record, record);
        }

        report("own notes");
        assertThat(missed).isEmpty();
        assertThat(mutants.keySet()).containsExactly(Mutation.values());
    }

    @Test
    void catches_every_mutation_of_what_dictated_reports_tell() throws IOException {
        for (ReportSentences report : ReportSentences.ofValidation()) {
            mutate(report.all(), report.best());
        }

        report("dictated reports");
        assertThat(missed).isEmpty();
    }

    @Test
    void lets_true_narratives_of_notes_of_many_kinds_pass() {
        for (String note : Plants.resource("notes.txt").split("\n----\n")) {
            List<Sentence> record = Plants.sentences(note);
            edit(guard.read(record), record);
        }

        report("own notes");
        assertThat(passed()).isGreaterThanOrEqualTo(PASS_RATE_MIN);
    }

    @Test
    void lets_true_narratives_of_dictated_reports_pass() throws IOException {
        for (ReportSentences report : ReportSentences.ofValidation()) {
            edit(guard.read(report.all()), report.best());
        }

        report("dictated reports");
        assertThat(passed()).isGreaterThanOrEqualTo(PASS_RATE_MIN);
    }

    private void mutate(List<Sentence> record, List<Sentence> sentences) {
        RecordIndex index = guard.read(record);
        for (Sentence sentence : sentences) {
            for (Mutation mutation : Mutation.values()) {
                for (String mutant : mutation.of(sentence.text())) {
                    if (saidElsewhere(record, sentence, mutant)) {
                        continue;
                    }
                    mutants.merge(mutation, 1, Integer::sum);
                    if (guard.check(mutant, index).faithful()) {
                        missed.add(mutation + ": " + mutant);
                    }
                }
            }
        }
    }

    /** A sentence of the report may itself say what a mutation makes of another. */
    private static boolean saidElsewhere(List<Sentence> record, Sentence source, String mutant) {
        String said = mutant.replaceFirst("[.]$", "").toLowerCase(Locale.ROOT);
        return record.stream()
                .map(Sentence::text)
                .filter(text -> !text.equals(source.text()))
                .anyMatch(text -> text.toLowerCase(Locale.ROOT).contains(" " + said));
    }

    private void edit(RecordIndex record, List<Sentence> sentences) {
        for (int i = 0; i < sentences.size(); i++) {
            String sentence = sentences.get(i).text();
            for (Edit edit : Edit.values()) {
                pass(edit.of(sentence), record);
            }
            if (i > 0) {
                pass(Edit.joined(sentences.get(i - 1).text(), sentence, " and "), record);
                pass(Edit.joined(sentences.get(i - 1).text(), sentence, "; "), record);
            }
        }
    }

    private void pass(String narrative, RecordIndex record) {
        edits++;
        Verdict verdict = guard.check(narrative, record);
        if (!verdict.faithful()) {
            alarms.add(narrative + " " + verdict.objections());
        }
    }

    private double passed() {
        return 1 - (double) alarms.size() / edits;
    }

    private void report(String what) {
        int all = mutants.values().stream().mapToInt(Integer::intValue).sum();
        if (all > 0) {
            System.out.printf("%s: %d of %d errors caught %s%n", what, all - missed.size(), all, mutants);
        } else {
            System.out.printf("%s: %d of %d true narratives pass%n", what, edits - alarms.size(), edits);
        }
        if (Boolean.getBoolean("guard.alarms")) {
            alarms.forEach(System.out::println);
        }
    }
}
