package org.jeevan.summarization.pegasus;

import ai.onnxruntime.OrtException;

/** A model that was loaded and then failed to compute. */
public final class InferenceFailure extends RuntimeException {

    private static final long serialVersionUID = 1L;

    InferenceFailure(String message) {
        super(message);
    }

    InferenceFailure(String file, OrtException cause) {
        super("%s failed to compute: %s".formatted(file, Onnx.complaint(cause)), cause);
    }
}
