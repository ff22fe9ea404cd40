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

/** What some 220 reports taught that were only read with the output beside them, and twenty that were annotated; the sentences are others. */
class FifthUnseenNotesTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "IMPRESSION: Spatial neglect impairment secondary to stroke. | Spatial neglect impairment",
                "HISTORY: Her anxiety is likely secondary to the move. | anxiety",
                "IMPRESSION: Left pleural effusion and suspected lymphoma. | Left pleural effusion",
                "IMPRESSION: Newly diagnosed high-risk acute lymphoblastic leukemia. | acute lymphoblastic leukemia",
                "IMPRESSION: Deep venous thromboses. | Deep venous thromboses",
                "HISTORY: The evaluation revealed global aphasia. | global aphasia",
                "HISTORY: She has a few external hemorrhoids, none of which are bleeding. | external hemorrhoids",
                "HISTORY: He was treated for Castleman's Disease. | Castleman's Disease",
                "HISTORY: Biopsy showed a T-cell lymphoma. | T-cell lymphoma",
                "IMPRESSION: For his headaches we will titrate topiramate. | headaches",
                "IMPRESSION: Left-sided weakness. | Left-sided weakness",
                "PAST MEDICAL HISTORY: (+) asthma, (-) angina. | asthma",
                "CC: Dizziness,PMH: Gout. | Gout"
            })
    void a_disease_is_found_in_spite_of_what_stands_beside_it(String note, String condition) {
        assertThat(conditions(note)).contains(condition);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "PAST MEDICAL HISTORY: Denied.",
                "PAST MEDICAL HISTORY: Cardiovascular: (-) angina, Renal: (-) nephrolithiasis.",
                "PAIN ASSESSMENT: Abdominal cramping in the last days.",
                "HISTORY: A couple of friends of his have had heart attacks.",
                "SOCIAL HISTORY: She is a social worker for adult abuse cases.",
                "HISTORY: Toxicities were discussed with her including mucositis and neuropathy.",
                "PLAN: Written information regarding preeclampsia was given.",
                "HISTORY: A left AV fistula was placed in May.",
                "HISTORY: The working diagnosis is lymphoma.",
                "HISTORY: There is what looks like cellulitis around the heel.",
                "MEDICATIONS: Robitussin DM as needed.",
                "HISTORY: She took anti-hepatitis medicines.",
                "PAST SURGICAL HISTORY: Removal of the melanoma from the thigh.",
                "PAST MEDICAL HISTORY: He takes oral hypoglycemics.",
                "HISTORY: He is clinically in central euvolemia.",
                "PHYSICAL EXAMINATION: Motor examination reveals mild atrophy of the hand.",
                "ASSESSMENT: Mildly abnormal chest x-ray.",
                "INDICATIONS: The purpose of the surgery is to alleviate the pain.",
                "PHYSICAL EXAMINATION: Examination of the right knee: Mild effusion.",
                "PAST SURGICAL HISTORY: Incision and drainage of perirectal abscess.",
                "PLAN: Check HIV and RPR.",
                "PAST MEDICAL HISTORY: Received hepatitis B #1 at the clinic."
            })
    void what_the_patient_does_not_have_is_no_condition(String note) {
        assertThat(conditions(note)).isEmpty();
    }

    @Test
    void the_reason_for_a_visit_is_a_diagnosis_only_where_none_follows() {
        String visit = "ASSESSMENT\n\nAnn Ray is a 40-year-old female who presents today with shoulder pain.\n\n";
        assertThat(conditions(visit)).containsExactly("shoulder pain");
        assertThat(conditions(visit + "Rotator cuff tear.\n")).containsExactly("Rotator cuff tear");
    }

    @Test
    void the_name_of_a_listed_diagnosis_outweighs_that_of_a_story() {
        assertThat(conditions(
                        "HISTORY: He has a foreign body in the left nose.\nASSESSMENT: 1. Infected foreign body."))
                .containsExactly("Infected foreign body");
    }

    @Test
    void a_mass_that_was_felt_gives_way_to_the_diagnosis() {
        assertThat(conditions("HISTORY: She felt a hard breast mass.\nASSESSMENT: 1. Marginal zone lymphoma."))
                .containsExactly("Marginal zone lymphoma");
    }

    @Test
    void the_signs_of_a_listed_disease_are_no_diagnoses_of_their_own() {
        assertThat(conditions("IMPRESSION: Gastroenteritis with nausea and vomiting."))
                .containsExactly("Gastroenteritis");
    }

    @Test
    void the_kind_that_was_named_before_stands_for_the_disease() {
        assertThat(conditions("HISTORY: He has iron deficiency anemia. The anemia is worse."))
                .containsExactly("iron deficiency anemia");
    }

    @Test
    void a_name_does_not_end_within_another_one() {
        assertThat(conditions("HISTORY: There was mild hydronephrosis of renal transplant."))
                .containsExactly("mild hydronephrosis");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "LABORATORY DATA: Chest x-ray calcified granulomatous disease. | Chest x-ray | calcified granulomatous disease",
                "HISTORY: Creatinine, July 7, 2008 was 2.2. | Creatinine | 2.2",
                "HISTORY: The labs are as follows: 14.2 for WBC, H&H 11.0 and 33. | WBC | 14.2",
                "HISTORY: The labs are as follows: 14.2 for WBC, H&H 11.0 and 33. | H&H | 11.0 and 33",
                "PHYSICAL EXAM: His temperature is 98.1, 110/72 is his blood pressure. | blood pressure | 110/72",
                "PHYSICAL EXAM: She is afebrile at 97.2 degrees. | temperature | 97.2 degrees",
                "HISTORY: He had a fever of 101.4 at home. | fever | 101.4",
                "PHYSICAL EXAM: Heart rate ranging from 110 to 140 beats per minute. | Heart rate | 110 to 140 beats per minute",
                "PHYSICAL EXAM: BP Standing: 124/82. | BP | 124/82",
                "HISTORY: Cultures of the wound were reported positive for MRSA. | Cultures | positive for MRSA",
                "HISTORY: His cultures have grown Klebsiella. | cultures | Klebsiella",
                "LABORATORY DATA: The nasal screen for MRSA is negative. | nasal screen for MRSA | negative",
                "LABORATORY DATA: PT was 12.1. | PT | 12.1",
                "LABORATORY DATA: Total protein and albumin were both low at 6.0 and 3.1. | albumin | 3.1",
                "LABORATORY DATA: BUN and creatinine on admission were 90 and 5.1. | BUN | 90",
                "LABORATORY DATA: Amylase and lipase were done which were normal. | Amylase | normal",
                "OBJECTIVE: HDL: 58. Triglycerides: 91. | HDL | 58",
                "HISTORY: The tumor was ER positive and HER-2/neu negative. | HER-2/neu | negative",
                "HISTORY: Last Pap was a year ago and normal. | Pap | normal",
                "HISTORY: The back was negative by x-ray. | x-ray | negative",
                "LABORATORY DATA: Stool positive for Clostridium difficile. | Stool | positive for Clostridium difficile",
                "PHYSICAL EXAM: The wrist flexion test was positive. | wrist flexion test | positive",
                "PHYSICAL EXAM: Wrist: extension 50 degrees, radial deviation 10 degrees. | radial deviation | 10 degrees",
                "PHYSICAL EXAM: There is a 3 x 2 cm ulcerated lesion on the left heel. | ulcerated lesion | 3 x 2 cm",
                "ESTIMATED BLOOD LOSS: Minimal. | ESTIMATED BLOOD LOSS | Minimal",
                "HISTORY: There was 400 cc estimated blood loss. | estimated blood loss | 400 cc",
                "RESULTS: 3 views of the left knee were taken. These reveal no fracture. | 3 views of the left knee | no fracture",
                "LEFT MAIN CORONARY ARTERY: Left main is a large-caliber vessel free of disease. | Left main | a large-caliber vessel free of disease"
            })
    void results_are_known_by_their_form(String note, String name, String value) {
        assertThat(read(note).testResults())
                .anyMatch(result -> result.name().equals(name) && result.value().equals(value));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "PHYSICAL EXAM: Full range of motion of all 4 extremities.",
                "HISTORY: I do not see a recorded weight at present.",
                "HISTORY: By her height she should weigh about 140.",
                "LABORATORY DATA: Vital signs were all stable.",
                "X-RAYS: None.",
                "HISTORY: Her last colonoscopy was approximately 5 years ago with another doctor.",
                "TESTS ORDERED: Cardiac tests: Echocardiogram.",
                "HISTORY: She has not had a fever of 101.",
                "PLAN: Aim for 120/80 for BP.",
                "PHYSICAL EXAM: Light touch and temperature intact at all extremities.",
                "PROCEDURE: Additional bronchoscopy used to confirm placement of the tube."
            })
    void what_measures_nothing_is_no_result(String note) {
        assertThat(read(note).testResults()).isEmpty();
    }

    @Test
    void a_word_says_nothing_beside_the_number() {
        assertThat(read("HISTORY: She was found to have low hemoglobin.\nLABORATORY DATA: Hemoglobin 8.1.")
                        .testResults())
                .extracting(Essentials.TestResult::value)
                .containsExactly("8.1");
    }

    @Test
    void one_study_ends_where_the_next_one_tells_its_own() {
        assertThat(read("HISTORY: UA was noted for 5 RBCs, renal ultrasound revealed a left stone.")
                        .testResults())
                .extracting(Essentials.TestResult::value)
                .containsExactly("5 RBCs", "left stone");
    }

    @Test
    void all_studies_of_a_list_share_what_is_said_of_all() {
        assertThat(read("HISTORY: CT scan, carotid Dopplers, and echocardiogram, all of which were unremarkable.")
                        .testResults())
                .hasSize(3)
                .allMatch(result -> result.value().equals("unremarkable"));
    }

    private static List<String> conditions(String text) {
        return read(text).conditions().stream().map(Essentials.Finding::name).toList();
    }

    private static Essentials read(String text) {
        return new EssentialsReader().read(new RecordText(List.of(new Page(1, text))));
    }
}
