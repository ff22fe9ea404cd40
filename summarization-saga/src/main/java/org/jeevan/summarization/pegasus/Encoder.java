package org.jeevan.summarization.pegasus;

import ai.onnxruntime.OnnxJavaType;
import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtSession.Result;
import ai.onnxruntime.TensorInfo;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** Runs a bundle's encoder once for a batch of inputs, padded to the longest. */
final class Encoder implements AutoCloseable {

    private final OrtEnvironment environment;
    private final OnnxModel model;
    private final String ids;
    private final String mask;
    private final String hidden;

    Encoder(OrtEnvironment environment, OnnxModel model) {
        this.environment = environment;
        this.model = model;
        this.ids = named(model.inputs().keySet(), "ids");
        this.mask = named(model.inputs().keySet(), "mask");
        this.hidden = named(model.outputs().keySet(), "hidden");
        if (ids == null || hidden == null || model.inputs().size() > (mask == null ? 1 : 2)) {
            throw new BrokenBundleException(
                    "%s takes %s and gives %s, so it is no encoder"
                            .formatted(
                                    model.file(),
                                    model.inputs().keySet(),
                                    model.outputs().keySet()),
                    "Export the model again (tools/export-pegasus says how)");
        }
    }

    String file() {
        return model.file();
    }

    TensorInfo hiddenInfo() {
        return model.outputs().get(hidden);
    }

    /** Without a mask, padding would be read as text, so that inputs of different lengths cannot stand side by side. */
    boolean hasMask() {
        return mask != null;
    }

    /** @return the caller closes it */
    Encoded encode(List<int[]> inputs, int pad) {
        int longest = inputs.stream().mapToInt(input -> input.length).max().orElse(0);
        int[][] padded = new int[inputs.size()][];
        int[][] masks = new int[inputs.size()][longest];
        for (int i = 0; i < padded.length; i++) {
            int length = inputs.get(i).length;
            padded[i] = Arrays.copyOf(inputs.get(i), longest);
            Arrays.fill(padded[i], length, longest, pad);
            Arrays.fill(masks[i], 0, length, 1);
        }
        try (OnnxTensor idTensor = IntTensors.matrix(environment, padded, type(ids));
                OnnxTensor maskTensor =
                        IntTensors.matrix(environment, masks, mask == null ? OnnxJavaType.INT64 : type(mask))) {
            Map<String, OnnxTensor> feed = new HashMap<>(Map.of(ids, idTensor));
            if (mask != null) {
                feed.put(mask, maskTensor);
            }
            Result result = model.run(feed, Set.of(hidden));
            return new Encoded(result, (OnnxTensor) result.get(0), masks);
        }
    }

    @Override
    public void close() {
        model.close();
    }

    private OnnxJavaType type(String input) {
        return model.inputs().get(input).type;
    }

    private static String named(Set<String> names, String part) {
        return names.stream()
                .filter(name -> name.toLowerCase(Locale.ROOT).contains(part))
                .findFirst()
                .orElse(null);
    }

    /**
     * @param hidden one row for each input
     * @param masks 1 for each token, 0 for padding
     */
    record Encoded(Result result, OnnxTensor hidden, int[][] masks) implements AutoCloseable {

        @Override
        public void close() {
            result.close();
        }
    }
}
