package org.jeevan.api.summary;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What a record says, in short, and how we know.
 *
 * @param engine whose words the narrative is
 * @param model the model bundle's or the engine version's name
 * @param modelSha256 of the model bundle; null for an engine that is code
 * @param faithful every statement is supported by sentences of the record
 * @param check what became of a model's narrative before this one was chosen
 * @param statements the narrative piece by piece, in its order, each with the sentences that support it
 * @param essentials null where the engine extracts none
 * @param pages null where nobody counted them, as in events of older revisions: then a part may not have been read
 */
public record RecordSummary(
        String narrative,
        Engine engine,
        String model,
        @Nullable String modelSha256,
        boolean faithful,
        Check check,
        List<Statement> statements,
        @Nullable Essentials essentials,
        @Nullable PagesRead pages) {

    public RecordSummary {
        Objects.requireNonNull(check);
        statements = statements == null ? List.of() : List.copyOf(statements);
    }

    /** As an engine makes it, which knows of sentences and not of pages. */
    public RecordSummary(
            String narrative,
            Engine engine,
            String model,
            String modelSha256,
            boolean faithful,
            Check check,
            List<Statement> statements,
            Essentials essentials) {
        this(narrative, engine, model, modelSha256, faithful, check, statements, essentials, null);
    }

    public RecordSummary withEssentials(Essentials stated) {
        return new RecordSummary(narrative, engine, model, modelSha256, faithful, check, statements, stated, pages);
    }

    public RecordSummary withPages(PagesRead read) {
        return new RecordSummary(narrative, engine, model, modelSha256, faithful, check, statements, essentials, read);
    }

    public RecordSummary withCheck(Check other) {
        return new RecordSummary(narrative, engine, model, modelSha256, faithful, other, statements, essentials, pages);
    }

    public enum Engine {
        PEGASUS,
        EXTRACTIVE
    }

    /** A piece of the narrative; sentences of the record itself are supported by themselves. */
    public record Statement(String text, List<Source> support) {

        public Statement {
            support = support == null ? List.of() : List.copyOf(support);
        }
    }

    /**
     * The guard's verdict, or why there was nothing to judge.
     *
     * @param model whose narrative was checked, or which failed to write one; null, as its checksum, where there was none
     * @param objections why it was refused: a kind in kebab-case and the piece without support, such as "number: 40 mg"
     */
    public record Check(
            Outcome outcome,
            @Nullable String model,
            @Nullable String modelSha256,
            List<String> objections) {

        public static final Check NOT_NEEDED = new Check(Outcome.NOT_NEEDED, null, null, List.of());

        public Check {
            Objects.requireNonNull(outcome);
            objections = objections == null ? List.of() : List.copyOf(objections);
        }
    }

    public enum Outcome {
        /** The narrative is made of the record's own sentences; no model wrote one. */
        NOT_NEEDED,
        /** A model wrote the narrative, and the record supports it. */
        PASSED,
        /** A model wrote a narrative that the record does not support: the record's own sentences stand in its place. */
        REFUSED,
        /**
         * A model was to write the narrative, but the reading that used it crashed, ran out of time or ran out of memory:
         * the record was read without it, and its own sentences stand in its place.
         */
        FAILED
    }

    /** A sentence verbatim as it stands on a page; pages count from 1. */
    public record Source(int page, String text) {}
}
