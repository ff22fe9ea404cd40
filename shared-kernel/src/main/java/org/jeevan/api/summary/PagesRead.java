package org.jeevan.api.summary;

import java.util.List;

/**
 * How much of a record the reader saw: who acts on a summary must know what it cannot contain, and where it may be wrong.
 *
 * @param total pages that the record has
 * @param withoutText of these, how many nothing could be read on; what stands there is in no summary
 * @param scanned the numbers, from 1, of those whose text was read from a picture, where digits may be mistaken
 */
public record PagesRead(int total, int withoutText, List<Integer> scanned) {

    public PagesRead {
        scanned = scanned == null ? List.of() : List.copyOf(scanned);
        boolean possible = 0 <= withoutText
                && withoutText <= total
                && scanned.size() <= total - withoutText
                && scanned.stream().allMatch(page -> 1 <= page && page <= total);
        if (!possible) {
            throw new IllegalArgumentException(
                    "%d pages without text and %d scanned of %d".formatted(withoutText, scanned.size(), total));
        }
    }
}
