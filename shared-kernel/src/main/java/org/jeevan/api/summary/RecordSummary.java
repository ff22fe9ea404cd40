package org.jeevan.api.summary;

import java.util.List;

/**
 * What a record says, in short, and how we know.
 *
 * @param model the model bundle's or the engine version's name
 * @param modelSha256 of the model bundle; null for an engine that is code
 * @param faithful the narrative's statements were checked against the record and are supported
 * @param support the sentences of the record that support the narrative
 * @param essentials null where the engine extracts none
 */
public record RecordSummary(
        String narrative,
        Engine engine,
        String model,
        String modelSha256,
        boolean faithful,
        List<Source> support,
        Essentials essentials) {

    public RecordSummary {
        support = support == null ? List.of() : List.copyOf(support);
    }

    public enum Engine {
        PEGASUS,
        EXTRACTIVE
    }

    /** A sentence verbatim as it stands on a page; pages count from 1. */
    public record Source(int page, String text) {}
}
