package org.jeevan.query.hospitals;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jeevan.api.hospital.HospitalEvent.HospitalIssued;
import org.jeevan.api.hospital.HospitalQuery.HospitalView;
import org.jeevan.api.hospital.HospitalQuery.Status;
import org.jeevan.api.identity.HospitalId;
import org.jeevan.api.identity.KeySubject;
import org.jeevan.query.ReadModel;
import org.jeevan.query.RowCipher;

/** The hospitals' SQL. There are thousands at most, so a list is opened whole and sorted in memory. */
class HospitalsTables {

    private static final int HOSPITALS_MAX = 100_000;
    private static final String PROFILE = "profile";

    private final ReadModel model;
    private final RowCipher cipher;

    HospitalsTables(ReadModel model, RowCipher cipher) {
        this.model = model;
        this.cipher = cipher;
    }

    private record SealedProfile(String name, String address, String email) {}

    void insert(HospitalIssued event) {
        var profile = new SealedProfile(event.name(), event.address(), event.email());
        byte[] sealed =
                cipher.seal(KeySubject.HOUSE, PROFILE, event.hospitalId().value(), profile);
        model.write(connection -> {
            try (var insert = connection.prepareStatement("""
                    INSERT INTO hospitals (hospital_id, status, profile) VALUES (?, 'PENDING', ?) ON CONFLICT DO NOTHING
                    """)) {
                insert.setString(1, event.hospitalId().value());
                insert.setBytes(2, sealed);
                return insert.executeUpdate();
            }
        });
    }

    void approve(HospitalId hospitalId) {
        model.write(connection -> {
            try (var update = connection.prepareStatement("""
                    UPDATE hospitals SET status = 'APPROVED' WHERE hospital_id = ?
                    """)) {
                update.setString(1, hospitalId.value());
                return update.executeUpdate();
            }
        });
    }

    void suspend(HospitalId hospitalId, boolean suspended) {
        model.write(connection -> {
            try (var update = connection.prepareStatement("""
                    UPDATE hospitals SET suspended = ? WHERE hospital_id = ?
                    """)) {
                update.setInt(1, suspended ? 1 : 0);
                update.setString(2, hospitalId.value());
                return update.executeUpdate();
            }
        });
    }

    Optional<HospitalView> find(HospitalId hospitalId) {
        return model.read(connection -> {
            try (var select = connection.prepareStatement("""
                    SELECT hospital_id, status, profile, suspended FROM hospitals WHERE hospital_id = ?
                    """)) {
                select.setString(1, hospitalId.value());
                var row = select.executeQuery();
                return row.next() ? Optional.of(view(row)) : Optional.empty();
            }
        });
    }

    /** By id. */
    List<HospitalView> all() {
        return model.read(connection -> {
            try (var select = connection.prepareStatement("""
                    SELECT hospital_id, status, profile, suspended FROM hospitals ORDER BY hospital_id LIMIT ?
                    """)) {
                select.setInt(1, HOSPITALS_MAX);
                var hospitals = new ArrayList<HospitalView>();
                for (var rows = select.executeQuery(); rows.next(); ) {
                    hospitals.add(view(rows));
                }
                return hospitals;
            }
        });
    }

    private HospitalView view(ResultSet row) throws SQLException {
        String id = row.getString(1);
        var profile = cipher.open(KeySubject.HOUSE, PROFILE, id, row.getBytes(3), SealedProfile.class);
        return new HospitalView(
                new HospitalId(id),
                profile.name(),
                profile.address(),
                profile.email(),
                row.getInt(4) == 1 ? Status.SUSPENDED : Status.valueOf(row.getString(2)));
    }
}
