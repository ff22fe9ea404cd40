package org.jeevan.summarization.essentials;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.jeevan.api.summary.Essentials;
import org.jeevan.summarization.text.Page;
import org.jeevan.summarization.text.RecordText;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What sixty annotated notes taught, and some 270 reports in which the sentences were read that name a test and gave no result; the sentences are others. */
class SixthUnseenNotesTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "HOSPITAL COURSE: Telemetry also showed runs of atrial flutter. | Telemetry | runs of atrial flutter",
                "HISTORY: She underwent a carotid duplex and was found to have a moderate stenosis. | carotid duplex | moderate stenosis",
                "HISTORY: The last brain MRI was done in 2004, reportedly normal. | brain MRI | normal",
                "HISTORY: He had a colonoscopy two years ago with benign polyps. | colonoscopy | benign polyps",
                "HISTORY: He underwent gastroscopy by Dr. K, which revealed erosive gastritis. | gastroscopy | erosive gastritis",
                "HISTORY: She has mammograms each year, which have been negative for malignancy. | mammograms | negative for malignancy",
                "COURSE: The ECG showed to be in sinus rhythm. | ECG | in sinus rhythm",
                "COURSE: He came with fever, and gallstones on ultrasound. | ultrasound | gallstones",
                "COURSE: HCT revealed a left frontal hematoma. | HCT | left frontal hematoma",
                "COURSE: Genetic testing revealed a repeat expansion. | Genetic testing | repeat expansion",
                "LABS: Blood work showed a low ferritin. | ferritin | low",
                "LABS: She had a normal amylase and lipase. | lipase | normal",
                "LABS: TSH, ANA and folate studies were unremarkable. | ANA | unremarkable",
                "LABS: Phosphorus is a little low at 2.1. | Phosphorus | 2.1",
                "LABS: Hemoglobin dropped slightly from 13.2 on 3/4 to 11.8 on 3/9. | Hemoglobin | 11.8",
                "LABS: BUN normal limits. | BUN | normal limits",
                "LABS: Hepatitis C core antibody was negative. | Hepatitis C core antibody | negative",
                "LABS: A C. diff toxin was sent and came back negative. | C. diff toxin | negative",
                "LABS: Her urine was 3+ ketones, 2+ protein. | ketones | 3+",
                "LABS: Her urine was 3+ ketones, 2+ protein. | protein | 2+",
                "LABS: Ketones 3+, protein 2+. | protein | 2+",
                "HISTORY: Her labs were all within normal limits. | labs | within normal limits",
                "VITALS: Height: 25th percentile. | Height | 25th percentile",
                "VITALS: She is 94% on room air. | oxygen saturation | 94% on room air",
                "VITALS: Systolic murmur, grade 2/6. | Systolic murmur | grade 2/6",
                "EXAM: Hip flexion 3/5, knee extension 4/5. | knee extension | 4/5",
                "EXAM: Femoral pulsations are 2+. | Femoral pulsations | 2+",
                "EXAM: Tests of vascular compression were negative. | Tests of vascular compression | negative",
                "EXAM: Rapid alternating movements are intact. | Rapid alternating movements | intact",
                "EXAM: A balance score of 12/16. | balance score | 12/16",
                "FINDINGS: LEFT MAIN CORONARY ARTERY: This vessel is heavily calcified. | LEFT MAIN CORONARY ARTERY | heavily calcified",
                "FINDINGS: LEFT MAIN CORONARY ARTERY: Seen well. There is a 60% stenosis in the distal portion. | LEFT MAIN CORONARY ARTERY | 60% stenosis in the distal portion",
                "ANGIOGRAM RESULTS: B. LAD, subtotal proximal stenosis. | LAD | subtotal proximal stenosis",
                "ANGIOGRAM RESULTS: The RCA demonstrates a 40% lesion. | RCA | 40% lesion",
                "DESCRIPTION OF PROCEDURE: The distal esophagus appeared benign. | distal esophagus | benign",
                "ENDOSCOPY: STOMACH: Mild antral gastritis. | STOMACH | Mild antral gastritis",
                "LABS: Creatinine 1.7, which was down from 2.3. | Creatinine | from 2.3",
                "LABS: Potassium is 4.9 from 5.6 yesterday. | Potassium | 4.9",
                "VITALS: Blood pressure by nurse 160/80, by me 140/78. | Blood pressure | by me 140/78",
                "VITALS: Blood pressure by nurse 160/80, by me 140/78. | Blood pressure | 160/80",
                "EXAM: Reflexes are absent throughout. | Reflexes | absent throughout",
                "HISTORY: She passed her hearing screen at birth. | hearing screen | passed",
                "HISTORY: He spiked a temperature yesterday of 38.9. | temperature | 38.9",
                "RADIOGRAPHS: The tarsal joints are anatomically aligned. | tarsal joints | anatomically aligned"
            })
    void a_result_is_found_however_it_is_told(String note, String name, String value) {
        assertThat(results(note)).contains(name + " = " + value);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "DESCRIPTION OF PROCEDURE: The scope was advanced to the stomach.",
                "DESCRIPTION OF PROCEDURE: The bladder was drained.",
                "PLAN: An MRI has been ordered.",
                "HISTORY: She had a CT scan with contrast.",
                "HISTORY: He had a colonoscopy with Dr. K.",
                "HISTORY: A colonoscopy has been scheduled for Monday.",
                "HISTORY: Hemoglobin dropped by 2 points.",
                "EXAM: Pt 3/5 anxious.",
                "HISTORY: She denies abdominal pain and ultrasound is unremarkable.",
                "FAMILY HISTORY: His brother's hepatitis C antibody was positive.",
                "PLAN: Aim for a total score of 20/30 in her training with targets."
            })
    void what_was_not_found_is_no_result(String note) {
        assertThat(results(note))
                .noneMatch(result -> result.matches(
                        "(?i)(?:stomach|bladder|MRI|CT.*|colonoscopy|hepatitis.*|hemoglobin|.*pain|pt) = .*"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "HISTORY: He has a history of left rotator cuff issues. | left rotator cuff issues",
                "HISTORY: She has a history of heavy menstruation. | heavy menstruation",
                "ASSESSMENT: Elevated cardiac enzyme, follow up with the heart clinic. | Elevated cardiac enzyme",
                "HISTORY: Imaging showed neuroforaminal narrowing. | neuroforaminal narrowing",
                "ALLERGIES: Latex. SOCIAL HISTORY, FAMILY HISTORY, PAST MEDICAL HISTORY AND SURGICAL HISTORY: She has had hypertension. | hypertension"
            })
    void a_condition_is_found_in_a_story(String note, String condition) {
        assertThat(essentials(note).conditions().stream().map(Essentials.Finding::name))
                .contains(condition);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "HISTORY: He has a history of smoking.",
                "HISTORY: She has a history of playing sports.",
                "HISTORY: He has a long history of knee surgery.",
                "PAST MEDICAL HISTORY: Nonsignificant."
            })
    void how_somebody_lives_is_no_condition(String note) {
        assertThat(essentials(note).conditions()).isEmpty();
    }

    @Test
    void a_heading_without_a_sentence_tells_what_stands_below_it() {
        String note =
                "REVIEW OF SYSTEMS\n\nNeurological: Reports numbness.\n\nPHYSICAL EXAM\n\nMSK: Positive Tinel sign.\n";
        assertThat(results(note)).contains("Tinel sign = Positive");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "REVIEW OF SYSTEMS: Dermatology: Patient denies allergic reactions, rashes and skin lesions.",
                "REVIEW OF SYSTEMS: No allergic rhinitis.",
                "REVIEW OF SYSTEMS: Negative for allergic symptoms."
            })
    void who_denies_a_rash_may_still_have_an_allergy(String note) {
        assertThat(essentials(note).noKnownAllergies()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "HISTORY: He denies any drug allergies.",
                "ALLERGIES: No allergic reactions.",
                "HISTORY: No known allergic reactions.",
                "HISTORY: She has no allergic reactions to medications."
            })
    void who_denies_an_allergy_has_none_that_is_known(String note) {
        assertThat(essentials(note).noKnownAllergies()).isTrue();
    }

    @Test
    void milliequivalents_are_the_dose_of_the_salt() {
        assertThat(essentials("PLAN: Take one K-Tab with the evening dose of Lasix (10 to 20 mEq).")
                        .medications())
                .noneMatch(medicine -> medicine.name().equals("Lasix") && medicine.dose() != null);
        assertThat(essentials("MEDICATIONS: Potassium chloride 20 mEq daily.")
                        .medications()
                        .getFirst()
                        .dose())
                .startsWith("20 mEq");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "PLAN: Reglan will also be added.",
                "HISTORY: She is alternating Reglan and ibuprofen.",
                "PLAN: Reglan will be started."
            })
    void a_medicine_that_is_begun_is_taken(String note) {
        assertThat(essentials(note).medications().stream().map(Essentials.Medication::name))
                .contains("Reglan");
    }

    @Test
    void what_a_ventilator_is_set_to_is_no_medicine() {
        assertThat(essentials(
                                "DISCHARGE MEDICATIONS: Aspirin 81 mg daily. Settings are pressure support of 12, PEEP of 6.")
                        .medications()
                        .stream()
                        .map(Essentials.Medication::name))
                .containsExactly("Aspirin");
    }

    private static List<String> results(String note) {
        return essentials(note).testResults().stream()
                .map(result -> result.name() + " = " + result.value())
                .toList();
    }

    private static Essentials essentials(String note) {
        return new EssentialsReader().read(new RecordText(List.of(new Page(1, note))));
    }
}
