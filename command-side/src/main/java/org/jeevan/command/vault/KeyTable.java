package org.jeevan.command.vault;

import java.nio.ByteBuffer;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jeevan.api.identity.KeySubject;
import org.jeevan.crypto.DataKeyId;
import org.jeevan.crypto.WrappedDataKey;

/** The SQL of the data keys. */
final class KeyTable {

    private KeyTable() {}

    static Optional<WrappedDataKey> findBySubject(Connection connection, KeySubject subject) throws SQLException {
        try (var select = connection.prepareStatement("""
                SELECT id, kind, subject, parent_kind, parent, kek_version, wrapped
                FROM data_keys WHERE kind = ? AND subject = ?
                """)) {
            bind(select, 1, subject);
            return only(select);
        }
    }

    static Optional<WrappedDataKey> findById(Connection connection, DataKeyId id) throws SQLException {
        try (var select = connection.prepareStatement("""
                SELECT id, kind, subject, parent_kind, parent, kek_version, wrapped
                FROM data_keys WHERE id = ?
                """)) {
            select.setBytes(1, bytes(id));
            return only(select);
        }
    }

    static void insert(Connection connection, WrappedDataKey row) throws SQLException {
        try (var insert = connection.prepareStatement("""
                INSERT INTO data_keys (id, kind, subject, parent_kind, parent, kek_version, wrapped)
                VALUES (?, ?, ?, ?, ?, ?, ?)
                """)) {
            insert.setBytes(1, bytes(row.id()));
            insert.setString(2, row.kind());
            insert.setString(3, row.subject());
            insert.setString(4, row.parentKind());
            insert.setString(5, row.parent());
            insert.setObject(6, row.kekVersion());
            insert.setBytes(7, row.wrapped());
            insert.executeUpdate();
        }
    }

    /** The subject's own key and those of its children. */
    static List<WrappedDataKey> findAffected(Connection connection, KeySubject subject) throws SQLException {
        try (var select = connection.prepareStatement("""
                SELECT id, kind, subject, parent_kind, parent, kek_version, wrapped
                FROM data_keys WHERE kind = ?1 AND subject = ?2
                UNION ALL
                SELECT id, kind, subject, parent_kind, parent, kek_version, wrapped
                FROM data_keys WHERE parent_kind = ?1 AND parent = ?2
                """)) {
            bind(select, 1, subject);
            return all(select);
        }
    }

    /** Wrapped by a key-encryption key before this one, in the order of their ids. */
    static List<WrappedDataKey> findOlder(Connection connection, int kekVersion, byte[] afterId, int max)
            throws SQLException {
        try (var select = connection.prepareStatement("""
                SELECT id, kind, subject, parent_kind, parent, kek_version, wrapped
                FROM data_keys WHERE id > ? AND kek_version < ? ORDER BY id LIMIT ?
                """)) {
            select.setBytes(1, afterId);
            select.setInt(2, kekVersion);
            select.setInt(3, max);
            return all(select);
        }
    }

    /** Wrapped with another cipher suite than this one, whose byte is the second of what is wrapped. */
    static List<WrappedDataKey> findOutdated(Connection connection, byte[] suite, byte[] afterId, int max)
            throws SQLException {
        try (var select = connection.prepareStatement("""
                SELECT id, kind, subject, parent_kind, parent, kek_version, wrapped
                FROM data_keys WHERE id > ? AND substr(wrapped, 2, 1) <> ? ORDER BY id LIMIT ?
                """)) {
            select.setBytes(1, afterId);
            select.setBytes(2, suite);
            select.setInt(3, max);
            return all(select);
        }
    }

    /** Unless it was changed or destroyed meanwhile. */
    static int replace(Connection connection, WrappedDataKey old, WrappedDataKey anew) throws SQLException {
        try (var update = connection.prepareStatement("""
                UPDATE data_keys SET kek_version = ?, wrapped = ? WHERE id = ? AND wrapped = ?
                """)) {
            update.setObject(1, anew.kekVersion());
            update.setBytes(2, anew.wrapped());
            update.setBytes(3, bytes(old.id()));
            update.setBytes(4, old.wrapped());
            return update.executeUpdate();
        }
    }

    /** Unless it is wrapped by this version already, or was destroyed meanwhile. */
    static void replace(Connection connection, WrappedDataKey row, int kekVersion) throws SQLException {
        try (var update = connection.prepareStatement("""
                UPDATE data_keys SET kek_version = ?, wrapped = ? WHERE id = ? AND kek_version < ?
                """)) {
            update.setInt(1, row.kekVersion());
            update.setBytes(2, row.wrapped());
            update.setBytes(3, bytes(row.id()));
            update.setInt(4, kekVersion);
            update.executeUpdate();
        }
    }

    static void markDestroyed(Connection connection, String kind, String subject) throws SQLException {
        try (var insert = connection.prepareStatement("""
                INSERT OR IGNORE INTO destroyed_subjects (kind, subject) VALUES (?, ?)
                """)) {
            insert.setString(1, kind);
            insert.setString(2, subject);
            insert.executeUpdate();
        }
    }

    static void destroy(Connection connection, WrappedDataKey row) throws SQLException {
        markDestroyed(connection, row.kind(), row.subject());
        try (var insert = connection.prepareStatement("INSERT INTO destroyed_keys (id) VALUES (?)");
                var delete = connection.prepareStatement("DELETE FROM data_keys WHERE id = ?")) {
            insert.setBytes(1, bytes(row.id()));
            insert.executeUpdate();
            delete.setBytes(1, bytes(row.id()));
            delete.executeUpdate();
        }
    }

    static boolean isDestroyed(Connection connection, KeySubject subject) throws SQLException {
        try (var select = connection.prepareStatement("""
                SELECT 1 FROM destroyed_subjects WHERE kind = ? AND subject = ?
                """)) {
            bind(select, 1, subject);
            return select.executeQuery().next();
        }
    }

    static boolean isDestroyed(Connection connection, DataKeyId id) throws SQLException {
        try (var select = connection.prepareStatement("SELECT 1 FROM destroyed_keys WHERE id = ?")) {
            select.setBytes(1, bytes(id));
            return select.executeQuery().next();
        }
    }

    private static void bind(PreparedStatement statement, int first, KeySubject subject) throws SQLException {
        statement.setString(first, subject.kind());
        statement.setString(first + 1, subject.id());
    }

    private static Optional<WrappedDataKey> only(PreparedStatement select) throws SQLException {
        ResultSet rows = select.executeQuery();
        return rows.next() ? Optional.of(row(rows)) : Optional.empty();
    }

    private static List<WrappedDataKey> all(PreparedStatement select) throws SQLException {
        var found = new ArrayList<WrappedDataKey>();
        for (ResultSet rows = select.executeQuery(); rows.next(); ) {
            found.add(row(rows));
        }
        return found;
    }

    private static WrappedDataKey row(ResultSet rows) throws SQLException {
        return new WrappedDataKey(
                DataKeyId.read(ByteBuffer.wrap(rows.getBytes("id"))),
                rows.getString("kind"),
                rows.getString("subject"),
                rows.getString("parent_kind"),
                rows.getString("parent"),
                rows.getObject("kek_version") == null ? null : rows.getInt("kek_version"),
                rows.getBytes("wrapped"));
    }

    static byte[] bytes(DataKeyId id) {
        ByteBuffer bytes = ByteBuffer.allocate(DataKeyId.BYTES);
        id.write(bytes);
        return bytes.array();
    }
}
