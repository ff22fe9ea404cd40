package org.jeevan.summarization.pegasus;

import ai.onnxruntime.OnnxJavaType;
import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import java.nio.FloatBuffer;
import java.nio.IntBuffer;
import java.nio.LongBuffer;
import java.util.Arrays;

/** Tensors of whole numbers, in the element type that a model asks for. */
final class IntTensors {

    private IntTensors() {}

    /** @param values rows of equal length */
    static OnnxTensor matrix(OrtEnvironment environment, int[][] values, OnnxJavaType type) {
        int[] flat = Arrays.stream(values).flatMapToInt(Arrays::stream).toArray();
        return of(environment, flat, type, values.length, flat.length / values.length);
    }

    static OnnxTensor vector(OrtEnvironment environment, int[] values, OnnxJavaType type) {
        return of(environment, values, type, values.length);
    }

    private static OnnxTensor of(OrtEnvironment environment, int[] values, OnnxJavaType type, long... shape) {
        try {
            return switch (type) {
                case INT64 ->
                    OnnxTensor.createTensor(
                            environment,
                            LongBuffer.wrap(Arrays.stream(values).asLongStream().toArray()),
                            shape);
                case INT32 -> OnnxTensor.createTensor(environment, IntBuffer.wrap(values), shape);
                case FLOAT -> OnnxTensor.createTensor(environment, FloatBuffer.wrap(floats(values)), shape);
                default -> throw new IllegalArgumentException("No whole numbers as " + type);
            };
        } catch (OrtException e) {
            throw new InferenceFailure("A tensor", e);
        }
    }

    private static float[] floats(int[] values) {
        float[] floats = new float[values.length];
        for (int i = 0; i < values.length; i++) {
            floats[i] = values[i];
        }
        return floats;
    }
}
