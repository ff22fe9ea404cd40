package org.jeevan.query.history;

import java.time.Instant;
import org.jeevan.api.DomainEvent;
import org.jeevan.api.access.AccessEvent.EmergencyAccessStarted;
import org.jeevan.api.access.ConsentEvent.AccessGranted;
import org.jeevan.api.access.ConsentEvent.AccessRequested;
import org.jeevan.api.access.ConsentEvent.EmergencyReviewed;
import org.jeevan.api.access.ConsentEvent.RestrictedRecordOpened;
import org.jeevan.api.erasure.ErasureEvent.ErasureHeld;
import org.jeevan.api.erasure.ErasureEvent.ErasureRequested;
import org.jeevan.api.identity.HospitalId;
import org.jeevan.api.patient.PatientEvent.AccountUnbound;
import org.jeevan.api.patient.PatientEvent.IdentityConfirmed;
import org.jeevan.api.patient.PatientEvent.IdentityMismatchReported;
import org.jeevan.api.patient.PatientEvent.IdentityMismatchReviewed;
import org.jeevan.api.patient.PatientEvent.LostFactorsReported;
import org.jeevan.api.patient.PatientEvent.LostFactorsReviewed;
import org.jeevan.api.record.RecordEvent.RecordWithdrawn;
import org.jeevan.api.record.RecordEvent.SummarizationFailed;

/** What one event says beyond its name. What does not belong to it is null. */
record Particulars(HospitalId hospital, Enum<?> code, String note, Boolean justified, Instant until) {

    private static final Particulars NOTHING = new Particulars(null, null, null, null, null);

    /** @param told null where nothing is */
    static Particulars of(DomainEvent told) {
        return told == null ? NOTHING : ofKnown(told);
    }

    private static Particulars ofKnown(DomainEvent told) {
        return switch (told) {
            case RecordWithdrawn withdrawn -> code(withdrawn.reason());
            case SummarizationFailed failed -> code(failed.reason());
            case IdentityConfirmed confirmed -> code(confirmed.document());
            case IdentityMismatchReported mismatch -> note(mismatch.reason());
            case IdentityMismatchReviewed reviewed -> judgement(reviewed.justified(), reviewed.comment());
            case LostFactorsReported lost -> code(lost.document());
            case LostFactorsReviewed reviewed -> judgement(reviewed.justified(), reviewed.comment());
            case AccountUnbound unbound -> note(unbound.reason());
            case EmergencyAccessStarted started ->
                new Particulars(null, started.reasonKind(), started.reason(), null, started.until());
            case RestrictedRecordOpened opened -> note(opened.reason());
            case EmergencyReviewed reviewed -> judgement(reviewed.justified(), reviewed.comment());
            case AccessRequested requested -> consent(requested.hospitalId(), requested.until());
            case AccessGranted granted -> consent(granted.hospitalId(), granted.until());
            case ErasureHeld held -> note(held.reason());
            case ErasureRequested asked -> new Particulars(null, null, null, null, asked.due());
            default -> NOTHING;
        };
    }

    private static Particulars code(Enum<?> code) {
        return new Particulars(null, code, null, null, null);
    }

    private static Particulars note(String words) {
        return new Particulars(null, null, words, null, null);
    }

    private static Particulars judgement(boolean justified, String comment) {
        return new Particulars(null, null, comment, justified, null);
    }

    private static Particulars consent(HospitalId hospital, Instant until) {
        return new Particulars(hospital, null, null, null, until);
    }
}
