package org.jeevan.command.record;

import java.sql.SQLException;
import org.jeevan.api.record.ContentId;
import org.jeevan.sqlite.SqliteException;
import org.jeevan.sqlite.SqliteTransactions;

/** The contents that some event names; what else lies in the record store is an orphan. */
class ContentTable {

    private final SqliteTransactions transactions;

    ContentTable(SqliteTransactions transactions) {
        this.transactions = transactions;
        transactions.inTransaction(connection -> {
            try (var statement = connection.createStatement()) {
                return statement.execute(
                        "CREATE TABLE IF NOT EXISTS contents (content_id TEXT PRIMARY KEY) STRICT, WITHOUT ROWID");
            }
        });
    }

    void add(ContentId contentId) {
        update("INSERT OR IGNORE INTO contents (content_id) VALUES (?)", contentId);
    }

    void remove(ContentId contentId) {
        update("DELETE FROM contents WHERE content_id = ?", contentId);
    }

    boolean contains(ContentId contentId) {
        return transactions.inTransaction(connection -> {
            try (var select = connection.prepareStatement("SELECT 1 FROM contents WHERE content_id = ?")) {
                select.setString(1, contentId.value());
                try (var rows = select.executeQuery()) {
                    return rows.next();
                }
            }
        });
    }

    long size() {
        return transactions.inTransaction(connection -> {
            try (var select = connection.prepareStatement("SELECT count(*) FROM contents");
                    var rows = select.executeQuery()) {
                rows.next();
                return rows.getLong(1);
            }
        });
    }

    private void update(String sql, ContentId contentId) {
        try (var statement = transactions.current().prepareStatement(sql)) {
            statement.setString(1, contentId.value());
            statement.executeUpdate();
        } catch (SQLException e) {
            throw new SqliteException(e);
        }
    }
}
