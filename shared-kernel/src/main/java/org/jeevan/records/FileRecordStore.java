package org.jeevan.records;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jeevan.api.record.ContentId;
import org.jeevan.files.DurableFiles;

/**
 * One file per content in 256 folders, named by the last two digits of the id, which are random. A content gets its name
 * only when all of it is on the disk; until then it is a {@code .part} file, which after a crash is swept.
 */
public final class FileRecordStore implements RecordStore {

    private static final String UNFINISHED = ".part";

    private final Path folder;

    /** @param folder made where it is missing */
    public FileRecordStore(Path folder) {
        this.folder = folder;
        try {
            Files.createDirectories(folder);
            for (int shard = 0; shard < 256; shard++) {
                Files.createDirectories(folder.resolve("%02x".formatted(shard)));
            }
            DurableFiles.forceFolder(folder);
            DurableFiles.forceFolder(folder.toAbsolutePath().getParent());
        } catch (IOException e) {
            throw new UncheckedIOException("The records folder %s cannot be made".formatted(folder), e);
        }
    }

    @Override
    public void put(ContentId id, Writer content) throws IOException {
        Path file = file(id);
        Path unfinished = file.resolveSibling(id + UNFINISHED);
        Files.deleteIfExists(unfinished); // of a crash while it was replaced: nobody else writes this id
        try {
            write(unfinished, content);
            DurableFiles.publish(unfinished, file);
        } catch (IOException | RuntimeException | Error e) {
            deleteAfter(e, unfinished);
            throw e;
        }
    }

    @Override
    public Optional<InputStream> open(ContentId id) throws IOException {
        try {
            return Optional.of(Files.newInputStream(file(id)));
        } catch (NoSuchFileException e) {
            return Optional.empty();
        }
    }

    @Override
    public boolean delete(ContentId id) throws IOException {
        boolean existed = Files.deleteIfExists(file(id));
        DurableFiles.forceFolder(file(id).getParent());
        return existed;
    }

    @Override
    public int sweep(Duration age, Predicate<ContentId> needed) throws IOException {
        Instant before = now().minus(age);
        int swept = 0;
        for (Path file : files()) {
            if (isOlder(file, before)
                    && !isNeeded(file.getFileName().toString(), needed)
                    && Files.deleteIfExists(file)) {
                swept++;
            }
        }
        return swept;
    }

    /** By the clock that dates the files: a shared volume's need not be ours. */
    private Instant now() throws IOException {
        Path probe = Files.createTempFile(folder, "clock", UNFINISHED);
        try {
            return Files.getLastModifiedTime(probe).toInstant();
        } finally {
            Files.delete(probe);
        }
    }

    private List<Path> files() throws IOException {
        try (Stream<Path> paths = Files.walk(folder, 2)) {
            return paths.filter(Files::isRegularFile).toList();
        }
    }

    /** A file that vanishes meanwhile was finished or swept by another: not older. */
    private static boolean isOlder(Path file, Instant before) throws IOException {
        try {
            return Files.getLastModifiedTime(file).toInstant().isBefore(before);
        } catch (NoSuchFileException e) {
            return false;
        }
    }

    private static boolean isNeeded(String name, Predicate<ContentId> needed) {
        return !name.endsWith(UNFINISHED)
                && ContentNames.parse(name).map(needed::test).orElse(true);
    }

    private static void write(Path unfinished, Writer content) throws IOException {
        try (FileChannel channel =
                        FileChannel.open(unfinished, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
                OutputStream out = Channels.newOutputStream(channel)) {
            content.writeTo(out);
            channel.force(true);
        }
    }

    private static void deleteAfter(Throwable failure, Path unfinished) {
        try {
            Files.deleteIfExists(unfinished);
        } catch (IOException e) {
            failure.addSuppressed(e);
        }
    }

    private Path file(ContentId id) {
        String name = id.value();
        return folder.resolve(name.substring(name.length() - 2)).resolve(name);
    }
}
