package org.jeevan.command.record;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.jeevan.api.identity.PatientId;
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
                statement.execute("""
                        CREATE TABLE IF NOT EXISTS contents_of_patients
                            (content_id TEXT PRIMARY KEY, patient_id TEXT NOT NULL) STRICT, WITHOUT ROWID
                        """);
                statement.execute("CREATE INDEX IF NOT EXISTS by_patient ON contents_of_patients (patient_id)");
                return statement.execute("DROP TABLE IF EXISTS contents"); // which did not tell whose they are
            }
        });
    }

    void add(ContentId contentId, PatientId patientId) {
        try (var insert = transactions
                .current()
                .prepareStatement(
                        "INSERT OR IGNORE INTO contents_of_patients (content_id, patient_id) VALUES (?, ?)")) {
            insert.setString(1, contentId.value());
            insert.setString(2, patientId.value());
            insert.executeUpdate();
        } catch (SQLException e) {
            throw new SqliteException(e);
        }
    }

    List<ContentId> of(PatientId patientId) {
        return transactions.inTransaction(connection -> {
            try (var select =
                    connection.prepareStatement("SELECT content_id FROM contents_of_patients WHERE patient_id = ?")) {
                select.setString(1, patientId.value());
                var found = new ArrayList<ContentId>();
                for (var rows = select.executeQuery(); rows.next(); ) {
                    found.add(new ContentId(rows.getString(1)));
                }
                return found;
            }
        });
    }

    void remove(ContentId contentId) {
        update("DELETE FROM contents_of_patients WHERE content_id = ?", contentId);
    }

    boolean contains(ContentId contentId) {
        return transactions.inTransaction(connection -> {
            try (var select = connection.prepareStatement("SELECT 1 FROM contents_of_patients WHERE content_id = ?")) {
                select.setString(1, contentId.value());
                try (var rows = select.executeQuery()) {
                    return rows.next();
                }
            }
        });
    }

    long size() {
        return transactions.inTransaction(connection -> {
            try (var select = connection.prepareStatement("SELECT count(*) FROM contents_of_patients");
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
