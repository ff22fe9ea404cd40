package org.jeevan.files;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.mock.env.MockEnvironment;

class DataFolderTest {

    @TempDir
    private Path folder;

    @Test
    @Timeout(30)
    void shows_that_it_stands_by_until_the_other_one_ends() throws Exception {
        Path sign = folder.resolve("standing-by");
        Path data = Files.createDirectory(folder.resolve("data"));
        var environment = new MockEnvironment()
                .withProperty("jeevan.data-dir", data.toString())
                .withProperty("jeevan.standby-file", sign.toString());
        CompletableFuture<Void> standby;
        try (var other = FileChannel.open(data.resolve(".lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
            other.lock();
            standby = CompletableFuture.runAsync(() -> DataFolder.lockOnceFree(environment));
            while (!Files.exists(sign) && !standby.isDone()) {
                Thread.sleep(20);
            }
            assertThat(standby).isNotDone();
        }
        standby.get(20, TimeUnit.SECONDS);
        assertThat(sign).doesNotExist();
    }

    @Test
    void shows_nothing_where_nobody_else_is() {
        Path sign = folder.resolve("standing-by");
        DataFolder.lockOnceFree(new MockEnvironment()
                .withProperty("jeevan.data-dir", folder.resolve("data").toString())
                .withProperty("jeevan.standby-file", sign.toString()));
        assertThat(sign).doesNotExist();
    }
}
