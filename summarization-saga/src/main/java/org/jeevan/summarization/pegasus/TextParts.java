package org.jeevan.summarization.pegasus;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.LongStream;

/**
 * Packs a text into parts that fit into a model, and leaves nothing out. A part ends with a section if one ends before
 * it is full, else with a sentence; only a sentence that is longer than a part is cut within.
 */
final class TextParts {

    /** Usually a sentence. */
    record Unit(String section, long[] ids) {}

    private final int tokensMax;
    private final List<long[]> parts = new ArrayList<>();
    private long[] part = {};

    private TextParts(int tokensMax) {
        if (tokensMax < 1) {
            throw new IllegalArgumentException("Parts of %d tokens".formatted(tokensMax));
        }
        this.tokensMax = tokensMax;
    }

    /** @return at least one part; none is longer than {@code tokensMax} or, but for an empty text, empty */
    static List<long[]> of(List<Unit> units, int tokensMax) {
        TextParts parts = new TextParts(tokensMax);
        int from = 0;
        while (from < units.size()) {
            int to = endOfSection(units, from);
            parts.addSection(units.subList(from, to));
            from = to;
        }
        parts.close();
        return parts.parts.isEmpty() ? List.of(new long[0]) : parts.parts;
    }

    private static int endOfSection(List<Unit> units, int from) {
        int to = from + 1;
        while (to < units.size()
                && units.get(to).section().equals(units.get(from).section())) {
            to++;
        }
        return to;
    }

    private void addSection(List<Unit> section) {
        int length = section.stream().mapToInt(unit -> unit.ids().length).sum();
        if (!fits(length) && length <= tokensMax) {
            close();
        }
        section.forEach(unit -> addSentence(unit.ids()));
    }

    private void addSentence(long[] ids) {
        if (!fits(ids.length)) {
            close();
        }
        int from = 0;
        while (ids.length - from > tokensMax) {
            parts.add(Arrays.copyOfRange(ids, from, from + tokensMax));
            from += tokensMax;
        }
        part = LongStream.concat(Arrays.stream(part), Arrays.stream(ids, from, ids.length))
                .toArray();
    }

    private boolean fits(int length) {
        return part.length + length <= tokensMax;
    }

    private void close() {
        if (part.length > 0) {
            parts.add(part);
        }
        part = new long[0];
    }
}
