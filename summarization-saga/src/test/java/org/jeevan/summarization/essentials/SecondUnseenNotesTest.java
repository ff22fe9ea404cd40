package org.jeevan.summarization.essentials;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.jeevan.api.summary.Essentials;
import org.jeevan.summarization.text.Page;
import org.jeevan.summarization.text.RecordText;
import org.junit.jupiter.api.Test;

/** What the second set of notes that the rules were not written for taught, a rule each. */
class SecondUnseenNotesTest {

    @Test
    void a_new_clause_that_denies_says_nothing_of_what_stands_before() {
        assertThat(conditions("PAST MEDICAL HISTORY: Paroxysmal atrial fibrillation and no anticoagulation."))
                .containsExactly("Paroxysmal atrial fibrillation");
        assertThat(conditions("PAST MEDICAL HISTORY: Diabetes: no. Asthma and stroke, no."))
                .isEmpty();
    }

    @Test
    void a_disease_before_status_post_is_one() {
        assertThat(conditions("PAST MEDICAL HISTORY: Coronary artery disease status post CABG."))
                .containsExactly("Coronary artery disease");
    }

    @Test
    void acute_and_chronic_are_two_conditions() {
        assertThat(conditions("PAST MEDICAL HISTORY: Acute pancreatitis, chronic pancreatitis."))
                .containsExactly("Acute pancreatitis", "chronic pancreatitis");
    }

    @Test
    void letters_that_stand_for_the_patient_and_what_an_operation_takes_out_are_no_conditions() {
        assertThat(conditions("HPI: AF reports that he smokes.")).isEmpty();
        assertThat(conditions("HOSPITAL COURSE: She received CIVI-CAD.")).isEmpty();
        assertThat(conditions("PLAN: I recommend a pelvic lymph node dissection."))
                .isEmpty();
        assertThat(conditions("HPI: He was found to have an aortic dissection."))
                .containsExactly("aortic dissection");
    }

    @Test
    void what_the_patient_tells_among_the_diagnoses_is_none() {
        assertThat(conditions("ASSESSMENT: Asthma. The patient reports fatigue, dizziness, and nausea."))
                .containsExactly("Asthma");
    }

    @Test
    void a_doubtful_allergy_in_the_list_of_allergies_is_shown() {
        assertThat(read("ALLERGIES: QUESTIONABLE PENICILLIN ALLERGIES.").allergies())
                .extracting(Essentials.Allergy::substance)
                .containsExactly("PENICILLIN");
    }

    @Test
    void what_was_done_about_an_allergy_that_was_told_before_is_none() {
        assertThat(
                        read("HISTORY: He had a severe skin reaction to allopurinol.\nALLERGIES: Allopurinol: severe skin reaction"
                                        + " in 2021, treated in hospital. It must never be given again.")
                                .allergies())
                .extracting(Essentials.Allergy::substance)
                .containsExactly("allopurinol");
    }

    @Test
    void the_date_at_the_head_of_a_prescription_is_no_medicine() {
        assertThat(
                        medicines(
                                "Outpatient prescription\nPatient: Asha Rao, female\nDate: 12 March 2026\nConsultant: Dr. N. Rao"))
                .isEmpty();
    }

    @Test
    void the_ratio_to_creatinine_is_not_the_creatinine() {
        assertThat(read("RESULTS\nSerum creatinine: 0.9 mg/dL\nUrine albumin to creatinine ratio: 46 mg/g")
                        .testResults())
                .extracting(result -> result.name() + " " + result.value())
                .containsExactly("Serum creatinine 0.9 mg/dL", "Urine albumin to creatinine ratio 46 mg/g");
    }

    @Test
    void a_unit_is_taken_whole() {
        assertThat(
                        read("RESULTS\neGFR 38 mL/min/1.73 m2.\nWhite cell count: 8,900 per cubic millimetre (reference 4,000 to 11,000)\n"
                                        + "Platelet count: 2.6 lakh per cubic millimetre")
                                .testResults())
                .extracting(Essentials.TestResult::value)
                .containsExactly("38 mL/min/1.73 m2", "8,900 per cubic millimetre", "2.6 lakh per cubic millimetre");
    }

    @Test
    void a_sentence_about_the_past_is_about_all_that_it_names() {
        assertThat(medicines(
                        "MEDICATIONS: In the past she has been on penicillin, azathioprine, and hydroxychloroquine."))
                .isEmpty();
    }

    @Test
    void what_starts_only_later_is_not_taken_and_what_goes_home_after_an_operation_is() {
        assertThat(medicines("PLAN: After she has recovered from surgery, she will start cisplatin and Taxol."))
                .isEmpty();
        assertThat(medicines("DESCRIPTION OF OPERATION: Afrin was instilled in the nose."
                        + " Discharge will be later in the day on Lortab plus amoxicillin."))
                .containsExactly("Lortab", "amoxicillin");
    }

    @Test
    void two_devices_are_two_operations_and_a_hernia_among_operations_is_one() {
        assertThat(surgeries("PAST SURGICAL HISTORY: 1. Renal stent. 2. Right femoral stent. 3. Hernia 5/79."))
                .containsExactly("Renal stent", "Right femoral stent", "Hernia");
    }

    @Test
    void a_urinalysis_may_tell_values_first() {
        assertThat(
                        results(
                                "LABS: UA was positive for 2+ leukocyte esterase, positive nitrites, 1+ protein, and 10-20 RBCs."))
                .containsExactly("leukocyte esterase = 2+", "nitrites = positive", "protein = 1+", "RBCs = 10-20");
    }

    @Test
    void signs_blood_groups_and_grades_of_anything_are_results() {
        assertThat(results("EXAMINATION: Positive piano key test. Chest: 1+ hyperinflation."))
                .containsExactly("piano key test = Positive", "hyperinflation = 1+");
        assertThat(results("HISTORY: Her blood type is AB negative.")).containsExactly("blood type = AB negative");
    }

    @Test
    void a_paragraph_of_results_goes_on_with_what_its_study_shows() {
        assertThat(results("RESULTS: X-rays of the right knee were obtained. There is no evidence of any fracture."))
                .containsExactly("X-rays of the right knee = no evidence of any fracture");
        assertThat(results("FINDINGS: There is inflammation of the medial ligament. Normal triceps tendon."))
                .containsExactly("medial ligament = inflammation", "triceps tendon = Normal");
    }

    private static List<String> conditions(String text) {
        return read(text).conditions().stream().map(Essentials.Finding::name).toList();
    }

    private static List<String> surgeries(String text) {
        return read(text).surgeries().stream().map(Essentials.Finding::name).toList();
    }

    private static List<String> medicines(String text) {
        return read(text).medications().stream()
                .map(Essentials.Medication::name)
                .toList();
    }

    private static List<String> results(String text) {
        return read(text).testResults().stream()
                .map(result -> result.name() + " = " + result.value())
                .toList();
    }

    private static Essentials read(String text) {
        return new EssentialsReader().read(new RecordText(List.of(new Page(1, text))));
    }
}
