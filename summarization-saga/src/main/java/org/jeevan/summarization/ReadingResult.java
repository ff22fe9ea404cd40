package org.jeevan.summarization;

import org.jeevan.api.summary.RecordSummary;
import org.jeevan.summarization.ReadingProgress.Stage;
import org.jeevan.summarization.text.UnreadableRecord.Reason;

/** How the reading of one record ended. */
public sealed interface ReadingResult {

    record Summarized(RecordSummary summary) implements ReadingResult {}

    /** The record is why; another attempt would end the same way. */
    record NotReadable(Reason reason) implements ReadingResult {}

    /**
     * The reader is why; another attempt may succeed.
     *
     * @param stage that the reading had reached; null for none
     */
    record Failed(Failure failure, Stage stage) implements ReadingResult {

        Failed(Failure failure) {
            this(failure, null);
        }
    }

    /** What became of the child process. */
    enum Failure {
        /** It ended, could not be started, or answered what is no answer. */
        CRASHED,
        /** It was killed because it took too long. */
        DEADLINE,
        /** Its memory limit did not suffice. */
        OUT_OF_MEMORY
    }
}
