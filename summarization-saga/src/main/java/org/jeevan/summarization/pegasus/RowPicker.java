package org.jeevan.summarization.pegasus;

import ai.onnxruntime.OnnxJavaType;
import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import ai.onnxruntime.OrtSession.Result;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Picks rows of several tensors at once: reorders beams, repeats them, leaves out those that have ended. */
final class RowPicker implements AutoCloseable {

    private final OrtEnvironment environment;
    private final OrtSession session;
    private final int tensors;

    RowPicker(OrtEnvironment environment, int tensors, OnnxJavaType type) {
        this.environment = environment;
        this.tensors = tensors;
        try (var options = Onnx.options()) {
            session = environment.createSession(GatherGraph.of(tensors, elementType(type)), options);
        } catch (OrtException e) {
            throw new InferenceFailure("Picking rows", e);
        }
    }

    /** ONNX's own number of it, in TensorProto.DataType. */
    private static int elementType(OnnxJavaType type) {
        return switch (type) {
            case FLOAT -> 1;
            case FLOAT16 -> 10;
            case DOUBLE -> 11;
            case BFLOAT16 -> 16;
            default ->
                throw new BrokenBundleException(
                        "The model keeps its keys and values as " + type, "Export it with fp32 or fp16 activations");
        };
    }

    /** @return as many tensors, in the same order, which the caller closes */
    Result pick(List<OnnxTensor> from, int[] rows) {
        Map<String, OnnxTensor> feed = new HashMap<>();
        for (int i = 0; i < tensors; i++) {
            feed.put("x" + i, from.get(i));
        }
        try (OnnxTensor index = IntTensors.vector(environment, rows, OnnxJavaType.INT64)) {
            feed.put("rows", index);
            return session.run(feed);
        } catch (OrtException e) {
            throw new InferenceFailure("Picking rows", e);
        }
    }

    @Override
    public void close() {
        try {
            session.close();
        } catch (OrtException e) {
            throw new IllegalStateException("A session that does not close", e);
        }
    }
}
