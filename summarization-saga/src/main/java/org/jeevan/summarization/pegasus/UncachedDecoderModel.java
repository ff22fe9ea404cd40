package org.jeevan.summarization.pegasus;

import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtSession.Result;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Decodes by computing all positions at every step. It needs {@code decoder_model.onnx} only, and where a device keeps no
 * tensor between runs it moves nothing but the encoder's output.
 */
final class UncachedDecoderModel implements DecodingStrategy {

    private final OrtEnvironment environment;
    private final OnnxModel model;
    private final DecoderPorts ports;
    private final RowPicker hiddenPicker;

    UncachedDecoderModel(OrtEnvironment environment, OnnxModel model) {
        this.environment = environment;
        this.model = model;
        this.ports = DecoderPorts.of(model);
        if (ports.hidden() == null) {
            throw new BrokenBundleException(
                    model.file() + " does not take the encoder's output, so it cannot begin a text",
                    "Export the model again (tools/export-pegasus says how)");
        }
        this.hiddenPicker = new RowPicker(environment, 1, model.inputs().get(ports.hidden()).type);
    }

    @Override
    public Decoding begin(Encoder.Encoded encoded) {
        return new Uncached(encoded);
    }

    @Override
    public List<OnnxModel> models() {
        return List.of(model);
    }

    @Override
    public String name() {
        return "without a cache";
    }

    @Override
    public void close() {
        hiddenPicker.close();
        model.close();
    }

    private final class Uncached implements Decoding {

        private final Encoder.Encoded encoded;
        private int[][] sequences = {};
        private int[] inputOfRow = {};

        private Uncached(Encoder.Encoded encoded) {
            this.encoded = encoded;
        }

        @Override
        public float[] next(int[] tokens, int[] origins) {
            boolean first = sequences.length == 0;
            int[][] next = new int[tokens.length][];
            int[] inputs = new int[tokens.length];
            for (int row = 0; row < tokens.length; row++) {
                next[row] = first ? new int[] {tokens[row]} : Beams.appended(sequences[origins[row]], tokens[row]);
                inputs[row] = first ? origins[row] : inputOfRow[origins[row]];
            }
            sequences = next;
            inputOfRow = inputs;
            return lastLogits();
        }

        @Override
        public void close() {}

        private float[] lastLogits() {
            int[][] masks = Arrays.stream(inputOfRow)
                    .mapToObj(input -> encoded.masks()[input])
                    .toArray(int[][]::new);
            try (Result hidden = hiddenPicker.pick(List.of(encoded.hidden()), inputOfRow);
                    OnnxTensor ids = IntTensors.matrix(
                            environment, sequences, model.inputs().get(ports.ids()).type);
                    OnnxTensor mask = ports.mask() == null
                            ? null
                            : IntTensors.matrix(
                                    environment, masks, model.inputs().get(ports.mask()).type)) {
                Map<String, OnnxTensor> feed = new HashMap<>();
                feed.put(ports.ids(), ids);
                feed.put(ports.hidden(), (OnnxTensor) hidden.get(0));
                if (mask != null) {
                    feed.put(ports.mask(), mask);
                }
                try (Result result = model.run(feed, Set.of(ports.logits()))) {
                    return ofLastPosition((OnnxTensor) result.get(0));
                }
            }
        }

        private float[] ofLastPosition(OnnxTensor logits) {
            float[] all = FloatTensors.values(logits);
            int rows = sequences.length;
            int positions = sequences[0].length;
            int vocabulary = all.length / (rows * positions);
            float[] last = new float[rows * vocabulary];
            for (int row = 0; row < rows; row++) {
                int from = ((row + 1) * positions - 1) * vocabulary;
                System.arraycopy(all, from, last, row * vocabulary, vocabulary);
            }
            return last;
        }
    }
}
