package org.jeevan.summarization.ocr;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Rectangle;
import java.awt.image.BufferedImage;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class TranscriptTest {

    private static final GreyImage PAPER = new GreyImage(new BufferedImage(10, 10, BufferedImage.TYPE_BYTE_GRAY));

    private final List<Word> words = new ArrayList<>();

    @Test
    void keeps_lines_and_parts_paragraphs() {
        line(1, "ALLERGIES 95");
        line(2, "Penicillin 95", "causes 96", "a 90");
        sameParagraph("rash. 93");
        assertThat(text()).isEqualTo("ALLERGIES\n\nPenicillin causes a\nrash.\n");
    }

    @Test
    void does_not_show_a_number_that_may_be_another() {
        line(1, "Metoprolol 93", "50 62", "mg 92", "HbA1c 55", "(8.4 69", "B12 69");
        assertThat(text()).isEqualTo("Metoprolol [illegible] mg HbA1c [illegible]\n");
    }

    @Test
    void shows_a_word_that_is_likely_right_even_if_it_is_not_sure() {
        line(1, "HbAlc 38", "of 95");
        assertThat(text()).isEqualTo("HbAlc of\n");
    }

    @Test
    void says_once_that_a_run_of_words_is_illegible() {
        line(1, "Takes 95", "xqz 3", "vw 12", "4 20", "daily. 94");
        assertThat(text()).isEqualTo("Takes [illegible] daily.\n");
    }

    @Test
    void leaves_out_dust_and_remains_of_rules_but_no_sign() {
        line(1, "~ 8", "|Potassium 95", "< 88", "5.4| 91", "\u2018mmol/L 90", "| 40");
        assertThat(text()).isEqualTo("Potassium < 5.4 mmol/L\n");
    }

    @Test
    void a_page_upside_down_makes_no_sense() {
        line(1, "wounds 12", "SI 60", "Mes 30", "ypeq 8", "2]1U19 40");
        assertThat(transcript().makesSense()).isFalse();
    }

    @Test
    void a_photograph_makes_no_sense() {
        line(1, "i 80", "- 70", "_ 30");
        assertThat(transcript().makesSense()).isFalse();
        words.clear();
        assertThat(transcript().makesSense()).isFalse();
    }

    private void line(int paragraph, String... wordsWithConfidence) {
        add(new Word.Line(1, paragraph, 1), wordsWithConfidence);
    }

    private void sameParagraph(String... wordsWithConfidence) {
        Word.Line last = words.getLast().line();
        add(new Word.Line(last.block(), last.paragraph(), last.number() + 1), wordsWithConfidence);
    }

    private void add(Word.Line line, String... wordsWithConfidence) {
        for (String word : wordsWithConfidence) {
            String[] parts = word.split(" ");
            words.add(new Word(line, parts[0], Double.parseDouble(parts[1]), new Rectangle()));
        }
    }

    private Transcript transcript() {
        return new Transcript(PAPER, words);
    }

    private String text() {
        return transcript().text();
    }
}
