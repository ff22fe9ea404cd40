package org.jeevan.summarization.pegasus;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ModelBundleTest {

    @TempDir
    Path folder;

    @BeforeEach
    void fill() {
        TinyBundle.in(folder);
    }

    @Test
    void reads_how_the_model_is_meant_to_write() {
        GenerationSettings settings = ModelBundle.open(folder).generation();
        assertThat(settings.numBeams()).isEqualTo(4);
        assertThat(settings.maxLength()).isEqualTo(24);
        assertThat(settings.earlyStopping()).isEqualTo(EarlyStopping.FALSE);
        assertThat(settings.tokens().forcedEos()).containsExactly(1);
    }

    @Test
    void falls_back_to_the_config_where_there_is_no_generation_config() throws IOException {
        Files.delete(folder.resolve("generation_config.json"));
        replace("config.json", "\"max_length\": 24", "\"max_length\": 30, \"early_stopping\": true");
        GenerationSettings settings = ModelBundle.open(folder).generation();
        assertThat(settings.maxLength()).isEqualTo(30);
        assertThat(settings.earlyStopping()).isEqualTo(EarlyStopping.TRUE);
    }

    @Test
    void ids_that_a_generation_config_leaves_out_are_the_configs() throws IOException {
        Files.writeString(folder.resolve("generation_config.json"), "{\"max_new_tokens\": 10, \"min_new_tokens\": 3}");
        GenerationSettings settings = ModelBundle.open(folder).generation();
        assertThat(settings.tokens().eos()).containsExactly(1);
        assertThat(settings.maxLength()).isEqualTo(11);
        assertThat(settings.minLength()).isEqualTo(4);
        assertThat(settings.numBeams()).isEqualTo(1);
    }

    @Test
    void the_preset_of_the_report_keeps_the_models_own_ids() {
        GenerationSettings report = ModelBundle.open(folder).generation().asReport();
        assertThat(report.minLength()).isEqualTo(50);
        assertThat(report.maxLength()).isEqualTo(400);
        assertThat(report.lengthPenalty()).isEqualTo(2.0);
        assertThat(report.prefix()).isEqualTo("summarize: ");
        assertThat(report.tokens().forcedEos()).containsExactly(1);
    }

    @Test
    void refuses_generation_that_it_would_not_do_as_asked() throws IOException {
        Files.writeString(folder.resolve("generation_config.json"), "{\"do_sample\": true}");
        refused("do_sample = true");
        Files.writeString(folder.resolve("generation_config.json"), "{\"num_beams\": \"many\"}");
        refused("num_beams is \"many\"");
        Files.writeString(folder.resolve("generation_config.json"), "{\"num_beams\": 0}");
        refused("a whole number from 1 to 64");
    }

    @Test
    void takes_neutral_values_of_what_it_does_not_do() throws IOException {
        Files.writeString(
                folder.resolve("generation_config.json"),
                "{\"do_sample\": false, \"diversity_penalty\": 0.0, \"num_beam_groups\": 1, \"top_k\": 50}");
        assertThat(ModelBundle.open(folder).generation().numBeams()).isEqualTo(1);
    }

    @Test
    void says_which_file_is_missing() throws IOException {
        Files.delete(folder.resolve("decoder_model.onnx"));
        refused("has no decoder_model.onnx");
        Files.delete(folder.resolve("encoder_model.onnx"));
        refused("has no encoder_model.onnx");
        Files.delete(folder.resolve("config.json"));
        refused("has no config.json");
    }

    @Test
    void refuses_what_is_no_folder_no_json_or_no_pegasus() throws IOException {
        assertThatThrownBy(() -> ModelBundle.open(folder.resolve("nowhere")))
                .hasMessageContaining("jeevan.summarization.model");
        replace("config.json", "pegasus", "bart");
        refused("model_type \"bart\"");
        Files.writeString(folder.resolve("config.json"), "{\"model_type\": ");
        refused("config.json is not a JSON object");
    }

    @Test
    void refuses_models_that_cannot_be_loaded() throws IOException {
        byte[] decoder = Files.readAllBytes(folder.resolve("decoder_model.onnx"));
        Files.write(folder.resolve("decoder_model.onnx"), Arrays.copyOf(decoder, decoder.length / 2));
        notOpened("decoder_model.onnx cannot be loaded");
        Files.write(folder.resolve("decoder_model.onnx"), decoder);
        Files.writeString(folder.resolve("encoder_model.onnx"), "version https://git-lfs.github.com/spec/v1");
        notOpened("encoder_model.onnx cannot be loaded");
    }

    @Test
    void refuses_models_without_their_external_data() throws IOException {
        Files.delete(folder.resolve("model.onnx_data"));
        notOpened("external data is missing");
    }

    @Test
    void takes_external_data_in_a_folder_of_the_bundle_and_counts_it_in_the_checksum() throws IOException {
        TinyBundle.replaceBytes(folder.resolve("encoder_model.onnx"), "model.onnx_data", "mo/el.onnx_data");
        Path data = Files.createDirectory(folder.resolve("mo")).resolve("el.onnx_data");
        Files.copy(folder.resolve("model.onnx_data"), data);
        ModelBundle bundle = ModelBundle.open(folder);
        PegasusModel.open(bundle, Device.CPU, 1).close();

        String before = bundle.sha256();
        Files.write(data, new byte[] {0}, StandardOpenOption.APPEND);
        assertThat(bundle.sha256()).isNotEqualTo(before);
    }

    @Test
    void may_be_named_by_a_link_and_lie_beside_a_hidden_folder(@TempDir Path other) throws IOException {
        String sha256 = ModelBundle.open(folder).sha256();
        Files.writeString(Files.createDirectory(folder.resolve(".git")).resolve("HEAD"), "ref: refs/heads/main");
        Path link = Files.createSymbolicLink(other.resolve("current"), folder);
        assertThat(ModelBundle.open(link).sha256()).isEqualTo(sha256);
    }

    @Test
    void refuses_files_that_are_not_what_they_are_called() throws IOException {
        Files.copy(
                folder.resolve("encoder_model.onnx"),
                folder.resolve("decoder_model.onnx"),
                StandardCopyOption.REPLACE_EXISTING);
        notOpened("decoder_model.onnx");
    }

    @Test
    void refuses_a_config_of_another_vocabulary() throws IOException {
        replace("config.json", "\"vocab_size\": 208", "\"vocab_size\": 209");
        notOpened("knows 208 tokens, config.json says 209");
    }

    @Test
    void refuses_a_tokenizer_of_another_model() throws IOException {
        replace("generation_config.json", "eos_token_id\": 1", "eos_token_id\": 2");
        ModelBundle bundle = ModelBundle.open(folder);
        assertThatThrownBy(() -> PegasusTokenizer.open(bundle).close())
                .isInstanceOf(BrokenBundleException.class)
                .hasMessageContaining("</s> is 1 in tokenizer.json, 2 in the model's config")
                .hasMessageContaining("another model");
        Files.writeString(folder.resolve("tokenizer.json"), "{\"model\": {\"vocab\": [[\"a\", 0.0]]}}");
        assertThatThrownBy(() -> PegasusTokenizer.open(bundle).close()).hasMessageContaining("knows 1 tokens");
        Files.writeString(folder.resolve("tokenizer.json"), "{\"model\": {\"vocab\": [[\"a\"");
        assertThatThrownBy(() -> PegasusTokenizer.open(bundle).close()).hasMessageContaining("no whole tokenizer file");
        Files.delete(folder.resolve("tokenizer.json"));
        assertThatThrownBy(() -> PegasusTokenizer.open(bundle).close()).hasMessageContaining("has no tokenizer.json");
    }

    @Test
    void its_checksum_depends_on_every_byte_and_name_and_on_nothing_else(@TempDir Path other) throws IOException {
        String sha256 = ModelBundle.open(folder).sha256();
        assertThat(ModelBundle.open(TinyBundle.in(other)).sha256())
                .isEqualTo(sha256)
                .hasSize(64);
        Files.move(other.resolve("tokenizer.json"), other.resolve("tokenizer.txt"));
        assertThat(ModelBundle.open(other).sha256()).isNotEqualTo(sha256);
        replace("config.json", "24", "25");
        assertThat(ModelBundle.open(folder).sha256()).isNotEqualTo(sha256);
    }

    @Test
    void notes_of_ours_say_what_a_model_reads() throws IOException {
        assertThat(ModelBundle.open(folder).notes().input()).isEqualTo(BundleNotes.Input.TEXT);
        Files.writeString(
                folder.resolve("jeevan.json"),
                "{\"name\": \"own 1\", \"input\": \"marked-sentences\", \"sentencesMax\": 3, \"inputTokensMax\": 60}");
        BundleNotes notes = ModelBundle.open(folder).notes();
        assertThat(notes.name()).isEqualTo("own 1");
        assertThat(notes.input()).isEqualTo(BundleNotes.Input.MARKED_SENTENCES);
        assertThat(notes.sentencesMax()).isEqualTo(3);
        assertThat(notes.inputTokensMax()).hasValue(60);
        Files.writeString(folder.resolve("jeevan.json"), "{\"input\": \"images\"}");
        refused("jeevan.json has a value that does not fit");
    }

    private void refused(String message) {
        refused(() -> ModelBundle.open(folder), message);
    }

    private void notOpened(String message) {
        ModelBundle bundle = ModelBundle.open(folder);
        refused(() -> PegasusModel.open(bundle, Device.CPU, 1).close(), message);
    }

    /** What is wrong, and then what to do: two sentences at least. */
    private static void refused(ThrowingCallable opening, String message) {
        assertThatThrownBy(opening)
                .isInstanceOf(BrokenBundleException.class)
                .hasMessageContaining(message)
                .hasMessageMatching("(?s).+\\. \\S.+");
    }

    private void replace(String file, String what, String by) throws IOException {
        Path path = folder.resolve(file);
        Files.writeString(path, Files.readString(path).replace(what, by));
    }
}
