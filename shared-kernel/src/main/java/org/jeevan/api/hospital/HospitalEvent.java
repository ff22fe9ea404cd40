package org.jeevan.api.hospital;

import org.jeevan.api.DomainEvent;
import org.jeevan.api.EventName;
import org.jeevan.api.identity.AccountId;
import org.jeevan.api.identity.HospitalId;
import org.jeevan.api.identity.KeySubject;

/** Everything that can have happened to a hospital. Stored for ever: see docs/adr/0003. */
public sealed interface HospitalEvent extends DomainEvent {

    HospitalId hospitalId();

    @Override
    default KeySubject keySubject() {
        return KeySubject.HOUSE;
    }

    @EventName("hospital.issued")
    record HospitalIssued(HospitalId hospitalId, String name, String address, String email, AccountId firstUser)
            implements HospitalEvent {}

    @EventName("hospital.approved")
    record HospitalApproved(HospitalId hospitalId) implements HospitalEvent {}

    @EventName("hospital.staff-added")
    record StaffAdded(HospitalId hospitalId, AccountId accountId, String name) implements HospitalEvent {}

    @EventName("hospital.staff-removed")
    record StaffRemoved(HospitalId hospitalId, AccountId accountId) implements HospitalEvent {}

    @EventName("hospital.suspended")
    record HospitalSuspended(HospitalId hospitalId) implements HospitalEvent {}

    @EventName("hospital.restored")
    record HospitalRestored(HospitalId hospitalId) implements HospitalEvent {}
}
