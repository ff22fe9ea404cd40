package org.jeevan.command.patient;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;
import static org.jeevan.api.rejection.Rejection.Code.ALREADY_REGISTERED;
import static org.jeevan.api.rejection.Rejection.Code.CONFLICT;
import static org.jeevan.api.rejection.Rejection.Code.ERASED;
import static org.jeevan.api.rejection.Rejection.Code.IDEMPOTENCY_KEY_REUSED;
import static org.jeevan.api.rejection.Rejection.Code.INVALID_FIELD;
import static org.jeevan.api.rejection.Rejection.Code.NOT_FOUND;
import static org.jeevan.api.rejection.Rejection.Code.NO_ACCESS;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventhandling.Timestamp;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.AggregateMember;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.spring.stereotype.Aggregate;
import org.jeevan.api.access.ReadPermit.Scope;
import org.jeevan.api.identity.AccountId;
import org.jeevan.api.identity.Actor;
import org.jeevan.api.identity.Actor.Role;
import org.jeevan.api.identity.PatientId;
import org.jeevan.api.patient.GeneralDetails;
import org.jeevan.api.patient.PatientCommand.ClaimPatient;
import org.jeevan.api.patient.PatientCommand.ConfirmIdentity;
import org.jeevan.api.patient.PatientCommand.RegisterPatient;
import org.jeevan.api.patient.PatientCommand.ReportIdentityMismatch;
import org.jeevan.api.patient.PatientCommand.ReportLostFactors;
import org.jeevan.api.patient.PatientCommand.SubmitGeneralDetails;
import org.jeevan.api.patient.PatientEvent.AccountBound;
import org.jeevan.api.patient.PatientEvent.AccountClaimed;
import org.jeevan.api.patient.PatientEvent.AccountUnbound;
import org.jeevan.api.patient.PatientEvent.GeneralDetailsSubmitted;
import org.jeevan.api.patient.PatientEvent.IdentityConfirmed;
import org.jeevan.api.patient.PatientEvent.IdentityMismatchReported;
import org.jeevan.api.patient.PatientEvent.LostFactorsReported;
import org.jeevan.api.patient.PatientEvent.PatientRegistered;
import org.jeevan.api.patient.PersonName;
import org.jeevan.api.rejection.CommandRejected;
import org.jeevan.events.ErasedEvent;

/** Decides what may happen to one patient, and whose the record is. Keeps only the state its rules need. */
@Aggregate(type = "Patient", cache = "aggregateCache")
public class Patient {

    private static final int CLAIMANTS_MAX = 3;
    /** A day has begun once it has begun anywhere on earth; a birth may be stated on that day. */
    private static final ZoneOffset EARLIEST_ZONE = ZoneOffset.ofHours(14);

    @AggregateIdentifier
    private PatientId patientId;

    /** What auditors have to judge of what staff reported. */
    @AggregateMember
    private final DeskReviews reviews = new DeskReviews();

    @AggregateMember
    private final EmergencyCard card = new EmergencyCard();

    private String registeredName;
    private AccountId registeredFor;
    private boolean registrantLost;
    private AccountId boundAccount;
    private boolean identityConfirmed;
    private final List<AccountId> claimants = new ArrayList<>();
    private GeneralDetailsSubmitted lastDetails;
    private GeneralDetailsSubmitted lastDetailsOfStaff;
    private int yearOfLastDetails;
    private boolean erased;

    Patient() {} // for Axon, which then replays the stream

    /** What the account may read of this patient as its own; empty where the patient is not its own. */
    public Optional<Scope> rightOf(AccountId account) {
        if (!account.equals(boundAccount)) {
            return Optional.empty();
        }
        return Optional.of(identityConfirmed ? Scope.RECORDS : Scope.UNTIL_IDENTITY_CONFIRMED);
    }

    public Optional<AccountId> boundAccount() {
        return Optional.ofNullable(boundAccount);
    }

    /** Or what follows from the age that was stated, which may be a year off; empty where neither is known. */
    public Optional<Integer> birthYear() {
        return details().map(details -> {
            if (details.dateOfBirth() != null) {
                return details.dateOfBirth().getYear();
            }
            return details.age() == null ? null : Integer.valueOf(yearOfLastDetails - details.age());
        });
    }

    /** As the newest details say, else as at registration; null where only an account that lost the patient knew. */
    public String fullName() {
        if (lastDetails != null) {
            return lastDetails.details().fullName();
        }
        return registrantLost ? null : registeredName;
    }

    public Optional<GeneralDetails> details() {
        return Optional.ofNullable(lastDetails).map(GeneralDetailsSubmitted::details);
    }

    /** Accounts that say they are this patient's and wait for a hospital's desk, oldest first. */
    public List<AccountId> claimants() {
        return List.copyOf(claimants);
    }

    public boolean identityConfirmed() {
        return identityConfirmed;
    }

    /** The one that is valid now; empty where the patient carries none. */
    public Optional<IssuedCard> card() {
        return card.valid();
    }

