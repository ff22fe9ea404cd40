package org.jeevan.command.access;

import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import org.jeevan.api.access.Access.Right;
import org.jeevan.api.access.Access.View;
import org.jeevan.api.access.AccessRightsId;
import org.jeevan.api.access.AuthorizeRead;
import org.jeevan.api.access.ReadPermit;
import org.jeevan.api.access.ReadPermit.Scope;
import org.jeevan.api.access.VisibleRecords;
import org.jeevan.api.identity.AccountId;
import org.jeevan.api.identity.Actor;
import org.jeevan.api.identity.PatientId;
import org.jeevan.command.Aggregates;
import org.jeevan.command.account.Account;
import org.jeevan.command.hospital.Hospital;
import org.jeevan.command.patient.Patient;
import org.jeevan.command.record.Record.Readable;
import org.springframework.stereotype.Component;

/**
 * Decides what staff read, by the least alarming right that suffices: a hospital's own uploads need none, then the
 * patient's consent, then the broken glass. A list under the broken glass is longer than one under a consent.
 */
@Component
class StaffGate {

    private static final Set<View> OF_OWN_UPLOADS = Set.of(View.TIMELINE, View.RECORD, View.CONTENT, View.PROGRESS);
    private static final Set<View> WITH_RIGHT = Set.of(
            View.GENERAL_DETAILS, View.TIMELINE, View.RECORD, View.CONTENT, View.PROGRESS, View.EMERGENCY_SUMMARY);

    private final Aggregates aggregates;
    private final Clock clock;

    StaffGate(Aggregates aggregates, Clock clock) {
        this.aggregates = aggregates;
        this.clock = clock;
    }

    /** @param record the one that {@code read} names, empty where it names none, or none that is current */
    Optional<ReadPermit> decide(Actor reader, AuthorizeRead read, Optional<Readable> record) {
        PatientId patientId = read.patientId();
        if (patientId == null || !WITH_RIGHT.contains(read.view()) || isSuspended(reader)) {
            return Optional.empty();
        }
        return patient(patientId).flatMap(patient -> {
            StaffRights rights = rights(reader, patientId, patient);
            return read.recordId() == null
                    ? ofAll(reader, read, rights)
                    : record.filter(one -> one.patientId().equals(patientId))
                            .flatMap(one -> ofOne(reader, read, one, rights));
        });
    }

    /** What the person has of this patient now, whatever the view. */
    StaffRights rights(Actor reader, PatientId patientId) {
        return patient(patientId)
                .filter(patient -> !isSuspended(reader))
                .map(patient -> rights(reader, patientId, patient))
                .orElse(StaffRights.NONE);
    }

    /** The hospital, whose consents count no longer then, or the person alone. */
    private boolean isSuspended(Actor reader) {
        return aggregates
                        .ask(Hospital.class, reader.organisation().value(), Hospital::suspended)
                        .orElse(false)
                || aggregates
                        .ask(Account.class, reader.person().value(), Account::suspended)
                        .orElse(false);
    }

    /** @param account that may consent for the patient now */
    private record Known(Optional<AccountId> account) {}

    private Optional<Known> patient(PatientId patientId) {
        return aggregates.ask(
                Patient.class,
                patientId.value(),
                patient -> patient.erased()
                        ? null
                        : new Known(patient.boundAccount().filter(account -> patient.identityConfirmed())));
    }

    private StaffRights rights(Actor reader, PatientId patientId, Known patient) {
        Instant now = clock.instant();
        AccountId account = patient.account().orElse(null);
        return aggregates
                .ask(
                        AccessRights.class,
                        AccessRightsId.of(patientId).value(),
                        rights -> rights.of(reader, account, now))
                .orElse(StaffRights.NONE);
    }

    private static Optional<ReadPermit> ofAll(Actor reader, AuthorizeRead read, StaffRights rights) {
        if (rights.inEmergency().isPresent()) {
            VisibleRecords either = rights.byGrant()
                    .map(rights.inEmergency().get()::or)
                    .orElse(rights.inEmergency().get());
            return Optional.of(permit(reader, read, Right.EMERGENCY, either));
        }
        return rights.byGrant()
                .map(visible -> permit(reader, read, Right.GRANT, visible))
                .or(() -> OF_OWN_UPLOADS.contains(read.view())
                        ? Optional.of(ownUploads(reader, read, rights))
                        : Optional.empty());
    }

    private static Optional<ReadPermit> ofOne(Actor reader, AuthorizeRead read, Readable record, StaffRights rights) {
        if (record.uploader().equals(reader.organisation())) {
            return Optional.of(ownUploads(reader, read, rights));
        }
        return rights.byGrant()
                .filter(visible -> shows(visible, read, record))
                .map(visible -> permit(reader, read, Right.GRANT, visible))
                .or(() -> rights.inEmergency()
                        .filter(visible -> shows(visible, read, record))
                        .map(visible -> permit(reader, read, Right.EMERGENCY, visible)));
    }

    private static boolean shows(VisibleRecords visible, AuthorizeRead read, Readable record) {
        return visible.shows(read.recordId(), record.kind(), record.uploader());
    }

    private static ReadPermit ownUploads(Actor reader, AuthorizeRead read, StaffRights rights) {
        VisibleRecords own = VisibleRecords.uploadsOf(reader.organisation(), rights.restricted());
        return permit(reader, read, Right.OWN_UPLOADS, own);
    }

    private static ReadPermit permit(Actor reader, AuthorizeRead read, Right right, VisibleRecords visible) {
        return new ReadPermit(reader, read.patientId(), right, Scope.RECORDS, visible);
    }
}
