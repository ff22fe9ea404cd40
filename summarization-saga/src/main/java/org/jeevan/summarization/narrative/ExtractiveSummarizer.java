package org.jeevan.summarization.narrative;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jeevan.summarization.text.RecordText;
import org.jeevan.summarization.text.Sentence;
import org.jeevan.summarization.text.Sentences;

/** The record's own best sentences, word for word and in its order: it can leave out, but it cannot invent. */
public final class ExtractiveSummarizer implements Summarizer {

    static final String MODEL = "extractive-1";

    /** Never told: of others than the patient, or what the patient does not have. */
    private static final Pattern NOT_TOLD = Pattern.compile("FAMILY|SOCIAL|PERSONAL|^FHX|^SHX|REVIEW OF SYSTEMS|^ROS$");

    private static final int RECORD_WORDS_PER_WORD = 100;

    private final SentenceRanker ranker;
    private final int wordsEnough;
    private final int wordsMax;

    public ExtractiveSummarizer() {
        this(new SentenceRanker(), 8, 60);
    }

    /**
     * @param wordsEnough with so many words the narrative is complete; a long record needs more, up to {@code wordsMax}
     * @param wordsMax no sentence is added that would make it longer; the best one is taken whatever its length
     */
    ExtractiveSummarizer(SentenceRanker ranker, int wordsEnough, int wordsMax) {
        this.ranker = ranker;
        this.wordsEnough = wordsEnough;
        this.wordsMax = wordsMax;
    }

    @Override
    public Summary summarize(RecordText record) {
        List<Sentence> chosen = choose(Sentences.of(record));
        String narrative = chosen.stream().map(ExtractiveSummarizer::closed).collect(Collectors.joining(" "));
        return new Summary(narrative, Engine.EXTRACTIVE, MODEL, null, chosen);
    }

    private List<Sentence> choose(List<Sentence> sentences) {
        List<Integer> chosen = new ArrayList<>();
        int words = 0;
        int recordWords = sentences.stream().mapToInt(Sentence::words).sum();
        int enough = Math.clamp(recordWords / RECORD_WORDS_PER_WORD, wordsEnough, Math.max(wordsEnough, wordsMax));
        for (int index : bestFirst(ranker.score(sentences), sentences)) {
            Sentence sentence = sentences.get(index);
            boolean fits = chosen.isEmpty() || words + sentence.words() <= wordsMax;
            if (fits && (chosen.isEmpty() || words < enough) && !repeats(sentence, chosen, sentences)) {
                chosen.add(index);
                words += sentence.words();
            }
        }
        return chosen.stream().sorted().map(sentences::get).toList();
    }

    /** Letterheads, tables and what is not told come last: they are taken only where there is nothing else. */
    private static List<Integer> bestFirst(double[] scores, List<Sentence> sentences) {
        boolean headed =
                sentences.stream().anyMatch(sentence -> !sentence.section().isEmpty());
        Comparator<Integer> tellable = Comparator.comparing(index -> {
            Sentence sentence = sentences.get(index);
            boolean letterhead = headed && sentence.section().isEmpty() && !ends(sentence);
            return letterhead || NOT_TOLD.matcher(sentence.section()).find();
        });
        return IntStream.range(0, scores.length)
                .boxed()
                .sorted(tellable.thenComparing(index -> -scores[index]))
                .toList();
    }

    /** Clinical notes say the same thing under several headings; once is enough. */
    private static boolean repeats(Sentence sentence, List<Integer> chosen, List<Sentence> sentences) {
        Set<String> words = Words.contentOf(sentence.text());
        return chosen.stream().anyMatch(index -> {
            Set<String> other = Words.contentOf(sentences.get(index).text());
            long shared = words.stream().filter(other::contains).count();
            return shared * 2 >= Math.min(words.size(), other.size());
        });
    }

    private static String closed(Sentence sentence) {
        return ends(sentence) ? sentence.text() : sentence.text() + ".";
    }

    private static boolean ends(Sentence sentence) {
        return ".!?:;".indexOf(sentence.text().charAt(sentence.text().length() - 1)) >= 0;
    }
}
