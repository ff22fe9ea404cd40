package org.jeevan.summarization.pegasus;

import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtSession.SessionOptions;

/** Chooses how to decode, by what a bundle has and where it runs (docs/adr/0013 says why). */
final class Decoders {

    private Decoders() {}

    static boolean usesWholeText(ModelBundle bundle, Device device, Strategy strategy) {
        return strategy == Strategy.WHOLE_TEXT
                || strategy == Strategy.AUTO && device == Device.CUDA && WholeTextModel.verifiedIn(bundle);
    }

    static DecodingStrategy of(
            OrtEnvironment environment, ModelBundle bundle, SessionOptions options, Device device, Strategy strategy) {
        boolean cached = strategy != Strategy.UNCACHED
                && (strategy == Strategy.CACHED || device == Device.CPU || !bundle.has(ModelBundle.DECODER));
        if (cached && bundle.has(ModelBundle.DECODER) && bundle.has(ModelBundle.DECODER_WITH_PAST)) {
            return new CachedDecoderModels(
                    environment,
                    load(environment, bundle, ModelBundle.DECODER, options),
                    load(environment, bundle, ModelBundle.DECODER_WITH_PAST, options),
                    bundle);
        }
        if (cached && bundle.has(ModelBundle.DECODER_MERGED)) {
            OnnxModel merged = load(environment, bundle, ModelBundle.DECODER_MERGED, options);
            return new CachedDecoderModels(environment, merged, merged, bundle);
        }
        return new UncachedDecoderModel(environment, load(environment, bundle, ModelBundle.DECODER, options));
    }

    private static OnnxModel load(OrtEnvironment environment, ModelBundle bundle, String file, SessionOptions options) {
        return OnnxModel.load(environment, bundle.file(file), options);
    }
}
