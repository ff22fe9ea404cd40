package org.jeevan.api.patient;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.LocalDate;
import java.util.List;
import org.jeevan.api.identity.RecordId;
import org.jeevan.api.record.Assessment;
import org.jeevan.api.record.RecordKind;
import org.jeevan.api.record.RecordView.HospitalRef;
import org.jeevan.api.summary.Essentials.Allergy;
import org.jeevan.api.summary.Essentials.Finding;
import org.jeevan.api.summary.Essentials.Item;
import org.jeevan.api.summary.Essentials.Medication;
import org.jeevan.api.summary.Essentials.TestResult;
import org.jeevan.api.summary.RecordSummary.Source;
import org.jspecify.annotations.Nullable;

/**
 * The essentials of all records of all hospitals, and what the patient states without one: the same thing once, newest
 * first, contradictions side by side. What a record states stands before what only the patient says.
 */
public record MergedEssentials(
        Allergies allergies,
        List<Merged<Medication>> medications,
        List<Merged<Finding>> conditions,
        List<Merged<Finding>> surgeries,
        List<Merged<TestResult>> testResults) {

    /**
     * Never blank: an allergy that anybody states outweighs every "none known".
     *
     * @param noneKnownStatedIn the records that say "none known", newest first, also where others state allergies
     * @param noneKnownSelfStatedOn the day on which the patient said so; null where the patient did not
     */
    @JsonInclude(JsonInclude.Include.ALWAYS)
    public record Allergies(
            AllergyStatus status,
            List<Merged<Allergy>> items,
            List<RecordRef> noneKnownStatedIn,
            @Nullable LocalDate noneKnownSelfStatedOn) {}

    public enum AllergyStatus {
        LISTED,
        NONE_KNOWN,
        NOT_STATED
    }

    /**
     * One thing, whatever records call it. In JSON the fields of the newest record's item stand first.
     *
     * @param item as the newest record states it, or the patient where none does
     * @param recordId the newest record that states it; null where only the patient does
     * @param disputed the last word of somebody is that it is wrong, in one of its mentions at least
     * @param assessments of all its mentions, newest first
     * @param mentions every place where it is stated, newest record first, then the patient's own statements
     */
    @JsonInclude(JsonInclude.Include.ALWAYS)
    public record Merged<T extends Item>(
            @JsonUnwrapped T item,
            @Nullable RecordId recordId,
            Origin origin,
            boolean disputed,
            List<Assessment> assessments,
            List<Mention> mentions,
            List<Conflict> conflicts) {}

    /** How an item came to be here. */
    public enum Origin {
        /** Found in a record by a program; nobody has said yet that it is right. */
        MACHINE_READ,
        /** Found in a record by a program; the patient or a clinician has said that it is right. */
        CONFIRMED,
        /** Stated by the patient, and found in no record; nobody has checked it. */
        SELF_STATED
    }

    /**
     * One place of one record where it is stated, or one statement of the patient.
     *
     * @param record of a statement the day alone: it has no {@code recordId}, title, kind or hospital
     * @param itemId of a statement its id; null where it is said that no allergies are known
     * @param detail the dose, the value or the reaction, or null
     * @param scanned whether the page was read from a picture, where digits may be mistaken; null where nobody knows
     * @param selfStated by the patient, without a record
     * @param since in the patient's own words; null in a record, or where the patient says nothing
     */
    @JsonInclude(JsonInclude.Include.ALWAYS)
    public record Mention(
            @JsonUnwrapped RecordRef record,
            @Nullable String itemId,
            @Nullable String name,
            @Nullable String detail,
            @Nullable Source source,
            @Nullable Boolean scanned,
            List<Assessment> assessments,
            boolean selfStated,
            @Nullable String since) {}

    @JsonInclude(JsonInclude.Include.ALWAYS)
    public record RecordRef(
            @Nullable RecordId recordId,
            @Nullable String title,
            @Nullable RecordKind kind,
            LocalDate recordedOn,
            @Nullable HospitalRef hospital) {}

    /**
     * What does not fit together; nothing is left out because of it.
     *
     * @param mentions one of each side, newest first; without {@code itemId} where somebody says "none known"
     */
    public record Conflict(Kind kind, List<Mention> mentions) {

        public enum Kind {
            DIFFERENT_DOSES,
            /** Another record, of the same day or newer, lists the medicine as a past one. */
            STOPPED_LATER,
            /** The newest record with this test states several values, so none of them is the latest. */
            SEVERAL_VALUES,
            /** Another record, or the patient, says that no allergies are known. */
            NONE_KNOWN_ELSEWHERE,
            /** Of an allergy: a current medicine is it, contains it, or belongs to the same class of medicines. */
            CURRENT_MEDICINE,
            /** Of a medicine: the other side of {@link #CURRENT_MEDICINE}. */
            LISTED_ALLERGY
        }
    }
}
