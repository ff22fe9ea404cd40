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

/** What twenty more annotated notes taught, and some 150 that were only read; the sentences are others than theirs. */
class FourthUnseenNotesTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "PLAN: He was told not to take naproxen any more.",
                "PLAN: We decided against starting apixaban.",
                "PLAN: She should no longer use hydrochlorothiazide.",
                "PLAN: We may add topiramate in the future.",
                "PLAN: If the throat culture is positive, I will prescribe amoxicillin 500 mg three times a day.",
                "PLAN: Suppressive medication (atenolol or verapamil) was discussed.",
                "MEDICATIONS: He used to be on amlodipine and doxazosin.",
                "MEDICATIONS: Warfarin discontinued approximately 10 days earlier.",
                "LABORATORY DATA: Chemistry showed potassium of 4.1 mEq/L and magnesium 2.1 mg/dL.",
                "HOSPITAL COURSE: Knee was placed in a CPM machine."
            })
    void what_is_not_taken_is_no_medicine(String note) {
        assertThat(medicines(note)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "PLAN: She was discharged on p.o. Keflex. | Keflex",
                "MEDICATIONS: Tylenol No. 3 and Zocor. | Tylenol",
                "PLAN: 4. Stroke prophylaxis, Plavix 75 mg daily. | Plavix",
                "PLAN: DVT prophylaxis with subcutaneous heparin. | heparin",
                "MEDICATIONS: Estrace, dose is unknown. | Estrace",
                "PAST MEDICAL HISTORY: Glaucoma treated with Lumigan drops. | Lumigan",
                "HISTORY: She is taking progesterone, which was prescribed years ago. | progesterone",
                "HISTORY: He has an EpiPen. | EpiPen",
                "PLAN: Prescription for steroids provided. | steroids",
                "PAST MEDICAL HISTORY: Allergic rhinitis treated with Claritin 10 mg daily. | Claritin"
            })
    void what_is_taken_is_found_in_spite_of_what_stands_beside_it(String note, String medicine) {
        assertThat(medicines(note)).anyMatch(name -> name.startsWith(medicine));
        assertThat(read(note).allergies()).isEmpty();
    }

    @Test
    void a_required_drug_has_no_dose_of_required() {
        assertThat(read("MEDICATIONS: She required morphine and Vicodin 5 mg daily.")
                        .medications())
                .noneMatch(medicine -> "required".equals(medicine.dose()));
    }

    @Test
    void the_dose_of_one_medicine_is_not_told_of_the_next_as_well() {
        assertThat(read("MEDICATIONS: Toprol 50 mg p.o. b.i.d. insulin sliding scale, Lunesta 1 mg nightly.")
                        .medications())
                .noneMatch(medicine ->
                        medicine.name().startsWith("insulin") && "50 mg p.o. b.i.d.".equals(medicine.dose()));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "HISTORY: He has no complaints, such as back pain or migraine.",
                "FAMILY HISTORY AND HISTORY: Her mother had gout, but she died of breast cancer at 80.",
                "HISTORY: CT ruled out appendicitis.",
                "HISTORY: Endocarditis has been excluded by cultures.",
                "HISTORY: Methotrexate can produce pneumonitis.",
                "PLAN: We will schedule a study to evaluate sleep apnea.",
                "HISTORY: She is fully vaccinated for COVID-19.",
                "HISTORY: Serologies for chlamydia were ordered.",
                "HISTORY: A friend had COVID-19 and tuberculosis.",
                "MEDICATIONS: NPH 10 units twice daily.",
                "LABORATORY DATA: EKG shows sinus rhythm with mild ST-depression.",
                "PLAN: She will have a scoliosis series.",
                "REVIEW OF SYSTEMS: Denies asthma, positive liver disease, kidney disease, and heart attack.",
                "PHYSICAL EXAM: There is CVA located near her flank with tenderness."
            })
    void what_the_patient_does_not_have_is_no_condition(String note) {
        assertThat(conditions(note)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "PREVIOUS INJURIES: He had a broken wrist in the past. | broken wrist",
                "INDICATIONS: The patient has presented with substernal chest pain. | substernal chest pain",
                "INDICATIONS: Evaluation in the patient with a left hip fracture. | left hip fracture",
                "DISCHARGE DIAGNOSES: 1. Disseminated CMV infection with possible pneumonitis. | CMV infection",
                "ASSESSMENT: 1. Metatarsal head fractures. | Metatarsal head fractures"
            })
    void conditions_are_known_by_their_form(String note, String condition) {
        assertThat(conditions(note)).anyMatch(name -> name.contains(condition));
    }

    @Test
    void what_is_under_procedure_may_be_a_story() {
        assertThat(
                        surgeries(
                                "PROCEDURE: Wrist arthroscopy. PROCEDURE: After discussing the risks, closed reduction was done and"
                                        + " placement of a wire on the lateral side followed. Dr. X of Vascular Surgery was called."))
                .containsExactly("Wrist arthroscopy");
    }

    @Test
    void operations_are_the_patients_own_and_have_their_full_names() {
        assertThat(surgeries("BIRTH HISTORY: He was born at term by repeat C-section."))
                .isEmpty();
        assertThat(surgeries("HISTORY: She underwent laser surgery for the retina earlier today."))
                .containsExactly("laser surgery for the retina");
        assertThat(surgeries("HISTORY: He has a stent in his LAD.")).hasSize(1);
        assertThat(surgeries("DIAGNOSES: 1. Asthma. 2. Shoulder arthroscopy.")).containsExactly("Shoulder arthroscopy");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "LABORATORY DATA: CBC showed 62% neutrophils, 3 bands, and 35 lymphs. | bands | 3",
                "PHYSICAL EXAM: He is 81 kg in weight. | weight | 81 kg",
                "PHYSICAL EXAM: Vitals: T 98, 97% sat on room air. | sat | 97%",
                "PHYSICAL EXAM: The patient is saturating 93% on room air. | saturating | 93% on room air",
                "PHYSICAL EXAM: BP143/82 P88 R16 T36.9. | P | 88",
                "PHYSICAL EXAM: There is a II/VI systolic murmur. | systolic murmur | II/VI",
                "PHYSICAL EXAM: Capillary refill less than three seconds. | Capillary refill | less than three seconds",
                "PHYSICAL EXAM: Motor strength is 4 plus out of 5. | Motor strength | 4 plus out of 5",
                "HISTORY: Birth weight 7 pounds 3 ounces. | Birth weight | 7 pounds 3 ounces",
                "PHYSICAL EXAM: She scored 27/30 on the MMSE today. | MMSE | 27/30",
                "LABORATORY DATA: The ferritin was reviewed today and is low. | ferritin | low",
                "HISTORY: An echocardiogram at that time was also normal. | echocardiogram | normal",
                "LABORATORY DATA: Her blood sugar today after lunch was 162. | blood sugar | 162",
                "LABORATORY DATA: White count was 9,200 with a normal differential, hemoglobin was 12.8. | hemoglobin | 12.8",
                "LABORATORY DATA: There were 61% neutrophils, H&H 11.9/35.2. | H&H | 11.9/35.2",
                "LABORATORY DATA: Sodium 129, total protein decreased 6.1. | total protein | 6.1",
                "PHYSICAL EXAM: Oxygen saturation on 3 L nasal cannula was 92%. | Oxygen saturation | 92%",
                "PHYSICAL EXAM: No masses. Positive CVA tenderness. | CVA tenderness | Positive",
                "LEAD DATA: Impedance 610 ohms, sensing 2.4 millivolts, current 1.2 milliamps. | sensing | 2.4 millivolts",
                "RADIOLOGY: Chest x-ray, pulmonary edema. | Chest x-ray | pulmonary edema",
                "DIAGNOSTIC DATA: Echocardiogram (for dyspnea): Moderate hypertrophy. | Echocardiogram (for dyspnea) | Moderate hypertrophy"
            })
    void results_are_known_by_their_form(String note, String name, String value) {
        assertThat(read(note).testResults())
                .anyMatch(result -> result.name().equals(name) && result.value().equals(value));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "LABORATORY DATA: Normal ranges for TSH and free T4 are 0.5-4.7 and 0.8-1.8.",
                "PLAN: She should follow a low carbohydrate, low cholesterol diet.",
                "ASSESSMENT: Abnormal weight gain.",
                "LEAD DATA: Manufacturer: Acme. Model: Sigma.",
                "LEFT VENTRICULOGRAM: Next, a pigtail catheter was advanced across the aortic valve.",
                "PHYSICAL EXAM: Her vital signs were stable.",
                "PHYSICAL EXAM: The pain increased with flexion."
            })
    void what_measures_nothing_is_no_result(String note) {
        assertThat(read(note).testResults()).isEmpty();
    }

    @Test
    void a_study_without_a_verb_goes_on_in_the_next_sentence() {
        assertThat(read("CT OF ABDOMEN: Numerous liver masses. Extensive mass in the pancreatic tail.")
                        .testResults())
                .extracting(Essentials.TestResult::value)
                .contains("Extensive mass in the pancreatic tail");
    }

    @Test
    void a_label_that_is_no_known_heading_ends_a_list_of_medicines() {
        assertThat(medicines("MEDICATIONS: Lisinopril 10 mg daily.\nHousing: Lives near Amaril Street. Zorvexin."))
                .containsExactly("Lisinopril");
    }

    private static List<String> medicines(String text) {
        return read(text).medications().stream()
                .map(Essentials.Medication::name)
                .toList();
    }

    private static List<String> conditions(String text) {
        return read(text).conditions().stream().map(Essentials.Finding::name).toList();
    }

    private static List<String> surgeries(String text) {
        return read(text).surgeries().stream().map(Essentials.Finding::name).toList();
    }

    private static Essentials read(String text) {
        return new EssentialsReader().read(new RecordText(List.of(new Page(1, text))));
    }
}
