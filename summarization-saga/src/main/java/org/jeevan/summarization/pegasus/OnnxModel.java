package org.jeevan.summarization.pegasus;

import ai.onnxruntime.NodeInfo;
import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import ai.onnxruntime.OrtSession.Result;
import ai.onnxruntime.OrtSession.SessionOptions;
import ai.onnxruntime.TensorInfo;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/** One ONNX file, loaded, with what it takes and gives. */
final class OnnxModel implements AutoCloseable {

    private final String file;
    private final OrtSession session;
    private final Map<String, TensorInfo> inputs;
    private final Map<String, TensorInfo> outputs;
    private final Map<String, String> metadata;

    private OnnxModel(String file, OrtSession session) throws OrtException {
        this.file = file;
        this.session = session;
        this.inputs = tensors(session.getInputInfo());
        this.outputs = tensors(session.getOutputInfo());
        this.metadata = session.getMetadata().getCustomMetadata();
    }

    /** @throws BrokenBundleException when the file is no model that this runtime can load */
    static OnnxModel load(OrtEnvironment environment, Path path, SessionOptions options) {
        String file = path.getFileName().toString();
        OrtSession session = null;
        try {
            session = environment.createSession(path.toString(), options);
            return new OnnxModel(file, session);
        } catch (OrtException e) {
            close(session);
            throw new BrokenBundleException(
                    "%s cannot be loaded: %s".formatted(file, Onnx.complaint(e)), remedy(e.getMessage()), e);
        }
    }

    /** By the words of ONNX Runtime 1.29, which itself lets no external data lie outside the graph's folder. */
    private static String remedy(String complaint) {
        if (complaint.contains("does not exist")) {
            return "Its external data is missing: copy the whole bundle again, with the file that is named beside it";
        }
        if (complaint.contains("escapes") || complaint.contains("Absolute path")) {
            return "Its external data must lie beside it: export the model again, into one folder";
        }
        if (complaint.contains("out of bounds")) {
            return "Its external data is cut short: copy the whole bundle again";
        }
        return "It is cut short, or is no ONNX model: copy the whole bundle again, or export the model again";
    }

    String file() {
        return file;
    }

    Map<String, TensorInfo> inputs() {
        return inputs;
    }

    Map<String, TensorInfo> outputs() {
        return outputs;
    }

    /** What its exporter wrote into it. */
    Map<String, String> metadata() {
        return metadata;
    }

    Result run(Map<String, OnnxTensor> feed, Set<String> wanted) {
        try {
            return session.run(feed, wanted);
        } catch (OrtException e) {
            throw new InferenceFailure(file, e);
        }
    }

    @Override
    public void close() {
        close(session);
    }

    private static void close(OrtSession session) {
        try {
            if (session != null) {
                session.close();
            }
        } catch (OrtException e) {
            throw new IllegalStateException("A session that does not close", e);
        }
    }

    private static Map<String, TensorInfo> tensors(Map<String, NodeInfo> nodes) {
        Map<String, TensorInfo> tensors = new LinkedHashMap<>();
        nodes.forEach((name, node) -> {
            if (node.getInfo() instanceof TensorInfo info) {
                tensors.put(name, info);
            }
        });
        return tensors;
    }
}
