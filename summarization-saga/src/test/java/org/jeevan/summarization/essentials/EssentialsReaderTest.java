package org.jeevan.summarization.essentials;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
import org.jeevan.api.summary.Essentials;
import org.jeevan.api.summary.RecordSummary.Source;
import org.jeevan.summarization.text.Page;
import org.jeevan.summarization.text.RecordText;
import org.junit.jupiter.api.Test;

class EssentialsReaderTest {

    private final EssentialsReader reader = new EssentialsReader();

    @Test
    void allergies_have_their_reaction_and_none_known_is_not_the_same_as_not_stated() {
        assertThat(read("ALLERGIES: Penicillin (hives), shellfish and codeine, which causes nausea.")
                        .allergies())
                .extracting(Essentials.Allergy::substance, Essentials.Allergy::reaction)
                .containsExactly(tuple("Penicillin", "hives"), tuple("shellfish", null), tuple("codeine", "nausea"));
        assertThat(read("She is allergic to sulfa drugs and latex.").allergies())
                .extracting(Essentials.Allergy::substance)
                .containsExactly("sulfa drugs", "latex");
        for (String none : List.of("NKDA", "None known.", "No known drug allergies.", "Nil", "Denies any allergies.")) {
            assertThat(read("Allergies: " + none).noKnownAllergies()).as(none).isTrue();
        }
        assertThat(read("He denies any allergies.").noKnownAllergies()).isTrue();
        assertThat(read("ALLERGIES: Unknown.").noKnownAllergies()).isFalse();
        assertThat(read("CHIEF COMPLAINT: Cough.").noKnownAllergies()).isFalse();
    }

    @Test
    void an_allergen_has_its_own_words_and_the_name_that_all_records_share() {
        assertThat(read("ALLERGIES: PCN (rash), Augmentin, sulfa drugs.").allergies())
                .extracting(Essentials.Allergy::substance, Essentials.Allergy::normalized)
                .containsExactly(
                        tuple("PCN", "penicillin"),
                        tuple("Augmentin", "amoxicillin and clavulanate"),
                        tuple("sulfa drugs", "sulfonamides"));
        assertThat(read("ALLERGIES: Quince jam.").allergies())
                .extracting(Essentials.Allergy::normalized)
                .containsExactly("quince jam");
    }

    @Test
    void a_list_of_allergies_is_over_where_a_line_begins_that_is_about_something_else() {
        assertThat(
                        read("Allergies: Chlorhexidine (anaphylaxis).\nBackground: Obesity, peanut farmer, smokes tobacco.\nWool.")
                                .allergies())
                .extracting(Essentials.Allergy::substance)
                .containsExactly("Chlorhexidine");
        assertThat(
                        read("ALLERGIES:\nPenicillin: rash\nZyxomab: felt unwell\nFood: eggs, fish, strawberries\nLatex: hives")
                                .allergies())
                .extracting(Essentials.Allergy::substance)
                .contains("Penicillin", "eggs", "fish", "Latex");
    }

    @Test
    void an_allergen_outweighs_none_known_and_what_is_denied_is_none() {
        Essentials essentials = read("ALLERGIES: No known drug allergies. Allergic to peanuts.");
        assertThat(essentials.noKnownAllergies()).isFalse();
        assertThat(essentials.allergies())
                .extracting(Essentials.Allergy::substance)
                .containsExactly("peanuts");
        assertThat(read("He is not allergic to penicillin.").allergies()).isEmpty();
    }

    @Test
    void what_one_is_allergic_to_is_no_medicine_that_one_takes() {
        Essentials essentials =
                read("PLAN: Start azithromycin 500 mg daily. She is allergic to penicillin 500 mg tablets.");
        assertThat(names(essentials.medications())).containsExactly("azithromycin");
    }

    @Test
    void medicines_of_every_kind_of_list_have_dose_and_generic_name() {
        assertThat(read("MEDS: Zantac 150mg bid, Proventil MDI bid, ASA 325mg qd.")
                        .medications())
                .extracting(Essentials.Medication::name, Essentials.Medication::normalized, Essentials.Medication::dose)
                .containsExactly(
                        tuple("Zantac", "ranitidine", "150mg bid"),
                        tuple("Proventil", "albuterol", "MDI bid"),
                        tuple("ASA", "aspirin", "325mg qd"));
        assertThat(read("Rx\nTab. Dolo 650 mg 1-0-1 x 5 days\nCap Pan-D OD before breakfast\nInj Clexane 40 mg s/c OD")
                        .medications())
                .extracting(Essentials.Medication::normalized, Essentials.Medication::dose)
                .containsExactly(
                        tuple("acetaminophen", "650 mg 1-0-1 x 5 days"),
                        tuple("pantoprazole and domperidone", "OD before breakfast"),
                        tuple("enoxaparin", "40 mg s/c OD"));
        assertThat(read("CURRENT MEDICATIONS: 1. Zorvexin 20 mg daily. 2. Lasix (furosemide) 40 mg b.i.d.")
                        .medications())
                .extracting(Essentials.Medication::name, Essentials.Medication::dose)
                .containsExactly(tuple("Zorvexin", "20 mg daily"), tuple("Lasix", "40 mg b.i.d."));
    }

