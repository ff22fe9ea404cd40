package org.jeevan.summarization.pegasus;

import ai.onnxruntime.OnnxJavaType;
import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession.Result;
import ai.onnxruntime.OrtSession.SessionOptions;
import ai.onnxruntime.TensorInfo;
import java.io.IOException;
import java.nio.FloatBuffer;
import java.nio.IntBuffer;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * A graph that holds encoder, decoder and ONNX Runtime's {@code BeamSearch}: one call writes whole texts, and nothing
 * leaves the device in between. Its search is Hugging Face's only with early stopping and plain rules, so it is asked for
 * those only; and only where {@value #VERIFIED} beside it holds its SHA-256, which says that it was compared.
 */
final class WholeTextModel implements AutoCloseable {

    static final String FILE = "pegasus_beam.onnx";
    static final String VERIFIED = "pegasus_beam.verified";

    private static final String SEQUENCES = "sequences";
    private static final String SCORES = "sequences_scores";

    private final OrtEnvironment environment;
    private final OnnxModel model;
    private final ControlTokens ids;

    private WholeTextModel(OrtEnvironment environment, OnnxModel model, ControlTokens ids) {
        this.environment = environment;
        this.model = model;
        this.ids = ids;
    }

    static boolean verifiedIn(ModelBundle bundle) {
        try {
            return bundle.has(FILE)
                    && BundleFile.find(bundle.folder(), VERIFIED, BundleFile.SETTINGS_BYTES_MAX)
                            .isPresent()
                    && Files.readString(bundle.file(VERIFIED)).strip().startsWith(BundleDigest.hash(bundle.file(FILE)));
        } catch (IOException e) {
            return false;
        }
    }

    static WholeTextModel load(OrtEnvironment environment, ModelBundle bundle, SessionOptions options) {
        return new WholeTextModel(
                environment,
                OnnxModel.load(environment, bundle.file(FILE), options),
                bundle.generation().tokens());
    }

    boolean does(GenerationSettings settings) {
        ControlTokens tokens = settings.tokens();
        return settings.numBeams() > 1
                && settings.earlyStopping() == EarlyStopping.TRUE
                && settings.repetitionPenalty() == 1
                && settings.forbidden().equals(ForbiddenTokens.NONE)
                && String.valueOf(settings.noRepeatNgramSize())
                        .equals(model.metadata().get("no_repeat_ngram_size"))
                && tokens.equals(ids)
                && tokens.eos().size() == 1
                && tokens.forcedBos().isEmpty()
                && (tokens.forcedEos().isEmpty() || tokens.forcedEos().equals(tokens.eos()))
                && searchLength(settings) > Math.max(1, settings.minLength());
    }

    List<Generated> generate(List<int[]> inputs, GenerationSettings settings) {
        Map<String, OnnxTensor> feed = new HashMap<>();
        try {
            int longest = inputs.stream().mapToInt(input -> input.length).max().orElseThrow();
            feed.put("input_ids", matrix(inputs, longest, true));
            feed.put("attention_mask", matrix(inputs, longest, false));
            feed.put("max_length", integer(searchLength(settings)));
            feed.put("min_length", integer(settings.minLength()));
            feed.put("num_beams", integer(settings.numBeams()));
            feed.put("num_return_sequences", integer(1));
            feed.put("length_penalty", number((float) settings.lengthPenalty()));
            feed.put("repetition_penalty", number(1));
            try (Result result = model.run(feed, Set.of(SEQUENCES, SCORES))) {
                return results(result, inputs.size(), settings);
            }
        } catch (OrtException e) {
            throw new InferenceFailure(FILE, e);
        } finally {
            feed.values().forEach(OnnxTensor::close);
        }
    }

    @Override
    public void close() {
        model.close();
    }

    /** The operator forces no end: where one is forced, its last place is left to us. */
    private static int searchLength(GenerationSettings settings) {
        return settings.tokens().forcedEos().isEmpty() ? settings.maxLength() : settings.maxLength() - 1;
    }

    private List<Generated> results(Result result, int inputs, GenerationSettings settings) {
        OnnxTensor tensor = (OnnxTensor) result.get(SEQUENCES).orElseThrow();
        int[] all = tensor.getIntBuffer().array();
        float[] scores = FloatTensors.values((OnnxTensor) result.get(SCORES).orElseThrow());
        int length = Math.toIntExact(((TensorInfo) tensor.getInfo()).getShape()[2]);
        List<Generated> results = new ArrayList<>();
        for (int i = 0; i < inputs; i++) {
            int[] padded = Arrays.copyOfRange(all, i * length, (i + 1) * length);
            results.add(new Generated(ended(padded, settings), scores[i]));
        }
        return results;
    }

    /** The operator answers a text without its end, padded. */
    private static int[] ended(int[] padded, GenerationSettings settings) {
        int length = padded.length;
        while (length > 1 && padded[length - 1] == settings.tokens().pad()) {
            length--;
        }
        int[] text = Arrays.copyOf(padded, length);
        return length < settings.maxLength()
                ? Beams.appended(text, settings.tokens().eos().getFirst())
                : text;
    }

    private OnnxTensor matrix(List<int[]> inputs, int longest, boolean tokens) {
        int[][] rows = new int[inputs.size()][];
        for (int i = 0; i < rows.length; i++) {
            int length = inputs.get(i).length;
            rows[i] = tokens ? Arrays.copyOf(inputs.get(i), longest) : new int[longest];
            Arrays.fill(rows[i], tokens ? length : 0, tokens ? longest : length, tokens ? ids.pad() : 1);
        }
        return IntTensors.matrix(environment, rows, OnnxJavaType.INT32);
    }

    private OnnxTensor integer(int value) throws OrtException {
        return OnnxTensor.createTensor(environment, IntBuffer.wrap(new int[] {value}), new long[] {1});
    }

    private OnnxTensor number(float value) throws OrtException {
        return OnnxTensor.createTensor(environment, FloatBuffer.wrap(new float[] {value}), new long[] {1});
    }
}
