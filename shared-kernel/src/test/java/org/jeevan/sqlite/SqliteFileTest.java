package org.jeevan.sqlite;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.sql.Connection;
import java.sql.SQLException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SqliteFileTest {

    @TempDir
    private Path folder;

    private SqliteFile file;

    @BeforeEach
    void open() throws SQLException {
        file = SqliteFile.open(folder.resolve("new/test.db"), Durability.FULL);
        try (Connection connection = file.connect()) {
            connection.createStatement().execute("CREATE TABLE words (word TEXT) STRICT");
        }
    }

    @AfterEach
    void close() {
        file.close();
    }

    @Test
    void only_the_owner_can_read_the_file_and_its_log() throws Exception {
        for (String name : new String[] {"test.db", "test.db-wal", "test.db-shm"}) {
            assertThat(Files.getPosixFilePermissions(folder.resolve("new").resolve(name)))
                    .containsExactlyInAnyOrder(PosixFilePermission.OWNER_READ, PosixFilePermission.OWNER_WRITE);
        }
    }

    @Test
    void a_connection_has_the_settings_that_everything_else_relies_on() {
        assertThat(pragma("journal_mode")).isEqualTo("wal");
        assertThat(pragma("synchronous")).isEqualTo("2");
        assertThat(pragma("secure_delete")).isEqualTo("1");
        assertThat(pragma("temp_store")).isEqualTo("2");
        assertThat(pragma("foreign_keys")).isEqualTo("1");
        assertThat(pragma("recursive_triggers")).isEqualTo("1");
        assertThat(pragma("busy_timeout")).isEqualTo("10000");
        assertThat(pragma("wal_autocheckpoint")).isEqualTo("4000");
    }

    @Test
    void reading_connections_refuse_to_write() {
        assertThatThrownBy(() -> file.read(
                        connection -> connection.createStatement().execute("INSERT INTO words VALUES ('heart')")))
                .isInstanceOf(SqliteException.class);
    }

    @Test
    void a_statement_closed_and_prepared_again_starts_afresh() throws SQLException {
        try (Connection connection = file.connect()) {
            for (String word : new String[] {"heart", "lung"}) {
                try (var insert = connection.prepareStatement("INSERT INTO words VALUES (?)")) {
                    insert.setString(1, word);
                    insert.executeUpdate();
                }
            }
            try (var insert = connection.prepareStatement("INSERT INTO words VALUES (?)")) {
                insert.executeUpdate(); // nothing bound: no value of an earlier use may come back
            }
            try (var select = connection.prepareStatement("SELECT count(*), count(word) FROM words")) {
                var row = select.executeQuery();
                assertThat(row.getInt(1)).isEqualTo(3);
                assertThat(row.getInt(2)).isEqualTo(2);
            }
        }
    }

    @Test
    void one_text_prepared_twice_at_a_time_is_two_statements() throws SQLException {
        try (Connection connection = file.connect()) {
            String sql = "WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 3) SELECT i FROM n";
            try (var outer = connection.prepareStatement(sql);
                    var inner = connection.prepareStatement(sql)) {
                var outerRows = outer.executeQuery();
                outerRows.next();
                var innerRows = inner.executeQuery();
                innerRows.next();
                innerRows.next();
                assertThat(outerRows.getInt(1)).isEqualTo(1);
                assertThat(innerRows.getInt(1)).isEqualTo(2);
            }
        }
    }

    @Test
    void an_unread_row_does_not_hold_an_old_view() throws SQLException {
        try (Connection connection = file.connect()) {
            connection.createStatement().execute("INSERT INTO words VALUES ('heart'), ('lung')");
        }
        file.read(reader -> {
            try (var select = reader.prepareStatement("SELECT word FROM words")) {
                return select.executeQuery().next();
            }
        });
        file.truncateLog();
        assertThat(folder.resolve("new/test.db-wal")).isEmptyFile();
    }

    private String pragma(String name) {
        return file.read(connection -> {
            try (var select = connection.prepareStatement("PRAGMA " + name)) {
                return select.executeQuery().getString(1);
            }
        });
    }
}
