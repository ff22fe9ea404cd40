package org.jeevan.summarization.narrative;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.jeevan.summarization.text.Sentence;

/** Which sentences of a record tell most of it, without saying one thing twice. */
public final class BestSentences {

    /** Never told: of others than the patient, or what the patient does not have. */
    private static final Pattern NOT_TOLD = Pattern.compile("FAMILY|SOCIAL|PERSONAL|^FHX|^SHX|REVIEW OF SYSTEMS|^ROS$");

    private static final int RECORD_WORDS_PER_WORD = 100;

    private final SentenceRanker ranker;
    private final int wordsEnough;
    private final int wordsMax;

    /**
     * @param wordsEnough with so many words a narrative is complete; a long record needs more, up to {@code wordsMax}
     * @param wordsMax no sentence is added that would make it longer; the best one is taken whatever its length
     */
    BestSentences(SentenceRanker ranker, int wordsEnough, int wordsMax) {
        this.ranker = ranker;
        this.wordsEnough = wordsEnough;
        this.wordsMax = wordsMax;
    }

    /** At least 8 words, at most 60 unless the best sentence alone is longer. */
    public static BestSentences standard() {
        return new BestSentences(new SentenceRanker(), 8, 60);
    }

    /** The indices of the sentences that make up a narrative, best first. */
    public List<Integer> forNarrative(List<Sentence> sentences) {
        List<Integer> chosen = new ArrayList<>();
        int words = 0;
        int recordWords = sentences.stream().mapToInt(Sentence::words).sum();
        int enough = Math.clamp(recordWords / RECORD_WORDS_PER_WORD, wordsEnough, Math.max(wordsEnough, wordsMax));
        for (int index : bestFirst(sentences)) {
            Sentence sentence = sentences.get(index);
            boolean fits = chosen.isEmpty() || words + sentence.words() <= wordsMax;
            if (fits && (chosen.isEmpty() || words < enough) && !repeats(sentence, chosen, sentences)) {
                chosen.add(index);
                words += sentence.words();
            }
        }
        return chosen;
    }

    /** The indices of all sentences, best first; letterheads, tables and what is not told come last. */
    public List<Integer> bestFirst(List<Sentence> sentences) {
        double[] scores = ranker.score(sentences);
        boolean headed =
                sentences.stream().anyMatch(sentence -> !sentence.section().isEmpty());
        Comparator<Integer> tellable = Comparator.comparing(index -> {
            Sentence sentence = sentences.get(index);
            boolean letterhead = headed && sentence.section().isEmpty() && !sentence.ends();
            return letterhead || NOT_TOLD.matcher(sentence.section()).find();
        });
        return IntStream.range(0, scores.length)
                .boxed()
                .sorted(tellable.thenComparing(index -> -scores[index]))
                .toList();
    }

    /** Clinical notes say the same thing under several headings; once is enough. */
    static boolean repeats(Sentence sentence, List<Integer> chosen, List<Sentence> sentences) {
        Set<String> words = Words.contentOf(sentence.text());
        return chosen.stream().anyMatch(index -> {
            Set<String> other = Words.contentOf(sentences.get(index).text());
            long shared = words.stream().filter(other::contains).count();
            return shared * 2 >= Math.min(words.size(), other.size());
        });
    }
}
