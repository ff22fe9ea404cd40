package org.jeevan.api.hospital;

import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jeevan.api.identity.AccountId;
import org.jeevan.api.identity.HospitalId;

/** Everything that can be asked of a hospital. */
public sealed interface HospitalCommand {

    HospitalId hospitalId();

    record IssueHospital(
            @TargetAggregateIdentifier HospitalId hospitalId,
            String name,
            String address,
            String email,
            AccountId firstUser)
            implements HospitalCommand {}

    /** An auditor, who is another person than the admin, vouches for the hospital. */
    record ApproveHospital(@TargetAggregateIdentifier HospitalId hospitalId) implements HospitalCommand {}

    /** {@code name} follows the hospital's id at log-in: {@code <hospitalId>/<name>}. */
    record AddStaff(@TargetAggregateIdentifier HospitalId hospitalId, AccountId accountId, String name)
            implements HospitalCommand {}

    /** The person works here no longer; the name is free again. */
    record RemoveStaff(@TargetAggregateIdentifier HospitalId hospitalId, AccountId accountId)
            implements HospitalCommand {}

    /** Nobody of the hospital gets in, and no right of its staff holds, until it is restored. */
    record SuspendHospital(@TargetAggregateIdentifier HospitalId hospitalId) implements HospitalCommand {}

    record RestoreHospital(@TargetAggregateIdentifier HospitalId hospitalId) implements HospitalCommand {}
}
