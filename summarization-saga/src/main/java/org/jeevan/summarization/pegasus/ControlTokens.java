package org.jeevan.summarization.pegasus;

import java.util.List;
import java.util.OptionalInt;

/**
 * The ids that steer a generation.
 *
 * @param decoderStart the first token of every output
 * @param eos each of them ends an output; the first one is appended to a finished hypothesis
 * @param forcedBos the only token allowed right after the start
 * @param forcedEos the only tokens allowed at the last position; empty when the last token is free
 */
public record ControlTokens(
        int decoderStart, List<Integer> eos, int pad, OptionalInt forcedBos, List<Integer> forcedEos) {

    public ControlTokens {
        eos = List.copyOf(eos);
        forcedEos = List.copyOf(forcedEos);
    }

    boolean ends(int token) {
        return eos.contains(token);
    }
}
