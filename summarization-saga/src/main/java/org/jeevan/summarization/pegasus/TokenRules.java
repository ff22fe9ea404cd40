package org.jeevan.summarization.pegasus;

import java.util.Arrays;
import java.util.List;

/** What may come next after a sequence, whatever the model thinks. Applied in the order of Hugging Face's processors. */
final class TokenRules {

    private static final float NEVER = Float.NEGATIVE_INFINITY;

    private final GenerationSettings settings;
    private final List<List<Integer>> forbiddenWords;
    private final int firstFreeLength;

    TokenRules(GenerationSettings settings) {
        this.settings = settings;
        ControlTokens tokens = settings.tokens();
        this.forbiddenWords = settings.forbidden().words().stream()
                .filter(word -> !word.isEmpty())
                .filter(word -> word.size() > 1 || !tokens.ends(word.getFirst()))
                .toList();
        this.firstFreeLength = tokens.forcedBos().isPresent() ? 2 : 1;
    }

    /** Changes the scores of the token after {@code sequence}, which begins with the start token. */
    void apply(int[] sequence, float[] scores, int offset, int vocabulary) {
        penalizeRepetition(sequence, scores, offset);
        forbidRepeatedNgrams(sequence, scores, offset);
        forbidWords(sequence, scores, offset);
        if (sequence.length < settings.minLength()) {
            forbid(settings.tokens().eos(), scores, offset);
        }
        if (sequence.length == 1 && settings.tokens().forcedBos().isPresent()) {
            force(List.of(settings.tokens().forcedBos().getAsInt()), scores, offset, vocabulary);
        }
        if (sequence.length == settings.maxLength() - 1
                && !settings.tokens().forcedEos().isEmpty()) {
            force(settings.tokens().forcedEos(), scores, offset, vocabulary);
        }
        forbid(settings.forbidden().always(), scores, offset);
        if (sequence.length == firstFreeLength) {
            forbid(settings.forbidden().atBegin(), scores, offset);
        }
    }

    private void penalizeRepetition(int[] sequence, float[] scores, int offset) {
        float penalty = settings.repetitionPenalty();
        if (penalty == 1) {
            return;
        }
        Arrays.stream(sequence).distinct().forEach(token -> {
            float score = scores[offset + token];
            scores[offset + token] = score < 0 ? score * penalty : score / penalty;
        });
    }

    private void forbidRepeatedNgrams(int[] sequence, float[] scores, int offset) {
        int size = settings.noRepeatNgramSize();
        if (size == 0) {
            return;
        }
        int tail = sequence.length - size + 1;
        for (int start = 0; start < tail; start++) {
            int next = start + size - 1;
            if (Arrays.equals(sequence, start, next, sequence, tail, sequence.length)) {
                scores[offset + sequence[next]] = NEVER;
            }
        }
    }

    private void forbidWords(int[] sequence, float[] scores, int offset) {
        for (List<Integer> word : forbiddenWords) {
            if (endsWith(sequence, word.subList(0, word.size() - 1))) {
                scores[offset + word.getLast()] = NEVER;
            }
        }
    }

    private static boolean endsWith(int[] sequence, List<Integer> tokens) {
        int from = sequence.length - tokens.size();
        if (from < 0) {
            return false;
        }
        for (int i = 0; i < tokens.size(); i++) {
            if (sequence[from + i] != tokens.get(i)) {
                return false;
            }
        }
        return true;
    }

    private static void forbid(List<Integer> tokens, float[] scores, int offset) {
        for (int token : tokens) {
            scores[offset + token] = NEVER;
        }
    }

    private static void force(List<Integer> tokens, float[] scores, int offset, int vocabulary) {
        Arrays.fill(scores, offset, offset + vocabulary, NEVER);
        for (int token : tokens) {
            scores[offset + token] = 0;
        }
    }
}
