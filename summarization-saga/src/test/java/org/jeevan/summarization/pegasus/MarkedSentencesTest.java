package org.jeevan.summarization.pegasus;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class MarkedSentencesTest {

    private static final long MARKER = 2;
    private static final List<long[]> SENTENCES =
            List.of(new long[] {110, 111}, new long[] {120}, new long[] {130, 131, 132}, new long[] {140, 141, 142});

    @Test
    void puts_the_marker_before_the_sentence_to_write_and_keeps_the_records_order() {
        assertThat(new MarkedSentences(3, 128, MARKER).marking(1, SENTENCES, List.of(3, 1, 0, 2)))
                .hasValue(new long[] {110, 111, MARKER, 120, 140, 141, 142});
    }

    @Test
    void leaves_out_what_does_not_fit_but_takes_a_shorter_one_after_it() {
        assertThat(new MarkedSentences(4, 7, MARKER).marking(2, SENTENCES, List.of(3, 0, 1)))
                .hasValue(new long[] {110, 111, MARKER, 130, 131, 132});
    }

    @Test
    void does_not_cut_a_sentence_that_is_too_long() {
        assertThat(new MarkedSentences(4, 5, MARKER).marking(2, SENTENCES, List.of()))
                .hasValue(new long[] {MARKER, 130, 131, 132});
        assertThat(new MarkedSentences(4, 4, MARKER).marking(2, SENTENCES, List.of()))
                .isEmpty();
    }
}
