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

/** The essentials of all records of all hospitals: the same thing once, newest first, contradictions side by side. */
public record MergedEssentials(
        Allergies allergies,
        List<Merged<Medication>> medications,
        List<Merged<Finding>> conditions,
        List<Merged<Finding>> surgeries,
        List<Merged<TestResult>> testResults) {

    /**
     * Never blank: an allergy that any record states outweighs every "none known".
     *
     * @param noneKnownStatedIn the records that say "none known", newest first, also where others state allergies
     */
    public record Allergies(AllergyStatus status, List<Merged<Allergy>> items, List<RecordRef> noneKnownStatedIn) {}

    public enum AllergyStatus {
        LISTED,
        NONE_KNOWN,
        NOT_STATED
    }

    /**
     * One thing, whatever records call it. In JSON the fields of the newest record's item stand first.
     *
     * @param item as the newest record states it
     * @param recordId the newest record that states it
     * @param disputed the last word of somebody is that it is wrong, in one of its mentions at least
     * @param assessments of all its mentions, newest first
     * @param mentions every place where it is stated, newest record first
     */
    @JsonInclude(JsonInclude.Include.ALWAYS)
    public record Merged<T extends Item>(
            @JsonUnwrapped T item,
            RecordId recordId,
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
        CONFIRMED
    }

    /**
     * One place of one record where it is stated.
     *
     * @param detail the dose, the value or the reaction, or null
     * @param scanned whether the page was read from a picture, where digits may be mistaken; null where nobody knows
     */
    @JsonInclude(JsonInclude.Include.ALWAYS)
    public record Mention(
            @JsonUnwrapped RecordRef record,
            @Nullable String itemId,
            @Nullable String name,
            @Nullable String detail,
            @Nullable Source source,
            @Nullable Boolean scanned,
            List<Assessment> assessments) {}

    @JsonInclude(JsonInclude.Include.ALWAYS)
    public record RecordRef(
            RecordId recordId,
            @Nullable String title,
            @Nullable RecordKind kind,
            LocalDate recordedOn,
            @Nullable HospitalRef hospital) {}

    /**
     * What does not fit together; nothing is left out because of it.
     *
     * @param mentions one of each side, newest first; without {@code itemId} where a record says "none known"
     */
    public record Conflict(Kind kind, List<Mention> mentions) {

        public enum Kind {
            DIFFERENT_DOSES,
            /** Another record, of the same day or newer, lists the medicine as a past one. */
            STOPPED_LATER,
            /** The newest record with this test states several values, so none of them is the latest. */
            SEVERAL_VALUES,
            /** Another record says that no allergies are known. */
            NONE_KNOWN_ELSEWHERE,
            /** Of an allergy: a current medicine is it, contains it, or belongs to the same class of medicines. */
            CURRENT_MEDICINE,
            /** Of a medicine: the other side of {@link #CURRENT_MEDICINE}. */
            LISTED_ALLERGY
        }
    }
}
