package org.jeevan.command.record;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.jeevan.api.identity.Actor;
import org.jeevan.api.identity.PatientId;
import org.jeevan.api.identity.RecordId;
import org.jeevan.api.record.RecordCommand.ReplaceRecord;
import org.jeevan.api.record.RecordCommand.UploadRecord;
import org.jeevan.api.record.StoredContent;
import org.jeevan.api.rejection.CommandRejected;
import org.jeevan.command.Aggregates;
import org.jeevan.command.Commands;
import org.jeevan.records.RecordStore;
import org.springframework.stereotype.Component;

/**
 * Key, then bytes, then event: each durable before the next begins. A crash in between leaves bytes that no event names,
 * which are swept. So are those of an event whose commit failed: nobody knows yet whether it is there, so its bytes stay.
 */
@Component
class Upload {

    private final UploadForms forms;
    private final Commands commands;
    private final Aggregates aggregates;
    private final RecordStore store;
    private final RestrictedRecords restricted;

    Upload(
            UploadForms forms,
            Commands commands,
            Aggregates aggregates,
            RecordStore store,
            RestrictedRecords restricted) {
        this.forms = forms;
        this.commands = commands;
        this.aggregates = aggregates;
        this.store = store;
        this.restricted = restricted;
    }

    void take(Actor staff, PatientId patientId, RecordId recordId, RecordId replaces, HttpServletRequest request) {
        requireNewOrRetry(recordId, patientId);
        UploadForms.Form form = forms.read(request, patientId, recordId);
        var command = new UploadRecord(
                recordId,
                patientId,
                staff.organisation(),
                form.title(),
                form.kind(),
                form.recordedOn(),
                form.content(),
                replaces);
        if (form.restricted() || replaces != null && restricted.contains(patientId, replaces)) {
            restrict(command, staff);
        }
        if (!isFirst(command, staff)) {
            discard(form.content());
        }
        if (replaces != null) {
            commands.send(new ReplaceRecord(replaces, staff.organisation(), recordId), staff);
        }
    }

    /** Before the record is there, so that nobody sees it at any moment who may not. */
    private void restrict(UploadRecord upload, Actor staff) {
        try {
            restricted.add(upload.patientId(), upload.recordId(), upload.replaces(), staff);
        } catch (CommandRejected refused) {
            discard(upload.content());
            throw refused;
        }
    }

    /** Before anything is encrypted: the record's data key is another patient's, or destroyed, if this is neither. */
    private void requireNewOrRetry(RecordId recordId, PatientId patientId) {
        aggregates.ask(Record.class, recordId.value(), record -> {
            record.requireRetryFor(patientId);
            return record;
        });
    }

    private boolean isFirst(UploadRecord command, Actor staff) {
        try {
            return Boolean.TRUE.equals(commands.<Boolean>send(command, staff));
        } catch (CommandRejected refused) {
            discard(command.content());
            throw refused;
        }
    }

    /**
     * Refused, or a retry whose first bytes are the ones that count. After any other failure nobody knows whether the
     * event is there: the bytes stay, and the sweep decides.
     */
    private void discard(StoredContent content) {
        try {
            store.delete(content.contentId());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
