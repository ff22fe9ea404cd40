package org.jeevan.query.emergency;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jeevan.api.identity.HospitalId;
import org.jeevan.api.identity.RecordId;
import org.jeevan.api.record.AssessedEssentials;
import org.jeevan.api.record.AssessedEssentials.Assessed;
import org.jeevan.api.record.Assessment;
import org.jeevan.api.record.RecordKind;
import org.jeevan.api.record.RecordView;
import org.jeevan.api.record.RecordView.HospitalRef;
import org.jeevan.api.record.RecordView.Status;
import org.jeevan.api.record.SummaryView;
import org.jeevan.api.summary.Essentials.Allergy;
import org.jeevan.api.summary.Essentials.Finding;
import org.jeevan.api.summary.Essentials.Medication;
import org.jeevan.api.summary.Essentials.TestResult;
import org.jeevan.api.summary.PagesRead;
import org.jeevan.api.summary.RecordSummary.Check;
import org.jeevan.api.summary.RecordSummary.Engine;
import org.jeevan.api.summary.RecordSummary.Source;

/** A record in the making: what it states, one line each. */
final class Chart {

    private final RecordId recordId;
    private final LocalDate recordedOn;
    private final HospitalRef hospital;
    private boolean noneKnown;
    private final List<Assessed<Allergy>> allergies = new ArrayList<>();
    private final List<Assessed<Medication>> medications = new ArrayList<>();
    private final List<Assessed<Medication>> past = new ArrayList<>();
    private final List<Assessed<Finding>> conditions = new ArrayList<>();
    private final List<Assessed<Finding>> surgeries = new ArrayList<>();
    private final List<Assessed<TestResult>> tests = new ArrayList<>();
    private PagesRead pages;
    private int items;

    private Chart(int number, HospitalId hospital, String recordedOn) {
        this.recordId = new RecordId("01890000-0000-7000-8000-%012x".formatted(number));
        this.hospital = new HospitalRef(hospital, "Hospital " + hospital);
        this.recordedOn = LocalDate.parse(recordedOn);
    }

    static Chart of(int number, HospitalId hospital, String recordedOn) {
        return new Chart(number, hospital, recordedOn);
    }

    Chart noKnownAllergies() {
        noneKnown = true;
        return this;
    }

    Chart allergy(String substance, Assessment... words) {
        return allergyTo(substance, null, words);
    }

    Chart allergyTo(String substance, String normalized, Assessment... words) {
        Allergy allergy = new Allergy(id(), substance, normalized, null, source(substance));
        allergies.add(new Assessed<>(allergy, List.of(words)));
        return this;
    }

    /** Of three pages, this one from a picture. */
    Chart scanned(int page) {
        pages = new PagesRead(3, 0, List.of(page));
        return this;
    }

    Chart takes(String name, String normalized, String dose, Assessment... words) {
        medications.add(new Assessed<>(new Medication(id(), name, normalized, dose, source(name)), List.of(words)));
        return this;
    }

    Chart took(String name, String normalized) {
        past.add(new Assessed<>(new Medication(id(), name, normalized, null, source(name)), List.of()));
        return this;
    }

    Chart condition(String name, String normalized) {
        conditions.add(new Assessed<>(new Finding(id(), name, normalized, source(name)), List.of()));
        return this;
    }

    Chart surgery(String name) {
        surgeries.add(new Assessed<>(new Finding(id(), name, null, source(name)), List.of()));
        return this;
    }

    Chart test(String name, String value) {
        tests.add(new Assessed<>(new TestResult(id(), name, value, source(name)), List.of()));
        return this;
    }

    RecordId recordId() {
        return recordId;
    }

    RecordView read() {
        return view(
                Status.SUMMARIZED,
                summary(new AssessedEssentials(
                        noneKnown,
                        allergies,
                        medications,
                        conditions,
                        surgeries,
                        tests,
                        List.of(),
                        List.of(),
                        List.of(),
                        List.of(),
                        past)));
    }

    /** Summarized by an engine that looks for no essentials. */
    RecordView narrativeOnly() {
        return view(Status.SUMMARIZED, summary(null));
    }

    RecordView unread(Status status) {
        return view(status, null);
    }

    private RecordView view(Status status, SummaryView summary) {
        return new RecordView(
                recordId,
                "Record",
                RecordKind.CONSULTATION,
                recordedOn,
                hospital,
                Instant.parse("2026-11-22T07:00:00Z"),
                "application/pdf",
                1L,
                "ab",
                status,
                null,
                summary,
                false);
    }

    private SummaryView summary(AssessedEssentials essentials) {
        return new SummaryView(
                "Seen.", Engine.EXTRACTIVE, "extractive-1", null, true, Check.NOT_NEEDED, List.of(), essentials, pages);
    }

    private String id() {
        return "i" + ++items;
    }

    private static Source source(String text) {
        return new Source(1, "It says " + text + ".");
    }
}
