package org.jeevan.summarization.essentials;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.jeevan.api.summary.Essentials;
import org.jeevan.summarization.text.Page;
import org.jeevan.summarization.text.RecordText;
import org.junit.jupiter.api.Test;

/** Sentences as they stand in notes that the rules were not written for, a rule each. */
class UnseenNotesTest {

    @Test
    void a_drug_named_before_the_word_allergic_is_not_taken() {
        Essentials essentials = read("She is given a prescription for Keflex, as she is penicillin allergic.");
        assertThat(medicines(essentials)).containsExactly("Keflex");
        assertThat(essentials.allergies())
                .extracting(Essentials.Allergy::substance)
                .containsExactly("penicillin");
    }

    @Test
    void what_is_injected_in_a_procedure_is_not_taken_and_what_is_given_for_every_day_is() {
        assertThat(medicines(read(
                        "After two minutes, 0.5% Marcaine and 80 mg of Depo-Medrol was injected through each needle.")))
                .isEmpty();
        assertThat(medicines(read("PLAN: I gave him fluoxetine 20 mg one tablet daily.")))
                .containsExactly("fluoxetine");
        assertThat(medicines(read("PLAN: We discussed using Temodar after she heals.")))
                .isEmpty();
        assertThat(medicines(read("He was on methadone 10 mg. He has not had any methadone in about a week.")))
                .isEmpty();
    }

    @Test
    void an_operation_of_the_past_may_be_told_by_what_it_was_for() {
        assertThat(surgeries("PAST SURGICAL HISTORY: He underwent an operation in 1988 to remove some tissue."))
                .containsExactly("operation in 1988 to remove some tissue");
        assertThat(surgeries(
                        "PROCEDURES: 1. Anterior interbody fusion. 2. Lead revision. 3. Fascial lengthening flap."))
                .containsExactly("Anterior interbody fusion", "Lead revision", "Fascial lengthening flap");
    }

    @Test
    void what_the_patient_comes_for_or_what_comes_later_was_not_done() {
        assertThat(surgeries("She presents to our clinic for a colostomy reversal."))
                .isEmpty();
        assertThat(surgeries("Prior to complete excision, the margin was marked."))
                .isEmpty();
        assertThat(surgeries("She was placed in dorsal lithotomy position.")).isEmpty();
    }

    @Test
    void what_was_ruled_out_or_only_asked_about_is_no_condition() {
        assertThat(
                        conditions(
                                "HPI: He had mastoiditis on admission. IMPRESSION: 1. Suspected mastoiditis ruled out. 2. Otitis media."))
                .containsExactly("Otitis media");
        assertThat(conditions("I questioned him on the symptoms of bipolar disorder."))
                .isEmpty();
        assertThat(conditions("A stroke, subdural hematoma, etc. should be ruled out."))
                .isEmpty();
        assertThat(conditions("Toxicities would include pancreatitis and colitis."))
                .isEmpty();
        assertThat(conditions("Her husband was found to have a laryngeal papillomatosis."))
                .isEmpty();
        assertThat(conditions("PLAN: Hepatitis B immunization prior to discharge."))
                .isEmpty();
    }

    @Test
    void what_somebody_thinks_or_what_may_come_is_no_condition() {
        for (String text : List.of(
                "He states that he thought he was having a heart attack.",
                "Chronic snoring in children can be associated with obstructive sleep apnea.",
                "She has two children with autism.",
                "IMPRESSION: Hyperbilirubinemia, consider cholangitis.",
                "Risks included, but not limited to, the alternatives, pneumonia, and hematoma.",
                "He has a family history of coronary artery disease but denies any symptoms.")) {
            assertThat(conditions(text)).as(text).doesNotContain("cholangitis").noneMatch(UnseenNotesTest::isLeak);
        }
    }

    @Test
    void a_medicine_marked_as_stopped_in_a_list_is_past() {
        Essentials essentials =
                read("MEDICATIONS: Norvasc 10 mg daily, aspirin 500 mg daily, which is currently stopped,"
                        + " Premarin 0.3 mg daily, currently stopped, vitamin D.");
        assertThat(medicines(essentials)).containsExactly("Norvasc", "vitamin D");
        assertThat(medicines(read("She was on metformin, but she stopped it because of pains.")))
                .isEmpty();
        assertThat(medicines(read("He used to be on atenolol."))).isEmpty();
    }

