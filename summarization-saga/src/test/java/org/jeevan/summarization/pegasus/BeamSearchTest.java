package org.jeevan.summarization.pegasus;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalInt;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Each rule alone, on a model of three words whose next token depends on the words so far. */
class BeamSearchTest {

    private static final int START = 0;
    private static final int END = 1;
    private static final int A = 2;
    private static final int B = 3;
    private static final int C = 4;
    private static final int VOCABULARY = 5;

    /** Probabilities of START, END, A, B, C. */
    private static final float[] MOSTLY_A = {0.01f, 0.04f, 0.6f, 0.3f, 0.05f};

    private static final float[] MOSTLY_END = {0.01f, 0.9f, 0.04f, 0.03f, 0.02f};

    @Test
    void one_beam_takes_the_likeliest_token_until_the_end() {
        assertThat(written(greedy(), sequence -> sequence.length < 3 ? MOSTLY_A : MOSTLY_END))
                .containsExactly(START, A, A, END);
    }

    @Test
    void the_last_token_is_the_end_when_that_is_forced_and_free_when_not() {
        assertThat(written(greedy().withLengths(0, 4), sequence -> MOSTLY_A)).containsExactly(START, A, A, END);
        assertThat(written(unforced(1).withLengths(0, 4), sequence -> MOSTLY_A)).containsExactly(START, A, A, A);
        assertThat(written(beams(2).withLengths(0, 4), sequence -> MOSTLY_A))
                .endsWith(END)
                .hasSize(4);
        assertThat(written(unforced(2).withLengths(0, 4), sequence -> MOSTLY_A)).containsExactly(START, A, A, A);
    }

    @Test
    void nothing_ends_below_the_minimum_which_counts_the_start_token() {
        assertThat(written(greedy().withLengths(4, 8), sequence -> MOSTLY_END)).containsExactly(START, A, A, A, END);
        assertThat(written(beams(2).withLengths(3, 8), sequence -> MOSTLY_END)).hasSize(4);
    }

    /** A first, then nothing good; B first, then surely the end. */
    private static float[] gardenPath(int[] sequence) {
        return switch (sequence[sequence.length - 1]) {
            case START -> new float[] {0, 0, 0.6f, 0.4f, 0};
            case A -> new float[] {0, 0.3f, 0.3f, 0.1f, 0.3f};
            case B -> new float[] {0, 1, 0, 0, 0};
            default -> new float[] {0, 0.5f, 0.5f, 0, 0};
        };
    }

    @Test
    void two_beams_find_what_the_likeliest_token_misses() {
        assertThat(written(greedy(), BeamSearchTest::gardenPath)).startsWith(START, A);
        Generated best = generate(beams(2), BeamSearchTest::gardenPath).getFirst();
        assertThat(best.tokenIds()).containsExactly(START, B, END);
        assertThat(best.score()).isCloseTo((float) Math.log(0.4) / 2, within(1e-6f)); // START and B count, END does not
    }

    @Test
    void an_end_counts_only_among_the_first_k_candidates() {
        // One beam of two likes the end, but as third of all candidates.
        Function<int[], float[]> endIsThird = sequence -> sequence.length == 1
                ? new float[] {0, 0.2f, 0.45f, 0.35f, 0}
                : sequence.length == 2 ? new float[] {0, 0.0001f, 0.5f, 0.4999f, 0} : new float[] {0, 1, 0, 0, 0};
        assertThat(written(beams(2).withLengths(0, 8), endIsThird)).hasSize(4);
    }

    @Test
    void the_length_penalty_says_whether_long_or_short_is_better() {
        Function<int[], float[]> shortOrLong = sequence -> switch (sequence.length) {
            case 1 -> new float[] {0, 0, 1, 0, 0};
            case 2 -> new float[] {0, 0.5f, 0.5f, 0, 0};
            case 3 -> new float[] {0, 0, 1, 0, 0};
            default -> new float[] {0, 1, 0, 0, 0};
        };
        assertThat(written(penalized(2.0, EarlyStopping.FALSE), shortOrLong)).hasSize(5);
        assertThat(written(penalized(-1.0, EarlyStopping.FALSE), shortOrLong)).hasSize(3);
    }

