package org.jeevan.command.vault;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jeevan.crypto.BlindIndex;
import org.jeevan.crypto.DataKeys;
import org.jeevan.crypto.KeyDestroyedException;
import org.jeevan.crypto.KeyVault;

/** Computes the blind index anew from the values that are sealed beside it. */
final class IndexMovement implements Movement {

    private static final int ROWS_PER_STEP = 200;

    private final Vault vault;
    private final DataKeys keys;
    private final BlindIndex index;

    IndexMovement(Vault vault, DataKeys keys, KeyVault keyVault) {
        this.vault = vault;
        this.keys = keys;
        this.index = new BlindIndex(keyVault);
    }

    private record Row(String scheme, int version, byte[] mac, String holder, byte[] sealed) {}

    /** @param entry null where the holder was forgotten, and the row goes with him */
    private record Moved(Row row, BlindIndex.Entry entry) {}

    @Override
    public void toVersion(int newest, Steps steps) {
        for (Row first : vault.read(connection -> older(connection, newest))) {
            List<Row> rows = next(first);
            while (!rows.isEmpty()) {
                List<Moved> moved = rows.stream().map(this::moved).toList();
                vault.write(connection -> replaceAll(connection, moved));
                steps.done(moved.size());
                rows = next(first);
            }
        }
    }

    @Override
    public Map<Integer, Long> protectedBy(Connection connection) throws SQLException {
        return Movement.count(
                connection, "SELECT index_key_version, count(*) FROM blind_entries GROUP BY index_key_version");
    }

    private Moved moved(Row row) {
        try {
            String value = BlindTable.open(keys, row.scheme(), row.holder(), row.sealed());
            return new Moved(row, index.entry(row.scheme(), value));
        } catch (KeyDestroyedException forgotten) {
            return new Moved(row, null);
        }
    }

    /** One row for each scheme and old version there is, whose other columns do not matter. */
    private static List<Row> older(Connection connection, int newest) throws SQLException {
        try (var select = connection.prepareStatement("""
                SELECT scheme, index_key_version, mac, holder, sealed FROM blind_entries
                WHERE index_key_version < ? GROUP BY scheme, index_key_version
                """)) {
            select.setInt(1, newest);
            return rows(select);
        }
    }

    private List<Row> next(Row like) {
        return vault.read(connection -> {
            try (var select = connection.prepareStatement("""
                    SELECT scheme, index_key_version, mac, holder, sealed FROM blind_entries
                    WHERE scheme = ? AND index_key_version = ? LIMIT ?
                    """)) {
                select.setString(1, like.scheme());
                select.setInt(2, like.version());
                select.setInt(3, ROWS_PER_STEP);
                return rows(select);
            }
        });
    }

    private static List<Row> rows(PreparedStatement select) throws SQLException {
        var found = new ArrayList<Row>();
        for (var rows = select.executeQuery(); rows.next(); ) {
            found.add(
                    new Row(rows.getString(1), rows.getInt(2), rows.getBytes(3), rows.getString(4), rows.getBytes(5)));
        }
        return found;
    }

    /** A row that was released meanwhile does not come back. */
    private static Void replaceAll(Connection connection, List<Moved> moved) throws SQLException {
        try (var update = connection.prepareStatement("""
                        UPDATE blind_entries SET index_key_version = ?, mac = ?
                        WHERE scheme = ? AND index_key_version = ? AND mac = ?
                        """);
                var delete = connection.prepareStatement("""
                        DELETE FROM blind_entries WHERE scheme = ? AND index_key_version = ? AND mac = ?
                        """)) {
            for (Moved each : moved) {
                boolean forgotten = each.entry() == null;
                var statement = forgotten ? delete : update;
                int at = 1;
                if (!forgotten) {
                    statement.setInt(at++, each.entry().indexKeyVersion());
                    statement.setBytes(at++, each.entry().mac());
                }
                statement.setString(at++, each.row().scheme());
                statement.setInt(at++, each.row().version());
                statement.setBytes(at, each.row().mac());
                statement.executeUpdate();
            }
            return null;
        }
    }
}
