package org.jeevan.summarization.pegasus;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class TextPartsTest {

    @Test
    void what_fits_is_one_part() {
        assertThat(lengths(List.of(unit("A", 3), unit("B", 4)), 7)).containsExactly(7);
        assertThat(lengths(List.of(), 7)).containsExactly(0);
    }

    @Test
    void a_part_ends_with_a_section_rather_than_within_one() {
        assertThat(lengths(List.of(unit("A", 3), unit("A", 2), unit("B", 2), unit("B", 2)), 7))
                .containsExactly(5, 4);
    }

    @Test
    void a_section_longer_than_a_part_is_cut_between_sentences() {
        assertThat(lengths(List.of(unit("A", 2), unit("B", 4), unit("B", 4), unit("B", 4)), 7))
                .containsExactly(6, 4, 4);
    }

    @Test
    void a_sentence_longer_than_a_part_is_cut_within_and_goes_on_in_the_next() {
        assertThat(lengths(List.of(unit("A", 2), unit("A", 17), unit("A", 3)), 7))
                .containsExactly(2, 7, 7, 6);
    }

    @Test
    void nothing_is_left_out_and_nothing_changes_its_place() {
        List<TextParts.Unit> units = IntStream.range(1, 60)
                .mapToObj(i -> new TextParts.Unit(
                        "S" + i / 7,
                        LongStream.range(0, i * 31 % 23).map(j -> i * 100L + j).toArray()))
                .toList();
        long[] whole =
                units.stream().flatMapToLong(unit -> Arrays.stream(unit.ids())).toArray();
        for (int tokensMax = 1; tokensMax < 40; tokensMax++) {
            List<long[]> parts = TextParts.of(units, tokensMax);
            assertThat(parts.stream().flatMapToLong(Arrays::stream).toArray()).isEqualTo(whole);
            assertThat(parts.stream().mapToInt(part -> part.length).max().orElseThrow())
                    .isLessThanOrEqualTo(tokensMax);
            assertThat(parts).noneMatch(part -> part.length == 0);
        }
    }

    private static TextParts.Unit unit(String section, int length) {
        return new TextParts.Unit(section, new long[length]);
    }

    private static List<Integer> lengths(List<TextParts.Unit> units, int tokensMax) {
        return TextParts.of(units, tokensMax).stream().map(part -> part.length).toList();
    }
}
