package org.jeevan.summarization.pegasus;

import java.util.List;

/** One way to compute the next token's logits, chosen once for a bundle and a device. */
interface DecodingStrategy extends AutoCloseable {

    /** Begins a batch; the caller closes what it gets. */
    Decoding begin(Encoder.Encoded encoded);

    /** The graphs that it computes with. */
    List<OnnxModel> models();

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
