package org.jeevan.records;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.jeevan.api.identity.KeySubject;
import org.jeevan.api.identity.PatientId;
import org.jeevan.api.identity.RecordId;
import org.jeevan.api.record.ContentId;
import org.jeevan.api.record.StoredContent;
import org.jeevan.crypto.ChunkedAead;
import org.jeevan.crypto.KeyDestroyedException;
import org.jeevan.crypto.MemoryDataKeys;
import org.jeevan.crypto.OldSuite;
import org.jeevan.crypto.TamperedException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ContentMigrationTest {

    private static final byte[] LETTER =
            "Dear colleague, thank you for seeing this patient. ".repeat(4000).getBytes(UTF_8);

    @TempDir
    private Path folder;

    private final MemoryDataKeys keys = new MemoryDataKeys();
    private final KeySubject.Record subject = new KeySubject.Record(PatientId.random(), RecordId.random());
    private RecordStore store;
    private StoredContent letter;

    @BeforeEach
    void a_letter_from_an_older_system() throws Exception {
        store = new FileRecordStore(folder);
        letter = store(LETTER, LETTER);
    }

    private StoredContent store(byte[] stored, byte[] recorded) throws Exception {
        ContentId id = ContentId.random();
        String name = RecordContent.uniqueId(subject.recordId(), id);
        byte[] sealed = OldSuite.content(keys.current(subject), RecordContent.PURPOSE, name, stored);
        store.put(id, out -> out.write(sealed));
        String sha256 =
                HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(recorded));
        return new StoredContent(id, "text/plain", recorded.length, sha256);
    }

    @Test
    void the_same_bytes_are_sealed_with_the_present_suite_under_the_same_name() throws IOException {
        assertThat(migration(store).migrate(subject, letter)).isTrue();
        requireReadable();
        assertThat(isCurrent()).isTrue();
        assertThat(files())
                .singleElement()
                .asString()
                .endsWith(letter.contentId().value());
    }

    @Test
    void what_is_sealed_so_already_is_left_alone() throws IOException {
        migration(store).migrate(subject, letter);
        byte[] before = Files.readAllBytes(Path.of(files().getFirst()));
        assertThat(migration(store).migrate(subject, letter)).isFalse();
        assertThat(Path.of(files().getFirst())).hasBinaryContent(before);
    }

    @Test
    void what_is_not_what_its_event_says_stays_as_it_is() throws Exception {
        StoredContent wrong = store("other bytes".getBytes(UTF_8), LETTER);
        byte[] before = stored(wrong.contentId());
        assertThatThrownBy(() -> migration(store).migrate(subject, wrong)).isInstanceOf(TamperedException.class);
        assertThat(stored(wrong.contentId())).isEqualTo(before);
        assertThat(files()).hasSize(2);
    }

    @Test
    void a_store_that_gives_back_other_bytes_than_it_got_never_replaces_the_old_ones() {
        assertThatThrownBy(() ->
                        migration(new LyingStore(store, letter.contentId())).migrate(subject, letter))
                .isInstanceOf(TamperedException.class);
        assertThat(isCurrent()).isFalse();
        requireReadable();
    }

    @Test
    void a_crash_at_any_write_leaves_old_or_new_and_the_next_try_ends_it() throws IOException {
        for (int crashAt = 1; crashAt <= 2; crashAt++) {
            var crashing = new CrashingStore(store, crashAt);
            assertThatThrownBy(() -> migration(crashing).migrate(subject, letter))
                    .hasMessage("Killed here");
            requireReadable();
        }
        assertThat(migration(store).migrate(subject, letter)).isTrue();
        requireReadable();
        assertThat(store.sweep(Duration.ofSeconds(-60), letter.contentId()::equals))
                .isPositive();
        assertThat(files()).hasSize(1);
    }

    @Test
    void a_file_that_a_crash_left_half_written_is_no_obstacle() throws IOException {
        Path file = Path.of(files().getFirst());
        Files.writeString(file.resolveSibling(file.getFileName() + ".part"), "half");
        assertThat(migration(store).migrate(subject, letter)).isTrue();
        requireReadable();
    }

    @Test
    void a_forgotten_record_stays_forgotten() {
        keys.destroy(subject);
        assertThatThrownBy(() -> migration(store).migrate(subject, letter)).isInstanceOf(KeyDestroyedException.class);
        assertThat(files()).hasSize(1);
    }

    private ContentMigration migration(RecordStore on) {
        return new ContentMigration(on, keys);
    }

    private void requireReadable() {
        try (InputStream content = new RecordContent(store, keys).read(subject.recordId(), letter)) {
            assertThat(content.readAllBytes()).isEqualTo(LETTER);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private boolean isCurrent() {
        try {
            return ChunkedAead.isCurrent(new ByteArrayInputStream(stored(letter.contentId())));
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private byte[] stored(ContentId id) throws IOException {
        try (InputStream content = store.open(id).orElseThrow()) {
            return content.readAllBytes();
        }
    }

    private List<String> files() {
        try (var files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile).map(Path::toString).toList();
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    /** Flips one byte of everything but the old content. */
    private record LyingStore(RecordStore store, ContentId truthful) implements RecordStore {

        @Override
        public void put(ContentId id, Writer content) throws IOException {
            store.put(id, content);
        }

        @Override
        public Optional<InputStream> open(ContentId id) throws IOException {
            if (id.equals(truthful)) {
                return store.open(id);
            }
            try (InputStream content = store.open(id).orElseThrow()) {
                byte[] bytes = content.readAllBytes();
                bytes[bytes.length - 20] ^= 1;
                return Optional.of(new ByteArrayInputStream(bytes));
            }
        }

        @Override
        public boolean delete(ContentId id) throws IOException {
            return store.delete(id);
        }

        @Override
        public int sweep(Duration age, Predicate<ContentId> needed) throws IOException {
            return store.sweep(age, needed);
        }
    }

    /** Ends at a put, having written nothing or all of it, and tidies up nothing. */
    private static final class CrashingStore implements RecordStore {

        private final RecordStore store;
        private final int crashAt;
        private int puts;

        CrashingStore(RecordStore store, int crashAt) {
            this.store = store;
            this.crashAt = crashAt;
        }

        @Override
        public void put(ContentId id, Writer content) throws IOException {
            if (++puts == crashAt) {
                throw new IOException("Killed here");
            }
            store.put(id, content);
        }

        @Override
        public Optional<InputStream> open(ContentId id) throws IOException {
            return store.open(id);
        }

        @Override
        public boolean delete(ContentId id) {
            return false;
        }

        @Override
        public int sweep(Duration age, Predicate<ContentId> needed) throws IOException {
            return store.sweep(age, needed);
        }
    }
}
