package org.jeevan.summarization.narrative.guard;

import java.util.List;

/**
 * What the guard found.
 *
 * @param statements the narrative's sentences in their order
 * @param objections what the record does not say, in the narrative's order, each once; none means the narrative is faithful
 */
public record Verdict(List<Statement> statements, List<Objection> objections) {

    public Verdict {
        statements = List.copyOf(statements);
        objections = List.copyOf(objections);
    }

    public boolean faithful() {
        return objections.isEmpty();
    }
}
