package org.jeevan.summarization;

import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import org.jeevan.api.summary.RecordSummary.Check;
import org.jeevan.summarization.ReadingResult.Summarized;

/**
 * What one worker reads with: a reader with the model, and for a record on which that fails one without. So a model that
 * crashes, hangs or wants too much memory costs the record its narrative, and not its essentials too.
 *
 * @param plain empty where the first one has no model either
 * @param failed what a summary says that was made by the second one
 */
record WorkerReader(ReaderProcess reader, Optional<ReaderProcess> plain, Check failed)
        implements RecordReader, AutoCloseable {

    @Override
    public ReadingResult read(InputStream content, long sizeBytes, String mediaType, ReadingProgress progress)
            throws IOException {
        return reader.read(content, sizeBytes, mediaType, progress);
    }

    @Override
    public Optional<RecordReader> withoutModel() {
        return plain.map(process -> (content, sizeBytes, mediaType, progress) ->
                marked(process.read(content, sizeBytes, mediaType, progress)));
    }

    @Override
    public void close() {
        reader.close();
        plain.ifPresent(ReaderProcess::close);
    }

    private ReadingResult marked(ReadingResult result) {
        return result instanceof Summarized summarized
                ? new Summarized(summarized.summary().withCheck(failed))
                : result;
    }
}
