package org.jeevan.query.grants;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.jeevan.api.access.AccessQuery.GrantStatus;
import org.jeevan.api.access.ConsentEvent.AccessGranted;
import org.jeevan.api.access.ConsentEvent.AccessRequested;
import org.jeevan.api.access.GrantScope;
import org.jeevan.api.identity.AccountId;
import org.jeevan.api.identity.GrantId;
import org.jeevan.api.identity.HospitalId;
import org.jeevan.api.identity.KeySubject;
import org.jeevan.api.identity.PatientId;
import org.jeevan.query.ReadModel;
import org.jeevan.query.RowCipher;

/** The consents' SQL. */
class GrantsTables {

    private static final String SCOPE = "scope";

    private final ReadModel model;
    private final RowCipher cipher;

    GrantsTables(ReadModel model, RowCipher cipher) {
        this.model = model;
        this.cipher = cipher;
    }

    record Row(
            GrantId grantId,
            HospitalId hospitalId,
            GrantStatus status,
            Instant requestedAt,
            Instant decidedAt,
            Instant until,
            boolean atDesk,
            GrantScope scope) {}

    void insert(AccessRequested event, Instant at) {
        byte[] scope = seal(event.patientId(), event.grantId(), event.scope());
        model.write(connection -> {
            try (var insert = connection.prepareStatement("""
                    INSERT INTO grants (grant_id, patient_id, hospital_id, status, requested_at_millis, until_millis, scope)
                    VALUES (?, ?, ?, 'REQUESTED', ?, ?, ?)
                    ON CONFLICT DO NOTHING
                    """)) {
                insert.setString(1, event.grantId().value());
                insert.setString(2, event.patientId().value());
                insert.setString(3, event.hospitalId().value());
                insert.setLong(4, at.toEpochMilli());
                insert.setLong(5, event.until().toEpochMilli());
                insert.setBytes(6, scope);
                return insert.executeUpdate();
            }
        });
    }

    void grant(AccessGranted event, boolean atDesk, Instant at) {
        byte[] scope = seal(event.patientId(), event.grantId(), event.scope());
        model.write(connection -> {
            try (var upsert = connection.prepareStatement("""
                    INSERT INTO grants (grant_id, patient_id, hospital_id, status, decided_at_millis, until_millis,
                        consented_by, at_desk, scope)
                    VALUES (?, ?, ?, 'GRANTED', ?, ?, ?, ?, ?)
                    ON CONFLICT (grant_id) DO UPDATE SET status = 'GRANTED',
                        decided_at_millis = excluded.decided_at_millis, until_millis = excluded.until_millis,
                        consented_by = excluded.consented_by, at_desk = excluded.at_desk, scope = excluded.scope
                    WHERE status = 'REQUESTED'
                    """)) {
                upsert.setString(1, event.grantId().value());
                upsert.setString(2, event.patientId().value());
                upsert.setString(3, event.hospitalId().value());
                upsert.setLong(4, at.toEpochMilli());
                upsert.setLong(5, event.until().toEpochMilli());
                upsert.setString(6, event.consentedBy().value());
                upsert.setBoolean(7, atDesk);
                upsert.setBytes(8, scope);
                return upsert.executeUpdate();
            }
        });
    }

    void end(GrantId grantId, GrantStatus status, Instant at) {
        model.write(connection -> {
            try (var update = connection.prepareStatement(
                    "UPDATE grants SET status = ?, decided_at_millis = ? WHERE grant_id = ?")) {
                update.setString(1, status.name());
                update.setLong(2, at.toEpochMilli());
                update.setString(3, grantId.value());
                return update.executeUpdate();
            }
        });
    }

    void voidAllBy(PatientId patientId, AccountId account, Instant at) {
        model.write(connection -> {
            try (var update = connection.prepareStatement("""
                    UPDATE grants SET status = 'VOID', decided_at_millis = ?
                    WHERE patient_id = ? AND consented_by = ? AND status = 'GRANTED'
                    """)) {
                update.setLong(1, at.toEpochMilli());
                update.setString(2, patientId.value());
                update.setString(3, account.value());
                return update.executeUpdate();
            }
        });
    }

    void removeUnanswered(PatientId patientId, HospitalId hospitalId) {
        model.write(connection -> {
            try (var delete = connection.prepareStatement(
                    "DELETE FROM grants WHERE patient_id = ? AND hospital_id = ? AND status = 'REQUESTED'")) {
                delete.setString(1, patientId.value());
                delete.setString(2, hospitalId.value());
                return delete.executeUpdate();
            }
        });
    }

    /** The file overwrites deleted rows with zeros (secure_delete). */
    void removeAllOf(PatientId patientId) {
        model.write(connection -> {
            try (var delete = connection.prepareStatement("DELETE FROM grants WHERE patient_id = ?")) {
                delete.setString(1, patientId.value());
                return delete.executeUpdate();
            }
        });
    }

    /** Newest first. A patient has few, so they are opened whole. */
    List<Row> of(PatientId patientId) {
        return model.read(connection -> {
            try (var select = connection.prepareStatement("""
                    SELECT * FROM grants WHERE patient_id = ?
                    ORDER BY coalesce(decided_at_millis, requested_at_millis) DESC, grant_id
                    """)) {
                select.setString(1, patientId.value());
                var found = new ArrayList<Row>();
                for (var rows = select.executeQuery(); rows.next(); ) {
                    row(rows).ifPresent(found::add);
                }
                return found;
            }
        });
    }

    void plainRows(Consumer<List<Object>> consumer) {
        model.read(connection -> {
            try (var select = connection.prepareStatement("SELECT * FROM grants ORDER BY grant_id")) {
                for (var rows = select.executeQuery(); rows.next(); ) {
                    List<Object> ids = Arrays.asList(rows.getString("patient_id"), rows.getString("consented_by"));
                    row(rows).ifPresent(row -> consumer.accept(Arrays.asList(ids, row)));
                }
                return null;
            }
        });
    }

    private Optional<Row> row(ResultSet row) throws SQLException {
        var patientId = new PatientId(row.getString("patient_id"));
        String grantId = row.getString("grant_id");
        byte[] sealed = row.getBytes("scope");
        Optional<GrantScope> scope = RowCipher.unlessForgotten(
                () -> cipher.open(new KeySubject.Patient(patientId), SCOPE, grantId, sealed, GrantScope.class));
        return scope.isEmpty()
                ? Optional.empty()
                : Optional.of(new Row(
                        new GrantId(grantId),
                        new HospitalId(row.getString("hospital_id")),
                        GrantStatus.valueOf(row.getString("status")),
                        moment(row, "requested_at_millis"),
                        moment(row, "decided_at_millis"),
                        moment(row, "until_millis"),
                        row.getBoolean("at_desk"),
                        scope.get()));
    }

    private byte[] seal(PatientId patientId, GrantId grantId, GrantScope scope) {
        return cipher.seal(new KeySubject.Patient(patientId), SCOPE, grantId.value(), scope);
    }

    private static Instant moment(ResultSet row, String column) throws SQLException {
        long millis = row.getLong(column);
        return row.wasNull() ? null : Instant.ofEpochMilli(millis);
    }
}
