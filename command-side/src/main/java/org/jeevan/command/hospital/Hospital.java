package org.jeevan.command.hospital;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;
import static org.jeevan.api.rejection.Rejection.Code.CONFLICT;
import static org.jeevan.api.rejection.Rejection.Code.ERASED;
import static org.jeevan.api.rejection.Rejection.Code.IDEMPOTENCY_KEY_REUSED;
import static org.jeevan.api.rejection.Rejection.Code.INVALID_FIELD;
import static org.jeevan.api.rejection.Rejection.Code.NO_ACCESS;

import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.spring.stereotype.Aggregate;
import org.jeevan.api.PlainText;
import org.jeevan.api.hospital.HospitalCommand.AddStaff;
import org.jeevan.api.hospital.HospitalCommand.ApproveHospital;
import org.jeevan.api.hospital.HospitalCommand.IssueHospital;
import org.jeevan.api.hospital.HospitalCommand.RemoveStaff;
import org.jeevan.api.hospital.HospitalCommand.RestoreHospital;
import org.jeevan.api.hospital.HospitalCommand.SuspendHospital;
import org.jeevan.api.hospital.HospitalEvent.HospitalApproved;
import org.jeevan.api.hospital.HospitalEvent.HospitalIssued;
import org.jeevan.api.hospital.HospitalEvent.HospitalRestored;
import org.jeevan.api.hospital.HospitalEvent.HospitalSuspended;
import org.jeevan.api.hospital.HospitalEvent.StaffAdded;
import org.jeevan.api.hospital.HospitalEvent.StaffRemoved;
import org.jeevan.api.identity.AccountId;
import org.jeevan.api.identity.Actor;
import org.jeevan.api.identity.Actor.Role;
import org.jeevan.api.identity.EmailAddress;
import org.jeevan.api.identity.HospitalId;
import org.jeevan.api.patient.PersonName;
import org.jeevan.api.rejection.CommandRejected;
import org.jeevan.events.ErasedEvent;

/** Decides what may happen to one hospital and who works there; pending until an auditor vouched for it. */
@Aggregate(type = "Hospital", cache = "aggregateCache")
public class Hospital {

    /** Keeps the stream under the 200 events that an aggregate without snapshots may have. */
    private static final int STAFF_MAX = 150;

    private static final int ADDRESS_CHARACTERS_MAX = 300;
    private static final Pattern STAFF_NAME = Pattern.compile("[a-z0-9._-]{2,40}");

    @AggregateIdentifier
    private HospitalId hospitalId;

    private HospitalIssued issued;
    private AccountId issuedBy;
    private boolean approved;
    private boolean suspended;
    private int suspensions;
    private final Map<String, AccountId> staff = new HashMap<>();
    private boolean erased;

    Hospital() {} // for Axon, which then replays the stream

    /** A pending hospital may look up, upload, and read its own uploads; it confirms nobody and breaks no glass. */
    public boolean approved() {
        return approved;
    }

    /** Nobody who works there gets in, and no right of its staff holds. */
    public boolean suspended() {
        return suspended;
    }

    /** How often it was: what staff had begun before is not finished after it. */
    public int suspensions() {
        return suspensions;
    }

    public String name() {
        return issued.name();
    }

    /** Manages the hospital's staff. */
    public AccountId firstUser() {
        return issued.firstUser();
    }

    /** By the name that follows the hospital's id at log-in; without the first user. */
    public Map<String, AccountId> namedStaff() {
        return Map.copyOf(staff);
    }

