package org.jeevan.summarization.pegasus;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The ways to decode agree with each other; that they agree with Hugging Face, {@link PegasusParityTest} says. */
class PegasusModelTest {

    private static final List<long[]> INPUTS = List.of(
            LongStream.rangeClosed(107, 130).toArray(),
            new long[] {108, 118, 119, 1},
            LongStream.rangeClosed(140, 180).toArray());

    @TempDir
    Path folder;

    @Test
    void decoding_with_and_without_a_cache_and_merged_write_the_same(@TempDir Path merged) {
        List<Generated> cached = written(folder(folder), Strategy.CACHED);
        assertSame(written(ModelBundle.open(folder), Strategy.UNCACHED), cached);
        assertSame(written(ModelBundle.open(TinyBundle.mergedIn(merged)), Strategy.AUTO), cached);
    }

    @Test
    void half_precision_is_read_and_kept_as_such(@TempDir Path half) {
        List<Generated> full = written(folder(folder), Strategy.CACHED);
        ModelBundle bundle = ModelBundle.open(TinyBundle.halfIn(half));
        List<Generated> cached = written(bundle, Strategy.CACHED);
        for (int i = 0; i < full.size(); i++) {
            assertThat(cached.get(i).score()).isCloseTo(full.get(i).score(), within(0.05f));
        }
        assertSame(written(bundle, Strategy.UNCACHED), cached);
    }

    @Test
    void a_whole_text_in_one_call_is_the_same_text() {
        ModelBundle bundle = ModelBundle.open(TinyBundle.withWholeTextIn(folder));
        GenerationSettings hasty = stoppingEarly(bundle.generation().withLengths(4, 24));
        try (PegasusModel whole = PegasusModel.open(bundle, Device.CPU, 1, Strategy.WHOLE_TEXT);
                PegasusModel steps = PegasusModel.open(bundle, Device.CPU, 1, Strategy.CACHED)) {
            assertSame(
                    whole.generate(INPUTS, hasty, PegasusModel.Progress.NONE),
                    steps.generate(INPUTS, hasty, PegasusModel.Progress.NONE));
            GenerationSettings patient = bundle.generation().withLengths(4, 24); // not what the graph does
            assertSame(
                    whole.generate(INPUTS, patient, PegasusModel.Progress.NONE),
                    steps.generate(INPUTS, patient, PegasusModel.Progress.NONE));
        }
    }

    @Test
    void a_graph_for_whole_texts_is_trusted_only_while_it_is_the_one_that_was_compared() throws IOException {
        ModelBundle bundle = ModelBundle.open(TinyBundle.withWholeTextIn(folder));
        assertThat(WholeTextModel.verifiedIn(bundle)).isFalse();
        Path graph = folder.resolve(WholeTextModel.FILE);
        Files.writeString(folder.resolve(WholeTextModel.VERIFIED), BundleDigest.hash(graph) + "  pegasus_beam.onnx\n");
        assertThat(WholeTextModel.verifiedIn(bundle)).isTrue();
        Files.write(graph, new byte[] {0}, StandardOpenOption.APPEND);
        assertThat(WholeTextModel.verifiedIn(bundle)).isFalse();
    }

    @Test
    void several_inputs_together_write_what_each_writes_alone() {
        try (PegasusModel model = PegasusModel.open(folder(folder), Device.CPU, 1)) {
            List<Generated> together = model.generate(INPUTS, settings(), PegasusModel.Progress.NONE);
            List<Generated> alone = INPUTS.stream()
                    .map(input -> model.generate(List.of(input), settings(), PegasusModel.Progress.NONE)
                            .getFirst())
                    .toList();
            assertSame(together, alone);
            assertThat(together.get(0).tokenIds()).isNotEqualTo(together.get(2).tokenIds());
        }
    }