    @Test
    void early_stopping_ends_with_k_finished_and_its_opposite_looks_on() {
        // Two short ends come first; a longer text, better for its length, comes later.
        Function<int[], float[]> betterLater = sequence -> sequence.length < 4
                ? new float[] {0, 0.45f, 0.55f, 0, 0}
                : sequence.length < 10 ? new float[] {0, 0.001f, 0.999f, 0, 0} : new float[] {0, 1, 0, 0, 0};
        int hasty = written(penalized(1.0, EarlyStopping.TRUE).withLengths(0, 16), betterLater).length;
        int patient = written(penalized(1.0, EarlyStopping.NEVER).withLengths(0, 16), betterLater).length;
        assertThat(hasty).isLessThan(5);
        assertThat(patient).isGreaterThan(9);
    }

    @Test
    void without_early_stopping_it_ends_when_the_best_candidate_could_not_win_if_it_ended_now() {
        assertThat(finished(1, EarlyStopping.FALSE).suffice(-3.5f, 3)).isFalse(); // -3.5 / 3 beats -1.2
        assertThat(finished(1, EarlyStopping.FALSE).suffice(-3.7f, 3)).isTrue();
        assertThat(finished(1, EarlyStopping.TRUE).suffice(-3.5f, 3)).isTrue();
        assertThat(finished(1, EarlyStopping.NEVER).suffice(-3.7f, 3)).isFalse(); // -3.7 / 8 would win
        assertThat(finished(-1, EarlyStopping.NEVER).suffice(-3.7f, 3)).isTrue(); // where longer is worse, now counts
    }

    /** Two are wanted, and there: the worse one scores -1.2 under a length penalty of 1, -4.8 under one of -1. */
    private static FinishedHypotheses finished(double lengthPenalty, EarlyStopping stopping) {
        FinishedHypotheses finished = new FinishedHypotheses(2, penalized(lengthPenalty, stopping));
        finished.add(new int[] {START}, -1.0f);
        finished.add(new int[] {START, A}, -2.4f);
        return finished;
    }

    @Test
    void no_sequence_of_n_tokens_comes_twice() {
        GenerationSettings settings =
                new GenerationSettings(0, 9, 1, 1, EarlyStopping.FALSE, 2, 1, "", tokens(true), ForbiddenTokens.NONE);
        int[] written = written(settings, sequence -> MOSTLY_A);
        for (int i = 0; i + 1 < written.length; i++) {
            for (int j = i + 1; j + 1 < written.length; j++) {
                assertThat(Arrays.copyOfRange(written, i, i + 2)).isNotEqualTo(Arrays.copyOfRange(written, j, j + 2));
            }
        }
        assertThat(written).startsWith(START, A, A, B);
    }

    @Test
    void what_was_written_is_less_likely_under_a_repetition_penalty() {
        GenerationSettings settings =
                new GenerationSettings(0, 5, 2, 1, EarlyStopping.FALSE, 0, 5, "", tokens(true), ForbiddenTokens.NONE);
        assertThat(written(settings, sequence -> MOSTLY_A)).contains(A, B);
    }

    @Test
    void forbidden_words_and_tokens_never_come() {
        var forbidden = new ForbiddenTokens(List.of(List.of(A, A), List.of(END)), List.of(C), List.of(A));
        GenerationSettings settings =
                new GenerationSettings(0, 6, 1, 1, EarlyStopping.FALSE, 0, 1, "", tokens(true), forbidden);
        assertThat(written(settings, sequence -> MOSTLY_A)).containsExactly(START, B, A, B, A, END);
    }

    @Test
    void the_first_token_may_be_forced() {
        var forced = new ControlTokens(START, List.of(END), START, OptionalInt.of(C), List.of());
        GenerationSettings settings =
                new GenerationSettings(0, 6, 2, 1, EarlyStopping.TRUE, 0, 1, "", forced, ForbiddenTokens.NONE);
        assertThat(written(settings, sequence -> MOSTLY_A)).startsWith(START, C);
    }

