package org.jeevan.api.access;

import java.util.EnumSet;
import java.util.HashSet;
import java.util.Set;
import org.jeevan.api.identity.HospitalId;
import org.jeevan.api.identity.RecordId;
import org.jeevan.api.record.RecordKind;

/**
 * Which of a patient's records one reader may see, as decided at the moment of reading; so no read model has to know of
 * consents, and none can lag behind one that was taken back.
 *
 * @param ownUploadsOf this hospital's uploads; null for nobody's
 * @param kinds records of these kinds, unless they are restricted
 * @param named single records, also restricted ones
 * @param restricted every restricted record of the patient, whether the reader may see it or not
 */
public record VisibleRecords(
        HospitalId ownUploadsOf, Set<RecordKind> kinds, Set<RecordId> named, Set<RecordId> restricted) {

    public static final VisibleRecords EVERYTHING = everything(Set.of());

    public VisibleRecords {
        kinds = Set.copyOf(kinds);
        named = Set.copyOf(named);
        restricted = Set.copyOf(restricted);
    }

    /** All records, restricted ones too: for the patient. */
    public static VisibleRecords everything(Set<RecordId> restricted) {
        return new VisibleRecords(null, EnumSet.allOf(RecordKind.class), restricted, restricted);
    }

    /** What the hospital uploaded, and nothing else. */
    public static VisibleRecords uploadsOf(HospitalId hospital, Set<RecordId> restricted) {
        return new VisibleRecords(hospital, Set.of(), Set.of(), restricted);
    }

    /** What is visible by either of two rights of the same reader. */
    public VisibleRecords or(VisibleRecords other) {
        return new VisibleRecords(
                ownUploadsOf == null ? other.ownUploadsOf : ownUploadsOf,
                union(kinds, other.kinds),
                union(named, other.named),
                union(restricted, other.restricted));
    }

    public boolean shows(RecordId recordId, RecordKind kind, HospitalId uploader) {
        return uploader.equals(ownUploadsOf)
                || named.contains(recordId)
                || kinds.contains(kind) && !restricted.contains(recordId);
    }

    /** Whether nothing of the patient is left out. */
    public boolean all() {
        return kinds.size() == RecordKind.values().length && named.containsAll(restricted);
    }

    private static <T> Set<T> union(Set<T> some, Set<T> others) {
        var all = new HashSet<>(some);
        all.addAll(others);
        return all;
    }
}
