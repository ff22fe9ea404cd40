package org.jeevan.summarization.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class SentencesTest {

    @Test
    void does_not_break_at_titles_numbers_units_and_latin() {
        assertThat(texts("She saw Dr. Rao and Mr. Das. Temp. 98.2 today. Takes 5 mg. daily, 0.5 ml. at night."))
                .containsExactly(
                        "She saw Dr. Rao and Mr. Das.", "Temp. 98.2 today.", "Takes 5 mg. daily, 0.5 ml. at night.");
        assertThat(texts("Atenolol 50 mg b.i.d. for pain, e.g. Tylenol p.o. PRN vs. rest. He left at 8 a.m. today."))
                .containsExactly(
                        "Atenolol 50 mg b.i.d. for pain, e.g. Tylenol p.o. PRN vs. rest.", "He left at 8 a.m. today.");
        assertThat(texts("Seen by J. Smith. Is he well? Yes."))
                .containsExactly("Seen by J. Smith.", "Is he well?", "Yes.");
    }

    @Test
    void neither_a_form_before_a_name_nor_a_doubt_ends_a_sentence() {
        assertThat(texts("He was given Tab. Aspirin 325 mg and Inj. Lasix 40 mg. He slept."))
                .containsExactly("He was given Tab. Aspirin 325 mg and Inj. Lasix 40 mg.", "He slept.");
        assertThat(texts("Fever. ? Malaria. Height 5 ft. 4 in today."))
                .containsExactly("Fever.", "? Malaria.", "Height 5 ft. 4 in today.");
    }

    @Test
    void rows_of_a_numbered_list_and_a_label_in_small_letters_are_lines_of_their_own() {
        assertThat(
                        texts(
                                "1) T. Amlong 5 mg 1 HS for thirty days\n2) T. Galvus Met 50/500 after meals for 30\n3) Volini gel"))
                .containsExactly(
                        "T. Amlong 5 mg 1 HS for thirty days", "T. Galvus Met 50/500 after meals for 30", "Volini gel");
        assertThat(texts("Na 137, K 3.4, Cl 102, CO2 22, BUN 14\nLactate 1.3\nhCG, urine: Negative"))
                .contains("hCG, urine: Negative");
    }

    @Test
    void breaks_at_the_numbers_of_a_list() {
        assertThat(texts("1. Clonidine 0.3 mg b.i.d. 2. Atenolol 50 mg daily. 3. Rest."))
                .containsExactly("Clonidine 0.3 mg b.i.d.", "Atenolol 50 mg daily.", "Rest.");
    }

    @Test
    void knows_the_heading_over_each_sentence() {
        assertThat(Sentences.of(record(
                        "CHIEF COMPLAINT: Cough. Past Medical History: Asthma.\nALLERGIES\nNone.\nPlan:\nRest.")))
                .containsExactly(
                        new Sentence(1, "CHIEF COMPLAINT", "Cough."),
                        new Sentence(1, "PAST MEDICAL HISTORY", "Asthma."),
                        new Sentence(1, "ALLERGIES", "None."),
                        new Sentence(1, "PLAN", "Rest."));
    }

    @Test
    void shouting_is_not_a_heading() {
        assertThat(Sentences.of(record("ALLERGIES\nSHE IS ALLERGIC TO PENICILLIN.")))
                .containsExactly(new Sentence(1, "ALLERGIES", "SHE IS ALLERGIC TO PENICILLIN."));
    }

    @Test
    void joins_lines_and_words_cut_at_the_end_of_a_line_but_keeps_compounds() {
        assertThat(texts(
                        "The patient has long standing hyper-\ntension and a well-\nknown Gram-negative rod in a follow-\nup"
                                + " of his\nlast visit, when another Gram-\nnegative rod had been found in the blood."))
                .containsExactly(
                        "The patient has long standing hypertension and a well-known Gram-negative rod in a follow-up"
                                + " of his last visit, when another Gram-negative rod had been found in the blood.");
    }

    @Test
    void a_sentence_over_two_pages_stands_on_the_first() {
        RecordText text = new RecordText(List.of(
                new Page(1, "All was well. Then the pain went"),
                new Page(2, "to the left arm within an hour. He sweated.")));
        assertThat(Sentences.of(text))
                .containsExactly(
                        new Sentence(1, "", "All was well."),
                        new Sentence(1, "", "Then the pain went to the left arm within an hour."),
                        new Sentence(2, "", "He sweated."));
    }

    @Test
    void leaves_out_what_is_printed_on_every_page() {
        List<Page> pages = new ArrayList<>();
        for (int number = 1; number <= 4; number++) {
            pages.add(new Page(
                    number,
                    "City Hospital, Warangal\nFinding %d is stable today.\n%d of 4"
                            .formatted(number, number)
                            .replace("Finding 1", "Finding A")
                            .replace("Finding 2", "Nothing B")
                            .replace("Finding 3", "Lesion C")
                            .replace("Finding 4", "Wound D")));
        }
        assertThat(Sentences.of(new RecordText(pages)).stream().map(Sentence::text))
                .containsExactly(
                        "Finding A is stable today.",
                        "Nothing B is stable today.",
                        "Lesion C is stable today.",
                        "Wound D is stable today.");
    }

    @Test
    void rows_of_a_table_stay_apart() {
        assertThat(texts("Haemoglobin 10.2 g/dL 13.0-17.0\nHbA1c 8.4 % 4.0-5.6\n"
                        + "The results above were explained to the patient at length during the visit today."))
                .containsExactly(
                        "Haemoglobin 10.2 g/dL 13.0-17.0",
                        "HbA1c 8.4 % 4.0-5.6",
                        "The results above were explained to the patient at length during the visit today.");
    }

    @Test
    void text_without_an_end_is_cut_between_words_so_that_no_sentence_is_endless() {
        List<String> texts = texts("word ".repeat(2000));
        assertThat(texts).hasSizeGreaterThan(5).allSatisfy(text -> assertThat(text)
                .hasSizeLessThanOrEqualTo(1000));
        assertThat(String.join(" ", texts)).isEqualTo("word ".repeat(2000).strip());
    }

    private static List<String> texts(String text) {
        return Sentences.of(record(text)).stream().map(Sentence::text).toList();
    }

    private static RecordText record(String text) {
        return new RecordText(List.of(new Page(1, text)));
    }
}
