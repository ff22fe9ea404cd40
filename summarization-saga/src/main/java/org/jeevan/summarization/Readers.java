package org.jeevan.summarization;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.jeevan.api.summary.RecordSummary.Check;
import org.jeevan.api.summary.RecordSummary.Outcome;
import org.jeevan.files.Folders;
import org.jeevan.summarization.pegasus.BrokenBundleException;
import org.jeevan.summarization.pegasus.ModelBundle;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Makes the readers, all with the same model. A model that somebody named is tried out at once, and a broken one ends the
 * start. The one that ships is tried out when the first reader is made: where this machine cannot run it, records are
 * summarized by their own sentences, and the log says so.
 */
final class Readers {

    private static final Logger LOG = LoggerFactory.getLogger(Readers.class);

    private final Confinement confinement;
    private final boolean named;

    private ReaderSettings settings;
    private boolean tried;

    private Readers(ReaderSettings settings, Confinement confinement, boolean named) {
        this.settings = settings;
        this.confinement = confinement;
        this.named = named;
    }

    /** @throws BrokenBundleException when the settings name a model that cannot be used */
    static Readers of(SummarizationSettings settings, Folders folders) {
        List<Path> hidden = List.of(folders.dataDir(), folders.keysDir());
        var reader = new ReaderSettings(
                Math.toIntExact(settings.readerMemory().toMegabytes()),
                settings.readerDeadline(),
                settings.recordMax().toBytes(),
                settings.recordsPerReader(),
                hidden,
                settings.workers() == 0 ? Optional.empty() : runtime(settings, folders));
        Confinement confinement = Confinement.strongest(hidden);
        if (settings.workers() > 0) {
            confinement.sayWhetherScansAreRead(hidden);
        }
        var readers = new Readers(reader, confinement, settings.model() != null);
        ReaderCommand.of(reader, ReaderMain.class); // what no child could be started with ends the start, not a worker
        if (readers.named && settings.workers() > 0) {
            readers.tryOut();
        }
        return readers;
    }

    synchronized WorkerReader reader() {
        if (!tried) {
            tryOut();
        }
        return new WorkerReader(
                process(settings),
                settings.model().map(model -> process(settings.withoutModel().withRecordsPerChild(1))),
                settings.model().map(Readers::failureOf).orElse(Check.NOT_NEEDED));
    }

    private ReaderProcess process(ReaderSettings used) {
        return new ReaderProcess(used, ReaderMain.class, confinement);
    }

    private static Check failureOf(ModelRuntime model) {
        String name = ModelBundle.open(model.bundle()).notes().name();
        return new Check(Outcome.FAILED, name, model.sha256(), List.of());
    }

    private void tryOut() {
        tried = true;
        if (settings.model().isEmpty()) {
            LOG.info("There is no model here: narratives are sentences of the record");
            return;
        }
        try {
            ModelCheck.run(settings, confinement);
        } catch (BrokenBundleException e) {
            if (named) {
                throw e;
            }
            LOG.warn(
                    "The shipped model does not run here, so narratives are sentences of the record: {}",
                    e.getMessage());
            settings = settings.withoutModel();
        }
    }

    private static Optional<ModelRuntime> runtime(SummarizationSettings settings, Folders folders) {
        Path data = folders.dataDir().toAbsolutePath().normalize();
        Path folder = settings.runtimeDir() != null
                ? settings.runtimeDir()
                : data.resolveSibling(data.getFileName() + "-runtime");
        return ModelRuntime.prepare(
                Optional.ofNullable(settings.model()),
                settings.device(),
                settings.threadsOfModel(),
                RuntimeFolder.at(folder));
    }
}
