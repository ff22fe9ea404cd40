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

    void reached(Stage stage, int done, int of);
}
