package org.jeevan.records;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.Random;
import org.jeevan.api.record.ContentId;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/** Each test of a contract begins with an empty store; which one, says who is held to the contract. */
abstract class OnEmptyStore {

    static final ContentId REPORT = new ContentId("0197a000-0000-7000-8000-00000000000a");

    @TempDir
    Path home;

    StoreUnderTest tested;
    RecordStore store;

    abstract StoreUnderTest empty(Path home);

    @BeforeEach
    void empty_store() {
        tested = empty(home);
        store = tested.store();
    }

    @AfterEach
    void close() {
        tested.close();
    }

    static byte[] read(RecordStore store, ContentId id) throws IOException {
        try (InputStream content = store.open(id).orElseThrow()) {
            return content.readAllBytes();
        }
    }

    static byte[] noise(int length) {
        var bytes = new byte[length];
        new Random(length).nextBytes(bytes);
        return bytes;
    }
}
