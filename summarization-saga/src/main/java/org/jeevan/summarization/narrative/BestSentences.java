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
    private final Length length;

    /**
     * How long a narrative becomes, in words.
     *
     * @param least so many there are, if the record has them; a long record needs more, up to {@code most}
     * @param most nothing makes it longer, but the best sentence is taken whatever its length
     * @param comfortable up to here it takes in sentences that are almost as good as the best one
     * @param almost how far below the best one's score that is; chosen by cross-validation
     */
    record Length(int least, int most, int comfortable, double almost) {

        static final Length STANDARD = new Length(4, 60, 40, 1.0);
        static final Length ONE_SENTENCE = new Length(1, 1, 0, 0);

        int least(int recordWords) {
            return Math.clamp(recordWords / RECORD_WORDS_PER_WORD, least, Math.max(least, most));
        }
    }

    BestSentences(SentenceRanker ranker, Length length) {
        this.ranker = ranker;
        this.length = length;
    }

    public static BestSentences standard() {
        return new BestSentences(new SentenceRanker(), Length.STANDARD);
    }

    /** The indices of the sentences that make up a narrative, best first. */
    public List<Integer> forNarrative(List<Sentence> sentences) {
        if (sentences.isEmpty()) {
            return List.of();
        }
        double[] scores = ranker.score(sentences);
        boolean[] untold = untold(sentences);
        List<Integer> ranked = bestFirst(scores, untold);
        int best = ranked.getFirst();
        int least = length.least(sentences.stream().mapToInt(Sentence::words).sum());
        List<Integer> chosen = new ArrayList<>(List.of(best));
        int words = sentences.get(best).words();
        for (int index : ranked.subList(1, ranked.size())) {
            int longer = words + sentences.get(index).words();
            boolean needed = words < least && longer <= length.most();
            boolean asGood = scores[best] - scores[index] < length.almost() && longer <= length.comfortable();
            if (untold[index] == untold[best] && (needed || asGood) && !repeats(index, chosen, sentences)) {
                chosen.add(index);
                words = longer;
            }
        }
        return chosen;
    }

    /** The indices of all sentences, best first; letterheads, tables and what is not told come last. */
    public List<Integer> bestFirst(List<Sentence> sentences) {
        return bestFirst(ranker.score(sentences), untold(sentences));
    }

    private static List<Integer> bestFirst(double[] scores, boolean[] untold) {
        return IntStream.range(0, scores.length)
                .boxed()
                .sorted(Comparator.<Integer, Boolean>comparing(index -> untold[index])
                        .thenComparing(index -> -scores[index]))
                .toList();
    }

    static boolean[] untold(List<Sentence> sentences) {
        boolean headed =
                sentences.stream().anyMatch(sentence -> !sentence.section().isEmpty());
        boolean[] untold = new boolean[sentences.size()];
        for (int i = 0; i < untold.length; i++) {
            Sentence sentence = sentences.get(i);
            boolean letterhead = headed && sentence.section().isEmpty() && !sentence.ends();
            untold[i] = letterhead || NOT_TOLD.matcher(sentence.section()).find();
        }
        return untold;
    }

    /** Clinical notes say the same thing under several headings; once is enough. */
    private static boolean repeats(int sentence, List<Integer> chosen, List<Sentence> sentences) {
        Set<String> words = Words.contentOf(sentences.get(sentence).text());
        return chosen.stream().anyMatch(index -> {
            Set<String> other = Words.contentOf(sentences.get(index).text());
            long shared = words.stream().filter(other::contains).count();
            return shared * 2 >= Math.min(words.size(), other.size());
        });
    }
}
