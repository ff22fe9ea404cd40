package org.jeevan.summarization.narrative.guard;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jeevan.summarization.text.Sentence;

/**
 * Says whether a narrative that a model wrote states only what the record states. Each sentence is laid against the few
 * sentences of the record that it is most like; what these do not say, or say otherwise or of something else, is an
 * objection. When in doubt it objects: the record's own sentences are then shown instead.
 */
public final class Guard {

    private final Reading reading = new Reading();

    /** Any text will do: nothing is thrown, and the time grows with the length of narrative plus record. */
    public Verdict check(String narrative, List<Sentence> record) {
        RecordIndex index = new RecordIndex(record, reading);
        Sexes sexes = new Sexes(index.passages());
        List<Statement> statements = new ArrayList<>();
        Set<Objection> objections = new LinkedHashSet<>();
        for (String text : Statements.of(narrative)) {
            Passage statement = reading.of(text);
            Alignment alignment = new Alignment(statement, index.candidates(statement), reading.lexicon());
            statements.add(new Statement(text, alignment.support().stream().map(Passage::source).toList()));
            objections.addAll(objections(statement, alignment, sexes));
        }
        return new Verdict(statements, List.copyOf(objections));
    }

    private List<Objection> objections(Passage statement, Alignment alignment, Sexes sexes) {
        Objections objections = new Objections(statement);
        new Words(statement, alignment, objections).check();
        new Links(statement, alignment, reading.lexicon(), objections).check();
        new Turns(statement, alignment, reading.lexicon(), objections).check();
        sexes.check(statement, alignment, objections);
        return objections.all();
    }
}
