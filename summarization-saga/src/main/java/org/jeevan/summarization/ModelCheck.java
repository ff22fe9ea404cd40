package org.jeevan.summarization;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.jeevan.summarization.pegasus.BrokenBundleException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Tries a model out before records are read with it: a child like those that will read, under the same limits, opens the
 * writer that they will use and has it do the most that a record may ask. So a bundle that is broken is refused at start,
 * by a process that may crash.
 */
final class ModelCheck {

    private static final Logger LOG = LoggerFactory.getLogger(ModelCheck.class);

    private ModelCheck() {}

    /** @throws BrokenBundleException with what is wrong with the bundle and how to mend it */
    static void run(ReaderSettings settings, Confinement confinement) {
        ModelRuntime model = settings.model().orElseThrow();
        requireVisible(model, settings.hiddenFolders());
        ReaderCommand command = ReaderCommand.of(settings, ModelTrialMain.class);
        ModelTrial trial = trial(command.confined(confinement, settings), settings);
        if (trial.fine().isEmpty()) {
            throw trial.broken().orElseGet(() -> unanswered(trial, settings));
        }
        LOG.info("{} (sha256 {})", trial.fine().get(), model.sha256());
    }

    private static ModelTrial trial(ProcessBuilder child, ReaderSettings settings) {
        try {
            return ModelTrial.run(child, settings.deadline());
        } catch (IOException e) {
            throw new BrokenBundleException(
                    "The process that tries the model out cannot be started: " + e.getMessage(),
                    "Let the platform's user start processes");
        }
    }

    private static BrokenBundleException unanswered(ModelTrial trial, ReaderSettings settings) {
        String model = "The model " + settings.model().orElseThrow().bundle();
        if (trial.expired()) {
            return new BrokenBundleException(
                    "%s took longer than %s to %s"
                            .formatted(
                                    model,
                                    settings.deadline(),
                                    trial.loaded() ? "read and write as much as a record may ask" : "load"),
                    "Give it more time with jeevan.summarization.reader-deadline or more cores with"
                            + " jeevan.summarization.threads, or lower num_beams and max_length in its generation_config.json");
        }
        if (trial.outOfMemory()) {
            return new BrokenBundleException(
                    "%s needs more than the %d MB of a reader".formatted(model, settings.heapMegabytes()),
                    "Raise jeevan.summarization.reader-memory, or lower num_beams in its generation_config.json");
        }
        return new BrokenBundleException(
                "%s ended the process that tried it out (status %d): %s"
                        .formatted(model, trial.status(), trial.complaint()),
                "It may need more memory than this machine has, or a processor or library that is missing;"
                        + " else a file of it is damaged: copy the bundle again");
    }

    private static void requireVisible(ModelRuntime model, List<Path> hiddenFolders) {
        for (Path hidden : hiddenFolders) {
            for (Path folder : List.of(model.bundle(), model.onnxRuntime())) {
                if (folder.toAbsolutePath()
                        .normalize()
                        .startsWith(hidden.toAbsolutePath().normalize())) {
                    throw new BrokenBundleException(
                            "%s lies in the folder %s, which a reader never sees".formatted(folder, hidden),
                            "Move it out of the data and keys folders");
                }
            }
        }
    }
}
