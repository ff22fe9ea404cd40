package org.jeevan.summarization.pegasus;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/**
 * What Hugging Face's {@code generate()} answered, token by token. The folder is a bundle with
 * {@code generation_cases.json}: {@code ../shared/pegasus-parity}, or what {@code -Dparity.fixtures} names.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PegasusParityTest {

    private static final int TOGETHER = 12;
    private static final float TOLERANCE = 1e-3f;

    private PegasusModel model;
    private ModelBundle bundle;
    private JsonObject fixtures;

    private record Case(long[] input, GenerationSettings settings, int[] output, Float score) {}

    @BeforeAll
    void open() throws IOException {
        Path folder = Path.of(System.getProperty("parity.fixtures", "../../shared/pegasus-parity"));
        Path cases = folder.resolve("generation_cases.json");
        assumeTrue(Files.exists(cases), () -> "Skipped: no " + cases + "; name its folder with -Dparity.fixtures");
        bundle = ModelBundle.open(folder);
        model = PegasusModel.open(bundle, Device.CPU, 2);
        fixtures = JsonParser.parseString(Files.readString(cases)).getAsJsonObject();
    }

    @AfterAll
    void close() {
        if (model != null) {
            model.close();
        }
    }

    @Test
    void writes_every_token_that_hugging_face_writes() {
        for (Case expected : cases()) {
            Generated actual = model.generate(List.of(expected.input), expected.settings, PegasusModel.Progress.NONE)
                    .getFirst();
            assertThat(actual.tokenIds()).as("%s", expected.settings).isEqualTo(expected.output);
            if (expected.score != null) {
                assertThat(actual.score()).as("%s", expected.settings).isCloseTo(expected.score, within(TOLERANCE));
            }
        }
    }

    @Test
    void a_graph_for_whole_texts_writes_the_same_where_it_may_be_used() {
        assumeTrue(bundle.has(WholeTextModel.FILE), "Skipped: the bundle has no " + WholeTextModel.FILE);
        try (PegasusModel whole = PegasusModel.open(bundle, Device.CPU, 2, Strategy.WHOLE_TEXT)) {
            for (Case expected : cases()) {
                Generated actual = whole.generate(
                                List.of(expected.input), expected.settings, PegasusModel.Progress.NONE)
                        .getFirst();
                assertThat(actual.tokenIds()).as("%s", expected.settings).isEqualTo(expected.output);
            }
        }
    }

    @Test
    void writes_the_same_for_inputs_of_different_lengths_together() {
        List<Case> cases = cases();
        GenerationSettings settings = cases.getFirst().settings();
        List<long[]> inputs = cases.stream().map(Case::input).limit(TOGETHER).toList();
        List<Generated> together = model.generate(inputs, settings, PegasusModel.Progress.NONE);
        for (int i = 0; i < inputs.size(); i++) {
            Generated alone = model.generate(List.of(inputs.get(i)), settings, PegasusModel.Progress.NONE)
                    .getFirst();
            assertThat(together.get(i).tokenIds()).isEqualTo(alone.tokenIds());
            assertThat(together.get(i).score()).isCloseTo(alone.score(), within(TOLERANCE));
        }
    }

    @Test
    void computes_the_same_first_logits() {
        JsonElement head = fixtures.get("first_step_logits_head");
        assumeTrue(head != null && head.isJsonArray(), "Skipped: no logits in the fixtures");
        float[] expected = floats(head);
        float[] actual = model.firstLogits(cases().getFirst().input());
        for (int i = 0; i < expected.length; i++) {
            assertThat(actual[i]).isCloseTo(expected[i], within(TOLERANCE));
        }
    }

    private List<Case> cases() {
        List<Case> cases = new ArrayList<>();
        for (JsonElement element : fixtures.getAsJsonArray("cases")) {
            JsonObject json = element.getAsJsonObject();
            JsonElement score = json.get("sequence_score");
            cases.add(new Case(
                    integers(json.get("input_ids")).asLongStream().toArray(),
                    settings(json.getAsJsonObject("generation")),
                    integers(json.get("output_ids")).toArray(),
                    score == null || score.isJsonNull() ? null : score.getAsFloat()));
        }
        return cases;
    }

    /** The parameters of a case over the ids of the bundle. */
    private GenerationSettings settings(JsonObject parameters) {
        return GenerationConfig.read(
                new BundleJson("generation_cases.json", parameters), bundle.config(), bundle.vocabulary());
    }

    private static IntStream integers(JsonElement array) {
        return StreamSupport.stream(array.getAsJsonArray().spliterator(), false).mapToInt(JsonElement::getAsInt);
    }

    private static float[] floats(JsonElement array) {
        float[] floats = new float[array.getAsJsonArray().size()];
        for (int i = 0; i < floats.length; i++) {
            floats[i] = array.getAsJsonArray().get(i).getAsFloat();
        }
        return floats;
    }
}
