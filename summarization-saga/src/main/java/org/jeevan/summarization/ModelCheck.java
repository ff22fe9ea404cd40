package org.jeevan.summarization;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.jeevan.summarization.pegasus.BrokenBundleException;
import org.jeevan.summarization.pegasus.ModelBundle;
import org.jeevan.summarization.pegasus.PegasusModel;
import org.jeevan.summarization.pegasus.PegasusTokenizer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Tries a model out before records are read with it: a child like those that will read loads it and writes a few words.
 * So a bundle that is broken is refused at start, by a process that may crash.
 */
final class ModelCheck {

    private static final Logger LOG = LoggerFactory.getLogger(ModelCheck.class);
    private static final String FINE = "model fine: ";
    private static final String BROKEN = "model broken: ";
    private static final int ANSWER_BYTES_MAX = 8192;

    private ModelCheck() {}

    /** @throws BrokenBundleException with what is wrong with the bundle and how to mend it */
    static void run(ReaderSettings settings, Confinement confinement) {
        ModelRuntime model = settings.model().orElseThrow();
        requireVisible(model, settings.hiddenFolders());
        ReaderCommand command = ReaderCommand.of(settings, ModelCheck.class);
        String answer = answer(command.confined(confinement, settings), settings);
        if (answer.contains(FINE)) {
            LOG.info("{} (sha256 {})", after(FINE, answer), model.sha256());
        } else if (answer.contains(BROKEN)) {
            throw new BrokenBundleException(after(BROKEN, answer));
        } else {
            throw new BrokenBundleException("The process that loads the model " + model.bundle()
                    + " failed. It may need more memory than there is, or a processor or library that is missing: "
                    + answer);
        }
    }

    /** The child's side. */
    public static void main(String[] arguments) {
        PrintStream out = System.out;
        System.setOut(System.err);
        ModelRuntime runtime = ModelRuntime.ofThisProcess().orElseThrow();
        try {
            ModelBundle bundle = ModelBundle.open(runtime.bundle());
            try (PegasusModel model = PegasusModel.open(bundle, runtime.device(), runtime.threads());
                    PegasusTokenizer tokenizer = PegasusTokenizer.open(bundle)) {
                model.tryOut(tokenizer.withEnd(tokenizer.encode("The patient has no known allergies.")));
                out.println(FINE + "Narratives are written by " + model);
            }
        } catch (BrokenBundleException e) {
            out.println(BROKEN + e.getMessage());
        }
    }

    private static void requireVisible(ModelRuntime model, List<Path> hiddenFolders) {
        for (Path hidden : hiddenFolders) {
            for (Path folder : List.of(model.bundle(), model.onnxRuntime())) {
                if (folder.toAbsolutePath()
                        .normalize()
                        .startsWith(hidden.toAbsolutePath().normalize())) {
                    throw new BrokenBundleException(
                            "%s lies in the folder %s, which a reader never sees. Move it out of the data and keys folders"
                                    .formatted(folder, hidden));
                }
            }
        }
    }

    private static String answer(ProcessBuilder builder, ReaderSettings settings) {
        try {
            Process child = builder.redirectErrorStream(true).start();
            child.getOutputStream().close();
            Thread deadline = Thread.ofVirtual().start(() -> endAtDeadline(child, settings));
            byte[] answer = child.getInputStream().readNBytes(ANSWER_BYTES_MAX);
            child.destroyForcibly();
            deadline.interrupt();
            return new String(answer, StandardCharsets.UTF_8).strip();
        } catch (IOException e) {
            return e.getMessage();
        }
    }

    /** Libraries may have printed something before. */
    private static String after(String mark, String answer) {
        return answer.substring(answer.indexOf(mark) + mark.length());
    }

    private static void endAtDeadline(Process child, ReaderSettings settings) {
        try {
            child.waitFor(settings.deadline().toMillis(), TimeUnit.MILLISECONDS);
            child.destroyForcibly();
        } catch (InterruptedException e) {
            child.destroyForcibly();
        }
    }
}
