package org.jeevan.summarization.pegasus;

import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession.SessionOptions;
import ai.onnxruntime.TensorInfo;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** A loaded model, used by one thread at a time. It knows token ids; {@link PegasusTokenizer} knows text. */
public final class PegasusModel implements AutoCloseable {

    /** Told after each token of the longest text in the making. */
    @FunctionalInterface
    public interface Progress {

        Progress NONE = (done, of) -> {};

        void reached(int done, int of);
    }

    private static final int ROWS_MAX = 32; // beams of all inputs that are computed together

    private final ModelBundle bundle;
    private final Encoder encoder;
    private final DecodingStrategy decoder;

    private PegasusModel(ModelBundle bundle, Encoder encoder, DecodingStrategy decoder) {
        this.bundle = bundle;
        this.encoder = encoder;
        this.decoder = decoder;
    }

    /**
     * @param threads that compute at the same time
     * @throws BrokenBundleException when the bundle cannot be used
     */
    public static PegasusModel open(ModelBundle bundle, Device device, int threads) {
        OrtEnvironment environment = Onnx.environment(threads);
        try (SessionOptions options = Onnx.options()) {
            Encoder encoder =
                    new Encoder(environment, OnnxModel.load(environment, bundle.file(ModelBundle.ENCODER), options));
            DecodingStrategy decoder = decoder(environment, bundle, options);
            requireVocabulary(bundle, decoder.firstModel());
            return new PegasusModel(bundle, encoder, decoder);
        } catch (OrtException e) {
            throw new IllegalStateException("ONNX Runtime takes no options", e);
        }
    }

    /** @return what the model wrote for each input, in their order */
    public List<Generated> generate(List<long[]> inputs, GenerationSettings settings, Progress progress) {
        GenerationSettings fitting = settings.within(bundle.positions());
        int together = Math.max(1, ROWS_MAX / fitting.numBeams());
        List<Generated> results = new ArrayList<>();
        for (int from = 0; from < inputs.size(); from += together) {
            List<int[]> batch = inputs.subList(from, Math.min(from + together, inputs.size())).stream()
                    .map(this::checked)
                    .toList();
            results.addAll(together(batch, fitting, progress));
        }
        return results;
    }

    /** Of the first token after the start token, before any rule. */
    float[] firstLogits(long[] input) {
        ControlTokens tokens = bundle.generation().tokens();
        try (Encoder.Encoded encoded = encoder.encode(List.of(checked(input)), tokens.pad());
                DecodingStrategy.Decoding decoding = decoder.begin(encoded)) {
            return decoding.next(new int[] {tokens.decoderStart()}, new int[] {0});
        }
    }

    @Override
    public void close() {
        encoder.close();
        decoder.close();
    }

    private List<Generated> together(List<int[]> batch, GenerationSettings settings, Progress progress) {
        try (Encoder.Encoded encoded = encoder.encode(batch, settings.tokens().pad());
                DecodingStrategy.Decoding decoding = decoder.begin(encoded)) {
            return new BeamSearch(settings, bundle.vocabulary()).search(decoding, batch.size(), progress::reached);
        }
    }

    private int[] checked(long[] input) {
        boolean inVocabulary = Arrays.stream(input).allMatch(id -> id >= 0 && id < bundle.vocabulary());
        if (input.length == 0 || input.length > bundle.positions() || !inVocabulary) {
            throw new IllegalArgumentException("An input of %d tokens, where 1 to %d of a vocabulary of %d fit"
                    .formatted(input.length, bundle.positions(), bundle.vocabulary()));
        }
        return Arrays.stream(input).mapToInt(Math::toIntExact).toArray();
    }

    private static DecodingStrategy decoder(OrtEnvironment environment, ModelBundle bundle, SessionOptions options) {
        if (bundle.has(ModelBundle.DECODER) && bundle.has(ModelBundle.DECODER_WITH_PAST)) {
            return new CachedDecoderModels(
                    environment,
                    OnnxModel.load(environment, bundle.file(ModelBundle.DECODER), options),
                    OnnxModel.load(environment, bundle.file(ModelBundle.DECODER_WITH_PAST), options),
                    bundle);
        }
        if (bundle.has(ModelBundle.DECODER_MERGED)) {
            OnnxModel merged = OnnxModel.load(environment, bundle.file(ModelBundle.DECODER_MERGED), options);
            return new CachedDecoderModels(environment, merged, merged, bundle);
        }
        return new UncachedDecoderModel(
                environment, OnnxModel.load(environment, bundle.file(ModelBundle.DECODER), options));
    }

    private static void requireVocabulary(ModelBundle bundle, OnnxModel decoder) {
        TensorInfo logits = decoder.outputs().get(DecoderPorts.of(decoder).logits());
        long[] shape = logits.getShape();
        long size = shape[shape.length - 1];
        if (size > 0 && size != bundle.vocabulary()) {
            throw new BrokenBundleException(
                    "%s knows %d tokens, config.json says %d".formatted(decoder.file(), size, bundle.vocabulary()),
                    "Files of different models lie in one folder: export the model again");
        }
    }
}
