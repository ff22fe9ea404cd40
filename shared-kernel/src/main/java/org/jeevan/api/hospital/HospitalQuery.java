package org.jeevan.api.hospital;

import org.jeevan.api.identity.HospitalId;

/** What an admin or an auditor can ask about hospitals. */
public sealed interface HospitalQuery {

    /** Answers a {@code Page<HospitalView>}, by name. */
    record FindHospitals(String cursor, int limit) implements HospitalQuery {}

    record HospitalView(HospitalId hospitalId, String name, String address, String email, Status status) {}

    enum Status {
        PENDING,
        APPROVED,
        /** Whether it was approved before or not. */
        SUSPENDED
    }
}
