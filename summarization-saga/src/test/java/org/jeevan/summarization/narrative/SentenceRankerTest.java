package org.jeevan.summarization.narrative;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jeevan.summarization.narrative.BestSentences.Length;
import org.jeevan.summarization.text.Sentence;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

class SentenceRankerTest {

    private static final double[] NO_UNITS = {0};
    private static final Sentence LONG = sentence("Asthma was found by Dr Rao in the spring of that very year.");
    private static final Sentence SHORT = sentence("Severe asthma.");
    private static final Sentence OTHER = sentence("Left wrist was broken.");

    @Test
    void a_unit_counts_only_where_its_sum_is_positive() {
        var ranker = new SentenceRanker(Map.of(
                "first", new double[] {2, 3, -1},
                "length", new double[] {1, 0, 4},
                "bias", new double[] {0, -1, -2},
                "output", new double[] {0, 10, 100}));

        assertThat(ranker.score(Map.of("first", 1.0, "length", 0.5, "unknown", 9.0)))
                .isCloseTo(2 + 0.5 + 10 * 2 + 0, within(1e-9));
        assertThat(ranker.score(Map.of("first", 0.0, "length", 1.0))).isCloseTo(1 + 100 * 2, within(1e-9));
    }

    @Test
    void takes_in_what_is_almost_as_good_as_the_best_but_nothing_twice() {
        List<Sentence> record = List.of(LONG, SHORT, OTHER);

        assertThat(choosing(0.5).forNarrative(record)).containsExactly(0);
        assertThat(choosing(2).forNarrative(record)).containsExactly(0, 2);
    }

    @Test
    void a_long_record_gets_more_words_however_good_its_best_sentence_is() {
        Stream<Sentence> filling = Collections.nCopies(600, sentence("Nothing else of any note.")).stream();
        List<Sentence> record = Stream.concat(Stream.of(LONG, OTHER), filling).toList();

        assertThat(choosing(0.1).forNarrative(record)).hasSizeGreaterThan(1);
    }

    @Test
    @Timeout(20)
    void long_sentences_beside_many_short_ones_take_no_time_worth_mentioning() {
        String words = IntStream.range(0, 50_000).mapToObj(i -> "word" + i).collect(Collectors.joining(" "));
        List<Sentence> record = Stream.concat(
                        Collections.nCopies(6, new Sentence(1, "DIAGNOSIS", words)).stream(),
                        Collections.nCopies(20_000, new Sentence(1, "PLAN", "See word1 again.")).stream())
                .toList();

        assertThat(BestSentences.standard().forNarrative(record)).isNotEmpty();
    }

    /** By length alone: the long sentence scores 1.35 above the other one. */
    private static BestSentences choosing(double almost) {
        var byLength = new SentenceRanker(Map.of("length", new double[] {9}, "bias", NO_UNITS, "output", NO_UNITS));
        return new BestSentences(byLength, new Length(1, 60, 40, almost));
    }

    private static Sentence sentence(String text) {
        return new Sentence(1, "HISTORY", text);
    }
}
