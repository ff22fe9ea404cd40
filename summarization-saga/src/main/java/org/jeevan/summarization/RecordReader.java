package org.jeevan.summarization;

import java.io.IOException;
import java.io.InputStream;

/** Reads and summarizes one record; {@link ReaderProcess} does so in a child process. */
@FunctionalInterface
interface RecordReader {

    /** @throws IOException when {@code content} itself cannot be read to its end */
    ReadingResult read(InputStream content, long sizeBytes, String mediaType, ReadingProgress progress)
            throws IOException;
}