    @Test
    void many_inputs_are_worked_off_in_portions() {
        List<long[]> many = new ArrayList<>();
        for (int i = 0; i < 20; i++) {
            many.add(new long[] {107 + i, 1});
        }
        try (PegasusModel model = PegasusModel.open(folder(folder), Device.AUTO, 2)) {
            List<Generated> written = model.generate(many, settings(), PegasusModel.Progress.NONE);
            assertThat(written).hasSize(20);
            assertThat(written.get(19).tokenIds())
                    .isEqualTo(model.generate(many.subList(19, 20), settings(), PegasusModel.Progress.NONE)
                            .getFirst()
                            .tokenIds());
        }
    }

    @Test
    void writes_no_more_than_the_model_has_positions() {
        try (PegasusModel model = PegasusModel.open(folder(folder), Device.CPU, 1)) {
            GenerationSettings report = ModelBundle.open(folder).generation().asReport();
            Generated written = model.generate(List.of(INPUTS.get(1)), report, PegasusModel.Progress.NONE)
                    .getFirst();
            assertThat(written.tokenIds().length).isBetween(51, 64);
        }
    }

    @Test
    void refuses_an_input_that_does_not_fit_rather_than_cut_it() {
        try (PegasusModel model = PegasusModel.open(folder(folder), Device.CPU, 1)) {
            for (long[] input : List.of(new long[0], new long[65], new long[] {208}, new long[] {-1})) {
                assertThatThrownBy(() -> model.generate(List.of(input), settings(), PegasusModel.Progress.NONE))
                        .isInstanceOf(IllegalArgumentException.class);
            }
        }
    }

    @Test
    void tells_how_far_it_is() {
        List<Integer> steps = new ArrayList<>();
        try (PegasusModel model = PegasusModel.open(folder(folder), Device.CPU, 1)) {
            model.generate(INPUTS, settings(), (done, of) -> steps.add(done));
            assertThat(steps).containsExactly(0, 1, 2, 3);
            assertThat(model.device()).isEqualTo(Device.CPU);
        }
    }

    @Test
    void tells_of_an_input_when_its_text_is_finished_and_not_when_all_are() {
        List<String> told = new ArrayList<>();
        BeamSearch.Decoder ending = (tokens, origins) -> {
            told.add("a step of " + tokens.length);
            float[] logits = new float[tokens.length * 3];
            logits[1] = 9; // the first row's text ends, the others go on
            IntStream.range(1, tokens.length).forEach(row -> logits[row * 3 + 2] = 9);
            return logits;
        };
        GenerationSettings greedy = folderSettings().withBeams(1).withLengths(0, 4);
        new BeamSearch(greedy, 3).search(ending, 2, () -> told.add("finished"));
        assertThat(told).containsExactly("a step of 2", "finished", "a step of 1", "finished");
    }

    private static GenerationSettings stoppingEarly(GenerationSettings settings) {
        return new GenerationSettings(
                settings.minLength(),
                settings.maxLength(),
                settings.numBeams(),
                settings.lengthPenalty(),
                EarlyStopping.TRUE,
                0,
                1,
                "",
                settings.tokens(),
                ForbiddenTokens.NONE);
    }

    private static ModelBundle folder(Path folder) {
        return ModelBundle.open(TinyBundle.in(folder));
    }

    private GenerationSettings folderSettings() {
        return folder(folder).generation();
    }

    private GenerationSettings settings() {
        return ModelBundle.open(folder).generation().withLengths(4, 24);
    }

    private List<Generated> written(ModelBundle bundle, Strategy strategy) {
        try (PegasusModel model = PegasusModel.open(bundle, Device.CPU, 1, strategy)) {
            return model.generate(INPUTS, settings(), PegasusModel.Progress.NONE);
        }
    }

    private static void assertSame(List<Generated> actual, List<Generated> expected) {
        for (int i = 0; i < expected.size(); i++) {
            assertThat(actual.get(i).tokenIds()).isEqualTo(expected.get(i).tokenIds());
            assertThat(actual.get(i).score()).isCloseTo(expected.get(i).score(), within(1e-4f));
        }
    }
}
