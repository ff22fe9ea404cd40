package org.jeevan.benchmarks;

import java.time.LocalDate;
import java.util.List;
import org.jeevan.api.patient.GeneralDetails;
import org.jeevan.api.patient.GeneralDetails.BloodGroup;
import org.jeevan.api.patient.GeneralDetails.EmergencyContact;
import org.jeevan.api.patient.GeneralDetails.Gender;
import org.jeevan.api.record.ContentId;
import org.jeevan.api.record.StoredContent;
import org.jeevan.api.summary.Essentials;
import org.jeevan.api.summary.PagesRead;
import org.jeevan.api.summary.RecordSummary;
import org.jeevan.api.summary.RecordSummary.Check;
import org.jeevan.api.summary.RecordSummary.Engine;
import org.jeevan.api.summary.RecordSummary.Source;
import org.jeevan.api.summary.RecordSummary.Statement;

/** Invented patients' data of an ordinary size. */
final class Samples {

    static final String NAME = "Asha Devi";
    static final LocalDate RECORDED_ON = LocalDate.of(2026, 3, 9);

    private static final String NARRATIVE =
            "Admitted with fever and cough for three days; allergic to penicillin; treated with azithromycin; "
                    + "discharged in good condition with metformin 500 mg twice a day. ".repeat(3);
    private static final Source SOURCE = new Source(1, "Allergic to penicillin (rash), noted by the family.");

    private Samples() {}

    /** Different for each number. */
    static GeneralDetails details(long number) {
        return new GeneralDetails(
                NAME,
                List.of(new EmergencyContact("Ravi Kumar", "+91 98480 22338")),
                LocalDate.of(1980, 5, 17),
                null,
                Gender.FEMALE,
                162.5,
                1 + number % 600_000 / 1_000.0,
                BloodGroup.B_POSITIVE);
    }

    static StoredContent content() {
        return new StoredContent(ContentId.random(), "application/pdf", 200_000, "9f".repeat(32));
    }

    static RecordSummary summary() {
        return new RecordSummary(
                NARRATIVE,
                Engine.EXTRACTIVE,
                "extractive-1",
                null,
                true,
                Check.NOT_NEEDED,
                List.of(new Statement(NARRATIVE, List.of(SOURCE, SOURCE))),
                new Essentials(
                        false,
                        List.of(new Essentials.Allergy("a1", "penicillin", "penicillin", "rash", SOURCE)),
                        List.of(new Essentials.Medication("m1", "Glycomet", "metformin", "500 mg", SOURCE)),
                        List.of(new Essentials.Finding("c1", "HTN", "hypertension", SOURCE)),
                        List.of(),
                        List.of(new Essentials.TestResult("t1", "HbA1c", "7.2 %", SOURCE)),
                        List.of(),
                        List.of(),
                        List.of(),
                        List.of(),
                        List.of()),
                new PagesRead(3, 0, List.of()));
    }
}
