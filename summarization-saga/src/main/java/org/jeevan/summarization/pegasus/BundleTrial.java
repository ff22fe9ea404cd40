package org.jeevan.summarization.pegasus;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import org.jeevan.summarization.narrative.Summarizer.Parts;
import org.jeevan.summarization.text.Sentence;

/**
 * Asks of a bundle, before any record does, what records may ask of it: a text as its writer has it written, as much as it
 * is ever given at once, and a text as long as it may become.
 */
final class BundleTrial {

    private static final List<Sentence> RECORD = List.of(
            new Sentence(1, "HISTORY", "The patient has had a cough and a fever for three days."),
            new Sentence(1, "HISTORY", "The patient denies chest pain."),
            new Sentence(1, "PLAN", "Rest, fluids and a visit in one week."));
    private static final String UNSPELLABLE = "\uE000";
    private static final int SHORT = 4;

    private static final String ONE_MODEL = "Files of different models or precisions may lie in one folder:"
            + " export the model again (tools/export-pegasus says how)";

    private final ModelBundle bundle;
    private final PegasusModel model;
    private final PegasusTokenizer tokenizer;

    private BundleTrial(ModelBundle bundle, PegasusWriter writer) {
        this.bundle = bundle;
        this.model = writer.model();
        this.tokenizer = writer.tokenizer();
    }

    /** @throws BrokenBundleException with what it cannot do */
    static void run(ModelBundle bundle, PegasusWriter writer) {
        BundleTrial trial = new BundleTrial(bundle, writer);
        attempt("The tokenizer cannot spell", "Save the model's fast tokenizer anew", () -> tokenized(writer));
        attempt("The model cannot write", ONE_MODEL, trial::writeLittle);
        attempt(
                "The model cannot read %d tokens".formatted(trial.inputTokens()),
                "Correct max_position_embeddings in config.json, or inputTokensMax in jeevan.json, to what it has room for",
                trial::readMost);
        attempt(
                "The model cannot write %d tokens".formatted(trial.outputTokens()),
                "Correct max_position_embeddings in config.json, or max_length and num_beams in generation_config.json,"
                        + " to what it has room for",
                trial::writeLongest);
        attempt("The model cannot write a narrative", ONE_MODEL, () -> writer.write(RECORD, Parts.UNHEARD));
    }

    /** Whatever goes wrong here would go wrong with a record. */
    private static void attempt(String what, String remedy, Runnable task) {
        try {
            task.run();
        } catch (BrokenBundleException e) {
            throw e;
        } catch (RuntimeException e) {
            throw new BrokenBundleException("%s: %s".formatted(what, e.getMessage()), remedy, e);
        }
    }

    private static void tokenized(PegasusWriter writer) {
        RECORD.forEach(sentence -> writer.tokenizer().encode(sentence.text() + UNSPELLABLE));
    }

    private void writeLittle() {
        List<long[]> inputs = List.of(input(ModelBundle.POSITIONS_MIN));
        model.generate(inputs, bundle.generation().withLengths(0, SHORT), PegasusModel.Progress.NONE);
    }

    private void readMost() {
        List<long[]> inputs = Collections.nCopies(model.inputsTogether(inputTokens()), input(inputTokens()));
        model.generate(inputs, bundle.generation().withLengths(0, SHORT), PegasusModel.Progress.NONE);
    }

    /** With one beam: for the places it is all the same, and a start should not last. */
    private void writeLongest() {
        GenerationSettings longest = bundle.generation().withBeams(1).withLengths(outputTokens(), outputTokens());
        model.generate(List.of(input(ModelBundle.POSITIONS_MIN)), longest, PegasusModel.Progress.NONE);
    }

    private int inputTokens() {
        return bundle.inputTokensMax();
    }

    private int outputTokens() {
        return Math.min(bundle.generation().maxLength(), bundle.positions());
    }

    /** Of words, with the vocabulary's last token, which an encoder of a smaller one does not have. */
    private long[] input(int length) {
        List<Long> words = new ArrayList<>();
        RECORD.forEach(
                sentence -> Arrays.stream(tokenizer.encode(sentence.text())).forEach(words::add));
        if (words.isEmpty()) {
            throw new BrokenBundleException(
                    ModelBundle.TOKENIZER + " finds no token in a text", "Save the model's fast tokenizer anew");
        }
        long[] input = new long[length];
        for (int i = 0; i < length; i++) {
            input[i] = words.get(i % words.size());
        }
        input[length - 2] = bundle.vocabulary() - 1;
        input[length - 1] = bundle.generation().tokens().eos().getFirst();
        return input;
    }
}
