package org.jeevan.summarization.pegasus;

import ai.onnxruntime.OnnxTensor;
import java.nio.FloatBuffer;

/** Tensors of numbers, in fp32 whatever a model computes in. */
final class FloatTensors {

    private FloatTensors() {}

    /** A copy, into which the caller may write. */
    static float[] values(OnnxTensor tensor) {
        FloatBuffer buffer = tensor.getFloatBuffer(); // itself a copy, but in half precision one without an array
        if (buffer.hasArray()) {
            return buffer.array();
        }
        float[] values = new float[buffer.remaining()];
        buffer.get(values);
        return values;
    }
}
