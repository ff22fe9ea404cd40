package org.jeevan.summarization.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class SectionKindTest {

    @Test
    void headings_of_all_styles_have_their_kind() {
        assertKind(
                SectionKind.ALLERGIES, "ALLERGIES", "Drug allergy", "Allergies to medicines", "Adverse drug reactions");
        assertKind(
                SectionKind.MEDICATIONS,
                "Meds",
                "CURRENT MEDICATIONS",
                "Medications prior to admission",
                "Rx",
                "Treatment on discharge",
                "DH",
                "Prescription");
        assertKind(SectionKind.PAST_MEDICATIONS, "Discontinued medications", "Past medications");
        assertKind(
                SectionKind.OPERATIVE,
                "MEDICATIONS AT THE TIME OF STUDY",
                "ANESTHESIA",
                "Estimated blood loss",
                "Rx given");
        assertKind(SectionKind.OPERATIVE, "SPONGE COUNT", "COUNTS");
        assertKind(SectionKind.PAST, "PMH", "PMHx", "Past Medical History", "Medical", "Co-morbidities", "K/C/O");
        assertKind(
                SectionKind.SURGERIES, "PSH", "Past surgical history", "PROCEDURE PERFORMED", "Surgical", "OPERATION");
        assertKind(SectionKind.PAST_AND_SURGERIES, "PAST MEDICAL AND SURGICAL HISTORY", "Past history");
        assertKind(
                SectionKind.DIAGNOSES, "Dx", "FINAL DIAGNOSES", "Impression", "ASSESSMENT AND PLAN", "A/P", "AXIS I");
        assertKind(SectionKind.FAMILY, "FHX", "Family History", "FAMILY H/O");
        assertKind(SectionKind.RESULTS, "LABS", "Investigations", "DIAGNOSTIC STUDIES", "X-RAYS", "Laboratory data");
        assertKind(
                SectionKind.RESULTS,
                "COMPLETE BLOOD COUNT",
                "THYROID PROFILE",
                "Recent bloods",
                "CAG",
                "Urine routine");
        assertKind(
                SectionKind.TECHNIQUE, "DESCRIPTION OF PROCEDURE", "PROCEDURE IN DETAIL", "OPERATIVE NOTE", "Op notes");
        assertKind(SectionKind.EXAMINATION, "PHYSICAL EXAM", "Vital signs", "O/E");
        assertKind(SectionKind.BODY, "HEENT", "EARS, NOSE AND THROAT", "Heart", "CNS", "P/A", "HENT");
        assertKind(SectionKind.COMPLAINT, "CHIEF COMPLAINT", "CC", "C/O", "Reason for consultation");
        assertKind(SectionKind.OTHER, "XYZ", "", "Dear Dr. Smith", "METRO DIAGNOSTICS");
    }

    @Test
    void labels_inside_a_line_are_headings_whatever_their_capitals() {
        assertThat(sections("Meds: Aspirin. Past Surgical History: None. PMHx: Gout. He said: no."))
                .containsExactly("MEDS", "PAST SURGICAL HISTORY", "PMHX", "PMHX");
        assertThat(sections("ASSESSMENT 1. Asthma. 2. Gout.")).containsExactly("ASSESSMENT", "ASSESSMENT");
    }

    @Test
    void a_label_in_an_item_of_a_list_ends_with_the_item() {
        assertThat(sections("ASSESSMENT AND PLAN\n1. Gout.\n- Medical Treatment: Start allopurinol.\n2. Asthma."))
                .containsExactly("ASSESSMENT AND PLAN", "MEDICAL TREATMENT", "ASSESSMENT AND PLAN");
    }

    private static List<String> sections(String text) {
        return Sentences.of(new RecordText(List.of(new Page(1, text)))).stream()
                .map(Sentence::section)
                .toList();
    }

    private static void assertKind(SectionKind kind, String... headings) {
        for (String heading : headings) {
            assertThat(SectionKind.of(heading)).as(heading).isEqualTo(kind);
        }
    }
}
