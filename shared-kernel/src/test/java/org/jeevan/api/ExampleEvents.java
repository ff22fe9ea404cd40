package org.jeevan.api;

import static org.jeevan.api.Examples.ANOTHER_ACCOUNT;
import static org.jeevan.api.Examples.ASHA;
import static org.jeevan.api.Examples.ASHAS_ACCOUNT;
import static org.jeevan.api.Examples.AUDITOR;
import static org.jeevan.api.Examples.BY_DOCTOR;
import static org.jeevan.api.Examples.CARD;
import static org.jeevan.api.Examples.CARD_TOKEN;
import static org.jeevan.api.Examples.CITY_HOSPITAL;
import static org.jeevan.api.Examples.CONTENT;
import static org.jeevan.api.Examples.CORRECTED_DISCHARGE;
import static org.jeevan.api.Examples.DETAILS;
import static org.jeevan.api.Examples.DISCHARGE;
import static org.jeevan.api.Examples.DOCTOR;
import static org.jeevan.api.Examples.GRANT;
import static org.jeevan.api.Examples.INSULIN;
import static org.jeevan.api.Examples.INSULIN_STATEMENT;
import static org.jeevan.api.Examples.NOON;
import static org.jeevan.api.Examples.NURSE;
import static org.jeevan.api.Examples.PEANUTS;
import static org.jeevan.api.Examples.PEANUT_STATEMENT;
import static org.jeevan.api.Examples.RAVI;
import static org.jeevan.api.Examples.SCOPE;
import static org.jeevan.api.Examples.SECOND_AUDITOR;
import static org.jeevan.api.Examples.SUMMARY;
import static org.jeevan.api.Examples.THAT_DAY;

import java.time.Duration;
import java.util.List;
import org.jeevan.api.access.Access;
import org.jeevan.api.access.AccessCommand.EmergencyReason;
import org.jeevan.api.access.AccessEvent.AccessesRecorded;
import org.jeevan.api.access.AccessEvent.EmergencyAccessStarted;
import org.jeevan.api.access.AccessEvent.RefusalsRecorded;
import org.jeevan.api.access.AccessEvent.SessionChange;
import org.jeevan.api.access.AccessEvent.SessionRecorded;
import org.jeevan.api.access.ConsentEvent.AccessGranted;
import org.jeevan.api.access.ConsentEvent.AccessRefused;
import org.jeevan.api.access.ConsentEvent.AccessRequested;
import org.jeevan.api.access.ConsentEvent.EmergencyReviewed;
import org.jeevan.api.access.ConsentEvent.GrantRevoked;
import org.jeevan.api.access.ConsentEvent.RecordRestricted;
import org.jeevan.api.access.ConsentEvent.RestrictedRecordOpened;
import org.jeevan.api.access.ConsentEvent.RestrictionLifted;
import org.jeevan.api.access.Refusal;
import org.jeevan.api.account.AccountEvent.AccountApproved;
import org.jeevan.api.account.AccountEvent.AccountOpened;
import org.jeevan.api.account.AccountEvent.AccountRecovered;
import org.jeevan.api.account.AccountEvent.AccountRestored;
import org.jeevan.api.account.AccountEvent.AccountSuspended;
import org.jeevan.api.account.AccountEvent.EmailChanged;
import org.jeevan.api.account.AccountEvent.LimitLifted;
import org.jeevan.api.account.AccountEvent.PasskeyAdded;
import org.jeevan.api.account.AccountEvent.PasskeyRemoved;
import org.jeevan.api.account.AccountEvent.PasswordChanged;
import org.jeevan.api.account.AccountEvent.PasswordIssued;
import org.jeevan.api.account.AccountEvent.PasswordReset;
import org.jeevan.api.account.AccountEvent.RecoveryCodeUsed;
import org.jeevan.api.account.AccountEvent.RecoveryCodesIssued;
import org.jeevan.api.account.AccountEvent.TotpEnrolled;
import org.jeevan.api.account.AccountEvent.TotpRemoved;
import org.jeevan.api.account.AccountKind;
import org.jeevan.api.erasure.ErasureEvent.ErasureCancelled;
import org.jeevan.api.erasure.ErasureEvent.ErasureHeld;
import org.jeevan.api.erasure.ErasureEvent.ErasureRequested;
import org.jeevan.api.erasure.ErasureEvent.HoldReleased;
import org.jeevan.api.erasure.ErasureEvent.PatientErased;
import org.jeevan.api.hospital.HospitalEvent.HospitalApproved;
import org.jeevan.api.hospital.HospitalEvent.HospitalIssued;
import org.jeevan.api.hospital.HospitalEvent.HospitalRestored;
import org.jeevan.api.hospital.HospitalEvent.HospitalSuspended;
import org.jeevan.api.hospital.HospitalEvent.StaffAdded;
import org.jeevan.api.hospital.HospitalEvent.StaffRemoved;
import org.jeevan.api.patient.IdentityDocument;
import org.jeevan.api.patient.PatientEvent.AccountBound;
import org.jeevan.api.patient.PatientEvent.AccountClaimed;
import org.jeevan.api.patient.PatientEvent.AccountUnbound;
import org.jeevan.api.patient.PatientEvent.CardIssued;
import org.jeevan.api.patient.PatientEvent.CardWithdrawn;
import org.jeevan.api.patient.PatientEvent.GeneralDetailsSubmitted;
import org.jeevan.api.patient.PatientEvent.IdentityConfirmed;
import org.jeevan.api.patient.PatientEvent.IdentityMismatchReported;
import org.jeevan.api.patient.PatientEvent.IdentityMismatchReviewed;
import org.jeevan.api.patient.PatientEvent.LostFactorsReported;
import org.jeevan.api.patient.PatientEvent.LostFactorsReviewed;
import org.jeevan.api.patient.PatientEvent.PatientRegistered;
import org.jeevan.api.record.Assessment.Verdict;
import org.jeevan.api.record.RecordCommand.WithdrawalReason;
import org.jeevan.api.record.RecordEvent.EssentialAssessed;
import org.jeevan.api.record.RecordEvent.RecordReplaced;
import org.jeevan.api.record.RecordEvent.RecordUploaded;
import org.jeevan.api.record.RecordEvent.RecordWithdrawn;
import org.jeevan.api.record.RecordEvent.SummarizationFailed;
import org.jeevan.api.record.RecordEvent.SummaryGenerated;
import org.jeevan.api.record.RecordKind;
import org.jeevan.api.statements.StatementEvent.StatementChanged;
import org.jeevan.api.statements.StatementEvent.StatementMade;
import org.jeevan.api.statements.StatementEvent.StatementTakenBack;
import org.jeevan.api.summary.UnreadableReason;

