package org.jeevan.records;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import org.jeevan.api.record.ContentId;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class FileRecordStoreTest {

    @Nested
    class Storing extends RecordStoreContract {
        @Override
        StoreUnderTest empty(Path home) {
            return new FolderUnderTest(home.resolve("records"));
        }
    }

    @Nested
    class Encrypting extends RecordContentContract {
        @Override
        StoreUnderTest empty(Path home) {
            return new FolderUnderTest(home.resolve("records"));
        }
    }

    @Nested
    class Sweeping extends RecordSweepContract {
        @Override
        StoreUnderTest empty(Path home) {
            return new FolderUnderTest(home.resolve("records"));
        }

        @Test
        void tells_the_age_of_what_a_crash_left_half_written_by_its_file() throws IOException {
            Path folder = home.resolve("crashed");
            var store = new FileRecordStore(folder);
            Path old = part(folder);
            Path recent = part(folder);
            StoreUnderTest.age(
                    folder, old.getFileName().toString(), Instant.now().minusSeconds(86_400));
            assertThat(store.sweep(Duration.ofHours(1), id -> true)).isEqualTo(1);
            assertThat(StoreUnderTest.files(folder)).containsExactly(recent);
        }

        private static Path part(Path folder) throws IOException {
            String name = ContentId.random().value();
            return Files.write(folder.resolve(name.substring(name.length() - 2)).resolve(name + ".part"), new byte[10]);
        }
    }
}
