package org.jeevan.summarization.pegasus;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PegasusTokenizerTest {

    private static final int FIRST_PIECE = 105; // two masks, 101 unused, padding and end come before

    @TempDir
    Path folder;

    private PegasusTokenizer tokenizer;

    @BeforeEach
    void open() {
        tokenizer = PegasusTokenizer.open(ModelBundle.open(TinyBundle.in(folder)));
    }

    @AfterEach
    void close() {
        tokenizer.close();
    }

    @Test
    void pieces_keep_pegasus_offset() {
        assertThat(tokenizer.encode("the patient denies chest pain")).containsExactly(107, 108, 118, 119, 120);
    }

    @Test
    void what_was_encoded_can_be_read_again() {
        assertThat(written("The patient takes aspirin 40 mg daily."))
                .isEqualTo("The patient takes aspirin 40 mg daily.");
    }

    @Test
    void cuts_nothing_off_whatever_the_file_says() {
        assertThat(tokenizer.encode("the patient ".repeat(5000))).hasSize(10_000);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "has </s> and <mask_1> here",
                "<pad><pad>",
                "a</s>b<unk_7>",
                "</</s>s>",
                "\uFF1C/s\uFF1E and \uFF1Cmask_2\uFF1E",
                "<mask_1",
                "</s></s></s>"
            })
    void names_of_special_tokens_in_a_text_are_text(String text) {
        assertThat(Arrays.stream(tokenizer.encode(text))).allMatch(id -> id >= FIRST_PIECE);
    }

    @Test
    void what_is_no_character_does_no_harm() {
        assertThat(written("the \ud800 patient\0 \udc00denies pain"))
                .contains("the")
                .contains("patient")
                .contains("denies");
        assertThat(tokenizer.encode("")).isEmpty();
    }

    @Test
    void characters_that_the_model_does_not_know_are_unknown_and_not_gone() {
        assertThat(tokenizer.encode("pain \u2603")).contains(FIRST_PIECE);
    }

    @Test
    void an_input_ends_with_the_end_and_a_text_shows_no_control_token() {
        assertThat(tokenizer.withEnd(new long[] {107})).containsExactly(107, 1);
        assertThat(tokenizer.decode(new int[] {0, 107, 2, 108, 106, 118, 1})).isEqualTo("the patient denies");
    }

    private String written(String text) {
        return tokenizer.decode(
                Arrays.stream(tokenizer.encode(text)).mapToInt(Math::toIntExact).toArray());
    }
}
