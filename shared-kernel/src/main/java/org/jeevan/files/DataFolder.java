package org.jeevan.files;

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
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.env.Environment;

/** The folder of one platform: readable by its owner alone, and used by one process at a time. */
public final class DataFolder {

    private static final Logger LOG = LoggerFactory.getLogger(DataFolder.class);
    private static final long LOOK_AGAIN_MILLIS = 500;

    /** Held until this process ends, in whatever way it ends. */
    private static final Map<Path, FileLock> HELD = new HashMap<>();

    private DataFolder() {}

    /** @throws IllegalStateException if another process uses it */
    public static void lock(Environment environment) {
        Path folder = folder(environment);
        if (!tryLock(folder)) {
            throw new IllegalStateException("Another JEEVAN is running on the data folder %s".formatted(folder));
        }
    }

    /**
     * Stands by until no other process uses it; the system gives the lock free in whatever way that one ends. Until then
     * the file {@code jeevan.standby-file} exists where that is set, so that whoever watches this process knows why it
     * does not answer.
     */
    public static void lockOnceFree(Environment environment) {
        Path folder = folder(environment);
        if (tryLock(folder)) {
            return;
        }
        LOG.info("Another JEEVAN is active on the data folder {}: standing by to take over", folder);
        Optional<Path> sign = Optional.ofNullable(environment.getProperty("jeevan.standby-file"))
                .map(Path::of);
        try {
            sign.ifPresent(DataFolder::put);
            while (!tryLock(folder)) {
                pause();
            }
        } finally {
            sign.ifPresent(DataFolder::remove);
        }
    }

    private static Path folder(Environment environment) {
        return Path.of(environment.getProperty("jeevan.data-dir", "./data"))
                .toAbsolutePath()
                .normalize();
    }

    private static synchronized boolean tryLock(Path folder) {
        try {
            makeOwnersAlone(folder);
            if (!HELD.containsKey(folder)) {
                lock(folder).ifPresent(lock -> HELD.put(folder, lock));
            }
            return HELD.containsKey(folder);
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

    private static Optional<FileLock> lock(Path folder) throws IOException {
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
        }
        return Optional.ofNullable(lock);
    }

    private static void put(Path sign) {
        try {
            Files.write(sign, new byte[0]);
        } catch (IOException e) {
            throw new UncheckedIOException("%s cannot be written".formatted(sign), e);
        }
    }

    private static void remove(Path sign) {
        try {
            Files.deleteIfExists(sign);
        } catch (IOException e) {
            throw new UncheckedIOException("%s cannot be removed".formatted(sign), e);
        }
    }

    private static void pause() {
        try {
            Thread.sleep(LOOK_AGAIN_MILLIS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while standing by", e);
        }
    }
}