    /** Whether the account works here, the first user included. */
    public boolean employs(AccountId account) {
        return account.equals(issued.firstUser()) || staff.containsValue(account);
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void handle(IssueHospital command) {
        requireNotErased();
        var event = new HospitalIssued(
                command.hospitalId(),
                PersonName.require(command.name(), "name"),
                requireAddress(command.address()),
                EmailAddress.require(command.email(), "email"),
                Objects.requireNonNull(command.firstUser()));
        if (issued == null) {
            apply(event);
        } else if (!issued.equals(event)) {
            throw new CommandRejected(IDEMPOTENCY_KEY_REUSED, "Issued before with other content");
        }
    }

    @CommandHandler
    void handle(ApproveHospital command, Actor actor) {
        requireNotErased();
        if (actor.role() != Role.AUDITOR
                || actor.person() == null
                || actor.person().equals(issuedBy)) {
            throw new CommandRejected(NO_ACCESS, "A hospital is approved by an auditor, not by who issued it");
        }
        if (!approved) {
            apply(new HospitalApproved(hospitalId));
        }
    }

    @CommandHandler
    void handle(SuspendHospital command, Actor actor) {
        requireNotErased();
        requireAdmin(actor);
        if (!suspended) {
            apply(new HospitalSuspended(hospitalId));
        }
    }

    @CommandHandler
    void handle(RestoreHospital command, Actor actor) {
        requireNotErased();
        requireAdmin(actor);
        if (suspended) {
            apply(new HospitalRestored(hospitalId));
        }
    }

    @CommandHandler
    void handle(RemoveStaff command, Actor actor) {
        requireNotErased();
        if (!issued.firstUser().equals(actor.person())) {
            throw new CommandRejected(NO_ACCESS, "Only the hospital's first user removes staff");
        }
        if (staff.containsValue(command.accountId())) {
            apply(new StaffRemoved(hospitalId, command.accountId()));
        }
    }

    /** Only the hospital's own people: an admin who could add staff could make himself one. */
    @CommandHandler
    void handle(AddStaff command, Actor actor) {
        requireNotErased();
        boolean ownStaff = actor.role() == Role.STAFF && hospitalId.equals(actor.organisation());
        if (actor.role() != Role.SYSTEM && !ownStaff) {
            throw new CommandRejected(NO_ACCESS, "Only the hospital's own staff may add staff");
        }
        AccountId account = Objects.requireNonNull(command.accountId());
        requireStaffName(command.name());
        if (account.equals(staff.get(command.name()))) {
            return;
        }
        requirePlaceFor(account, command.name());
        apply(new StaffAdded(hospitalId, account, command.name()));
    }

    @EventSourcingHandler
    void on(HospitalIssued event, Actor actor) {
        hospitalId = event.hospitalId();
        issued = event;
        issuedBy = actor.person();
    }

    @EventSourcingHandler
    void on(HospitalApproved event) {
        approved = true;
    }

    @EventSourcingHandler
    void on(StaffAdded event) {
        staff.put(event.name(), event.accountId());
    }

    @EventSourcingHandler
    void on(StaffRemoved event) {
        staff.values().remove(event.accountId());
    }

    @EventSourcingHandler
    void on(HospitalSuspended event) {
        suspended = true;
        suspensions++;
    }

    @EventSourcingHandler
    void on(HospitalRestored event) {
        suspended = false;
    }

    @EventSourcingHandler
    void on(ErasedEvent event) {
        hospitalId = new HospitalId(event.aggregateIdentifier());
        erased = true;
    }

    private static void requireAdmin(Actor actor) {
        if (actor.role() != Role.ADMIN) {
            throw new CommandRejected(NO_ACCESS, "Only the admin suspends and restores hospitals");
        }
    }

    private void requirePlaceFor(AccountId account, String name) {
        if (employs(account)) {
            throw new CommandRejected(IDEMPOTENCY_KEY_REUSED, "This person has another name here already");
        }
        if (staff.containsKey(name)) {
            throw new CommandRejected(CONFLICT, "The name is taken", "name");
        }
        if (staff.size() >= STAFF_MAX) {
            throw new CommandRejected(CONFLICT, "A hospital has at most %d named staff".formatted(STAFF_MAX));
        }
    }

    private void requireNotErased() {
        if (erased) {
            throw new CommandRejected(ERASED, "Hospital %s has been erased".formatted(hospitalId));
        }
    }

    private static void requireStaffName(String name) {
        if (name == null || !STAFF_NAME.matcher(name).matches()) {
            throw new CommandRejected(INVALID_FIELD, "2 to 40 of a-z, 0-9, dot, underscore, hyphen", "name");
        }
    }

    private static String requireAddress(String address) {
        return PlainText.lines(address, 1, ADDRESS_CHARACTERS_MAX, "An address", "address");
    }
}