    @Test
    void any_of_several_end_tokens_ends() {
        var two = new ControlTokens(START, List.of(END, B), START, OptionalInt.empty(), List.of());
        GenerationSettings settings =
                new GenerationSettings(0, 6, 2, 1, EarlyStopping.TRUE, 0, 1, "", two, ForbiddenTokens.NONE);
        assertThat(written(settings, BeamSearchTest::gardenPath)).endsWith(END).doesNotContain(B);
    }

    @Test
    void several_inputs_are_searched_together_as_if_alone_and_leave_when_done() {
        List<Integer> rows = new ArrayList<>();
        Toy toy = new Toy(BeamSearchTest::gardenPath, rows);
        List<Generated> together = new BeamSearch(beams(2), VOCABULARY).search(toy, 3, () -> {});
        assertThat(together).hasSize(3).allSatisfy(each -> assertThat(each.tokenIds())
                .containsExactly(START, B, END));
        assertThat(rows.getFirst()).isEqualTo(3); // one row each at first, two from then on
        assertThat(rows.get(1)).isEqualTo(6);
    }

    @Test
    void numbers_that_are_none_are_the_models_fault() {
        assertThatThrownBy(() -> written(beams(2), sequence -> new float[] {0, Float.NaN, 1, 1, 1}))
                .isInstanceOf(BrokenBundleException.class)
                .hasMessageContaining("fp32");
    }

    private static int[] written(GenerationSettings settings, Function<int[], float[]> model) {
        return generate(settings, model).getFirst().tokenIds();
    }

    private static List<Generated> generate(GenerationSettings settings, Function<int[], float[]> model) {
        return new BeamSearch(settings, VOCABULARY).search(new Toy(model, new ArrayList<>()), 1, () -> {});
    }

    private static GenerationSettings greedy() {
        return beams(1);
    }

    private static GenerationSettings beams(int count) {
        return new GenerationSettings(0, 8, count, 1, EarlyStopping.TRUE, 0, 1, "", tokens(true), ForbiddenTokens.NONE);
    }

    private static GenerationSettings unforced(int count) {
        return new GenerationSettings(
                0, 8, count, 1, EarlyStopping.TRUE, 0, 1, "", tokens(false), ForbiddenTokens.NONE);
    }

    private static GenerationSettings penalized(double penalty, EarlyStopping stopping) {
        return new GenerationSettings(0, 8, 2, penalty, stopping, 0, 1, "", tokens(true), ForbiddenTokens.NONE);
    }

    private static ControlTokens tokens(boolean forced) {
        return new ControlTokens(START, List.of(END), START, OptionalInt.empty(), forced ? List.of(END) : List.of());
    }

    /** Follows the rows as a decoder must, and asks a function for probabilities. */
    private static final class Toy implements BeamSearch.Decoder {

        private final Function<int[], float[]> model;
        private final List<Integer> rowsSeen;
        private int[][] sequences;

        private Toy(Function<int[], float[]> model, List<Integer> rowsSeen) {
            this.model = model;
            this.rowsSeen = rowsSeen;
        }

        @Override
        public float[] next(int[] tokens, int[] origins) {
            int[][] before = sequences;
            rowsSeen.add(tokens.length);
            sequences = IntStream.range(0, tokens.length)
                    .mapToObj(row -> before == null
                            ? new int[] {tokens[row]}
                            : Beams.appended(before[origins[row]], tokens[row]))
                    .toArray(int[][]::new);
            float[] logits = new float[tokens.length * VOCABULARY];
            for (int row = 0; row < tokens.length; row++) {
                float[] probabilities = model.apply(sequences[row]);
                for (int token = 0; token < VOCABULARY; token++) {
                    logits[row * VOCABULARY + token] = (float) Math.log(probabilities[token]);
                }
            }
            return logits;
        }
    }
}
