package org.jeevan.command.record;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;
import static org.jeevan.api.rejection.Rejection.Code.CONFLICT;
import static org.jeevan.api.rejection.Rejection.Code.ERASED;
import static org.jeevan.api.rejection.Rejection.Code.IDEMPOTENCY_KEY_REUSED;
import static org.jeevan.api.rejection.Rejection.Code.INVALID_FIELD;
import static org.jeevan.api.rejection.Rejection.Code.NOT_FOUND;
import static org.jeevan.api.rejection.Rejection.Code.NO_ACCESS;
import static org.jeevan.api.rejection.Rejection.Code.WITHDRAWN;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Objects;
import java.util.Optional;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventhandling.Timestamp;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.spring.stereotype.Aggregate;
import org.jeevan.api.identity.Actor;
import org.jeevan.api.identity.Actor.Role;
import org.jeevan.api.identity.HospitalId;
import org.jeevan.api.identity.PatientId;
import org.jeevan.api.identity.RecordId;
import org.jeevan.api.record.RecordCommand.AssessEssential;
import org.jeevan.api.record.RecordCommand.CompleteSummary;
import org.jeevan.api.record.RecordCommand.FailSummary;
import org.jeevan.api.record.RecordCommand.ReplaceRecord;
import org.jeevan.api.record.RecordCommand.UploadRecord;
import org.jeevan.api.record.RecordCommand.WithdrawAgain;
import org.jeevan.api.record.RecordCommand.WithdrawRecord;
import org.jeevan.api.record.RecordCommand.WithdrawalReason;
import org.jeevan.api.record.RecordEvent.EssentialAssessed;
import org.jeevan.api.record.RecordEvent.RecordReplaced;
import org.jeevan.api.record.RecordEvent.RecordUploaded;
import org.jeevan.api.record.RecordEvent.RecordWithdrawn;
import org.jeevan.api.record.RecordEvent.SummarizationFailed;
import org.jeevan.api.record.RecordEvent.SummaryGenerated;
import org.jeevan.api.record.RecordKind;
import org.jeevan.api.record.RecordTitle;
import org.jeevan.api.rejection.CommandRejected;
import org.jeevan.events.ErasedEvent;

/** Decides what may happen to one uploaded document. To all but its uploader it looks as if it were not there. */
@Aggregate(type = "Record", cache = "aggregateCache")
@SuppressWarnings("JavaLangClash") // the domain's word; java.lang.Record is never named here
public class Record {

    /** A day has begun once it has begun anywhere on earth; a record may bear that date. */
    private static final ZoneOffset EARLIEST_ZONE = ZoneOffset.ofHours(14);

    private static final int AGE_YEARS_MAX = 130; // nobody lives to have an older one

    @AggregateIdentifier
    private RecordId recordId;

    private RecordUploaded uploaded;
    private HospitalId uploader;
    private boolean answered;
    private WithdrawalReason withdrawnFor;
    private RecordId replacedBy;
    private boolean erased;
    private final Assessments assessments = new Assessments();

    Record() {} // for Axon, which then replays the stream

    public boolean uploadedBy(HospitalId hospital) {
        return hospital.equals(uploader);
    }

    /** Empty once the record's key is destroyed. */
    public Optional<PatientId> patientId() {
        return Optional.ofNullable(uploaded).map(RecordUploaded::patientId);
    }

    /** Which document it is to those who read it; empty unless it is current. */
    public Optional<Readable> readable() {
        return current()
                ? Optional.of(new Readable(uploaded.patientId(), uploaded.kind(), uploader))
                : Optional.empty();
    }

    /** Whose record it is, and what a right to read goes by. */
    public record Readable(PatientId patientId, RecordKind kind, HospitalId uploader) {}

    /** Neither withdrawn nor replaced nor erased: it is in lists and may be opened. */
    public boolean current() {
        return !erased && withdrawnFor == null && replacedBy == null;
    }

