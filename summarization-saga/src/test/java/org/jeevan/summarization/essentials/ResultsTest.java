package org.jeevan.summarization.essentials;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.jeevan.summarization.text.Page;
import org.jeevan.summarization.text.RecordText;
import org.junit.jupiter.api.Test;

class ResultsTest {

    @Test
    void what_an_examination_grades_is_a_result() {
        assertThat(results("EXTREMITIES: 2+ pitting edema. Strength is 5/5 in all extremities."))
                .containsExactly("pitting edema=2+", "Strength=5/5 in all extremities");
        assertThat(results("NEUROLOGIC: Deep tendon reflexes are 2 and symmetric."))
                .containsExactly("Deep tendon reflexes=2 and symmetric");
        assertThat(results("NECK: Carotids are +2 without bruits.")).containsExactly("Carotids=+2");
        assertThat(results("EXTREMITIES: No edema. He walks 2 miles and takes 4 tablets."))
                .isEmpty();
    }

    @Test
    void pain_height_weight_and_normal_vitals_are_told_in_prose() {
        assertThat(results("His pain is a 5 to 6 on a scale of 1 to 10."))
                .containsExactly("pain=5 to 6 on a scale of 1 to 10");
        assertThat(results("The patient has 6/10 pain in the elbow.")).containsExactly("pain=6/10");
        assertThat(results("PHYSICAL EXAMINATION: He is 6 feet 1, weighs 250 pounds."))
                .containsExactlyInAnyOrder("height=6 feet 1", "weighs=250 pounds");
        assertThat(results("All other vitals were reviewed and are within normal limits."))
                .containsExactly("vitals=within normal limits");
    }

    @Test
    void a_value_has_both_its_ends_and_its_bound() {
        assertThat(results("Ejection fraction was 50% to 55%.")).containsExactly("Ejection fraction=50% to 55%");
        assertThat(results("LABORATORY DATA: Troponin I 0.085 and 0.074."))
                .containsExactly("Troponin I=0.085 and 0.074");
        assertThat(results("Capillary refill is less than 3 seconds."))
                .containsExactly("Capillary refill=less than 3 seconds");
        assertThat(results("LABS: BUN 23 and creatinine 0.9.")).containsExactly("BUN=23", "creatinine=0.9");
    }

    @Test
    void what_a_study_did_not_show_stays_negated() {
        assertThat(results("His x-rays did not reveal any signs of a fracture."))
                .containsExactly("x-rays=did not reveal any signs of a fracture");
        assertThat(results("The MRI failed to show a tumor.")).containsExactly("MRI=failed to show a tumor");
    }

    @Test
    void what_is_done_with_a_study_or_said_of_something_else_is_no_result() {
        for (String text : List.of(
                "A CT scan was explained to the patient.",
                "Echocardiogram is clinically warranted.",
                "The x-ray technician was supervised and instructed.",
                "An MRI could be done if it is clinically indicated.",
                "After reviewing her x-ray, her symptoms are consistent with a strain.")) {
            assertThat(results(text)).as(text).isEmpty();
        }
    }

    @Test
    void a_study_goes_on_in_the_next_sentence() {
        assertThat(results("X-rays of the left shoulder were obtained today. These are normal and reveal no fracture."))
                .containsExactly("X-rays of the left shoulder=normal and reveal no fracture");
    }

    @Test
    void each_part_that_a_study_tells_of_is_a_result() {
        assertThat(results("NERVE CONDUCTION STUDIES: Left sural response is absent. F-waves are prolonged."))
                .containsExactly("Left sural response=absent", "F-waves=prolonged");
        assertThat(results("LABORATORY DATA: The patient was elevated to a chair."))
                .isEmpty();
    }

    @Test
    void one_value_is_said_of_two_tests() {
        assertThat(results("AST and ALT were normal.")).containsExactlyInAnyOrder("AST=normal", "ALT=normal");
    }

    @Test
    void the_same_finding_of_the_same_study_is_told_once() {
        assertThat(results("RESULTS: Chest x-ray shows mild pneumonitis. PLAN: The x-rays showed mild pneumonitis."))
                .containsExactly("Chest x-ray=mild pneumonitis");
    }

    @Test
    void a_report_of_one_study_is_that_studys_result() {
        assertThat(
                        results(
                                "EXAM: MRI LEFT KNEE. FINDINGS: There is a large effusion. IMPRESSION: Type 2 sprain. No tear."))
                .containsExactly("MRI LEFT KNEE=large effusion", "MRI LEFT KNEE=Type 2 sprain");
    }

    @Test
    void a_value_ends_where_another_study_begins() {
        assertThat(results("Ultrasound was normal and a HIDA scan showed a low ejection fraction of 40%."))
                .contains("Ultrasound=normal");
        assertThat(results("STRESS ECG RESULTS: The patient was stressed by treadmill for nine minutes."))
                .isEmpty();
        assertThat(results("HEMATOPOIETIC: Negative lymph node enlargement.")).isEmpty();
    }

    @Test
    void joints_move_by_degrees() {
        assertThat(results("Exam reveals 10 degrees of plantar flexion."))
                .containsExactly("plantar flexion=10 degrees");
    }

    @Test
    void a_status_or_profile_has_a_value_in_words() {
        assertThat(
                        results(
                                "LABORATORY DATA: H&H 13 and 39. BUN and creatinine within normal limits. Cardiac enzyme profile negative."))
                .containsExactlyInAnyOrder(
                        "H&H=13 and 39",
                        "BUN=within normal limits",
                        "creatinine=within normal limits",
                        "Cardiac enzyme=negative");
        assertThat(results("LABS: Urine drug screen positive for cocaine.")).hasSize(1);
    }

    @Test
    void two_tests_with_like_names_and_one_number_are_two_results() {
        assertThat(results("LABS: Hemoglobin 9.5, hemoglobin A1c 9.5, total bilirubin 0.3, direct bilirubin 0.3."))
                .hasSize(4);
    }

    private static List<String> results(String text) {
        RecordText record = new RecordText(List.of(new Page(1, text)));
        return new EssentialsReader()
                .read(record).testResults().stream()
                        .map(result -> result.name() + "=" + result.value())
                        .toList();
    }
}