    public boolean erased() {
        return erased;
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void handle(RegisterPatient command) {
        requireNotErased();
        String name = PersonName.require(command.fullName(), "fullName");
        if (patientId != null) {
            requireSameRegistration(name, command.accountId());
            return;
        }
        apply(new PatientRegistered(command.patientId(), name));
        if (command.accountId() != null) {
            apply(new AccountBound(command.patientId(), command.accountId()));
        }
    }

    @CommandHandler
    void handle(SubmitGeneralDetails command, Actor actor, @Timestamp Instant now) {
        requireNotErased();
        boolean byPatient = actor.role() == Role.PATIENT;
        if (byPatient && !Objects.equals(actor.person(), boundAccount)) {
            throw new CommandRejected(NOT_FOUND, "This account has no patient");
        }
        if (command.details() == null) {
            throw new CommandRejected(INVALID_FIELD, "The details are missing", "details");
        }
        command.details().requireBornBefore(LocalDate.ofInstant(now, EARLIEST_ZONE));
        var submitted = new GeneralDetailsSubmitted(patientId, command.details(), byPatient ? actor.person() : null);
        if (!submitted.equals(lastDetails)) {
            apply(submitted);
        }
    }

    @CommandHandler
    void handle(ClaimPatient command) {
        requireNotErased();
        AccountId account = Objects.requireNonNull(command.accountId());
        if (boundAccount != null && !boundAccount.equals(account)) {
            throw new CommandRejected(ALREADY_REGISTERED, "The patient has an account already");
        }
        if (boundAccount == null && !claimants.contains(account)) {
            apply(new AccountClaimed(patientId, account));
        }
    }

    @CommandHandler
    void handle(ConfirmIdentity command, Actor actor) {
        requireNotErased();
        requireStaff(actor);
        AccountId account = Objects.requireNonNull(command.accountId());
        boolean bound = account.equals(boundAccount);
        if (!bound && !claimants.contains(account)) {
            throw new CommandRejected(CONFLICT, "The account is not, and does not ask to be, this patient's");
        }
        if (!bound) {
            apply(new AccountBound(patientId, account));
        }
        if (!identityConfirmed) {
            apply(new IdentityConfirmed(patientId, account, command.document()));
        }
    }

    /**
     * Unbinds a confirmed account too: that a stranger reads on is worse than that the owner comes to a desk again, and
     * an auditor reviews each report. Where nobody is bound, it is the claims that staff found to be wrong.
     */
    @CommandHandler
    void handle(ReportIdentityMismatch command, Actor actor) {
        requireNotErased();
        requireStaff(actor);
        String reason = DeskReviews.requireText(command.reason(), "reason");
        for (AccountId account : boundAccount == null ? claimants() : List.of(boundAccount)) {
            apply(new IdentityMismatchReported(patientId, account, reason));
            apply(new AccountUnbound(patientId, account, reason));
        }
    }

    /** Only where a desk has confirmed the identity: before that there is nothing to lose. */
    @CommandHandler
    void handle(ReportLostFactors command, Actor actor) {
        requireNotErased();
        requireStaff(actor);
        if (!identityConfirmed || !Objects.equals(command.accountId(), boundAccount)) {
            throw new CommandRejected(CONFLICT, "The identity has to be confirmed at a desk first");
        }
        apply(new LostFactorsReported(patientId, boundAccount, command.document()));
    }

    @EventSourcingHandler
    void on(PatientRegistered event) {
        patientId = event.patientId();
        registeredName = event.fullName();
    }

    @EventSourcingHandler
    void on(AccountBound event) {
        boundAccount = event.accountId();
        if (!claimants.contains(boundAccount)) {
            registeredFor = boundAccount;
        }
        claimants.clear();
    }

    @EventSourcingHandler
    void on(AccountClaimed event) {
        claimants.add(event.accountId());
        if (claimants.size() > CLAIMANTS_MAX) {
            claimants.removeFirst();
        }
    }

    @EventSourcingHandler
    void on(AccountUnbound event) {
        claimants.remove(event.accountId());
        if (event.accountId().equals(boundAccount)) {
            boundAccount = null;
            identityConfirmed = false;
        }
        if (lastDetails != null && event.accountId().equals(lastDetails.statedBy())) {
            lastDetails = lastDetailsOfStaff;
        }
        registrantLost |= event.accountId().equals(registeredFor);
    }

    @EventSourcingHandler
    void on(GeneralDetailsSubmitted event, @Timestamp Instant at) {
        lastDetails = event;
        yearOfLastDetails = at.atOffset(ZoneOffset.UTC).getYear();
        if (event.statedBy() == null) {
            lastDetailsOfStaff = event;
        }
    }

    @EventSourcingHandler
    void on(IdentityConfirmed event) {
        identityConfirmed = true;
    }

    @EventSourcingHandler
    void on(ErasedEvent event) {
        patientId = new PatientId(event.aggregateIdentifier());
        erased = true;
    }

    private void requireSameRegistration(String name, AccountId account) {
        if (!name.equals(registeredName) || !Objects.equals(account, registeredFor)) {
            throw new CommandRejected(IDEMPOTENCY_KEY_REUSED, "Registered before with other content");
        }
    }

    private void requireNotErased() {
        if (erased) {
            throw new CommandRejected(ERASED, "Patient %s has been erased".formatted(patientId));
        }
    }

    private static void requireStaff(Actor actor) {
        if (actor.role() != Role.STAFF) {
            throw new CommandRejected(NO_ACCESS, "Only staff at a hospital's desk may do this");
        }
    }
}
