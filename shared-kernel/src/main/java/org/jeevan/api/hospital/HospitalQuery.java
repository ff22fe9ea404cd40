package org.jeevan.api.hospital;

import org.jeevan.api.identity.HospitalId;

/** What can be asked about hospitals: all of it by an admin or an auditor, which there are by everybody who is signed in. */
public sealed interface HospitalQuery {

    /** Answers a {@code Page<HospitalView>}, by name. */
    record FindHospitals(String cursor, int limit) implements HospitalQuery {}

    /** Answers at most twenty {@code HospitalEntry}, approved ones only, by name. {@code named} is a part of the name, or null. */
    record FindInDirectory(String named) implements HospitalQuery {}

    record HospitalEntry(HospitalId hospitalId, String name, String address) {}

    record HospitalView(HospitalId hospitalId, String name, String address, String email, Status status) {}

    enum Status {
        PENDING,
        APPROVED,
        /** Whether it was approved before or not. */
        SUSPENDED
    }
}
