package org.jeevan.summarization;

import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import java.util.function.Consumer;
import org.axonframework.common.AxonNonTransientException;
import org.jeevan.api.record.RecordCommand;
import org.jeevan.api.rejection.CommandRejected;
import org.jeevan.api.summary.ProgressEvent;
import org.jeevan.api.summary.UnreadableReason;
import org.jeevan.crypto.KeyDestroyedException;
import org.jeevan.outages.Outage;
import org.jeevan.peers.PeerUnavailableException;
import org.jeevan.summarization.ReadingProgress.Stage;
import org.jeevan.summarization.ReadingResult.Failed;
import org.jeevan.summarization.ReadingResult.Failure;
import org.jeevan.summarization.ReadingResult.NotReadable;
import org.jeevan.summarization.ReadingResult.Summarized;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Takes up one record after the other, has it read and sends the answer. Keeps nothing: if it dies, the record's lease
 * is not renewed any more and another takes it up. What became of an answer is the aggregate's to say; the saga then clears the table.
 */
final class SummarizationWorker {

    private static final Logger LOG = LoggerFactory.getLogger(SummarizationWorker.class);

    private final WorkQueue queue;
    private final RecordContents contents;
    private final RecordReader reader;
    private final SummaryAnswers answers;
    private final Consumer<ProgressEvent> progress;
    private final SummarizationSettings settings;
    private final Outage outage = new Outage(LOG, "The work");

    SummarizationWorker(
            WorkQueue queue,
            RecordContents contents,
            RecordReader reader,
            SummaryAnswers answers,
            Consumer<ProgressEvent> progress,
            SummarizationSettings settings) {
        this.queue = queue;
        this.contents = contents;
        this.reader = reader;
        this.answers = answers;
        this.progress = progress;
        this.settings = settings;
    }

    void workUntilInterrupted() throws InterruptedException {
        while (!Thread.currentThread().isInterrupted()) {
            if (!workOnceIfPossible()) {
                queue.awaitNews(settings.poll());
            }
        }
    }

    private boolean workOnceIfPossible() {
        try {
            boolean worked = workOnce();
            outage.answered();
            return worked;
        } catch (PeerUnavailableException told) {
            return false;
        } catch (RuntimeException e) {
            outage.missed(e);
            return false;
        }
    }

    /** @return false where nothing was due */
    boolean workOnce() {
        Optional<Work> leased = queue.take(settings.silence());
        leased.ifPresent(this::work);
        return leased.isPresent();
    }

    private void work(Work work) {
        try (var kept = KeptWork.of(queue, work, settings)) {
            read(work);
        } catch (KeyDestroyedException | CommandRejected | AxonNonTransientException e) {
            LOG.info(
                    "Record {} needs no summary any more: {}",
                    work.recordId(),
                    e.getClass().getSimpleName());
            queue.remove(work);
        } catch (IOException | RuntimeException e) {
            LOG.warn(
                    "Record {}, attempt {}: {}",
                    work.recordId(),
                    work.attempt(),
                    e.getClass().getName());
            retryLater(work);
        }
    }

    /** Whose bytes were out of reach for so long is given up without another look. */
    private void read(Work work) throws IOException {
        if (work.attempt() > settings.outageAttemptsMax()) {
            answer(work, Answers.failed(work, UnreadableReason.READER_FAILED));
            return;
        }
        switch (readWithOrWithoutModel(work)) {
            case Summarized summarized -> answer(work, Answers.summarized(work, summarized.summary()));
            case NotReadable notReadable -> answer(work, Answers.failed(work, Answers.reason(notReadable.reason())));
            case Failed failed -> retryOrGiveUp(work);
        }
    }

    /** The record stays with this worker until the saga has heard of the answer, however far behind that is. */
    private void answer(Work work, RecordCommand command) {
        queue.renew(work, settings.lease());
        answers.send(command);
    }

    private ReadingResult readWithOrWithoutModel(Work work) throws IOException {
        ReadingResult result = read(work, reader);
        Optional<RecordReader> withoutModel = reader.withoutModel();
        if (withoutModel.isPresent() && result instanceof Failed failed && isLastOfModel(work, failed)) {
            LOG.warn("Record {}, attempt {}: now without the model", work.recordId(), work.attempt());
            return read(work, withoutModel.get());
        }
        return result;
    }

    private ReadingResult read(Work work, RecordReader by) throws IOException {
        try (InputStream content = contents.open(work.contentId(), work.recordId(), work.patientId())) {
            return by.read(content, work.sizeBytes(), work.mediaType(), progressOf(work));
        }
    }

    /** A model that ran out of time would most likely do so again, and let the record and all others wait as long. */
    private boolean isLastOfModel(Work work, Failed failed) {
        return work.attempt() >= settings.attemptsMax()
                || failed.failure() == Failure.DEADLINE && failed.stage() == Stage.SUMMARIZING;
    }

    private void retryOrGiveUp(Work work) {
        if (work.attempt() < settings.attemptsMax()) {
            retryLater(work);
        } else if (!stopping()) {
            answer(work, Answers.failed(work, UnreadableReason.READER_FAILED));
        }
    }

    /** What fails because the platform stops has not failed: it keeps its lease, which ends at the next start. */
    private void retryLater(Work work) {
        if (!stopping()) {
            queue.retry(work, settings.waitAfter(work.attempt()));
        }
    }

    private static boolean stopping() {
        return Thread.currentThread().isInterrupted();
    }

    private ReadingProgress progressOf(Work work) {
        return (stage, done, of) -> progress.accept(
                new ProgressEvent(work.recordId(), ProgressEvent.Stage.valueOf(stage.name()), done, of));
    }
}
