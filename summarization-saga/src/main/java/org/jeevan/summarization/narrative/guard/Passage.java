package org.jeevan.summarization.narrative.guard;

import java.util.List;
import org.jeevan.summarization.text.Sentence;

/**
 * A sentence of the record, or of a narrative where {@code source} is null, read and understood as far as the guard does.
 *
 * @param body the token that the sentence begins with, behind its heading
 * @param medicines their generic names
 */
record Passage(Sentence source, String text, List<Token> tokens, Scopes scopes, int body, List<String> medicines) {

    int size() {
        return tokens.size();
    }

    Token token(int index) {
        return tokens.get(index);
    }

    /** The text as it stands between two tokens, both included. */
    String text(int from, int to) {
        return text.substring(tokens.get(from).start(), tokens.get(to).end());
    }
}
