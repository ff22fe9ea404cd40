package org.jeevan.summarization.pegasus;

import ai.onnxruntime.TensorInfo;
import java.util.List;

/**
 * Refuses graphs that are not of one model and its config, as far as they declare their sizes; of what they leave open the
 * {@link BundleTrial} tells.
 */
final class GraphsFit {

    private static final String EXPORT_AGAIN =
            "Files of different models lie in one folder: export the model again (tools/export-pegasus says how)";

    private final ModelBundle bundle;

    private GraphsFit(ModelBundle bundle) {
        this.bundle = bundle;
    }

    static void require(ModelBundle bundle, Encoder encoder, List<OnnxModel> decoders) {
        GraphsFit fit = new GraphsFit(bundle);
        fit.requireWidth(encoder.file(), encoder.hiddenInfo());
        for (OnnxModel decoder : decoders) {
            DecoderPorts ports = DecoderPorts.of(decoder);
            fit.requireVocabulary(decoder, decoder.outputs().get(ports.logits()));
            if (ports.hidden() != null) {
                TensorInfo hidden = decoder.inputs().get(ports.hidden());
                fit.requireWidth(decoder.file(), hidden);
                requireSameType(encoder.file(), encoder.hiddenInfo(), decoder.file(), hidden);
            }
        }
    }

    private static void requireSameType(String from, TensorInfo given, String to, TensorInfo taken) {
        if (given.type != taken.type) {
            throw new BrokenBundleException(
                    "%s gives %s, but %s takes %s".formatted(from, given.type, to, taken.type),
                    "Export all files of the model with the same precision");
        }
    }

    private void requireWidth(String file, TensorInfo hidden) {
        requireLast(file, hidden, bundle.width(), "is %d numbers wide, config.json says d_model %d");
    }

    private void requireVocabulary(OnnxModel decoder, TensorInfo logits) {
        requireLast(decoder.file(), logits, bundle.vocabulary(), "knows %d tokens, config.json says %d");
    }

    private static void requireLast(String file, TensorInfo tensor, int expected, String difference) {
        long[] shape = tensor.getShape();
        long last = shape.length == 0 ? -1 : shape[shape.length - 1]; // negative where it is not declared
        if (last > 0 && last != expected) {
            throw new BrokenBundleException(file + " " + difference.formatted(last, expected), EXPORT_AGAIN);
        }
    }
}
