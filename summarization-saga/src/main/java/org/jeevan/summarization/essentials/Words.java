package org.jeevan.summarization.essentials;

import java.util.Set;
import java.util.stream.Collectors;
import org.jeevan.summarization.text.WordSet;

/** Sets of words as {@link Token}s have them. */
final class Words {

    private Words() {}

    static Set<String> of(String words) {
        return WordSet.of(words).stream().map(Spelling::fold).collect(Collectors.toUnmodifiableSet());
    }
}
