package org.jeevan.summarization.narrative;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jeevan.summarization.text.Sentence;

/**
 * What the ranker sees of each sentence: where it stands, under which heading and in what kind of record, how long it is,
 * how much of it stands elsewhere in the record, and cues of clinical language. Numbers only, each about 0 to 1, by name.
 */
final class SentenceFeatures {

    private static final Cues HEADINGS = Cues.ofHeadings();
    private static final Cues CUES = Cues.ofSentences();
    private static final List<String> TELLING =
            List.of("complaint or reason", "diagnosis", "procedure name", "assessment");

    private final List<Sentence> sentences;
    private final RecordWords words;
    private final List<Set<String>> kinds = new ArrayList<>();
    private final Map<String, Double> ofRecord = new LinkedHashMap<>();
    private final int[] sectionOf;
    private final int[] indexInSection;
    private final Map<Integer, Integer> sectionSizes = new HashMap<>();

    SentenceFeatures(List<Sentence> sentences) {
        this.sentences = sentences;
        Map<String, Set<String>> kindsOf = new HashMap<>();
        sentences.forEach(sentence -> kinds.add(kindsOf.computeIfAbsent(sentence.section(), HEADINGS::in)));
        this.words = new RecordWords(sentences, kinds);
        this.sectionOf = new int[sentences.size()];
        this.indexInSection = new int[sentences.size()];
        numberSections();
        describeRecord();
    }

    Map<String, Double> of(int index) {
        Map<String, Double> features = new LinkedHashMap<>(ofRecord);
        addPosition(index, features);
        addLength(index, features);
        addVocabulary(index, features);
        addLikeness(index, features);
        HEADINGS.names()
                .forEach(kind ->
                        features.put("under " + kind, flag(kinds.get(index).contains(kind))));
        Set<String> said = CUES.in(sentences.get(index).text());
        CUES.names().forEach(cue -> features.put("says " + cue, flag(said.contains(cue))));
        return features;
    }

    private void numberSections() {
        for (int i = 0; i < sentences.size(); i++) {
            boolean same = i > 0
                    && sentences.get(i).section().equals(sentences.get(i - 1).section());
            sectionOf[i] = i == 0 ? 0 : sectionOf[i - 1] + (same ? 0 : 1);
            indexInSection[i] = same ? indexInSection[i - 1] + 1 : 0;
            sectionSizes.merge(sectionOf[i], 1, Integer::sum);
        }
    }

    /** What a sentence is worth depends on what else there is to choose. */
    private void describeRecord() {
        Set<String> all = new LinkedHashSet<>();
        kinds.forEach(all::addAll);
        HEADINGS.names().forEach(kind -> ofRecord.put("record has " + kind, flag(all.contains(kind))));
        int count = sentences.stream().mapToInt(Sentence::words).sum();
        ofRecord.put("record has headings", flag(sentences.stream().anyMatch(s -> !s.section()
                .isEmpty())));
        ofRecord.put("record log sentences", Math.log1p(sentences.size()) / 5);
        ofRecord.put("record log words", Math.log1p(count) / 8);
    }

    private void addPosition(int index, Map<String, Double> features) {
        int section = sectionOf[index];
        int inSection = indexInSection[index];
        int size = sectionSizes.get(section);
        features.put("first", flag(index == 0));
        features.put("second", flag(index == 1));
        features.put("third", flag(index == 2));
        features.put("among first five", flag(index < 5));
        features.put("near start", 1.0 / (1 + index));
        features.put("share of record", (double) index / sentences.size());
        features.put("opens section", flag(inSection == 0));
        features.put("second of section", flag(inSection == 1));
        features.put("ends section", flag(inSection == size - 1));
        features.put("near section start", 1.0 / (1 + inSection));
        features.put("sentences of section", Math.min(size, 10) / 10.0);
        features.put("first section", flag(section == 0));
        features.put("second section", flag(section == 1));
        features.put("early section", 1.0 / (1 + section));
    }

    private void addLength(int index, Map<String, Double> features) {
        int count = sentences.get(index).words();
        features.put("length", Math.min(count, 60) / 60.0);
        features.put("log length", Math.log1p(count) / 5);
        features.put("up to 3 words", flag(count <= 3));
        features.put("4 to 8 words", flag(count > 3 && count <= 8));
        features.put("over 40 words", flag(count > 40));
    }

    private void addVocabulary(int index, Map<String, Double> features) {
        Set<String> own = words.of(index);
        double weight = 0;
        int shared = 0;
        for (String word : own) {
            weight += Math.log(words.sentencesWith(word));
            shared += words.sentencesWith(word) > 1 ? 1 : 0;
        }
        features.put("vocabulary", own.isEmpty() ? 0 : weight / own.size());
        features.put("vocabulary sum", Math.min(1, weight / 40));
        features.put("shared words", own.isEmpty() ? 0 : (double) shared / own.size());
    }

    private void addLikeness(int index, Map<String, Double> features) {
        features.put("like opening", index == 0 ? 0 : words.sharedWith(index, 0));
        features.put("from opening", index == 0 ? 0 : words.sharedWith(0, index));
        features.put("from sentence before", words.sharedWith(index - 1, index));
        features.put("from sentence after", words.sharedWith(index + 1, index));
        features.put("from headings", words.sharedWithHeadings(index));
        int heading = Words.of(sentences.get(index).section()).size();
        features.put("words of heading", Math.min(heading, 6) / 6.0);
        TELLING.forEach(kind -> features.put("covers " + kind, words.covers(kind, index)));
    }

    private static double flag(boolean value) {
        return value ? 1 : 0;
    }
}
