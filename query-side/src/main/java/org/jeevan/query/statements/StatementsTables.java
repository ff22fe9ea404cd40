package org.jeevan.query.statements;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import org.jeevan.api.identity.AccountId;
import org.jeevan.api.identity.KeySubject;
import org.jeevan.api.identity.PatientId;
import org.jeevan.api.identity.StatementId;
import org.jeevan.api.statements.OwnStatement;
import org.jeevan.api.statements.StatementView;
import org.jeevan.query.ReadModel;
import org.jeevan.query.RowCipher;

/** The statements' SQL: each in a row of its own, sealed under the patient's key. */
class StatementsTables {

    private static final String STATEMENT = "statement";

    private final ReadModel model;
    private final RowCipher cipher;

    StatementsTables(ReadModel model, RowCipher cipher) {
        this.model = model;
        this.cipher = cipher;
    }

    record Place(PatientId patientId, AccountId statedBy, StatementId statementId) {

        KeySubject subject() {
            return new KeySubject.Patient(patientId);
        }

        String rowId() {
            return String.join("/", patientId.value(), statedBy.value(), statementId.value());
        }
    }

    private record Row(Place place, long statedAtMillis, byte[] sealed) {}

    void put(Place place, OwnStatement statement, Instant at) {
        byte[] sealed = cipher.seal(place.subject(), STATEMENT, place.rowId(), statement);
        model.write(connection -> {
            try (var upsert = connection.prepareStatement("""
                    INSERT INTO statements (patient_id, stated_by, statement_id, stated_at_millis, statement)
                    VALUES (?, ?, ?, ?, ?)
                    ON CONFLICT (patient_id, stated_by, statement_id)
                    DO UPDATE SET stated_at_millis = excluded.stated_at_millis, statement = excluded.statement
                    """)) {
                upsert.setString(1, place.patientId().value());
                upsert.setString(2, place.statedBy().value());
                upsert.setString(3, place.statementId().value());
                upsert.setLong(4, at.toEpochMilli());
                upsert.setBytes(5, sealed);
                return upsert.executeUpdate();
            }
        });
    }

    void remove(Place place) {
        update(
                "DELETE FROM statements WHERE patient_id = ? AND stated_by = ? AND statement_id = ?",
                place.patientId().value(),
                place.statedBy().value(),
                place.statementId().value());
    }

    void confirm(PatientId patientId, AccountId accountId) {
        update(
                "INSERT OR REPLACE INTO confirmed_accounts (patient_id, account_id) VALUES (?, ?)",
                patientId.value(),
                accountId.value());
    }

    void unconfirm(PatientId patientId, AccountId accountId) {
        update(
                "DELETE FROM confirmed_accounts WHERE patient_id = ? AND account_id = ?",
                patientId.value(),
                accountId.value());
    }

    /** The file overwrites deleted rows with zeros (secure_delete). */
    void removeAllOf(PatientId patientId) {
        update("DELETE FROM statements WHERE patient_id = ?", patientId.value());
        update("DELETE FROM confirmed_accounts WHERE patient_id = ?", patientId.value());
    }

    /** Newest first. {@code statedBy} null: of the account that a desk confirmed, if there is one. */
    List<StatementView> of(PatientId patientId, AccountId statedBy) {
        List<Row> rows = model.read(connection -> {
            try (var select = connection.prepareStatement("""
                    SELECT patient_id, stated_by, statement_id, stated_at_millis, statement FROM statements
                    WHERE patient_id = ?1 AND stated_by = coalesce(
                        ?2, (SELECT account_id FROM confirmed_accounts WHERE patient_id = ?1))
                    ORDER BY stated_at_millis DESC, statement_id
                    """)) {
                select.setString(1, patientId.value());
                select.setString(2, statedBy == null ? null : statedBy.value());
                return rows(select.executeQuery());
            }
        });
        return rows.stream()
                .flatMap(row -> RowCipher.unlessForgotten(() -> view(row)).stream())
                .toList();
    }

    void plainRows(Consumer<List<Object>> consumer) {
        List<Row> rows = model.read(connection -> {
            try (var select = connection.prepareStatement("""
                    SELECT patient_id, stated_by, statement_id, stated_at_millis, statement FROM statements
                    ORDER BY patient_id, stated_by, statement_id
                    """)) {
                return rows(select.executeQuery());
            }
        });
        rows.forEach(row -> RowCipher.unlessForgotten(() -> Arrays.<Object>asList(row.place(), view(row)))
                .ifPresent(consumer));
        model.read(connection -> {
            try (var select = connection.prepareStatement(
                    "SELECT patient_id, account_id FROM confirmed_accounts ORDER BY patient_id")) {
                for (var found = select.executeQuery(); found.next(); ) {
                    consumer.accept(Arrays.asList(found.getString(1), found.getString(2)));
                }
                return null;
            }
        });
    }

    private void update(String sql, String... parameters) {
        model.write(connection -> {
            try (var statement = connection.prepareStatement(sql)) {
                for (int i = 0; i < parameters.length; i++) {
                    statement.setString(i + 1, parameters[i]);
                }
                return statement.executeUpdate();
            }
        });
    }

    private StatementView view(Row row) {
        Place place = row.place();
        OwnStatement statement =
                cipher.open(place.subject(), STATEMENT, place.rowId(), row.sealed(), OwnStatement.class);
        return new StatementView(place.statementId(), statement, Instant.ofEpochMilli(row.statedAtMillis()));
    }

    private static List<Row> rows(ResultSet found) throws SQLException {
        var rows = new ArrayList<Row>();
        while (found.next()) {
            var place = new Place(
                    new PatientId(found.getString(1)),
                    new AccountId(found.getString(2)),
                    new StatementId(found.getString(3)));
            rows.add(new Row(place, found.getLong(4), found.getBytes(5)));
        }
        return rows;
    }
}