    /** Withdrawn, because it belongs to another person than the one it was uploaded for. */
    boolean isSomebodyElses() {
        return withdrawnFor == WithdrawalReason.WRONG_PATIENT;
    }

    /** A retry with the same replacement finds it replaced already. */
    public boolean mayBeReplacedBy(RecordId replacement) {
        return current() || replacement.equals(replacedBy);
    }

    /** @throws CommandRejected if another upload for this patient under this id can be no retry */
    public void requireRetryFor(PatientId patient) {
        if (isSomebodyElses()) {
            throw new CommandRejected(WITHDRAWN, "Record %s has been withdrawn".formatted(recordId));
        }
        requireNotErased();
        if (!uploaded.patientId().equals(patient)) {
            throw new CommandRejected(IDEMPOTENCY_KEY_REUSED, "Uploaded before for another patient");
        }
    }

    /** True if these are the bytes that count from now on; false for a retry, whose first bytes count. */
    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    boolean handle(UploadRecord command, Actor actor, @Timestamp Instant now) {
        requireStaffOf(command.hospitalId(), actor);
        requireNotErased();
        RecordUploaded event = requireValid(command, LocalDate.ofInstant(now, EARLIEST_ZONE));
        if (uploaded == null) {
            apply(event);
            return true;
        }
        if (!sameUpload(event)) {
            throw new CommandRejected(IDEMPOTENCY_KEY_REUSED, "Uploaded before with other content");
        }
        return false;
    }

    @CommandHandler
    void handle(CompleteSummary command) {
        requireNotErased();
        if (awaitsAnswer()) {
            apply(new SummaryGenerated(recordId, uploaded.patientId(), command.attempt(), command.summary()));
        }
    }

    @CommandHandler
    void handle(FailSummary command) {
        requireNotErased();
        if (awaitsAnswer()) {
            apply(new SummarizationFailed(recordId, uploaded.patientId(), command.attempt(), command.reason()));
        }
    }

    /** A record withdrawn for an error may still turn out to be somebody else's; the reverse is not undone. */
    @CommandHandler
    void handle(WithdrawRecord command, Actor actor) {
        requireStaffOf(command.hospitalId(), actor);
        requireUploader(command.hospitalId());
        WithdrawalReason reason = requirePresent(command.reason(), "reason");
        if (reason == withdrawnFor) {
            return;
        }
        requireNotErased();
        if (isSomebodyElses()) {
            throw new CommandRejected(WITHDRAWN, "Record %s has been withdrawn".formatted(recordId));
        }
        apply(new RecordWithdrawn(
                recordId, uploaded.patientId(), uploaded.content().contentId(), reason));
    }

    @CommandHandler
    void handle(WithdrawAgain command, Actor actor) {
        if (actor.role() != Role.SYSTEM) {
            throw new CommandRejected(NO_ACCESS, "Only the platform itself does this");
        }
        if (!isSomebodyElses()) {
            apply(new RecordWithdrawn(
                    recordId, command.patientId(), command.contentId(), WithdrawalReason.WRONG_PATIENT));
        }
    }

    @CommandHandler
    void handle(ReplaceRecord command, Actor actor) {
        requireStaffOf(command.hospitalId(), actor);
        requireUploader(command.hospitalId());
        requireNotErased();
        if (command.replacedBy().equals(replacedBy)) {
            return;
        }
        if (withdrawnFor != null) {
            throw new CommandRejected(WITHDRAWN, "Record %s has been withdrawn".formatted(recordId));
        }
        if (replacedBy != null || command.replacedBy().equals(recordId)) {
            throw new CommandRejected(CONFLICT, "Record %s has another replacement".formatted(recordId));
        }
        apply(new RecordReplaced(recordId, uploaded.patientId(), command.replacedBy()));
    }

