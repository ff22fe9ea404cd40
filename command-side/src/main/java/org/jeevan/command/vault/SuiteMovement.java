package org.jeevan.command.vault;

import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.jeevan.crypto.CipherSuites;
import org.jeevan.crypto.DataKeys;
import org.jeevan.crypto.Envelope;
import org.jeevan.crypto.KeyDestroyedException;
import org.jeevan.crypto.KeyKind;
import org.jeevan.crypto.KeyVault;
import org.jeevan.crypto.WrappedDataKey;

/** Seals anew what the vault file holds under an older cipher suite: wrapped keys, password hashes, numbers,
 * cards, names, and what else proves people. */
public final class SuiteMovement {

    private static final int ROWS_PER_STEP = 200;

    private final Vault vault;
    private final DataKeys keys;
    private final KeyVault keyVault;

    public SuiteMovement(Vault vault, DataKeys keys, KeyVault keyVault) {
        this.vault = vault;
        this.keys = keys;
        this.keyVault = keyVault;
    }

    /** A table whose rows are sealed for their owner. All but the table are SQL expressions. */
    private record Sealed(String table, String owner, String scheme, String purpose) {}

    private record Row(String owner, String scheme, String purpose, byte[] sealed, byte[] anew) {}

    private static final List<Sealed> SEALED = List.of(
            new Sealed("credentials", "account", "''", text(Credentials.PURPOSE)),
            new Sealed("blind_entries", "holder", "scheme", BlindTable.PURPOSE),
            new Sealed("account_secrets", AccountSecrets.PLACE, "''", AccountSecrets.PURPOSE));

    /** How many rows it moved. May begin again at any time; each step is one transaction, between which others write. */
    public long run() {
        long all = 0;
        long moved = 1;
        while (moved > 0) { // what others stored or moved meanwhile is found by the next pass
            moved = wrappings();
            for (Sealed each : SEALED) {
                moved += rows(each);
            }
            all += moved;
        }
        vault.truncateLog();
        return all;
    }

    private long wrappings() {
        long moved = 0;
        var after = new byte[0];
        while (true) {
            byte[] from = after;
            List<WrappedDataKey> rows =
                    vault.read(connection -> KeyTable.findOutdated(connection, suite(), from, ROWS_PER_STEP));
            if (rows.isEmpty()) {
                return moved;
            }
            List<WrappedDataKey> anew =
                    rows.stream().map(row -> row.wrappedAnew(keys, keyVault)).toList();
            moved += vault.write(connection -> replaceAll(connection, rows, anew));
            after = KeyTable.bytes(rows.getLast().id());
        }
    }

    private static int replaceAll(Connection connection, List<WrappedDataKey> rows, List<WrappedDataKey> anew)
            throws SQLException {
        int moved = 0;
        for (int i = 0; i < rows.size(); i++) {
            Integer version = anew.get(i).kekVersion();
            if (version == null || !VersionTable.isRetired(connection, KeyKind.KEK, version)) {
                moved += KeyTable.replace(connection, rows.get(i), anew.get(i));
            }
        }
        return moved;
    }

    private long rows(Sealed table) {
        long moved = 0;
        var last = new Row("", "", "", new byte[0], null);
        while (true) {
            Row from = last;
            List<Row> rows = vault.read(connection -> next(connection, table, from));
            if (rows.isEmpty()) {
                return moved;
            }
            List<Row> anew = rows.stream().map(this::anew).toList();
            moved += vault.write(connection -> replaceAll(connection, table, anew));
            last = rows.getLast();
        }
    }

    private static List<Row> next(Connection connection, Sealed table, Row after) throws SQLException {
        try (var select = connection.prepareStatement(
                """
                SELECT %2$s, %3$s, %4$s, sealed FROM %1$s
                WHERE (%2$s, sealed) > (?, ?) AND substr(sealed, 2, 1) <> ? ORDER BY %2$s, sealed LIMIT ?
                """.formatted(table.table(), table.owner(), table.scheme(), table.purpose()))) {
            select.setString(1, after.owner());
            select.setBytes(2, after.sealed());
            select.setBytes(3, suite());
            select.setInt(4, ROWS_PER_STEP);
            var rows = new ArrayList<Row>();
            for (var found = select.executeQuery(); found.next(); ) {
                rows.add(new Row(found.getString(1), found.getString(2), found.getString(3), found.getBytes(4), null));
            }
            return rows;
        }
    }

    /** Unchanged where the owner was forgotten: nobody can read it. */
    private Row anew(Row row) {
        try {
            byte[] associated = row.scheme().getBytes(StandardCharsets.UTF_8);
            byte[] anew = Envelope.sealAnew(keys, row.purpose(), row.owner(), associated, row.sealed());
            return new Row(row.owner(), row.scheme(), row.purpose(), row.sealed(), anew);
        } catch (KeyDestroyedException forgotten) {
            return row;
        }
    }

    private static int replaceAll(Connection connection, Sealed table, List<Row> rows) throws SQLException {
        try (var update = connection.prepareStatement(
                "UPDATE %s SET sealed = ? WHERE %s = ? AND sealed = ?".formatted(table.table(), table.owner()))) {
            int moved = 0;
            for (Row row : rows) {
                if (row.anew() != null) {
                    update.setBytes(1, row.anew());
                    update.setString(2, row.owner());
                    update.setBytes(3, row.sealed());
                    moved += update.executeUpdate();
                }
            }
            return moved;
        }
    }

    private static String text(String literal) {
        return '\'' + literal + '\'';
    }

    /** It is the second byte of everything sealed. */
    private static byte[] suite() {
        return new byte[] {(byte) CipherSuites.current().id()};
    }
}
