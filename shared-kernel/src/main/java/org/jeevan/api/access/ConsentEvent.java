package org.jeevan.api.access;

import java.time.Instant;
import org.jeevan.api.DomainEvent;
import org.jeevan.api.EventName;
import org.jeevan.api.identity.AccountId;
import org.jeevan.api.identity.GrantId;
import org.jeevan.api.identity.HospitalId;
import org.jeevan.api.identity.KeySubject;
import org.jeevan.api.identity.PatientId;
import org.jeevan.api.identity.RecordId;

/** Everything that can have happened about what a patient lets others read. Stored for ever: see docs/adr/0003. */
public sealed interface ConsentEvent extends DomainEvent {

    PatientId patientId();

    @Override
    default KeySubject keySubject() {
        return new KeySubject.Patient(patientId());
    }

    /** A hospital asks; {@code accountId} is the person who asked. */
    @EventName("access.requested")
    record AccessRequested(
            PatientId patientId,
            GrantId grantId,
            HospitalId hospitalId,
            AccountId accountId,
            GrantScope scope,
            Instant until)
            implements ConsentEvent {}

    /**
     * The patient lets a hospital read. Who entered it, the patient or staff with the code, stands in the metadata.
     *
     * @param consentedBy the patient's account: once that is not the patient's any more, the consent is void
     */
    @EventName("access.granted")
    record AccessGranted(
            PatientId patientId,
            GrantId grantId,
            HospitalId hospitalId,
            AccountId consentedBy,
            GrantScope scope,
            Instant until)
            implements ConsentEvent {}

    @EventName("access.refused")
    record AccessRefused(PatientId patientId, GrantId grantId) implements ConsentEvent {}

    @EventName("access.revoked")
    record GrantRevoked(PatientId patientId, GrantId grantId) implements ConsentEvent {}

    /**
     * From now on the record is under no general consent.
     *
     * @param patientsWish false where its uploader marked it, and may lift that
     */
    @EventName("access.record-restricted")
    record RecordRestricted(PatientId patientId, RecordId recordId, boolean patientsWish) implements ConsentEvent {}

    @EventName("access.restriction-lifted")
    record RestrictionLifted(PatientId patientId, RecordId recordId) implements ConsentEvent {}

    /** Within an emergency access the person confirmed a second time, for this one record. */
    @EventName("access.restricted-record-opened")
    record RestrictedRecordOpened(
            PatientId patientId, HospitalId hospitalId, AccountId accountId, RecordId recordId, String reason)
            implements ConsentEvent {}

    /** An auditor's judgement of one emergency access, which {@code accountId} and {@code until} name. */
    @EventName("access.emergency-reviewed")
    record EmergencyReviewed(PatientId patientId, AccountId accountId, Instant until, boolean justified, String comment)
            implements ConsentEvent {}
}
