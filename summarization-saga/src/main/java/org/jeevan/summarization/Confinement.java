package org.jeevan.summarization;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.jeevan.summarization.ocr.Ocr;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What keeps a child from files and network, as far as the system allows; {@link #strongest} tries it out.
 * In namespaces of its own the child has no network device, sees empty folders where keys and data lie, a root file
 * system that is read-only, and has no capability to change that. With limits only it can write no byte to a file and
 * dump no core, but it could read what its user may read and open connections. In both it is nice: people who wait for
 * an answer come before a summary.
 */
enum Confinement {
    NAMESPACES("""
            set -e
            scratch=$1
            hidden=$2
            shift 2
            while [ "$hidden" -gt 0 ]; do
              mount -t tmpfs -o ro,mode=000 none "$1"
              shift
              hidden=$((hidden - 1))
            done
            mount -o remount,ro,bind /
            if [ -n "$scratch" ]; then
              mount -t tmpfs -o size=64k,nr_inodes=16,mode=700 none "$scratch"
            fi
            ulimit -c 0
            ulimit -f 0
            exec nice -n 10 setpriv --no-new-privs --bounding-set=-all --inh-caps=-all "$@"
            """),
    LIMITS("""
            set -e
            shift $(($2 + 2))
            ulimit -c 0
            ulimit -f 0
            exec nice -n 10 "$@"
            """),
    NONE("");

    private static final Logger LOG = LoggerFactory.getLogger(Confinement.class);
    private static final Path SHELL = Path.of("/bin/sh");
    private static final int TRIAL_SECONDS = 10;

    private final String script;

    Confinement(String script) {
        this.script = script;
    }

    /** The strongest confinement under which the program {@code true} runs here; says in the log which it is. */
    static Confinement strongest(List<Path> hiddenFolders) {
        for (Confinement confinement : List.of(NAMESPACES, LIMITS)) {
            if (confinement.runs(List.of("true"), hiddenFolders)) {
                LOG.info("Records are read by a child process confined by {}", confinement);
                return confinement;
            }
        }
        LOG.warn("Records are read by a child process that this system does not confine");
        return NONE;
    }

    List<String> wrap(List<String> command, List<Path> hiddenFolders) {
        return wrap(command, hiddenFolders, Optional.empty());
    }

    /**
     * The command that runs {@code command} confined; every step replaces its predecessor, so there is one process.
     *
     * @param scratch a folder in which the child may make folders, in memory where the system allows that; no byte
     *     can be written to a file there either
     */
    List<String> wrap(List<String> command, List<Path> hiddenFolders, Optional<Path> scratch) {
        List<String> wrapped = new ArrayList<>();
        if (this == NAMESPACES) {
            wrapped.addAll(List.of("unshare", "--user", "--map-root-user", "--net", "--ipc", "--mount"));
        }
        if (this != NONE) {
            List<String> hidden = existing(hiddenFolders);
            wrapped.addAll(List.of(
                    SHELL.toString(),
                    "-c",
                    script,
                    "reader",
                    scratch.map(Path::toString).orElse(""),
                    String.valueOf(hidden.size())));
            wrapped.addAll(hidden);
        }
        wrapped.addAll(command);
        return wrapped;
    }

    /** Nothing of the platform's environment, which may hold passwords, reaches a child. */
    static ProcessBuilder process(List<String> command) {
        ProcessBuilder process = new ProcessBuilder(command);
        process.environment().clear();
        if (Files.exists(SHELL)) {
            process.environment()
                    .putAll(Map.of("PATH", "/usr/sbin:/usr/bin:/sbin:/bin:/usr/local/bin", "LANG", "C.UTF-8"));
            process.directory(Path.of("/").toFile());
        }
        return process;
    }

    /** Says in the log whether the program that reads scanned pages can be used by a child. */
    void sayWhetherScansAreRead(List<Path> hiddenFolders) {
        if (runs(Ocr.TRIAL, hiddenFolders)) {
            LOG.info("Scanned pages are read by tesseract");
        } else {
            LOG.warn(
                    "Scanned pages are not read: tesseract or its English data is not installed, or cannot run confined");
        }
    }

    private boolean runs(List<String> command, List<Path> hiddenFolders) {
        try {
            Process trial = process(wrap(command, hiddenFolders))
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start();
            if (!trial.waitFor(TRIAL_SECONDS, TimeUnit.SECONDS)) {
                trial.destroyForcibly();
                return false;
            }
            return trial.exitValue() == 0;
        } catch (IOException e) {
            return false; // no such program here
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private static List<String> existing(List<Path> folders) {
        return folders.stream()
                .filter(Files::isDirectory)
                .map(folder -> folder.toAbsolutePath().normalize().toString())
                .toList();
    }
}
