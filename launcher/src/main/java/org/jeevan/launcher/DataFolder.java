package org.jeevan.launcher;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.HashMap;
import java.util.Map;
import org.springframework.core.env.Environment;

/** The folder of one platform: readable by its owner alone, and used by one process at a time. */
final class DataFolder {

    /** Held until this process ends, in whatever way it ends. */
    private static final Map<Path, FileLock> HELD = new HashMap<>();

    private DataFolder() {}

    /** @throws IllegalStateException if another process uses it */
    static synchronized void lock(Environment environment) {
        Path folder = Path.of(environment.getProperty("jeevan.data-dir", "./data"))
                .toAbsolutePath()
                .normalize();
        try {
            makeOwnersAlone(folder);
            if (!HELD.containsKey(folder)) {
                HELD.put(folder, lock(folder));
            }
        } catch (IOException e) {
            throw new UncheckedIOException("The data folder %s cannot be used".formatted(folder), e);
        }
    }

    private static void makeOwnersAlone(Path folder) throws IOException {
        Files.createDirectories(folder);
        if (FileSystems.getDefault().supportedFileAttributeViews().contains("posix")) {
            Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwx------"));
        }
    }

    private static FileLock lock(Path folder) throws IOException {
        FileChannel channel =
                FileChannel.open(folder.resolve(".lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        FileLock lock;
        try {
            lock = channel.tryLock();
        } catch (OverlappingFileLockException heldByThisProcess) {
            lock = null;
        }
        if (lock == null) {
            channel.close();
            throw new IllegalStateException("Another JEEVAN is running on the data folder %s".formatted(folder));
        }
        return lock;
    }
}
