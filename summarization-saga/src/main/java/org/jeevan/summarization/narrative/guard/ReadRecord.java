package org.jeevan.summarization.narrative.guard;

import java.util.List;
import org.jeevan.summarization.text.Sentence;

/** A record in both readings; the second one is made when a statement needs it. */
final class ReadRecord {

    private final List<Sentence> record;
    private final Reading namedReading;
    private final RecordIndex literal;
    private RecordIndex named;

    ReadRecord(List<Sentence> record, Reading literal, Reading named) {
        this.record = record;
        this.namedReading = named;
        this.literal = new RecordIndex(record, literal);
    }

    RecordIndex literal() {
        return literal;
    }

    RecordIndex named() {
        if (named == null) {
            named = new RecordIndex(record, namedReading);
        }
        return named;
    }
}
