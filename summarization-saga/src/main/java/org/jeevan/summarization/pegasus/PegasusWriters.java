package org.jeevan.summarization.pegasus;

import org.jeevan.summarization.narrative.NarrativeModel;

/** Loads a bundle as what writes narratives, in the way that it was trained for. */
public final class PegasusWriters {

    private PegasusWriters() {}

    /**
     * @param sha256 of the bundle, known to whoever chose it
     * @param threads that compute at the same time
     * @throws BrokenBundleException when the bundle cannot be used
     */
    public static NarrativeModel open(ModelBundle bundle, String sha256, Device device, int threads) {
        return writer(bundle, sha256, device, threads);
    }

    /**
     * Opens a writer as records get it, and has it do the most that a record may ask.
     *
     * @param loaded runs when the model is in memory, before it is tried
     * @return what writes, and how, in words
     * @throws BrokenBundleException when the bundle cannot be used
     */
    public static String tryOut(ModelBundle bundle, String sha256, Device device, int threads, Runnable loaded) {
        try (PegasusWriter writer = writer(bundle, sha256, device, threads)) {
            loaded.run();
            BundleTrial.run(bundle, writer);
            return writer.model().toString();
        }
    }

    private static PegasusWriter writer(ModelBundle bundle, String sha256, Device device, int threads) {
        PegasusTokenizer tokenizer = PegasusTokenizer.open(bundle); // before the model, which takes longer to load
        PegasusModel model = PegasusModel.open(bundle, device, threads);
        PegasusWriter.Layout layout =
                switch (bundle.notes().input()) {
                    case TEXT -> new TextWriter(bundle, model, tokenizer);
                    case MARKED_SENTENCES -> new MarkedSentenceWriter(bundle, model, tokenizer);
                };
        return new PegasusWriter(bundle.notes().name(), sha256, model, tokenizer, layout);
    }
}
