package org.jeevan.records;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.jeevan.api.record.ContentId;

/** A folder of the disk as a record store. */
final class FolderUnderTest implements StoreUnderTest {

    private final Path folder;
    private final RecordStore store;

    FolderUnderTest(Path folder) {
        this.folder = folder;
        this.store = new FileRecordStore(folder);
    }

    @Override
    public RecordStore store() {
        return store;
    }

    @Override
    public RecordStore reopened() {
        return new FileRecordStore(folder);
    }

    @Override
    public List<String> names() throws IOException {
        return StoreUnderTest.files(folder).stream()
                .map(file -> file.getFileName().toString())
                .toList();
    }

    @Override
    public byte[] bytes(ContentId id) throws IOException {
        return Files.readAllBytes(file(id.value()));
    }

    @Override
    public void overwrite(ContentId id, byte[] bytes) throws IOException {
        Files.write(file(id.value()), bytes);
    }

    @Override
    public void layForeign(String name) throws IOException {
        Files.write(file(name), new byte[10]);
    }

    @Override
    public void leaveUnfinished() throws IOException {
        String name = ContentId.random().value();
        Files.write(file(name).resolveSibling(name + ".part"), new byte[10]);
    }

    @Override
    public void age(ContentId id, Instant written) throws IOException {
        StoreUnderTest.age(folder, id.value(), written);
    }

    @Override
    public void close() {}

    private Path file(String name) {
        String shard = name.substring(name.length() - 2);
        return folder.resolve(shard.matches("[0-9a-f]{2}") ? shard : "00").resolve(name);
    }
}