    /** Whether the patient or the hospital may see the record at all is decided where its views are decided. */
    @CommandHandler
    void handle(AssessEssential command, Actor actor) {
        if (actor.role() != Role.PATIENT && actor.role() != Role.STAFF) {
            throw new CommandRejected(NO_ACCESS, "Only the patient and hospitals' staff may do this");
        }
        requireNotErased();
        if (!current()) {
            throw new CommandRejected(WITHDRAWN, "Record %s has been withdrawn or replaced".formatted(recordId));
        }
        String reason = Assessments.reason(command);
        if (assessments.isNews(command, reason, actor.person())) {
            apply(new EssentialAssessed(recordId, uploaded.patientId(), command.itemId(), command.verdict(), reason));
        }
    }

    @EventSourcingHandler
    void on(RecordUploaded event) {
        recordId = event.recordId();
        uploaded = event;
        uploader = event.hospitalId();
    }

    @EventSourcingHandler
    void on(SummaryGenerated event) {
        answered = true;
        if (event.summary().essentials() != null) {
            assessments.found(event.summary().essentials().itemIds());
        }
    }

    @EventSourcingHandler
    void on(EssentialAssessed event, Actor actor) {
        assessments.assessed(event, actor.person());
    }

    @EventSourcingHandler
    void on(SummarizationFailed event) {
        answered = true;
    }

    /** Who uploaded it can, once its key is destroyed, be read only from who withdrew it. */
    @EventSourcingHandler
    void on(RecordWithdrawn event, Actor actor) {
        withdrawnFor = event.reason();
        if (uploader == null) {
            uploader = actor.organisation();
        }
    }

    @EventSourcingHandler
    void on(RecordReplaced event) {
        replacedBy = event.replacedBy();
    }

    @EventSourcingHandler
    void on(ErasedEvent event) {
        recordId = new RecordId(event.aggregateIdentifier());
        erased = true;
    }

    private boolean awaitsAnswer() {
        return !answered && current();
    }

    private boolean sameUpload(RecordUploaded other) {
        return uploaded.patientId().equals(other.patientId())
                && uploaded.hospitalId().equals(other.hospitalId())
                && uploaded.title().equals(other.title())
                && uploaded.kind() == other.kind()
                && uploaded.recordedOn().equals(other.recordedOn())
                && uploaded.content().sameBytesAs(other.content())
                && Objects.equals(uploaded.replaces(), other.replaces());
    }

    private static RecordUploaded requireValid(UploadRecord command, LocalDate today) {
        LocalDate recordedOn = requirePresent(command.recordedOn(), "recordedOn");
        if (recordedOn.isAfter(today)) {
            throw new CommandRejected(INVALID_FIELD, "A date that is not in the future", "recordedOn");
        }
        if (recordedOn.isBefore(today.minusYears(AGE_YEARS_MAX))) {
            throw new CommandRejected(INVALID_FIELD, "A date within the last 130 years", "recordedOn");
        }
        if (command.content().sizeBytes() < 1) {
            throw new CommandRejected(INVALID_FIELD, "The file is empty", "file");
        }
        return new RecordUploaded(
                command.recordId(),
                Objects.requireNonNull(command.patientId()),
                Objects.requireNonNull(command.hospitalId()),
                RecordTitle.require(command.title()),
                requirePresent(command.kind(), "kind"),
                recordedOn,
                command.content(),
                command.replaces());
    }

    private static void requireStaffOf(HospitalId hospital, Actor actor) {
        if (actor.role() != Role.STAFF || !hospital.equals(actor.organisation())) {
            throw new CommandRejected(NO_ACCESS, "Only the hospital's own staff may do this");
        }
    }

    private static <T> T requirePresent(T value, String field) {
        if (value == null) {
            throw new CommandRejected(INVALID_FIELD, "Required", field);
        }
        return value;
    }

    /** An erased record whose uploader nobody knows any more says that it is erased. */
    private void requireUploader(HospitalId hospital) {
        if (uploader == null) {
            requireNotErased();
        }
        if (!Objects.equals(hospital, uploader)) {
            throw new CommandRejected(NOT_FOUND, "There is no such record");
        }
    }

    private void requireNotErased() {
        if (erased) {
            throw new CommandRejected(ERASED, "Record %s has been erased".formatted(recordId));
        }
    }
}
