package org.jeevan.summarization.pegasus;

import static org.assertj.core.api.Assertions.assertThatCode;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Bundles in the forms that Hugging Face's tools write them pass the trial at start, whatever else lies beside them. */
class AcceptedBundlesTest {

    /** The keys of google/pegasus-large's, with this model's sizes. */
    private static final String CONFIG = """
            {"_name_or_path": "google/pegasus-large", "activation_dropout": 0.1, "activation_function": "relu",
             "add_bias_logits": false, "add_final_layer_norm": true, "architectures": ["PegasusForConditionalGeneration"],
             "attention_dropout": 0.1, "bos_token_id": 0, "classif_dropout": 0.0, "classifier_dropout": 0.0,
             "d_model": 16, "decoder_attention_heads": 2, "decoder_ffn_dim": 16, "decoder_layerdrop": 0.0,
             "decoder_layers": 2, "decoder_start_token_id": 0, "dropout": 0.1, "encoder_attention_heads": 2,
             "encoder_ffn_dim": 16, "encoder_layerdrop": 0.0, "encoder_layers": 1, "eos_token_id": 1,
             "extra_pos_embeddings": 1, "force_bos_token_to_be_generated": false, "forced_eos_token_id": 1,
             "gradient_checkpointing": false, "id2label": {"0": "LABEL_0", "1": "LABEL_1", "2": "LABEL_2"},
             "init_std": 0.02, "is_encoder_decoder": true, "label2id": {"LABEL_0": 0, "LABEL_1": 1, "LABEL_2": 2},
             "length_penalty": 0.8, "max_length": 256, "max_position_embeddings": 64, "model_type": "pegasus",
             "normalize_before": true, "normalize_embedding": false, "num_beams": 8, "num_hidden_layers": 1,
             "pad_token_id": 0, "scale_embedding": true, "static_position_embeddings": true,
             "task_specific_params": {"summarization_xsum": {"length_penalty": 0.8, "max_length": 64,
             "max_position_embeddings": 512}}, "torch_dtype": "float32", "transformers_version": "4.27.1",
             "use_cache": true, "vocab_size": 208}""";

    private static final String GENERATION = """
            {"_from_model_config": true, "bos_token_id": 0, "decoder_start_token_id": 0, "eos_token_id": 1,
             "forced_eos_token_id": 1, "length_penalty": 0.6, "max_length": 64, "num_beams": 8, "pad_token_id": 0,
             "transformers_version": "4.27.0.dev0"}""";

    @TempDir
    private Path folder;

    private record Form(String what, Making making) {

        @Override
        public String toString() {
            return what;
        }
    }

    @FunctionalInterface
    private interface Making {

        void in(Path folder) throws IOException;
    }

    @ParameterizedTest
    @MethodSource("forms")
    void passes_the_trial(Form form) throws IOException {
        form.making.in(folder);

        assertThatCode(() -> {
                    ModelBundle bundle = ModelBundle.open(folder);
                    PegasusWriters.tryOut(bundle, bundle.sha256(), Device.CPU, 1, () -> {});
                })
                .doesNotThrowAnyException();
    }

    static Stream<Form> forms() {
        return Stream.of(
                new Form("two decoders", TinyBundle::in),
                new Form("one merged decoder", TinyBundle::mergedIn),
                new Form("half precision", TinyBundle::halfIn),
                new Form("a decoder without a cache", AcceptedBundlesTest::uncached),
                new Form("all three decoders, as older exporters leave them", AcceptedBundlesTest::allDecoders),
                new Form("both configs as Hugging Face writes them", in -> written(in, CONFIG, GENERATION)),
                new Form("a config alone, of before there were generation configs", AcceptedBundlesTest::configOnly),
                new Form("a generation config of ids only", in -> written(in, CONFIG, """
                        {"_from_model_config": true, "eos_token_id": [1], "pad_token_id": 0}""")),
                new Form("a generation config that leaves all to the config", in -> written(in, CONFIG, "{}")),
                new Form("a generation config with nulls and neutral values", in -> written(in, CONFIG, """
                        {"early_stopping": "never", "num_beams": 8, "max_length": 64.0, "forced_bos_token_id": null,
                         "do_sample": false, "top_k": 50, "num_beam_groups": 1, "diversity_penalty": 0.0,
                         "no_repeat_ngram_size": 3, "suppress_tokens": null, "guidance_scale": null}""")),
                new Form(
                        "notes for marked sentences",
                        in -> Files.writeString(TinyBundle.in(in).resolve("jeevan.json"), """
                        {"input": "marked-sentences", "inputTokensMax": 60}""")),
                new Form("a repository with all that lies in one", AcceptedBundlesTest::repository));
    }

    private static void uncached(Path folder) throws IOException {
        Files.delete(TinyBundle.in(folder).resolve("decoder_with_past_model.onnx"));
    }

    private static void allDecoders(Path folder) throws IOException {
        TinyBundle.mergedIn(folder);
        Path merged = folder.resolve("decoder_model_merged.onnx");
        Path aside = Files.move(merged, folder.resolve("aside"));
        TinyBundle.decodersIn(folder);
        Files.move(aside, merged);
    }

    private static void configOnly(Path folder) throws IOException {
        written(folder, CONFIG, "{}");
        Files.delete(folder.resolve("generation_config.json"));
    }

    private static void repository(Path folder) throws IOException {
        TinyBundle.in(folder);
        for (String file : List.of("README.md", ".gitattributes", "spiece.model", "special_tokens_map.json")) {
            Files.writeString(folder.resolve(file), "");
        }
        Files.createDirectories(folder.resolve(".git/objects"));
        Files.createSymbolicLink(folder.resolve("encoder.onnx"), Path.of("encoder_model.onnx"));
        Files.writeString(folder.resolve("tokenizer_config.json"), "{\"model_max_length\": 1e30}");
    }

    private static void written(Path folder, String config, String generation) throws IOException {
        TinyBundle.in(folder);
        Files.writeString(folder.resolve("config.json"), config);
        Files.writeString(folder.resolve("generation_config.json"), generation);
    }
}
