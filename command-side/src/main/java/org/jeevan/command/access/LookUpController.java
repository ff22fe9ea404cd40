package org.jeevan.command.access;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jeevan.api.access.Access.Right;
import org.jeevan.api.access.Access.View;
import org.jeevan.api.identity.AccountId;
import org.jeevan.api.identity.Actor;
import org.jeevan.api.identity.CardToken;
import org.jeevan.api.identity.Identifier;
import org.jeevan.api.identity.PatientId;
import org.jeevan.api.patient.GeneralDetails;
import org.jeevan.api.rejection.CommandRejected;
import org.jeevan.api.rejection.Rejection;
import org.jeevan.command.Aggregates;
import org.jeevan.command.account.Account;
import org.jeevan.command.account.ApprovedAuditors;
import org.jeevan.command.card.PatientCards;
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
 * Finds a patient by Aadhaar number or emergency card: enough to know that it is the right person, no more. Each look-up is
 * on record, and misses are budgeted, so that the index cannot be searched.
 */
@RestController
class LookUpController {

    private final IdentifierIndex identifiers;
    private final PatientCards cards;
    private final Aggregates aggregates;
    private final ApprovedAuditors auditors;
    private final AccessLog accessLog;
    private final LookUpBudget budget;
    private final StaffGate staffGate;

    LookUpController(
            IdentifierIndex identifiers,
            PatientCards cards,
            Aggregates aggregates,
            ApprovedAuditors auditors,
            AccessLog accessLog,
            LookUpBudget budget,
            StaffGate staffGate) {
        this.identifiers = identifiers;
        this.cards = cards;
        this.aggregates = aggregates;
        this.auditors = auditors;
        this.accessLog = accessLog;
        this.budget = budget;
        this.staffGate = staffGate;
    }

    /** @param cardToken as it was scanned or typed; one of the two, never both */
    record LookUpRequest(
            @Nullable String aadhaarNumber, @Nullable String cardToken) {}

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
        Supplier<Optional<PatientId>> search = search(request);
        LookUpAnswer answer = budget.find(person, () -> search.get().flatMap(patientId -> answer(staff, patientId)));
        accessLog.record(new AccessLog.Look(staff, answer.patientId(), View.LOOK_UP, null, Right.LOOK_UP));
        return ResponseEntity.ok().header(HttpHeaders.CACHE_CONTROL, "no-store").body(answer);
    }

    record AuditLookUpAnswer(PatientId patientId) {}

    /** The auditor learns which patient it is, and nothing else; the patient sees that he asked. */
    @PostMapping("/api/v1/audit/patient-lookups")
    ResponseEntity<AuditLookUpAnswer> lookUpForAudit(@RequestBody LookUpRequest request) {
        SignedIn person = SignedIn.current();
        Actor auditor = auditors.require(person);
        Supplier<Optional<PatientId>> search = search(request);
        PatientId patientId = budget.find(person, () -> search.get().filter(id -> aggregates
                .ask(Patient.class, id.value(), patient -> true)
                .isPresent()));
        accessLog.record(new AccessLog.Look(auditor, patientId, View.LOOK_UP, null, Right.AUDIT));
        return ResponseEntity.ok().header(HttpHeaders.CACHE_CONTROL, "no-store").body(new AuditLookUpAnswer(patientId));
    }

    /** What is no number and no card is refused before anything is searched, and is no miss. */
    private Supplier<Optional<PatientId>> search(LookUpRequest request) {
        if (request.cardToken() == null) {
            Identifier number = Identifier.aadhaar(request.aadhaarNumber());
            return () -> identifiers.find(number);
        }
        if (request.aadhaarNumber() != null) {
            throw new CommandRejected(Rejection.Code.INVALID_FIELD, "A number or a card, not both", "cardToken");
        }
        CardToken token = CardToken.typed(request.cardToken(), "cardToken");
        return () -> cards.find(token);
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
