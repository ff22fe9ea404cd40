package org.jeevan.summarization.pegasus;

import ai.onnxruntime.OnnxJavaType;
import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession.Result;
import ai.onnxruntime.TensorInfo;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.LongStream;

/** The models behind {@link CachedDecoder}: one for the first token and one for those that follow, or one merged for both. */
final class CachedDecoderModels implements DecodingStrategy {

    private static final int HEADS = 1; // axes of keys and values: batch, heads, length, width
    private static final int HEAD_WIDTH = 3;

    private final OrtEnvironment environment;
    private final OnnxModel first;
    private final OnnxModel following;
    private final DecoderPorts firstPorts;
    private final DecoderPorts followingPorts;
    private final long headsDefault;
    private final long headWidthDefault;
    private final RowPicker selfPicker;
    private final RowPicker crossPicker;
    private final RowPicker hiddenPicker;

    /** @param following the same as {@code first} where it is a merged model */
    CachedDecoderModels(OrtEnvironment environment, OnnxModel first, OnnxModel following, ModelBundle bundle) {
        this.environment = environment;
        this.first = first;
        this.following = following;
        this.firstPorts = DecoderPorts.of(first);
        this.followingPorts = DecoderPorts.of(following);
        DecoderPorts.requireCacheFits(firstPorts, followingPorts);
        requireSameKeys();
        this.headsDefault = bundle.decoderHeads();
        this.headWidthDefault = bundle.width() / headsDefault;
        this.selfPicker = picker(followingPorts.selfPast());
        this.crossPicker = picker(followingPorts.crossPast());
        OnnxJavaType hiddenType = followingPorts.hidden() == null
                ? OnnxJavaType.FLOAT
                : following.inputs().get(followingPorts.hidden()).type;
        this.hiddenPicker = new RowPicker(environment, 1, hiddenType);
    }

    @Override
    public CachedDecoder begin(Encoder.Encoded encoded) {
        return new CachedDecoder(this, encoded);
    }

    @Override
    public List<OnnxModel> models() {
        return first == following ? List.of(first) : List.of(first, following);
    }

    @Override
    public String name() {
        return first == following ? "with a cache, merged" : "with a cache";
    }

    @Override
    public void close() {
        selfPicker.close();
        crossPicker.close();
        hiddenPicker.close();
        first.close();
        if (following != first) {
            following.close();
        }
    }

    DecoderPorts firstPorts() {
        return firstPorts;
    }

    DecoderPorts followingPorts() {
        return followingPorts;
    }

    RowPicker selfPicker() {
        return selfPicker;
    }

    RowPicker crossPicker() {
        return crossPicker;
    }

    RowPicker hiddenPicker() {
        return hiddenPicker;
    }

    /** Whether the model wants what comes from the encoder once for all beams of an input. */
    boolean crossOncePerInput() {
        return following.metadata().getOrDefault("encoder_keys", "").equals("per record");
    }

    OnnxTensor ids(int[] tokens, boolean forFirst) {
        int[][] column = new int[tokens.length][];
        for (int row = 0; row < tokens.length; row++) {
            column[row] = new int[] {tokens[row]};
        }
        OnnxJavaType type = forFirst
                ? first.inputs().get(firstPorts.ids()).type
                : following.inputs().get(followingPorts.ids()).type;
        return IntTensors.matrix(environment, column, type);
    }

    OnnxTensor mask(int[][] rows) {
        TensorInfo info = firstPorts.mask() != null
                ? first.inputs().get(firstPorts.mask())
                : following.inputs().get(followingPorts.mask());
        return IntTensors.matrix(environment, rows, info == null ? OnnxJavaType.INT64 : info.type);
    }

    /** For merged models; null for others. */
    OnnxTensor flag(boolean value) {
        if (followingPorts.useCache() == null) {
            return null;
        }
        try {
            return OnnxTensor.createTensor(environment, new boolean[] {value});
        } catch (OrtException e) {
            throw new InferenceFailure("A tensor", e);
        }
    }

    /** A merged model wants a past even where there is none: one position of zeros, which it does not look at. */
    Result runFirst(Map<String, OnnxTensor> feed, Set<String> wanted, int rows) {
        Map<String, OnnxTensor> noPast = new HashMap<>();
        try {
            firstPorts.selfPast().values().forEach(name -> noPast.put(name, zeros(name, rows)));
            firstPorts.crossPast().values().forEach(name -> noPast.put(name, zeros(name, rows)));
            feed.putAll(noPast);
            return first.run(feed, wanted);
        } finally {
            noPast.values().forEach(OnnxTensor::close);
        }
    }

    Result runFollowing(Map<String, OnnxTensor> feed, Set<String> wanted) {
        return following.run(feed, wanted);
    }

    /** Of the same number type, and as many heads of the same width where both graphs declare them. */
    private void requireSameKeys() {
        followingPorts.selfPast().forEach((key, past) -> {
            TensorInfo taken = following.inputs().get(past);
            TensorInfo given = first.outputs().get(firstPorts.selfPresent().get(key));
            if (taken.type != given.type || !sameWhereDeclared(taken.getShape(), given.getShape())) {
                throw new BrokenBundleException(
                        "%s gives keys of %s %s, but %s takes %s %s"
                                .formatted(
                                        first.file(),
                                        given.type,
                                        Arrays.toString(given.getShape()),
                                        following.file(),
                                        taken.type,
                                        Arrays.toString(taken.getShape())),
                        "Export both again from one model, with the same precision (tools/export-pegasus says how)");
            }
        });
    }

    private static boolean sameWhereDeclared(long[] taken, long[] given) {
        return taken.length == given.length
                && IntStream.of(HEADS, HEAD_WIDTH)
                        .filter(axis -> axis < taken.length)
                        .allMatch(axis -> taken[axis] <= 0 || given[axis] <= 0 || taken[axis] == given[axis]);
    }

    private OnnxTensor zeros(String input, int rows) {
        TensorInfo info = first.inputs().get(input);
        long[] declared = info.getShape();
        boolean known = declared.length == 4 && declared[HEADS] > 0 && declared[HEAD_WIDTH] > 0;
        long[] shape = {rows, known ? declared[HEADS] : headsDefault, 1, known ? declared[HEAD_WIDTH] : headWidthDefault
        };
        int bytes = Math.toIntExact(LongStream.of(shape).reduce(info.type.size, (a, b) -> a * b));
        try {
            ByteBuffer zeros = ByteBuffer.allocateDirect(bytes).order(ByteOrder.nativeOrder());
            return OnnxTensor.createTensor(environment, zeros, shape, info.type);
        } catch (OrtException e) {
            throw new InferenceFailure("A tensor", e);
        }
    }

    private RowPicker picker(Map<String, String> pasts) {
        OnnxJavaType type = following.inputs().get(pasts.values().iterator().next()).type;
        return new RowPicker(environment, pasts.size(), type);
    }
}
