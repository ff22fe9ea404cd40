package org.jeevan.summarization;

import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.EOFException;
import java.io.FileDescriptor;
import java.io.FileInputStream;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.time.Duration;
import java.util.List;
import org.jeevan.api.summary.Essentials;
import org.jeevan.api.summary.RecordSummary;
import org.jeevan.summarization.ReadingProgress.Stage;
import org.jeevan.summarization.essentials.EssentialsReader;
import org.jeevan.summarization.narrative.ExtractiveSummarizer;
import org.jeevan.summarization.narrative.Narrator;
import org.jeevan.summarization.narrative.Summarizer;
import org.jeevan.summarization.pegasus.ModelBundle;
import org.jeevan.summarization.pegasus.PegasusWriters;
import org.jeevan.summarization.text.RecordText;
import org.jeevan.summarization.text.Sentence;
import org.jeevan.summarization.text.Sentences;
import org.jeevan.summarization.text.TextReader;
import org.jeevan.summarization.text.UnreadableRecord;

/**
 * The child's side of {@link ReaderProcess}: reads records from standard input until it ends, answers each on standard
 * output. Whatever else would write to standard output goes to standard error, which nobody keeps.
 */
final class ReaderMain {

    /** Turns one record into its result; another one stands here in tests. */
    @FunctionalInterface
    interface Reading {

        ReadingResult read(byte[] content, String mediaType, ReadingProgress progress);
    }

    private static final Duration ORPHAN_CHECK = Duration.ofSeconds(1);

    private ReaderMain() {}

    public static void main(String[] arguments) throws IOException {
        System.setOut(System.err); // whatever a library prints while the model loads must not stand among the answers
        serve(reading(summarizer()));
    }

    /** Loaded before the first record, so that no record waits for it. */
    private static Summarizer summarizer() {
        return ModelRuntime.ofThisProcess()
                .<Summarizer>map(model -> new Narrator(PegasusWriters.open(
                        ModelBundle.open(model.bundle()), model.sha256(), model.device(), model.threads())))
                .orElseGet(ExtractiveSummarizer::new);
    }

    static void serve(Reading reading) throws IOException {
        DataInputStream in = new DataInputStream(new BufferedInputStream(new FileInputStream(FileDescriptor.in)));
        OutputStream out = new FileOutputStream(FileDescriptor.out);
        System.setOut(System.err);
        System.setIn(InputStream.nullInputStream());
        haltWhenOrphaned();
        Wire.write(new Wire.Message.Ready(), out);
        while (answerNext(reading, in, out)) {
            // one record after the other
        }
    }

    static Reading reading(Summarizer summarizer) {
        return (content, mediaType, progress) -> {
            try {
                RecordText text = TextReader.read(content, mediaType, new PageProgress(progress));
                progress.reached(Stage.ESSENTIALS, 0, 1);
                Essentials essentials = new EssentialsReader().read(text);
                List<Sentence> sentences = Sentences.of(text);
                progress.reached(Stage.SUMMARIZING, 0, 0); // whatever fails from here on, the summarizer does
                RecordSummary summary =
                        summarizer.summarize(sentences, (done, of) -> progress.reached(Stage.SUMMARIZING, done, of));
                return new ReadingResult.Summarized(
                        summary.withEssentials(essentials).withPages(text.pagesRead()));
            } catch (UnreadableRecord e) {
                return new ReadingResult.NotReadable(e.reason());
            }
        };
    }

    private static boolean answerNext(Reading reading, DataInputStream in, OutputStream out) throws IOException {
        String mediaType;
        try {
            mediaType = in.readUTF();
        } catch (EOFException e) {
            return false;
        }
        byte[] content = new byte[Math.toIntExact(in.readLong())];
        in.readFully(content);
        ReadingResult result = reading.read(content, mediaType, (stage, done, of) -> report(stage, done, of, out));
        Wire.write(new Wire.Message.Answer(result), out);
        return true;
    }

    private static void report(Stage stage, int done, int of, OutputStream out) {
        try {
            Wire.write(new Wire.Message.Progress(stage, done, of), out);
        } catch (IOException e) {
            Runtime.getRuntime().halt(1); // nobody listens any more
        }
    }

    /** A child that is busy does not see its input end; without this it would outlive a killed platform. */
    private static void haltWhenOrphaned() {
        long parent = parentPid();
        Thread watch = new Thread(() -> {
            while (parentPid() == parent) {
                pause();
            }
            Runtime.getRuntime().halt(1);
        });
        watch.setDaemon(true);
        watch.start();
    }

    private static long parentPid() {
        return ProcessHandle.current().parent().map(ProcessHandle::pid).orElse(-1L);
    }

    private static void pause() {
        try {
            Thread.sleep(ORPHAN_CHECK);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            Runtime.getRuntime().halt(1);
        }
    }
}
