package org.jeevan.records;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;
import org.jeevan.api.record.ContentId;

/** A record store, and a way around it: to look at what it keeps, to damage it, to make it old. */
interface StoreUnderTest extends AutoCloseable {

    RecordStore store();

    /** The same store, as after a restart. */
    RecordStore reopened();

    /** The names of everything that is kept, finished or not. */
    Collection<String> names() throws IOException;

    byte[] bytes(ContentId id) throws IOException;

    void overwrite(ContentId id, byte[] bytes) throws IOException;

    void layForeign(String name) throws IOException;

    /** What a crash in the middle of an upload leaves. */
    void leaveUnfinished() throws IOException;

    /** As if it had been written then. */
    void age(ContentId id, Instant written) throws IOException;

    @Override
    void close();

    static List<Path> files(Path folder) throws IOException {
        try (Stream<Path> paths = Files.walk(folder)) {
            return paths.filter(Files::isRegularFile).toList();
        }
    }

    static void age(Path folder, String name, Instant written) throws IOException {
        for (Path file : files(folder)) {
            if (file.getFileName().toString().contains(name)) {
                Files.setLastModifiedTime(file, FileTime.from(written));
            }
        }
    }
}