/** One of each event, every field filled where it can be; what the golden files hold. */
public final class ExampleEvents {

    public static final List<DomainEvent> ALL = List.of(
            new PatientRegistered(ASHA, "Asha Devi"),
            new AccountBound(ASHA, ASHAS_ACCOUNT),
            new AccountClaimed(ASHA, ANOTHER_ACCOUNT),
            new AccountUnbound(ASHA, ASHAS_ACCOUNT, "Another face"),
            new GeneralDetailsSubmitted(ASHA, DETAILS, ASHAS_ACCOUNT),
            new IdentityConfirmed(ASHA, ASHAS_ACCOUNT, IdentityDocument.PASSPORT),
            new IdentityMismatchReported(ASHA, ASHAS_ACCOUNT, "Another face"),
            new IdentityMismatchReviewed(ASHA, ASHAS_ACCOUNT, true, "The photograph is another person's"),
            new LostFactorsReported(ASHA, ASHAS_ACCOUNT, IdentityDocument.PASSPORT),
            new LostFactorsReviewed(ASHA, ASHAS_ACCOUNT, true, "The desk remembers the person"),
            new CardIssued(ASHA, CARD, CARD_TOKEN.fingerprint(), ASHAS_ACCOUNT),
            new CardWithdrawn(ASHA, CARD),
            new StatementMade(ASHA, PEANUT_STATEMENT, ASHAS_ACCOUNT, PEANUTS),
            new StatementChanged(ASHA, INSULIN_STATEMENT, ASHAS_ACCOUNT, INSULIN),
            new StatementTakenBack(ASHA, INSULIN_STATEMENT, ASHAS_ACCOUNT),
            new AccountOpened(
                    SECOND_AUDITOR, AccountKind.AUDITOR, null, AUDITOR, "Meera Rao", "meera@example.org", true),
            new PasswordChanged(SECOND_AUDITOR),
            new AccountApproved(SECOND_AUDITOR),
            new PasswordReset(SECOND_AUDITOR, NOON.plus(Duration.ofHours(72))),
            new LimitLifted(SECOND_AUDITOR),
            new EmailChanged(SECOND_AUDITOR, "meera.rao@example.org"),
            new TotpEnrolled(SECOND_AUDITOR),
            new TotpRemoved(SECOND_AUDITOR),
            new PasskeyAdded(SECOND_AUDITOR, "mFAsB2sNSfFvGlZKzYoK3w", "Phone"),
            new PasskeyRemoved(SECOND_AUDITOR, "mFAsB2sNSfFvGlZKzYoK3w"),
            new RecoveryCodesIssued(SECOND_AUDITOR, 10),
            new RecoveryCodeUsed(SECOND_AUDITOR),
            new AccountSuspended(SECOND_AUDITOR),
            new AccountRestored(SECOND_AUDITOR),
            new PasswordIssued(SECOND_AUDITOR, true),
            new AccountRecovered(
                    SECOND_AUDITOR,
                    AccountKind.PATIENT,
                    CITY_HOSPITAL,
                    AUDITOR,
                    "Meera Rao",
                    NOON.plus(Duration.ofHours(72))),
            new HospitalIssued(CITY_HOSPITAL, "City Hospital", "1 Lake Road", "desk@city.example", DOCTOR),
            new HospitalApproved(CITY_HOSPITAL),
            new StaffAdded(CITY_HOSPITAL, NURSE, "nurse.lata"),
            new StaffRemoved(CITY_HOSPITAL, NURSE),
            new HospitalSuspended(CITY_HOSPITAL),
            new HospitalRestored(CITY_HOSPITAL),
            new RecordUploaded(
                    CORRECTED_DISCHARGE,
                    ASHA,
                    CITY_HOSPITAL,
                    "Discharge summary",
                    RecordKind.DISCHARGE_SUMMARY,
                    THAT_DAY,
                    CONTENT,
                    DISCHARGE),
            new SummaryGenerated(CORRECTED_DISCHARGE, ASHA, 1, SUMMARY),
            new SummarizationFailed(DISCHARGE, ASHA, 3, UnreadableReason.READER_FAILED),
            new EssentialAssessed(CORRECTED_DISCHARGE, ASHA, "a1", Verdict.DISPUTED, "It was only an upset stomach"),
            new RecordWithdrawn(DISCHARGE, ASHA, CONTENT.contentId(), WithdrawalReason.WRONG_PATIENT),
            new RecordReplaced(DISCHARGE, ASHA, CORRECTED_DISCHARGE),
            new EmergencyAccessStarted(
                    ASHA,
                    CITY_HOSPITAL,
                    DOCTOR,
                    EmergencyReason.UNCONSCIOUS,
                    "Brought in unconscious after a fall",
                    NOON.plus(Duration.ofHours(24))),
            new AccessesRecorded(
                    2026,
                    List.of(new Access(
                            NOON, BY_DOCTOR, ASHA, Access.View.RECORD, DISCHARGE, Access.Right.EMERGENCY, 2))),
            new RefusalsRecorded(
                    2026,
                    List.of(new Refusal(
                            NOON, Refusal.Kind.READ, DOCTOR, CITY_HOSPITAL, ASHA, Access.View.GENERAL_DETAILS, 3))),
            new SessionRecorded(2026, DOCTOR, SessionChange.LOGGED_IN),
            new AccessRequested(ASHA, GRANT, CITY_HOSPITAL, DOCTOR, SCOPE, NOON.plus(Duration.ofDays(30))),
            new AccessGranted(ASHA, GRANT, CITY_HOSPITAL, ASHAS_ACCOUNT, SCOPE, NOON.plus(Duration.ofDays(30))),
            new AccessRefused(ASHA, GRANT),
            new GrantRevoked(ASHA, GRANT),
            new RecordRestricted(ASHA, DISCHARGE, true),
            new RestrictionLifted(ASHA, DISCHARGE),
            new RestrictedRecordOpened(ASHA, CITY_HOSPITAL, DOCTOR, DISCHARGE, "Which drugs were given before"),
            new ErasureRequested(ASHA, ASHAS_ACCOUNT, NOON.plus(Duration.ofDays(30))),
            new ErasureCancelled(ASHA),
            new ErasureHeld(ASHA, "Evidence in a court case"),
            new HoldReleased(ASHA),
            new PatientErased(RAVI, ANOTHER_ACCOUNT),
            new EmergencyReviewed(
                    ASHA, DOCTOR, NOON.plus(Duration.ofHours(24)), true, "The ambulance's report confirms it"));

    private ExampleEvents() {}
}
