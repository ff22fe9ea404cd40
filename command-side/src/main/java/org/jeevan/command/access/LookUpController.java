package org.jeevan.command.access;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jeevan.api.access.Access.Right;
import org.jeevan.api.access.Access.View;
import org.jeevan.api.identity.AccountId;
import org.jeevan.api.identity.Actor;
import org.jeevan.api.identity.Identifier;
import org.jeevan.api.identity.PatientId;
import org.jeevan.api.patient.GeneralDetails;
import org.jeevan.command.Aggregates;
import org.jeevan.command.account.Account;
import org.jeevan.command.account.ApprovedAuditors;
import org.jeevan.command.patient.IdentityState;
import org.jeevan.command.patient.Patient;
import org.jeevan.command.vault.IdentifierIndex;
import org.jeevan.web.SignedIn;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/**
 * Finds a patient by Aadhaar number: enough to know that it is the right person, no more. Each look-up is on record, and
 * misses are budgeted, so that the index cannot be searched.
 */
@RestController
class LookUpController {

    private final IdentifierIndex identifiers;
    private final Aggregates aggregates;
    private final ApprovedAuditors auditors;
    private final AccessLog accessLog;
    private final LookUpBudget budget;
    private final StaffGate staffGate;

    LookUpController(
            IdentifierIndex identifiers,
            Aggregates aggregates,
            ApprovedAuditors auditors,
            AccessLog accessLog,
            LookUpBudget budget,
            StaffGate staffGate) {
        this.identifiers = identifiers;
        this.aggregates = aggregates;
        this.auditors = auditors;
        this.accessLog = accessLog;
        this.budget = budget;
        this.staffGate = staffGate;
    }

    record LookUpRequest(String aadhaarNumber) {}

    enum AccessState {
        none,
        granted,
        emergency
    }

    record LookUpAnswer(
            PatientId patientId,
            String initials,
            @Nullable Integer birthYear,
            GeneralDetails.@Nullable Gender sex,
            @Nullable String maskedEmail,
            IdentityState identity,
            AccessState access) {}

    @PostMapping("/api/v1/patient-lookups")
    ResponseEntity<LookUpAnswer> lookUp(@RequestBody LookUpRequest request) {
        SignedIn person = SignedIn.current();
        Actor staff = person.actor();
        Identifier number = Identifier.aadhaar(request.aadhaarNumber());
        LookUpAnswer answer =
                budget.find(person, () -> identifiers.find(number).flatMap(patientId -> answer(staff, patientId)));
        accessLog.record(new AccessLog.Look(staff, answer.patientId(), View.LOOK_UP, null, Right.LOOK_UP));
        return ResponseEntity.ok().header(HttpHeaders.CACHE_CONTROL, "no-store").body(answer);
    }

    record AuditLookUpAnswer(PatientId patientId) {}

    /** The auditor learns which patient it is, and nothing else; the patient sees that he asked. */
    @PostMapping("/api/v1/audit/patient-lookups")
    ResponseEntity<AuditLookUpAnswer> lookUpForAudit(@RequestBody LookUpRequest request) {
        SignedIn person = SignedIn.current();
        Actor auditor = auditors.require(person);
        Identifier number = Identifier.aadhaar(request.aadhaarNumber());
        PatientId patientId = budget.find(person, () -> identifiers.find(number).filter(id -> aggregates
                .ask(Patient.class, id.value(), patient -> true)
                .isPresent()));
        accessLog.record(new AccessLog.Look(auditor, patientId, View.LOOK_UP, null, Right.AUDIT));
        return ResponseEntity.ok().header(HttpHeaders.CACHE_CONTROL, "no-store").body(new AuditLookUpAnswer(patientId));
    }

    private record Found(
            String fullName,
            Integer birthYear,
            GeneralDetails.Gender sex,
            AccountId account,
            IdentityState identity,
            boolean erased) {}

    private Optional<LookUpAnswer> answer(Actor staff, PatientId patientId) {
        return aggregates
                .ask(Patient.class, patientId.value(), LookUpController::found)
                .filter(found -> !found.erased())
                .map(found -> new LookUpAnswer(
                        patientId,
                        initials(found.fullName()),
                        found.birthYear(),
                        found.sex(),
                        maskedEmail(found.account()),
                        found.identity(),
                        access(staff, patientId)));
    }

    private static Found found(Patient patient) {
        AccountId account = patient.boundAccount()
                .orElseGet(() -> patient.claimants().isEmpty()
                        ? null
                        : patient.claimants().getLast());
        IdentityState identity = account == null
                ? IdentityState.NONE
                : patient.identityConfirmed() ? IdentityState.CONFIRMED : IdentityState.UNCONFIRMED;
        return new Found(
                patient.fullName(),
                patient.birthYear().orElse(null),
                patient.details().map(GeneralDetails::gender).orElse(null),
                account,
                identity,
                patient.erased());
    }

    private AccessState access(Actor reader, PatientId patientId) {
        StaffRights rights = staffGate.rights(reader, patientId);
        if (rights.inEmergency().isPresent()) {
            return AccessState.emergency;
        }
        return rights.byGrant().isPresent() ? AccessState.granted : AccessState.none;
    }

    private String maskedEmail(AccountId account) {
        return account == null
                ? null
                : aggregates
                        .ask(Account.class, account.value(), Account::email)
                        .map(LookUpController::masked)
                        .orElse(null);
    }

    /** {@code a***@example.org}: enough for the person at the desk to say which mailbox it is. */
    static String masked(String email) {
        int at = email.indexOf('@');
        return at < 1 ? "***" : email.substring(0, email.offsetByCodePoints(0, 1)) + "***" + email.substring(at);
    }

    static String initials(String fullName) {
        return fullName == null
                ? null
                : Arrays.stream(fullName.split("\\s+"))
                        .map(word -> word.substring(0, word.offsetByCodePoints(0, 1)))
                        .map(letter -> letter.toUpperCase(Locale.ROOT))
                        .collect(Collectors.joining("."));
    }
}
