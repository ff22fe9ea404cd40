package org.jeevan.summarization.pegasus;

/** One way to compute the next token's logits, chosen once for a bundle and a device. */
interface DecodingStrategy extends AutoCloseable {

    /** Begins a batch; the caller closes what it gets. */
    Decoding begin(Encoder.Encoded encoded);

    /** The model that takes the start token. */
    OnnxModel firstModel();

    /** For the log. */
    String name();

    @Override
    void close();

    /** One batch in the making. */
    interface Decoding extends BeamSearch.Decoder, AutoCloseable {

        @Override
        void close();
    }
}