    private static boolean isLeak(String name) {
        return !name.equals("Hyperbilirubinemia");
    }

    @Test
    void the_number_of_the_next_item_is_no_dose() {
        assertThat(read("CURRENT MEDICATIONS 1. Toprol XL. 2. Alprazolam 3. Hydrochlorothiazide.")
                        .medications())
                .extracting(Essentials.Medication::dose)
                .containsOnlyNulls();
    }

    @Test
    void who_denies_seasonal_allergies_has_not_said_that_none_are_known() {
        assertThat(read("ALLERGIES: Patient denies history of seasonal allergies.")
                        .noKnownAllergies())
                .isFalse();
        assertThat(read("ALLERGIES: No known food or drug allergies.").noKnownAllergies())
                .isTrue();
        assertThat(read("ALLERGIES: NKDA, no food allergies.").noKnownAllergies())
                .isTrue();
    }

    @Test
    void a_dose_ends_with_a_word_of_the_dose() {
        assertThat(read("Take ibuprofen 600 mg every 6 hours with food for a full week.")
                        .medications())
                .extracting(Essentials.Medication::dose)
                .containsExactly("600 mg every 6 hours with food");
    }

    @Test
    void a_list_of_medications_is_current_wherever_it_stands_unless_its_heading_says_past() {
        assertThat(medicines(read("PAST HISTORY: Gout. Medications: Lisinopril 10 mg daily.")))
                .containsExactly("Lisinopril");
        assertThat(medicines(read("PAST MEDICATIONS: Lisinopril 10 mg daily."))).isEmpty();
    }

    @Test
    void an_operation_is_told_once_by_its_fullest_name_and_a_study_is_none() {
        assertThat(surgeries(
                        "PROCEDURE: Laparoscopic gastric bypass. HPI: She had clearance and underwent gastric bypass."))
                .containsExactly("Laparoscopic gastric bypass");
        assertThat(surgeries("PROCEDURE DONE: Resting Myoview perfusion scan.")).isEmpty();
    }

    @Test
    void an_unknown_name_in_a_list_of_known_allergens_is_one() {
        assertThat(read("ALLERGIES: Lamisil, Equagesic, Bactrim, Dilatrate, cyclobenzaprine.")
                        .allergies())
                .extracting(Essentials.Allergy::substance)
                .containsExactlyInAnyOrder("Lamisil", "Equagesic", "Bactrim", "Dilatrate", "cyclobenzaprine");
        assertThat(read("ALLERGIES: Penicillin, Hives, Rash. Codeine, Nausea.").allergies())
                .extracting(Essentials.Allergy::substance)
                .containsExactly("Penicillin", "Codeine");
    }

    @Test
    void letters_and_headings_with_a_dot_head_sections() {
        Essentials essentials = read("S: She feels well. O: Pulse 80. A: 1. Onychomycosis. P: 1. Return in May.");
        assertThat(essentials.conditions()).extracting(Essentials.Finding::name).containsExactly("Onychomycosis");
        assertThat(conditions("PAST MEDICAL HISTORY: Gout. REVIEW OF SYSTEMS. CARDIOVASCULAR: Chest pain."))
                .containsExactly("Gout");
        assertThat(read("VITALS: BP: 120/80. P: 70. R: 18.").testResults())
                .extracting(Essentials.TestResult::value)
                .containsExactly("120/80", "70", "18");
    }

    private static List<String> conditions(String text) {
        return read(text).conditions().stream().map(Essentials.Finding::name).toList();
    }

    private static List<String> surgeries(String text) {
        return read(text).surgeries().stream().map(Essentials.Finding::name).toList();
    }

    private static List<String> medicines(Essentials essentials) {
        return essentials.medications().stream()
                .map(Essentials.Medication::name)
                .toList();
    }

    private static Essentials read(String text) {
        return new EssentialsReader().read(new RecordText(List.of(new Page(1, text))));
    }
}
