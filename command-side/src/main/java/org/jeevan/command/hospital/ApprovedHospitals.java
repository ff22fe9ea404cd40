package org.jeevan.command.hospital;

import org.jeevan.api.identity.HospitalId;
import org.jeevan.api.rejection.CommandRejected;
import org.jeevan.api.rejection.Rejection;
import org.jeevan.command.Aggregates;
import org.springframework.stereotype.Component;

/** Knows which hospitals another person than the admin has vouched for, and what they are called. */
@Component
public class ApprovedHospitals {

    private final Aggregates aggregates;

    ApprovedHospitals(Aggregates aggregates) {
        this.aggregates = aggregates;
    }

    /**
     * @return the hospital's name
     * @throws CommandRejected {@code approval-pending}, also while it is suspended
     */
    public String requireApproved(HospitalId hospitalId) {
        return aggregates
                .ask(
                        Hospital.class,
                        hospitalId.value(),
                        hospital -> hospital.approved() && !hospital.suspended() ? hospital.name() : null)
                .orElseThrow(() -> new CommandRejected(
                        Rejection.Code.APPROVAL_PENDING,
                        "The hospital is suspended, or an auditor has to approve it first"));
    }

    public String nameOf(HospitalId hospitalId) {
        return aggregates
                .ask(Hospital.class, hospitalId.value(), Hospital::name)
                .orElse("A hospital");
    }
}
