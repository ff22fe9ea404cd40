package org.jeevan.summarization.narrative.guard;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jeevan.summarization.text.Sentence;

/**
 * Says whether a narrative that a model wrote states only what the record states. Each sentence is laid against the few
 * sentences of the record that it is most like; what these do not say, or say otherwise or of something else, is an
 * objection. When in doubt it objects: the record's own sentences are then shown instead.
 */
public final class Guard {

    private final Lexicon lexicon = new Lexicon();
    private final Reading literal = new Reading(lexicon, true);
    private final Reading named = new Reading(lexicon, false);

    /** Any text will do: nothing is thrown, and the time grows with the length of narrative plus record. */
    public Verdict check(String narrative, List<Sentence> record) {
        return check(narrative, read(record));
    }

    RecordIndex read(List<Sentence> record) {
        return new RecordIndex(record, literal);
    }

    Verdict check(String narrative, RecordIndex record) {
        List<Statement> statements = new ArrayList<>();
        Set<Objection> objections = new LinkedHashSet<>();
        for (String text : Statements.of(narrative)) {
            Finding finding = check(text, literal, record);
            if (!finding.objections().isEmpty()) {
                finding = check(text, named, record);
            }
            statements.add(new Statement(text, finding.support()));
            objections.addAll(finding.objections());
        }
        return new Verdict(statements, List.copyOf(objections));
    }

    private record Finding(List<Sentence> support, List<Objection> objections) {

        Finding and(Finding other) {
            return new Finding(joined(support, other.support), joined(objections, other.objections));
        }

        private static <T> List<T> joined(List<T> first, List<T> second) {
            return Stream.concat(first.stream(), second.stream()).distinct().toList();
        }
    }

    private Finding check(String text, Reading reading, RecordIndex record) {
        Passage statement = reading.of(text);
        Alignment alignment = new Alignment(statement, record.candidates(literal.of(text), reading), lexicon);
        List<String> halves = Join.halves(statement, alignment, lexicon);
        if (halves.size() > 1) {
            return check(halves.getFirst(), reading, record).and(check(halves.getLast(), reading, record));
        }
        Objections objections = new Objections(statement);
        Layout layout = new Layout(statement, alignment, lexicon);
        new Unsaid(layout).check(objections);
        new Links(layout).check(objections);
        new Pieces(layout).check(objections);
        new Owners(layout).check(objections);
        new Turns(layout, lexicon).check(objections);
        record.sexes().check(statement, alignment, objections);
        return new Finding(alignment.support().stream().map(Passage::source).toList(), objections.all());
    }
}
