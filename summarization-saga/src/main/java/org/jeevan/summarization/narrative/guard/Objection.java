package org.jeevan.summarization.narrative.guard;

/** A piece of a narrative, as it stands there, that the record does not support, and what kind of fact it is. */
public record Objection(Kind kind, String text) {

    /** NEGATION stands for every turn of a fact: denied or affirmed, its doubt dropped, its opposite said, an exception left out. */
    public enum Kind {
        NUMBER,
        UNIT,
        SIDE,
        MEDICINE,
        ALLERGEN,
        NEGATION,
        UNSUPPORTED
    }
}
