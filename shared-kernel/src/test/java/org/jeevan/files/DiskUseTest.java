package org.jeevan.files;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.Map;
import org.jeevan.api.platform.SideReport.Place;
import org.jeevan.api.platform.SideReport.Storage;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DiskUseTest {

    private static final Instant NOON = Instant.parse("2026-03-09T12:00:00Z");

    @TempDir
    Path folder;

    private Instant now = NOON;
    private DiskUse disk;

    @BeforeEach
    void a_vault_with_its_log_and_records_in_folders() throws IOException {
        Files.write(folder.resolve("vault.db"), new byte[1000]);
        Files.write(folder.resolve("vault.db-wal"), new byte[200]);
        Files.createDirectories(folder.resolve("records/00"));
        Files.write(folder.resolve("records/00/one"), new byte[30]);
        Files.write(folder.resolve("records/two"), new byte[4]);
        InstantSource source = () -> now;
        disk = new DiskUse(
                folder,
                Map.of(Place.VAULT, "vault.db", Place.RECORDS, "records", Place.EVENTS, "events.db"),
                source.withZone(ZoneOffset.UTC));
    }

    @Test
    void a_file_counts_with_its_log_a_folder_with_all_below_and_what_is_elsewhere_not_at_all() {
        assertThat(disk.storage())
                .containsExactly(new Storage(Place.VAULT, 1200, NOON), new Storage(Place.RECORDS, 34, NOON));
    }

    @Test
    void millions_of_files_are_not_counted_for_each_who_asks() throws IOException {
        disk.storage();
        Files.write(folder.resolve("records/three"), new byte[6]);
        now = NOON.plus(Duration.ofMinutes(4));
        assertThat(disk.storage()).contains(new Storage(Place.RECORDS, 34, NOON));
        now = NOON.plus(Duration.ofMinutes(5));
        assertThat(disk.storage()).contains(new Storage(Place.RECORDS, 40, now));
    }

    @Test
    void the_disk_has_no_more_free_than_in_all() {
        assertThat(disk.disk().freeBytes())
                .isPositive()
                .isLessThanOrEqualTo(disk.disk().totalBytes());
    }
}