    @Test
    void medicines_in_prose_count_when_the_patient_takes_them() {
        assertThat(names(read("She has been taking ibuprofen every 6 hours. I will prescribe Lortab 5 mg as needed.")
                        .medications()))
                .containsExactly("ibuprofen", "Lortab");
        assertThat(read("She was given 125 mg of Solu-Medrol IV in the ER.").medications())
                .isEmpty();
        assertThat(read("We could consider metformin.").medications()).isEmpty();
        assertThat(read("LABS: Potassium 5.4 mmol/L 3.5-5.1").medications()).isEmpty();
    }

    @Test
    void a_medicine_that_was_stopped_is_a_past_one() {
        Essentials essentials = read(
                "He was taking lisinopril 10 mg daily. PLAN: Discontinue lisinopril and start losartan 50 mg daily.");
        assertThat(names(essentials.medications())).containsExactly("losartan");
        assertThat(names(essentials.pastMedications())).containsExactly("lisinopril");
        assertThat(names(read("She will hold clopidogrel for one week before surgery.")
                        .medications()))
                .containsExactly("clopidogrel");
    }

    @Test
    void a_new_dose_takes_the_old_ones_place_and_two_doses_at_once_stay() {
        Essentials changed =
                read("MEDICATIONS: Trazodone 50 mg at bedtime. PLAN: Increase trazodone to 100 mg at bedtime.");
        assertThat(changed.medications())
                .extracting(Essentials.Medication::dose)
                .containsExactly("100 mg at bedtime");
        Essentials both = read("MEDICATIONS: Seroquel 100 mg q.h.s. Seroquel 25 mg q.8h. p.r.n.");
        assertThat(both.medications()).hasSize(2);
    }

    @Test
    void conditions_are_named_in_full_and_once_each() {
        assertThat(conditions(
                        "ASSESSMENT: 1. Right proximal humerus fracture. 2. HTN. 3. Hypertension, well controlled."))
                .containsExactly("Right proximal humerus fracture", "HTN");
        assertThat(conditions(
                        "The patient has melanoma of the right inferior back and paroxysmal atrial fibrillation."))
                .containsExactly("melanoma of the right inferior back", "paroxysmal atrial fibrillation");
        assertThat(conditions("PMH: 1)MDD. 2)asthma. 3)h/o elevated TSH."))
                .containsExactly("MDD", "asthma", "elevated TSH");
        assertThat(conditions("K/c/o T2DM since 10 years, Bronchial asthma."))
                .containsExactly("T2DM", "Bronchial asthma");
    }

    @Test
    void what_is_denied_possible_or_of_the_family_is_no_condition() {
        assertThat(conditions("He denies diabetes or asthma. Rule out pneumonia. Possible gout. ?tuberculosis"))
                .isEmpty();
        assertThat(conditions("FAMILY HISTORY: Diabetes, hypertension. His mother had breast cancer."))
                .isEmpty();
        assertThat(conditions("Risks include stroke and pneumonia. Return if you develop cellulitis."))
                .isEmpty();
        assertThat(conditions("DIFFERENTIAL DIAGNOSIS: Sarcoidosis, lymphoma.")).isEmpty();
    }

    @Test
    void complaints_are_conditions_only_where_they_are_listed_as_such() {
        assertThat(conditions("HISTORY OF PRESENT ILLNESS: He has nausea and dizziness. ASSESSMENT: Migraine."))
                .containsExactly("Migraine");
        assertThat(conditions("ASSESSMENT: 1. Dizziness. 2. Right knee pain."))
                .containsExactly("Dizziness", "Right knee pain");
    }

    @Test
    void surgeries_are_those_that_were_done() {
        assertThat(surgeries("PSH: s/p appendectomy 1990, C-section x2, right cataract surgery."))
                .containsExactly("appendectomy", "C-section", "right cataract surgery");
        assertThat(surgeries("She underwent CABG in 2009 and is scheduled for cholecystectomy next week."))
                .containsExactly("CABG");
        assertThat(surgeries("He has never had an appendectomy. We discussed hysterectomy."))
                .isEmpty();
        assertThat(
                        surgeries(
                                "PROCEDURE PERFORMED: Repair of left rotator cuff tear.\nDESCRIPTION OF PROCEDURE: A tenotomy was done."))
                .containsExactly("Repair of left rotator cuff tear");
    }

