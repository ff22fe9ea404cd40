package org.jeevan.query;

import java.sql.Types;
import java.util.Optional;
import org.jeevan.api.identity.PatientId;

/** The events that a read model had to leave out: where they stand in the store and why, never what is in them. */
final class SetAside {

    private final ReadModel model;

    SetAside(ReadModel model) {
        this.model = model;
    }

    void add(long position, String eventId, String eventType, Throwable error, Optional<PatientId> patientId) {
        model.write(connection -> {
            try (var insert = connection.prepareStatement("""
                    INSERT OR IGNORE INTO set_aside (position, event_id, event_type, error_class, patient_id)
                    VALUES (?, ?, ?, ?, ?)
                    """)) {
                insert.setLong(1, position);
                insert.setString(2, eventId);
                insert.setString(3, eventType);
                insert.setString(4, error.getClass().getName());
                if (patientId.isPresent()) {
                    insert.setString(5, patientId.get().value());
                } else {
                    insert.setNull(5, Types.VARCHAR);
                }
                return insert.executeUpdate();
            }
        });
    }

    boolean noneOf(PatientId patientId) {
        return model.read(connection -> {
            try (var select = connection.prepareStatement("""
                    SELECT EXISTS (SELECT 1 FROM set_aside WHERE patient_id = ?)
                        OR EXISTS (SELECT 1 FROM set_aside WHERE patient_id IS NULL)
                    """)) {
                select.setString(1, patientId.value());
                var row = select.executeQuery();
                return row.next() && !row.getBoolean(1);
            }
        });
    }

    long count() {
        return model.read(connection -> {
            try (var select = connection.prepareStatement("SELECT count(*) FROM set_aside")) {
                var row = select.executeQuery();
                return row.next() ? row.getLong(1) : 0;
            }
        });
    }
}
