package org.jeevan.files;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileStore;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jeevan.api.platform.SideReport.Disk;
import org.jeevan.api.platform.SideReport.Place;
import org.jeevan.api.platform.SideReport.Storage;

/** How large what lies in a data folder is. Records may be millions of files, so it is not counted each time. */
public final class DiskUse {

    private static final Duration KEPT = Duration.ofMinutes(5);

    private final Path folder;
    private final Map<Place, String> names;
    private final Clock clock;
    private List<Storage> measured = List.of();
    private Instant due = Instant.MIN;

    /** @param names files or folders in the folder; a file's write-ahead log counts with it; what is not there is left out */
    public DiskUse(Path folder, Map<Place, String> names, Clock clock) {
        this.folder = folder;
        this.names = new EnumMap<>(names);
        this.clock = clock;
    }

    public synchronized List<Storage> storage() {
        Instant now = clock.instant();
        if (!now.isBefore(due)) {
            measured = names.entrySet().stream()
                    .filter(each -> Files.exists(folder.resolve(each.getValue())))
                    .map(each -> new Storage(each.getKey(), bytes(each.getValue()), now))
                    .toList();
            due = now.plus(KEPT);
        }
        return measured;
    }

    public Disk disk() {
        try {
            FileStore store = Files.getFileStore(folder);
            return new Disk(store.getUsableSpace(), store.getTotalSpace());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private long bytes(String name) {
        Path log = folder.resolve(name + "-wal");
        return treeBytes(folder.resolve(name)) + (Files.exists(log) ? treeBytes(log) : 0);
    }

    private static long treeBytes(Path root) {
        var bytes = new long[1];
        try {
            Files.walkFileTree(root, new SimpleFileVisitor<>() {
                @Override
                public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
                    bytes[0] += attributes.size();
                    return FileVisitResult.CONTINUE;
                }

                /** It went while the others were counted. */
                @Override
                public FileVisitResult visitFileFailed(Path file, IOException gone) {
                    return FileVisitResult.CONTINUE;
                }
            });
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes[0];
    }
}
