package org.jeevan.summarization.essentials;

import static org.assertj.core.api.Assertions.assertThat;
import static org.jeevan.summarization.essentials.Vocabulary.Kind.ALLERGEN;
import static org.jeevan.summarization.essentials.Vocabulary.Kind.CONDITION;
import static org.jeevan.summarization.essentials.Vocabulary.Kind.MEDICINE;
import static org.jeevan.summarization.essentials.Vocabulary.Kind.PROCEDURE;
import static org.jeevan.summarization.essentials.Vocabulary.Kind.TEST;

import java.util.List;
import org.jeevan.summarization.essentials.Vocabulary.Kind;
import org.junit.jupiter.api.Test;

class VocabularyTest {

    private final Vocabulary vocabulary = Vocabulary.standard();

    @Test
    void brands_of_two_countries_have_their_generic_name() {
        assertThat(normalized(MEDICINE, "Tab. Glycomet 500 mg, Telma 40, Thyronorm, Dolo 650, Norvasc and Pan-D"))
                .containsExactly(
                        "metformin",
                        "telmisartan",
                        "levothyroxine",
                        "acetaminophen",
                        "amlodipine",
                        "pantoprazole and domperidone");
        assertThat(normalized(MEDICINE, "salbutamol, frusemide, adrenaline 1 mg, co-trimoxazole"))
                .containsExactly("albuterol", "furosemide", "epinephrine", "trimethoprim and sulfamethoxazole");
    }

    @Test
    void medicines_on_no_list_are_known_by_their_stem() {
        assertThat(normalized(MEDICINE, "newapril cefnovum futurostatin mabulimumab"))
                .isNotEmpty();
        assertThat(normalized(MEDICINE, "the April visit program")).isEmpty();
    }

    @Test
    void abbreviations_and_spellings_have_one_name() {
        assertThat(normalized(CONDITION, "HTN, T2DM, CAD, COPD"))
                .containsExactly(
                        "hypertension",
                        "type 2 diabetes mellitus",
                        "coronary artery disease",
                        "chronic obstructive pulmonary disease");
        assertThat(vocabulary.normalize(CONDITION, "Ischaemic heart disease")).isEqualTo("coronary artery disease");
        assertThat(vocabulary.normalize(CONDITION, "Iron deficiency anaemia")).isEqualTo("iron deficiency anemia");
        assertThat(vocabulary.normalize(PROCEDURE, "Caesarean section")).isEqualTo("cesarean section");
        assertThat(vocabulary.normalize(TEST, "Haemoglobin")).isEqualTo("hemoglobin");
        assertThat(vocabulary.normalize(ALLERGEN, "IVP dye")).isEqualTo("iodinated contrast");
    }

    @Test
    void an_allergen_has_one_name_whatever_the_record_calls_it() {
        assertThat(List.of("PCN", "pcn allergy", "Penicillins", "penicillin drugs", "Pen VK", "all penicillins"))
                .allSatisfy(name -> assertThat(vocabulary.allergen(name)).isEqualTo("penicillin"));
        assertThat(List.of("sulfa", "Sulpha drugs", "sulfonamides", "Sulfa antibiotics", "sulfa-containing drugs"))
                .allSatisfy(name -> assertThat(vocabulary.allergen(name)).isEqualTo("sulfonamides"));
        assertThat(vocabulary.allergen("Augmentin")).isEqualTo("amoxicillin and clavulanate");
        assertThat(vocabulary.allergen("Amoxil")).isEqualTo("amoxicillin");
        assertThat(vocabulary.allergen("Crocin")).isEqualTo(vocabulary.allergen("Paracetamol"));
        assertThat(vocabulary.allergen("IVP dye")).isEqualTo(vocabulary.allergen("contrast media"));
        assertThat(vocabulary.allergen("NSAID")).isEqualTo("nsaids");
        assertThat(vocabulary.allergen(" Quince jam ")).isEqualTo("quince jam");
        assertThat(vocabulary.allergen("")).isEmpty();
    }

    @Test
    void the_longest_term_is_taken_and_says_where_it_stands() {
        assertThat(vocabulary.find(CONDITION, "Has end-stage renal disease."))
                .containsExactly(
                        new Term(CONDITION, 4, 27, "end-stage renal disease", "end stage renal disease", false));
    }

    @Test
    void words_that_only_look_like_abbreviations_are_not_taken() {
        assertThat(normalized(CONDITION, "he or she is as well as can be")).isEmpty();
        assertThat(normalized(TEST, "500 mg na ca")).isEmpty();
    }

    @Test
    void a_term_does_not_reach_over_a_sentence_or_an_item() {
        assertThat(normalized(CONDITION, "Heart. Failure to attend")).isEmpty();
        assertThat(normalized(CONDITION, "gastric; ulcer")).isEmpty();
    }

    private java.util.List<String> normalized(Kind kind, String text) {
        return vocabulary.find(kind, text).stream().map(Term::normalized).toList();
    }
}
