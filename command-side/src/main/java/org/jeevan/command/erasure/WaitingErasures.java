package org.jeevan.command.erasure;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jeevan.api.identity.PatientId;
import org.jeevan.sqlite.SqliteException;
import org.jeevan.sqlite.SqliteTransactions;

/** Which erasures are to come, and when: what the events say, kept where it can be asked for by time. */
class WaitingErasures {

    private final SqliteTransactions transactions;

    WaitingErasures(SqliteTransactions transactions) {
        this.transactions = transactions;
        transactions.inTransaction(connection -> {
            try (var statement = connection.createStatement()) {
                return statement.execute("""
                        CREATE TABLE IF NOT EXISTS waiting (patient_id TEXT PRIMARY KEY, due_millis INTEGER NOT NULL)
                        STRICT, WITHOUT ROWID
                        """);
            }
        });
    }

    @FunctionalInterface
    private interface Binding {
        void on(PreparedStatement statement) throws SQLException;
    }

    void add(PatientId patientId, Instant due) {
        update("INSERT OR REPLACE INTO waiting (patient_id, due_millis) VALUES (?, ?)", statement -> {
            statement.setString(1, patientId.value());
            statement.setLong(2, due.toEpochMilli());
        });
    }

    void remove(PatientId patientId) {
        update("DELETE FROM waiting WHERE patient_id = ?", statement -> statement.setString(1, patientId.value()));
    }

    List<PatientId> dueBy(Instant moment) {
        return transactions.inTransaction(connection -> {
            try (var select = connection.prepareStatement(
                    "SELECT patient_id FROM waiting WHERE due_millis <= ? ORDER BY due_millis")) {
                select.setLong(1, moment.toEpochMilli());
                var found = new ArrayList<PatientId>();
                for (var rows = select.executeQuery(); rows.next(); ) {
                    found.add(new PatientId(rows.getString(1)));
                }
                return found;
            }
        });
    }

    private void update(String sql, Binding binding) {
        try (var statement = transactions.current().prepareStatement(sql)) {
            binding.on(statement);
            statement.executeUpdate();
        } catch (SQLException e) {
            throw new SqliteException(e);
        }
    }
}
