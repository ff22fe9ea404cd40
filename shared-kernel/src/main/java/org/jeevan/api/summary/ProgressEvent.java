package org.jeevan.api.summary;

import org.jeevan.api.identity.RecordId;

/**
 * How far the summarization of one record is. Told, not stored.
 *
 * @param done parts of this stage that are done, such as pages
 * @param of how many parts the stage has; 0 where that is not known
 */
public record ProgressEvent(RecordId recordId, Stage stage, int done, int of) {

    public enum Stage {
        STORED,
        READING,
        OCR,
        ESSENTIALS,
        SUMMARIZING,
        DONE,
        FAILED;

        /** Nothing follows. */
        public boolean last() {
            return this == DONE || this == FAILED;
        }
    }

    public static ProgressEvent of(RecordId recordId, Stage stage) {
        return new ProgressEvent(recordId, stage, 0, 0);
    }
}
