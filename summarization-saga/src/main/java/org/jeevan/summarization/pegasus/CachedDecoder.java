package org.jeevan.summarization.pegasus;

import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtSession.Result;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * Decodes one batch with the keys and values of earlier tokens at hand. The tensors that a step gives are those that the
 * next one takes, without a copy; a step's result lives until the next has run. Keys and values of the encoder's output
 * are computed in the first step only. Rows are picked anew only when their order has changed, and those of the encoder
 * only when an input has come to its end.
 */
final class CachedDecoder implements DecodingStrategy.Decoding {

    private final CachedDecoderModels models;
    private final Encoder.Encoded encoded;

    private int[] inputs; // of each row
    private int[] crossInputs; // of each row of what comes from the encoder: the same, or each input once
    private OnnxTensor mask;
    private OnnxTensor hidden;
    private Result pickedHidden;
    private Cache self;
    private Cache cross;

    CachedDecoder(CachedDecoderModels models, Encoder.Encoded encoded) {
        this.models = models;
        this.encoded = encoded;
        this.hidden = encoded.hidden();
    }

    @Override
    public float[] next(int[] tokens, int[] origins) {
        return self == null ? first(tokens, origins) : following(tokens, origins);
    }

    @Override
    public void close() {
        if (self != null) {
            self.result().close();
            Cache.close(cross, self);
        }
        if (mask != null) {
            mask.close();
        }
        if (pickedHidden != null) {
            pickedHidden.close();
        }
    }

    private float[] first(int[] tokens, int[] origins) {
        DecoderPorts ports = models.firstPorts();
        inputs = origins.clone();
        crossInputs = inputs;
        placeMask();
        try (OnnxTensor ids = models.ids(tokens, true);
                OnnxTensor usesCache = models.flag(false)) {
            Map<String, OnnxTensor> feed = feed(ports, ids, usesCache);
            Result result = models.runFirst(feed, wanted(ports, true), tokens.length);
            self = Cache.of(result, ports.selfPresent());
            cross = Cache.of(result, ports.crossPresent());
            return logits(result, ports);
        }
    }

    private float[] following(int[] tokens, int[] origins) {
        pickRows(origins);
        DecoderPorts ports = models.followingPorts();
        try (OnnxTensor ids = models.ids(tokens, false);
                OnnxTensor usesCache = models.flag(true)) {
            Map<String, OnnxTensor> feed = feed(ports, ids, usesCache);
            self.feed(ports.selfPast(), feed);
            cross.feed(ports.crossPast(), feed);
            Result result = models.runFollowing(feed, wanted(ports, false));
            replaceSelf(Cache.of(result, ports.selfPresent()));
            return logits(result, ports);
        }
    }

    private void pickRows(int[] origins) {
        boolean sameOrder = origins.length == inputs.length
                && Arrays.equals(origins, IntStream.range(0, origins.length).toArray());
        if (sameOrder) {
            return;
        }
        inputs = Arrays.stream(origins).map(row -> inputs[row]).toArray();
        replaceSelf(self.pick(models.selfPicker(), origins));
        int[] wanted =
                models.crossOncePerInput() ? Arrays.stream(inputs).distinct().toArray() : inputs;
        if (!Arrays.equals(wanted, crossInputs)) {
            pickCrossRows(wanted);
        }
    }

    private void pickCrossRows(int[] wanted) {
        Cache picked = cross.pick(
                models.crossPicker(), Arrays.stream(wanted).map(this::crossRow).toArray());
        Cache.close(cross, self);
        cross = picked;
        crossInputs = wanted;
        mask.close();
        placeMask();
        placeHidden();
    }

    private int crossRow(int input) {
        int row = 0;
        while (crossInputs[row] != input) {
            row++;
        }
        return row;
    }

    private void replaceSelf(Cache next) {
        if (self.result() != cross.result()) {
            self.result().close();
        }
        self = next;
    }

    private void placeMask() {
        int[][] rows = Arrays.stream(crossInputs)
                .mapToObj(input -> encoded.masks()[input])
                .toArray(int[][]::new);
        mask = models.mask(rows);
    }

    private void placeHidden() {
        if (models.followingPorts().hidden() == null) {
            return;
        }
        Result picked = models.hiddenPicker().pick(List.of(encoded.hidden()), crossInputs);
        if (pickedHidden != null) {
            pickedHidden.close();
        }
        pickedHidden = picked;
        hidden = (OnnxTensor) pickedHidden.get(0);
    }

    private Map<String, OnnxTensor> feed(DecoderPorts ports, OnnxTensor ids, OnnxTensor usesCache) {
        Map<String, OnnxTensor> feed = new HashMap<>();
        feed.put(ports.ids(), ids);
        if (ports.mask() != null) {
            feed.put(ports.mask(), mask);
        }
        if (ports.hidden() != null) {
            feed.put(ports.hidden(), hidden);
        }
        if (ports.useCache() != null) {
            feed.put(ports.useCache(), usesCache);
        }
        return feed;
    }

    private static Set<String> wanted(DecoderPorts ports, boolean withCross) {
        Set<String> wanted = new LinkedHashSet<>(Set.of(ports.logits()));
        wanted.addAll(ports.selfPresent().values());
        if (withCross) {
            wanted.addAll(ports.crossPresent().values());
        }
        return wanted;
    }

    private static float[] logits(Result result, DecoderPorts ports) {
        return FloatTensors.values((OnnxTensor) result.get(ports.logits()).orElseThrow());
    }

    /** Keys and values by key, and the result that owns them. */
    private record Cache(Result result, Map<String, OnnxTensor> tensors) {

        static Cache of(Result result, Map<String, String> ports) {
            Map<String, OnnxTensor> tensors = new LinkedHashMap<>();
            ports.forEach((key, name) ->
                    tensors.put(key, (OnnxTensor) result.get(name).orElseThrow()));
            return new Cache(result, tensors);
        }

        void feed(Map<String, String> ports, Map<String, OnnxTensor> feed) {
            ports.forEach((key, name) -> feed.put(name, tensors.get(key)));
        }

        Cache pick(RowPicker picker, int[] rows) {
            List<String> keys = new ArrayList<>(tensors.keySet());
            Result picked = picker.pick(new ArrayList<>(tensors.values()), rows);
            Map<String, OnnxTensor> pickedTensors = new LinkedHashMap<>();
            for (int i = 0; i < keys.size(); i++) {
                pickedTensors.put(keys.get(i), (OnnxTensor) picked.get(i));
            }
            return new Cache(picked, pickedTensors);
        }

        /** Closes {@code one} unless {@code other} lives on the same result. */
        static void close(Cache one, Cache other) {
            if (one.result != other.result) {
                one.result.close();
            }
        }
    }
}
