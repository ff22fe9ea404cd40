package org.jeevan.summarization.essentials;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import java.util.List;
import java.util.stream.Stream;
import org.jeevan.api.summary.Essentials;
import org.jeevan.summarization.text.Page;
import org.jeevan.summarization.text.RecordText;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the third set of notes that the rules were not written for taught, and what was made up against them. */
class ThirdUnseenNotesTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Allergies: Tolerated: almond, egg, cefalexin, ibuprofen.",
                "ALLERGIES: Tolerates penicillin.",
                "ALLERGIES: Not allergic to penicillin or latex.",
                "HPI: Reaction to codeine was nausea only and is not considered an allergy.",
                "ALLERGIES: Penicillin - delabelled in 2021 after a negative challenge.",
                "HPI: She is no longer allergic to eggs."
            })
    void what_is_tolerated_is_no_allergy(String note) {
        assertThat(substances(note)).isEmpty();
    }

    @Test
    void one_item_of_a_list_of_allergies_that_is_denied_leaves_the_others() {
        assertThat(substances("ALLERGIES: PCN (rash), lisinopril - NO, codeine (GI upset)"))
                .containsExactly("PCN", "codeine");
        assertThat(substances("ALLERGY: none to penicillin but develops hives with ibuprofen"))
                .containsExactly("ibuprofen");
        assertThat(substances("ALLERGIES: No known allergies except iodine.")).containsExactly("iodine");
    }

    @Test
    void the_dot_of_a_form_does_not_hide_an_allergy() {
        assertThat(substances("HISTORY: H/O allergy to Inj. Diclofenac +.")).containsExactly("Diclofenac");
    }

    @Test
    void each_nut_is_an_allergy_of_its_own() {
        assertThat(substances("Allergies: cashew, pistachio, hazelnut"))
                .containsExactly("cashew", "pistachio", "hazelnut");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "ALLERGIES: To medicines are none.",
                "PAST MEDICAL HISTORY: No hospitalizations, surgeries, allergies.",
                "Drug allergies - Nil known."
            })
    void that_nothing_is_known_is_said_in_many_ways(String note) {
        assertThat(read(note).noKnownAllergies()).isTrue();
    }

    @Test
    void a_reaction_may_stand_before_the_substance() {
        assertThat(read("ALLERGIES: Gets hives from latex.").allergies())
                .extracting(Essentials.Allergy::reaction)
                .containsExactly("hives");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "HOSPITAL COURSE: The patient was loaded with Tab. Aspirin 325 mg and Tab. Atorvastatin 80 mg in ER.",
                "HPI: She took OTC ibuprofen 400 mg this morning with little relief.",
                "ED COURSE: KCl 40 mEq PO given.",
                "HPI: He is off the Proscar and otherwise well.",
                "PLAN: Start ciprofloxacin 500 mg BID if there is no improvement.",
                "PLAN: Should she develop a fever, give ibuprofen 400 mg.",
                "MEDICATIONS: Furosemide stopped.",
                "MEDICATIONS: Ramipril 2.5 mg ON (held since the kidney injury in June)",
                "Rx given: Inj. Ceftriaxone 1 gm IV BD",
                "MEDICATIONS: Stop T. Glimepiride.",
                "ADVICE: Lipid profile after 1 month, walk 30 min daily"
            })
    void what_was_given_once_is_over_or_hangs_on_a_condition_is_not_taken(String note) {
        assertThat(medicines(note)).isEmpty();
    }

    @Test
    void one_stopped_item_of_a_list_says_nothing_of_the_others() {
        assertThat(
                        medicines(
                                "Medications: Edoxaban 60mg OD, Ramipril 2.5mg ON (held since June), Bisoprolol 5mg OD, Furosemide stopped."))
                .containsExactly("Edoxaban", "Bisoprolol");
        assertThat(medicines("MEDICATIONS: Omeprazole 20 mg, which he does not take, Motrin 400 mg b.i.d."))
                .containsExactly("Motrin");
    }

    @Test
    void rows_of_an_indian_prescription_are_medicines_with_their_doses() {
        assertThat(read("Rx\n1) T. Telma-H 40 1 OD morning\n2) Cap. Pregabalin M 75 0-0-1 x 15 days\n"
                                + "3) T. Shelcal 500 0-1-0 x 30 days\n4) Volini gel L/A BD\n5) Tab. Sorbitrate 5 mg S/L SOS\n")
                        .medications())
                .extracting(Essentials.Medication::name, Essentials.Medication::dose)
                .contains(
                        tuple("Pregabalin M", "75 0-0-1 x 15 days"),
                        tuple("Shelcal 500", "0-1-0 x 30 days"),
                        tuple("Volini", "gel L/A BD"),
                        tuple("Sorbitrate", "5 mg S/L SOS"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "HPI: Her husband, who has Parkinson's disease, came along.",
                "HPI: Mom was noted to have gestational diabetes during the pregnancy.",
                "HPI: His roommate has tuberculosis.",
                "ADVICE: Patients with diabetes should check their feet.",
                "HPI: People with hypertension are seen here.",
                "ASSESSMENT: Pneumonia vs. bronchitis.",
                "ASSESSMENT: ? C diff - stool sent.",
                "IMPRESSION: Weight loss - ?colorectal malignancy.",
                "HPI: Asthma was never diagnosed.",
                "ADVICE: Metformin is used to treat type 2 diabetes.",
                "NOTE: Given BCG, OPV 0 dose and hepatitis B."
            })
    void what_others_have_or_nobody_knows_is_no_condition(String note) {
        assertThat(conditions(note)).noneMatch(name -> Stream.of(
                        "Parkinson",
                        "diabetes",
                        "tuberculosis",
                        "hypertension",
                        "bronchitis",
                        "Pneumonia",
                        "C diff",
                        "malignancy",
                        "Asthma",
                        "hepatitis")
                .anyMatch(name::contains));
    }

    @Test
    void risk_factors_and_a_name_with_without_are_read() {
        assertThat(conditions("PAST MEDICAL HISTORY: Risk factors include hypertension and diabetes."))
                .containsExactly("hypertension", "diabetes");
        assertThat(conditions("PMHx: Nephrolithiasis, migraine without aura, GERD"))
                .contains("Nephrolithiasis", "GERD");
    }

    @Test
    void what_a_surgeon_makes_and_an_anesthetist_gives_are_no_conditions() {
        assertThat(conditions("INDICATIONS: A right arteriovenous fistula was created."))
                .isEmpty();
        assertThat(conditions("PROCEDURES: Left orchiopexy, ilioinguinal nerve block."))
                .isEmpty();
        assertThat(conditions("EKG: Left bundle branch block.")).containsExactly("Left bundle branch block");
    }

    @Test
    void the_artery_of_that_name_is_no_open_duct() {
        assertThat(conditions("FINDINGS: There is an 80% lesion of the right PDA."))
                .isEmpty();
        assertThat(conditions("PMH: Patent ductus arteriosus.")).containsExactly("Patent ductus arteriosus");
    }

    @Test
    void both_sides_stand_for_one_and_an_eponym_belongs_to_its_cyst() {
        assertThat(conditions(
                        "FINDINGS: A small left pleural effusion is noted.\nIMPRESSION: Bilateral pleural effusions."))
                .containsExactly("Bilateral pleural effusions");
        assertThat(conditions("HPI: He has a painful Baker cyst.")).containsExactly("Baker cyst");
    }

    @Test
    void the_end_of_a_letter_ends_its_last_list() {
        assertThat(conditions("Impression: Gout.\nYours sincerely\n\nDr Helen Marsh\nGP Partner\n"))
                .containsExactly("Gout");
        assertThat(
                        read("Current medication: Fexofenadine 180 mg daily.\n\nI saw her in clinic today. She had a tonsillectomy as a child.")
                                .surgeries())
                .extracting(Essentials.Finding::name)
                .containsExactly("tonsillectomy");
    }

    @Test
    void operations_are_named_with_the_disease_and_kept_from_others() {
        assertThat(surgeries("HISTORY: Status post brain tumor removal.")).containsExactly("brain tumor removal");
        assertThat(surgeries("Op notes: Laparoscopic cholecystectomy under GA on 04/01/25. No bile leak."))
                .containsExactly("Laparoscopic cholecystectomy");
        assertThat(surgeries("PAST SURGICAL HISTORY: None except tonsillectomy."))
                .containsExactly("tonsillectomy");
        assertThat(surgeries("HPI: Contraception until her husband gets scheduled and has a vasectomy."))
                .isEmpty();
        assertThat(surgeries("PROCEDURE: Imaging following intravenous delivery of adenosine."))
                .isEmpty();
    }

    private static List<String> substances(String text) {
        return read(text).allergies().stream()
                .map(Essentials.Allergy::substance)
                .toList();
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
