package org.jeevan.query.hospitals;

import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.jeevan.api.hospital.HospitalEvent.HospitalApproved;
import org.jeevan.api.hospital.HospitalEvent.HospitalIssued;
import org.jeevan.api.hospital.HospitalEvent.HospitalRestored;
import org.jeevan.api.hospital.HospitalEvent.HospitalSuspended;

/** Keeps the list of hospitals. Every handler may run twice for one event and must not mind. */
@ProcessingGroup(HospitalsModel.NAME)
class HospitalsProjection {

    private final HospitalsTables tables;

    HospitalsProjection(HospitalsTables tables) {
        this.tables = tables;
    }

    @EventHandler
    void on(HospitalIssued event) {
        tables.insert(event);
    }

    @EventHandler
    void on(HospitalApproved event) {
        tables.approve(event.hospitalId());
    }

    @EventHandler
    void on(HospitalSuspended event) {
        tables.suspend(event.hospitalId(), true);
    }

    @EventHandler
    void on(HospitalRestored event) {
        tables.suspend(event.hospitalId(), false);
    }
}
