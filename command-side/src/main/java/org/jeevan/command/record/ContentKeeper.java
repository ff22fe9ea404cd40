package org.jeevan.command.record;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.Timestamp;
import org.jeevan.api.erasure.ErasureEvent.PatientErased;
import org.jeevan.api.identity.KeySubject;
import org.jeevan.api.record.ContentId;
import org.jeevan.api.record.RecordCommand.WithdrawalReason;
import org.jeevan.api.record.RecordEvent.RecordUploaded;
import org.jeevan.api.record.RecordEvent.RecordWithdrawn;
import org.jeevan.crypto.DataKeys;
import org.jeevan.records.RecordStore;

/**
 * Knows which stored contents events name, and makes a document of somebody else unreadable once its withdrawal is on
 * record: event, register, key, bytes. It resumes where it was, so a crash in between costs nothing.
 */
@ProcessingGroup(ContentKeeper.GROUP)
class ContentKeeper {

    /** Another name than before it knew whose contents they are: it reads all events once more. */
    static final String GROUP = "contents-of-patients";

    private final ContentTable contents;
    private final DataKeys keys;
    private final RecordStore store;
    private final WithdrawalRegister register;

    ContentKeeper(ContentTable contents, DataKeys keys, RecordStore store, WithdrawalRegister register) {
        this.contents = contents;
        this.keys = keys;
        this.store = store;
        this.register = register;
    }

    @EventHandler
    void on(RecordUploaded event) {
        contents.add(event.content().contentId(), event.patientId());
    }

    @EventHandler
    void on(RecordWithdrawn event, @Timestamp Instant at) {
        if (event.reason() == WithdrawalReason.WRONG_PATIENT) {
            register.add(new WithdrawalRegister.Entry(event.patientId(), event.recordId(), event.contentId(), at));
            keys.destroy(new KeySubject.Record(event.patientId(), event.recordId()));
            delete(event.contentId());
        }
    }

    /** The keys are another's to destroy; bytes that nobody can read are no use to anybody. */
    @EventHandler
    void on(PatientErased event) {
        contents.of(event.patientId()).forEach(this::delete);
    }

    private void delete(ContentId contentId) {
        try {
            store.delete(contentId);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        contents.remove(contentId);
    }
}
