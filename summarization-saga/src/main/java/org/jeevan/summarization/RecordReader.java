package org.jeevan.summarization;

import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;

/** Reads and summarizes one record; {@link ReaderProcess} does so in a child process. */
@FunctionalInterface
interface RecordReader {

    /** @throws IOException when {@code content} itself cannot be read to its end */
    ReadingResult read(InputStream content, long sizeBytes, String mediaType, ReadingProgress progress)
            throws IOException;

    /** For a record on which the model fails: reads it without one, and the summary says so. Empty where there is none. */
    default Optional<RecordReader> withoutModel() {
        return Optional.empty();
    }
}
