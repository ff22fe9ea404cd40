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
        PegasusModel model = PegasusModel.open(bundle, device, threads);
        PegasusTokenizer tokenizer = PegasusTokenizer.open(bundle);
        PegasusWriter.Layout layout =
                switch (bundle.notes().input()) {
                    case TEXT -> new TextWriter(bundle, model, tokenizer);
                    case MARKED_SENTENCES -> new MarkedSentenceWriter(bundle, model, tokenizer);
                };
        return new PegasusWriter(bundle.notes().name(), sha256, model, tokenizer, layout);
    }
}
