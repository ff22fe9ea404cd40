package org.jeevan.command.vault;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jeevan.crypto.KeyKind;

/**
 * The SQL of what the vault file knows about the key vault's versions: since when, and which are retired. A version is
 * retired in one transaction with the proof that nothing is under it, and nothing is stored under it after that.
 */
final class VersionTable {

    private VersionTable() {}

    static void addIfNew(Connection connection, KeyKind kind, int version, Instant now) throws SQLException {
        try (var insert = connection.prepareStatement("""
                INSERT OR IGNORE INTO key_versions (kind, version, known_since, retired) VALUES (?, ?, ?, 0)
                """)) {
            insert.setString(1, name(kind));
            insert.setInt(2, version);
            insert.setLong(3, now.toEpochMilli());
            insert.executeUpdate();
        }
    }

    static Map<Integer, Instant> knownSince(Connection connection, KeyKind kind) throws SQLException {
        try (var select = connection.prepareStatement("SELECT version, known_since FROM key_versions WHERE kind = ?")) {
            select.setString(1, name(kind));
            var since = new TreeMap<Integer, Instant>();
            for (var rows = select.executeQuery(); rows.next(); ) {
                since.put(rows.getInt(1), Instant.ofEpochMilli(rows.getLong(2)));
            }
            return since;
        }
    }

    static void retireBefore(Connection connection, KeyKind kind, int newest) throws SQLException {
        try (var update =
                connection.prepareStatement("UPDATE key_versions SET retired = 1 WHERE kind = ? AND version < ?")) {
            update.setString(1, name(kind));
            update.setInt(2, newest);
            update.executeUpdate();
        }
    }

    static boolean isRetired(Connection connection, KeyKind kind, int version) throws SQLException {
        try (var select = connection.prepareStatement(
                "SELECT 1 FROM key_versions WHERE kind = ? AND version = ? AND retired = 1")) {
            select.setString(1, name(kind));
            select.setInt(2, version);
            return select.executeQuery().next();
        }
    }

    /** Which version a request has made, so that a retry of it makes no other one. */
    static Optional<Integer> madeFor(Connection connection, String request) throws SQLException {
        try (var select = connection.prepareStatement("SELECT version FROM rotation_requests WHERE request = ?")) {
            select.setString(1, request);
            var rows = select.executeQuery();
            return rows.next() ? Optional.of(rows.getInt(1)) : Optional.empty();
        }
    }

    static void remember(Connection connection, String request, KeyKind kind, int version) throws SQLException {
        try (var insert = connection.prepareStatement(
                "INSERT OR IGNORE INTO rotation_requests (request, kind, version) VALUES (?, ?, ?)")) {
            insert.setString(1, request);
            insert.setString(2, name(kind));
            insert.setInt(3, version);
            insert.executeUpdate();
        }
    }

    private static String name(KeyKind kind) {
        return kind.name().toLowerCase(Locale.ROOT);
    }
}
