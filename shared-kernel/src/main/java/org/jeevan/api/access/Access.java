package org.jeevan.api.access;

import java.time.Instant;
import org.jeevan.api.identity.Actor;
import org.jeevan.api.identity.PatientId;
import org.jeevan.api.identity.RecordId;

/**
 * One look at a patient's data.
 *
 * @param recordId null where the view is not about one record
 * @param count how often within the minute that begins at {@code at}; at least 1
 */
public record Access(
        Instant at, Actor actor, PatientId patientId, View view, RecordId recordId, Right right, int count) {

    /** What was looked at. */
    public enum View {
        LOOK_UP,
        GENERAL_DETAILS,
        /** What the patient states without a record. */
        STATEMENTS,
        /** The patient's emergency card was shown, to be printed. */
        CARD,
        TIMELINE,
        RECORD,
        CONTENT,
        PROGRESS,
        EMERGENCY_SUMMARY,
        /** The glass was broken; what was then looked at follows. */
        EMERGENCY_STARTED,
        /** A restricted record was opened in an emergency, with a second reason; reading it follows. */
        RESTRICTED_OPENED,
        ACCESSES,
        GRANTS,
        ERASURE,
        HISTORY,
        /** What waits for an auditor: of all patients, so no patient's access. */
        AUDIT_QUEUE
    }

    /** By what right. */
    public enum Right {
        OWN_DATA,
        OWN_UPLOADS,
        /** The patient consented. */
        GRANT,
        EMERGENCY,
        AUDIT,
        /** A look-up needs none but to be staff; it is shown to the patient all the same. */
        LOOK_UP
    }
}
