package org.jeevan.query;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The files of one read model: {@code timeline-3.db}, and while a rebuild fills the next, {@code timeline-4.building}. The
 * highest finished one serves; the rename that finishes it is the moment of the change, also after a crash.
 */
final class GenerationFiles {

    private static final int FIRST = 1;

    private final Path folder;
    private final String name;
    private final Pattern finished;

    GenerationFiles(Path folder, String name) {
        this.folder = folder;
        this.name = name;
        this.finished = Pattern.compile(Pattern.quote(name) + "-(\\d{1,9})\\.db");
    }

    /** The one that serves; an empty one at first. What an interrupted rebuild left behind is removed. */
    Generation openLatest() {
        int latest = present().stream().mapToInt(this::number).max().orElse(FIRST);
        for (int older = FIRST; older < latest; older++) {
            deleteWithLogs(finished(older));
        }
        deleteWithLogs(building(latest + 1));
        return Generation.open(name, latest, finished(latest));
    }

    Generation create(int number) {
        Path file = building(number);
        deleteWithLogs(file);
        return Generation.open(name, number, file);
    }

    /** Opens a closed one under the name by which a restart will find it. */
    Generation publish(Generation built) {
        try {
            Path target = finished(built.number());
            Files.move(building(built.number()), target, StandardCopyOption.ATOMIC_MOVE);
            return Generation.open(name, built.number(), target);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void delete(Generation closed) {
        deleteWithLogs(closed.file().path());
    }

    private List<Path> present() {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> number(file) > 0).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private int number(Path file) {
        Matcher matcher = finished.matcher(file.getFileName().toString());
        return matcher.matches() ? Integer.parseInt(matcher.group(1)) : 0;
    }

    private Path finished(int number) {
        return folder.resolve("%s-%d.db".formatted(name, number));
    }

    private Path building(int number) {
        return folder.resolve("%s-%d.building".formatted(name, number));
    }

    private static void deleteWithLogs(Path file) {
        try {
            for (String suffix : List.of("", "-wal", "-shm")) {
                Files.deleteIfExists(file.resolveSibling(file.getFileName() + suffix));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
