package org.jeevan.command.access;

import static org.jeevan.api.rejection.Rejection.Code.CONFLICT;
import static org.jeevan.api.rejection.Rejection.Code.NO_ACCESS;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.jeevan.api.access.ConsentEvent.RecordRestricted;
import org.jeevan.api.identity.Actor;
import org.jeevan.api.identity.Actor.Role;
import org.jeevan.api.identity.HospitalId;
import org.jeevan.api.identity.RecordId;
import org.jeevan.api.rejection.CommandRejected;

/** One patient's restricted records, and whose wish each is. The patient has the last word. */
final class Restrictions {

    private static final int RECORDS_MAX = 500;

    private final Map<RecordId, Mark> marks = new LinkedHashMap<>();

    /** @param uploader null where the patient marked it */
    private record Mark(boolean patientsWish, HospitalId uploader) {}

    Set<RecordId> records() {
        return Set.copyOf(marks.keySet());
    }

    /** The patient's own mark, or the one on a record that this one stands for; {@code insteadOf} may be null. */
    boolean isPatientsWish(RecordId insteadOf, Actor actor) {
        requirePatientOrStaff(actor);
        return actor.role() == Role.PATIENT
                || insteadOf != null
                        && marks.containsKey(insteadOf)
                        && marks.get(insteadOf).patientsWish();
    }

    /** @return false where it is marked already, with the same weight or more */
    boolean isNewMark(RecordId recordId, boolean patientsWish) {
        Mark earlier = marks.get(recordId);
        if (earlier == null && marks.size() >= RECORDS_MAX) {
            throw new CommandRejected(CONFLICT, "At most %d records can be restricted".formatted(RECORDS_MAX));
        }
        return earlier == null || patientsWish && !earlier.patientsWish();
    }

    /**
     * @return false where it is not marked
     * @throws CommandRejected {@code no-access} where it is not theirs to lift
     */
    boolean mayLift(RecordId recordId, Actor actor) {
        requirePatientOrStaff(actor);
        Mark mark = marks.get(recordId);
        if (mark == null) {
            return false;
        }
        boolean own = !mark.patientsWish() && mark.uploader().equals(actor.organisation());
        if (actor.role() != Role.PATIENT && !own) {
            throw new CommandRejected(NO_ACCESS, "The patient restricted this record");
        }
        return true;
    }

    void marked(RecordRestricted event, Actor actor) {
        marks.put(event.recordId(), new Mark(event.patientsWish(), actor.organisation()));
    }

    void lifted(RecordId recordId) {
        marks.remove(recordId);
    }

    private static void requirePatientOrStaff(Actor actor) {
        if (actor.role() != Role.PATIENT && actor.role() != Role.STAFF) {
            throw new CommandRejected(NO_ACCESS, "Only the patient and the uploading hospital may do this");
        }
    }
}
