package org.jeevan.summarization;

/** Told how far the reading of a record is; called by the thread that reads. */
@FunctionalInterface
public interface ReadingProgress {

    /** The names are those of the progress events that people see. */
    enum Stage {
        READING,
        OCR,
        ESSENTIALS,
        SUMMARIZING
    }

    /**
     * @param done parts of this stage, never fewer than before
     * @param of how many it has; 0 where that is not known yet
     */
    void reached(Stage stage, int done, int of);
}
