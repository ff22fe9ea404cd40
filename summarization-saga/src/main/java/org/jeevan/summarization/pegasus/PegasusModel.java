package org.jeevan.summarization.pegasus;

import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtSession.SessionOptions;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

/** A loaded model, used by one thread at a time. It knows token ids; {@link PegasusTokenizer} knows text. */
public final class PegasusModel implements AutoCloseable {

    /** Told how many of the inputs are done: none at first, then each once. */
    @FunctionalInterface
    public interface Progress {

        Progress NONE = (done, of) -> {};

        void reached(int done, int of);
    }

    private static final int ROWS_MAX = 32; // beams of all inputs that are computed together
    private static final int TOKENS_MAX = 4096; // of all inputs that are read together

    private final ModelBundle bundle;
    private final Device device;
    private final Encoder encoder;
    private final DecodingStrategy decoder;
    private final WholeTextModel wholeText; // null for none

    private PegasusModel(
            ModelBundle bundle, Device device, Encoder encoder, DecodingStrategy decoder, WholeTextModel wholeText) {
        this.bundle = bundle;
        this.device = device;
        this.encoder = encoder;
        this.decoder = decoder;
        this.wholeText = wholeText;
    }

    /**
     * @param threads that compute at the same time
     * @throws BrokenBundleException when the bundle cannot be used
     */
    public static PegasusModel open(ModelBundle bundle, Device device, int threads) {
        return open(bundle, device, threads, Strategy.AUTO);
    }

    static PegasusModel open(ModelBundle bundle, Device device, int threads, Strategy strategy) {
        OrtEnvironment environment = Onnx.environment(threads);
        if (device == Device.AUTO && Onnx.hasCuda()) {
            try {
                return load(environment, bundle, Device.CUDA, strategy);
            } catch (BrokenBundleException e) {
                return load(environment, bundle, Device.CPU, strategy); // which says so if it is not CUDA's fault
            }
        }
        return load(environment, bundle, device == Device.AUTO ? Device.CPU : device, strategy);
    }

    private static PegasusModel load(OrtEnvironment environment, ModelBundle bundle, Device device, Strategy strategy) {
        try (SessionOptions options = Onnx.options(device)) {
            Encoder encoder =
                    new Encoder(environment, OnnxModel.load(environment, bundle.file(ModelBundle.ENCODER), options));
            DecodingStrategy decoder = Decoders.of(environment, bundle, options, device, strategy);
            GraphsFit.require(bundle, encoder, decoder.models());
            WholeTextModel wholeText = Decoders.usesWholeText(bundle, device, strategy)
                    ? WholeTextModel.load(environment, bundle, options)
                    : null;
            return new PegasusModel(bundle, device, encoder, decoder, wholeText);
        }
    }

    /** @return what the model wrote for each input, in their order */
    public List<Generated> generate(List<long[]> inputs, GenerationSettings settings, Progress progress) {
        GenerationSettings fitting = settings.within(bundle.positions());
        List<Generated> results = new ArrayList<>();
        AtomicInteger done = new AtomicInteger();
        Runnable finished = () -> progress.reached(done.incrementAndGet(), inputs.size());
        progress.reached(0, inputs.size());
        while (results.size() < inputs.size()) {
            List<int[]> batch = batch(inputs.subList(results.size(), inputs.size()), fitting);
            results.addAll(together(batch, fitting, finished));
        }
        return results;
    }

    /** How many inputs of one length are computed together. */
    int inputsTogether(int length) {
        return inputsTogether(length, bundle.generation());
    }

    /** Of the first token after the start token, before any rule. */
    float[] firstLogits(long[] input) {
        ControlTokens tokens = bundle.generation().tokens();
        try (Encoder.Encoded encoded = encoder.encode(List.of(checked(input)), tokens.pad());
                DecodingStrategy.Decoding decoding = decoder.begin(encoded)) {
            return decoding.next(new int[] {tokens.decoderStart()}, new int[] {0});
        }
    }

    /** CPU or CUDA. */
    public Device device() {
        return device;
    }

    @Override
    public String toString() {
        String how = wholeText != null && wholeText.does(bundle.generation()) ? "in one call" : decoder.name();
        return "%s on %s, decoding %s".formatted(bundle.notes().name(), device, how);
    }

    @Override
    public void close() {
        encoder.close();
        decoder.close();
        if (wholeText != null) {
            wholeText.close();
        }
    }

    /** What takes all its turns together must fit into memory together. */
    private int inputsTogether(int length, GenerationSettings settings) {
        int most = Math.min(ROWS_MAX / settings.numBeams(), TOKENS_MAX / length);
        return encoder.hasMask() ? Math.max(1, most) : 1;
    }

    /** The first of them, as many as fit when padded to the longest. */
    private List<int[]> batch(List<long[]> inputs, GenerationSettings settings) {
        List<int[]> batch = new ArrayList<>();
        int longest = 1;
        for (long[] input : inputs) {
            longest = Math.max(longest, input.length);
            if (!batch.isEmpty() && batch.size() >= inputsTogether(longest, settings)) {
                return batch;
            }
            batch.add(checked(input));
        }
        return batch;
    }

    private List<Generated> together(List<int[]> batch, GenerationSettings settings, Runnable finished) {
        if (wholeText != null && wholeText.does(settings)) {
            List<Generated> texts = wholeText.generate(batch, settings);
            texts.forEach(text -> finished.run());
            return texts;
        }
        try (Encoder.Encoded encoded = encoder.encode(batch, settings.tokens().pad());
                DecodingStrategy.Decoding decoding = decoder.begin(encoded)) {
            return new BeamSearch(settings, bundle.vocabulary()).search(decoding, batch.size(), finished);
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
}
