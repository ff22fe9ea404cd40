package org.jeevan.api.patient;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jeevan.api.identity.RecordId;
import org.jeevan.api.patient.MergedEssentials.RecordRef;
import org.jeevan.api.record.RecordKind;
import org.jeevan.api.record.RecordView.HospitalRef;
import org.jeevan.api.summary.PagesRead;
import org.jspecify.annotations.Nullable;

/**
 * What a doctor reads in an emergency: details and essentials first, then what the records of all hospitals say, then
 * what is not known.
 *
 * @param generalDetails null where nobody entered any
 * @param narratives newest clinical date first
 * @param complete false where something that is stored could not be brought into view
 */
@JsonInclude(JsonInclude.Include.ALWAYS)
public record EmergencySummary(
        @Nullable GeneralDetails generalDetails,
        MergedEssentials essentials,
        List<Narrative> narratives,
        Coverage coverage,
        boolean complete) {

    /** {@code pages} is null where nobody counted them. */
    @JsonInclude(JsonInclude.Include.ALWAYS)
    public record Narrative(
            RecordId recordId,
            String title,
            RecordKind kind,
            LocalDate recordedOn,
            HospitalRef hospital,
            String text,
            @Nullable PagesRead pages) {}

    /**
     * How far the summary reaches: "not stated" is not "none".
     *
     * @param recordsRead whose essentials were looked for
     * @param recordsProcessing still being read; {@code notRead} names them, too
     * @param partlyRead summarized, but on some pages no text was found: what stands there is not in here
     * @param readFromScans summarized, with pages whose text was read from pictures: numbers may be mistaken
     * @param pagesNotCounted summarized before pages were counted: nobody knows whether a part was not read
     * @param restricted records of which only allergies and medicines are in here, without their text
     * @param outsideConsent records that the patient's consent does not cover, and nothing of which is in here
     * @param newestRecordedOn of the records that were read; null where there is none
     */
    @JsonInclude(JsonInclude.Include.ALWAYS)
    public record Coverage(
            int recordsRead,
            int recordsProcessing,
            List<NotRead> notRead,
            List<PagesOfRecord> partlyRead,
            List<PagesOfRecord> readFromScans,
            List<RecordRef> pagesNotCounted,
            int restricted,
            int outsideConsent,
            @Nullable LocalDate newestRecordedOn,
            Instant asOf) {}

    @JsonInclude(JsonInclude.Include.ALWAYS)
    public record PagesOfRecord(@JsonUnwrapped RecordRef record, PagesRead pages) {}

    /**
     * A record whose essentials are not in here, and why (kebab-case).
     *
     * @param title null, like date and hospital, where the reader may only know that there is a record
     */
    @JsonInclude(JsonInclude.Include.ALWAYS)
    public record NotRead(
            RecordId recordId,
            @Nullable String title,
            @Nullable LocalDate recordedOn,
            @Nullable HospitalRef hospital,
            String reason) {}
}
