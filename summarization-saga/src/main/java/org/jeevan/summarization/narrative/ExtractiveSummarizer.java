package org.jeevan.summarization.narrative;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jeevan.summarization.text.RecordText;
import org.jeevan.summarization.text.Sentence;
import org.jeevan.summarization.text.Sentences;

/** The record's own best sentences, word for word and in its order: it can leave out, but it cannot invent. */
public final class ExtractiveSummarizer implements Summarizer {

    static final String MODEL = "extractive-1";

    private final SentenceRanker ranker;
    private final int wordsMax;
    private final int sentencesMax;

    public ExtractiveSummarizer() {
        this(new SentenceRanker(), 60, 3);
    }

    /** The best sentence is always taken, others only while the narrative stays within both limits. */
    ExtractiveSummarizer(SentenceRanker ranker, int wordsMax, int sentencesMax) {
        this.ranker = ranker;
        this.wordsMax = wordsMax;
        this.sentencesMax = sentencesMax;
    }

    @Override
    public Summary summarize(RecordText record) {
        List<Sentence> chosen = choose(Sentences.of(record));
        String narrative = chosen.stream().map(ExtractiveSummarizer::closed).collect(Collectors.joining(" "));
        return new Summary(narrative, Engine.EXTRACTIVE, MODEL, null, chosen);
    }

    private List<Sentence> choose(List<Sentence> sentences) {
        double[] scores = ranker.score(sentences);
        boolean headed =
                sentences.stream().anyMatch(sentence -> !sentence.section().isEmpty());
        List<Integer> chosen = new ArrayList<>();
        int words = 0;
        for (int index : bestFirst(scores)) {
            Sentence sentence = sentences.get(index);
            boolean fits = chosen.size() < sentencesMax && words + sentence.words() <= wordsMax;
            boolean letterhead = headed && sentence.section().isEmpty() && !ends(sentence);
            if (!letterhead && (chosen.isEmpty() || fits) && !repeats(sentence, chosen, sentences)) {
                chosen.add(index);
                words += sentence.words();
            }
        }
        return chosen.stream().sorted().map(sentences::get).toList();
    }

    private static List<Integer> bestFirst(double[] scores) {
        return IntStream.range(0, scores.length)
                .boxed()
                .sorted(Comparator.comparingDouble((Integer index) -> -scores[index]))
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
