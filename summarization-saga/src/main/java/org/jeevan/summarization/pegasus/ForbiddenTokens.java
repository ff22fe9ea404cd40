package org.jeevan.summarization.pegasus;

import java.util.List;

/**
 * Tokens that a bundle never lets out.
 *
 * @param words sequences whose last token is banned wherever the rest of it has just been written
 * @param always banned at every position
 * @param atBegin banned at the first position that is not forced
 */
public record ForbiddenTokens(List<List<Integer>> words, List<Integer> always, List<Integer> atBegin) {

    public static final ForbiddenTokens NONE = new ForbiddenTokens(List.of(), List.of(), List.of());

    public ForbiddenTokens {
        words = words.stream().map(List::copyOf).toList();
        always = List.copyOf(always);
        atBegin = List.copyOf(atBegin);
    }
}
