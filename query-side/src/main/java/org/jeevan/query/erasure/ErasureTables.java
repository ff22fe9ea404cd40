package org.jeevan.query.erasure;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.function.Consumer;
import org.jeevan.api.erasure.ErasureQuery.ErasureView;
import org.jeevan.api.identity.PatientId;
import org.jeevan.query.ReadModel;

/** The erasures' SQL. */
class ErasureTables {

    private final ReadModel model;

    ErasureTables(ReadModel model) {
        this.model = model;
    }

    /** @param at null, like {@code due}, where nothing is asked for any more */
    void request(PatientId patientId, Instant at, Instant due) {
        model.write(connection -> {
            try (var upsert = connection.prepareStatement("""
                    INSERT INTO erasures (patient_id, requested_at_millis, due_millis) VALUES (?, ?, ?)
                    ON CONFLICT (patient_id) DO UPDATE SET
                        requested_at_millis = excluded.requested_at_millis, due_millis = excluded.due_millis
                    """)) {
                upsert.setString(1, patientId.value());
                upsert.setObject(2, at == null ? null : at.toEpochMilli());
                upsert.setObject(3, due == null ? null : due.toEpochMilli());
                return upsert.executeUpdate();
            }
        });
    }

    void hold(PatientId patientId, boolean held) {
        model.write(connection -> {
            try (var upsert = connection.prepareStatement("""
                    INSERT INTO erasures (patient_id, held) VALUES (?, ?)
                    ON CONFLICT (patient_id) DO UPDATE SET held = excluded.held
                    """)) {
                upsert.setString(1, patientId.value());
                upsert.setBoolean(2, held);
                return upsert.executeUpdate();
            }
        });
    }

    void remove(PatientId patientId) {
        model.write(connection -> {
            try (var delete = connection.prepareStatement("DELETE FROM erasures WHERE patient_id = ?")) {
                delete.setString(1, patientId.value());
                return delete.executeUpdate();
            }
        });
    }

    ErasureView of(PatientId patientId) {
        return model.read(connection -> {
            try (var select = connection.prepareStatement("SELECT * FROM erasures WHERE patient_id = ?")) {
                select.setString(1, patientId.value());
                var row = select.executeQuery();
                return row.next() ? view(row) : ErasureView.NONE;
            }
        });
    }

    void plainRows(Consumer<List<Object>> consumer) {
        model.read(connection -> {
            try (var select = connection.prepareStatement("SELECT * FROM erasures ORDER BY patient_id")) {
                for (var rows = select.executeQuery(); rows.next(); ) {
                    consumer.accept(List.of(rows.getString("patient_id"), view(rows)));
                }
                return null;
            }
        });
    }

    private static ErasureView view(ResultSet row) throws SQLException {
        return new ErasureView(moment(row, "requested_at_millis"), moment(row, "due_millis"), row.getBoolean("held"));
    }

    private static Instant moment(ResultSet row, String column) throws SQLException {
        long millis = row.getLong(column);
        return row.wasNull() ? null : Instant.ofEpochMilli(millis);
    }
}
