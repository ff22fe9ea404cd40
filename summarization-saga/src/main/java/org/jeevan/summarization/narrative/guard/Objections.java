package org.jeevan.summarization.narrative.guard;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** Collects what is held against one statement, in the order of its words. */
final class Objections {

    private final Passage statement;
    private final Map<Integer, Set<Objection>> byPlace = new TreeMap<>();

    Objections(Passage statement) {
        this.statement = statement;
    }

    void add(Objection.Kind kind, int from, int to) {
        Objection objection = new Objection(kind, statement.text(from, to));
        byPlace.computeIfAbsent(from, none -> new LinkedHashSet<>()).add(objection);
    }

    List<Objection> all() {
        List<Objection> all = new ArrayList<>();
        byPlace.values().forEach(all::addAll);
        return all;
    }
}
