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
import org.jeevan.command.Commands;
import org.jeevan.records.RecordStore;
import org.springframework.stereotype.Component;

/**
 * Key, then bytes, then event: each durable before the next begins. A crash in between leaves bytes that no event names,
 * which are swept.
 */
@Component
class Upload {

    private final UploadForms forms;
    private final Commands commands;
    private final RecordStore store;

    Upload(UploadForms forms, Commands commands, RecordStore store) {
        this.forms = forms;
        this.commands = commands;
        this.store = store;
    }

    void take(Actor staff, PatientId patientId, RecordId recordId, RecordId replaces, HttpServletRequest request) {
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
        try {
            boolean first = commands.send(command, staff);
            if (!first) {
                discard(form.content());
            }
        } catch (CommandRejected refused) {
            discard(form.content());
            throw refused;
        }
        if (replaces != null) {
            commands.send(new ReplaceRecord(replaces, staff.organisation(), recordId), staff);
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
