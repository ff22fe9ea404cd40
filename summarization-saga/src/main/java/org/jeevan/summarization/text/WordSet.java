package org.jeevan.summarization.text;

import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;

/** Sets of words, written as one text. */
public final class WordSet {

    private WordSet() {}

    public static Set<String> of(String words) {
        return Arrays.stream(words.strip().split("\\s+")).collect(Collectors.toUnmodifiableSet());
    }
}