    @Test
    void results_have_value_and_unit_from_tables_labels_and_prose() {
        assertThat(results("VITAL SIGNS: BP 140/80, HR 88, respirations 16, SpO2 96% on room air, Wt 71 kg."))
                .containsExactly("BP=140/80", "HR=88", "respirations=16", "SpO2=96% on room air", "Wt=71 kg");
        assertThat(
                        results(
                                "Haemoglobin 9.8 L g/dL 13.0 - 17.0\nTotal WBC Count 11,400 H cells/cumm 4000 - 11000\nXyz factor 3.2 ng/mL < 5.0"))
                .containsExactly("Haemoglobin=9.8 g/dL", "Total WBC Count=11,400 cells/cumm", "Xyz factor=3.2 ng/mL");
        assertThat(results("RESULTS\nClark level: 4.\nX-ray of the lumbar spine is unremarkable. EF of 62%."))
                .containsExactly("Clark level=4", "X-ray of the lumbar spine=unremarkable", "EF=62%");
        assertThat(results("X-rays were reviewed today. These reveal a proximal humerus fracture."))
                .containsExactly("X-rays=proximal humerus fracture");
    }

    @Test
    void what_is_only_wanted_or_dated_is_no_result() {
        assertThat(results("Goal blood pressure below 130/80. Repeat BMP in 3 months. Mammogram on 01/12/2021."))
                .isEmpty();
    }

    @Test
    void each_item_stands_on_its_page_word_for_word() {
        RecordText record = new RecordText(List.of(
                new Page(1, "PAST MEDICAL HISTORY\nThe patient has long standing hyper-\ntension. He also takes"),
                new Page(2, "metformin 500 mg twice a day for his diabetes.")));
        Essentials essentials = reader.read(record);

        assertThat(essentials.conditions())
                .extracting(Essentials.Finding::normalized, Essentials.Finding::source)
                .containsExactly(
                        tuple("hypertension", new Source(1, "The patient has long standing hyper- tension.")),
                        tuple("diabetes mellitus", new Source(2, "metformin 500 mg twice a day for his diabetes.")));
        assertThat(essentials.medications().getFirst().source())
                .isEqualTo(new Source(2, "metformin 500 mg twice a day for his diabetes."));
    }

    @Test
    void the_same_text_gives_the_same_item_ids() {
        String note = "ALLERGIES: Latex. MEDICATIONS: Aspirin 81 mg daily, Lasix 20 mg daily. ASSESSMENT: Gout.";
        assertThat(read(note)).isEqualTo(read(note));
        assertThat(read(note).medications())
                .extracting(Essentials.Medication::itemId)
                .containsExactly("m1", "m2");
    }

    @Test
    void treatments_consultations_immunizations_and_advice_are_kept_for_the_report() {
        Essentials essentials = read(
                "CONSULTATIONS: Cardiology, Neurology.\nShe received chemotherapy.\nIMMUNIZATIONS: Influenza vaccine given 2023.\nADVICE: Low salt diet.");
        assertThat(essentials.consultations())
                .extracting(Essentials.Finding::name)
                .containsExactly("Cardiology", "Neurology");
        assertThat(essentials.treatments()).extracting(Essentials.Finding::name).containsExactly("chemotherapy");
        assertThat(essentials.immunizations())
                .extracting(Essentials.Finding::name)
                .containsExactly("Influenza vaccine");
        assertThat(essentials.advice()).extracting(Essentials.Finding::name).containsExactly("Low salt diet.");
    }

    @Test
    void any_text_is_read_without_an_error() {
        for (String text : List.of(
                "", ":", "1.", "?", "\u2022", "MEDICATIONS:", "BP", "( ) [", "\uD83D\uDE00 5 mg", "a".repeat(5000))) {
            assertThat(read(text)).isNotNull();
        }
    }

    private Essentials read(String text) {
        return reader.read(new RecordText(List.of(new Page(1, text))));
    }

    private List<String> conditions(String text) {
        return read(text).conditions().stream().map(Essentials.Finding::name).toList();
    }

    private List<String> surgeries(String text) {
        return read(text).surgeries().stream().map(Essentials.Finding::name).toList();
    }

    private List<String> results(String text) {
        return read(text).testResults().stream()
                .map(result -> result.name() + "=" + result.value())
                .toList();
    }

    private static List<String> names(List<Essentials.Medication> medications) {
        return medications.stream().map(Essentials.Medication::name).toList();
    }
}
