package org.jeevan.api.patient;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jeevan.api.identity.HospitalId;
import org.jeevan.api.identity.RecordId;
import org.jeevan.api.record.RecordKind;

/**
 * What a doctor reads in an emergency: details first, then what the records of all hospitals say, then what is not known.
 *
 * @param generalDetails null where nobody entered any
 * @param narratives newest clinical date first
 */
public record EmergencySummary(
        GeneralDetails generalDetails, List<Narrative> narratives, Coverage coverage, boolean complete) {

    public record Narrative(
            RecordId recordId,
            String title,
            RecordKind kind,
            LocalDate recordedOn,
            HospitalId hospitalId,
            String text) {}

    /** How far the summary reaches: "not stated" is not "none". */
    public record Coverage(
            int recordsRead, int recordsProcessing, List<NotRead> notRead, LocalDate newestRecordedOn, Instant asOf) {}

    /** A record whose content is in no summary, and why (kebab-case). */
    public record NotRead(RecordId recordId, String title, String reason) {}
}
