package org.jeevan.query.emergency;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NamesTest {

    @Test
    void the_normalized_name_counts_where_there_is_one() {
        assertThat(Names.key("metformin", "Glycomet")).isEqualTo(Names.key(null, "METFORMIN"));
        assertThat(Names.key(" ", "Glycomet")).isEqualTo("glycomet");
    }

    @ParameterizedTest
    @CsvSource({
        "Type 2 diabetes,type-2  diabetes,true",
        "Type 2 diabetes,type 1 diabetes,false",
        "उच्च रक्तचाप,उच्च  रक्तचाप,true",
        "SpO2 %,SpO2,false"
    })
    void case_punctuation_and_blanks_make_no_difference_and_everything_else_does(
            String one, String other, boolean same) {
        assertThat(Names.key(one).equals(Names.key(other))).isEqualTo(same);
    }

    @ParameterizedTest
    @CsvSource({
        "Penicillins,penicillin,true",
        "PENICILLIN ALLERGY,Penicillin,true",
        "Allergy to sulfa drugs,Sulfa,true",
        "eggs,egg,false",
        "citrus,citru,false",
        "codeine,morphine,false"
    })
    void an_allergen_is_the_same_in_the_plural_and_with_the_word_allergy(String one, String other, boolean same) {
        assertThat(Names.allergenKey(one).equals(Names.allergenKey(other))).isEqualTo(same);
    }

    @Test
    void a_name_without_a_letter_is_still_a_name() {
        assertThat(Names.key("+++")).isEqualTo("+++");
    }
}
