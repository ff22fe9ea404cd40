package org.jeevan.command.vault;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jeevan.crypto.DataKeys;
import org.jeevan.crypto.KeyVault;
import org.jeevan.crypto.WrappedDataKey;

/** Wraps data keys anew. The keys themselves stay the same, so nothing that they protect is touched. */
final class KekMovement implements Movement {

    private static final int ROWS_PER_STEP = 200;

    private final Vault vault;
    private final DataKeys keys;
    private final KeyVault keyVault;

    KekMovement(Vault vault, DataKeys keys, KeyVault keyVault) {
        this.vault = vault;
        this.keys = keys;
        this.keyVault = keyVault;
    }

    @Override
    public void toVersion(int newest, Steps steps) {
        List<WrappedDataKey> rows = next(newest, new byte[0]);
        while (!rows.isEmpty()) {
            var moved = new ArrayList<WrappedDataKey>();
            for (WrappedDataKey row : rows) {
                moved.add(row.wrappedAnew(keys, keyVault));
            }
            vault.write(connection -> replaceAll(connection, moved, newest));
            steps.done(moved.size());
            rows = next(newest, KeyTable.bytes(rows.getLast().id()));
        }
    }

    @Override
    public Map<Integer, Long> protectedBy(Connection connection) throws SQLException {
        return Movement.count(connection, """
                SELECT kek_version, count(*) FROM data_keys WHERE kek_version IS NOT NULL GROUP BY kek_version
                """);
    }

    private List<WrappedDataKey> next(int newest, byte[] after) {
        return vault.read(connection -> KeyTable.findOlder(connection, newest, after, ROWS_PER_STEP));
    }

    private static Void replaceAll(Connection connection, List<WrappedDataKey> moved, int newest) throws SQLException {
        for (WrappedDataKey row : moved) {
            KeyTable.replace(connection, row, newest);
        }
        return null;
    }
}
