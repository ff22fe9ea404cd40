package org.jeevan.summarization.essentials;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import org.jeevan.api.summary.RecordSummary.Source;

/** Findings once each: of names for the same thing the fullest one stays, at the place of the first. */
final class FindingList {

    /** A name as the record has it, with its one name for all spellings. */
    record Named(String name, String normalized, Source source) {}

    private static final Set<String> SMALL = Words.of("""
            the of a an and history his her with in on at to known mild moderate severe significant for
            chronic acute status post""");

    /** Whoever has one of a kind has the thing itself: "iron deficiency anemia", and later "the anemia". */
    private static final Set<String> GENERIC = Words.of("""
            anemia lymphoma leukemia carcinoma adenocarcinoma cancer melanoma sarcoma migraine pneumonia cellulitis
            cataract glaucoma neuropathy cardiomyopathy dementia rhinitis aphasia tachycardia""");

    /** No patient has more; a text that names more is an attack on the reader's time. */
    private static final int MAX = 1000;

    private record Entry(Named named, Set<String> words, boolean known, boolean diagnosed) {}

    private final boolean partsAreSame;
    private final List<Entry> entries = new ArrayList<>();

    FindingList() {
        this(false);
    }

    /** @param partsAreSame "gastric bypass" is the "laparoscopic gastric bypass" that was named before */
    FindingList(boolean partsAreSame) {
        this.partsAreSame = partsAreSame;
    }

    /** @param known the vocabulary has it; otherwise only its words tell whether it is a part of another name */
    void add(Named named, boolean known) {
        add(named, known, false);
    }

    /** @param diagnosed it is an item of a list of diagnoses, whose name outweighs that of a story */
    void add(Named named, boolean known, boolean diagnosed) {
        if (entries.size() == MAX) {
            return;
        }
        String name = named.name();
        String normalized = named.normalized();
        Set<String> words = words(name);
        Set<String> own = words(normalized);
        for (int i = 0; i < entries.size(); i++) {
            Entry entry = entries.get(i);
            if (isBothSides(entry, words, normalized)) {
                entries.set(i, new Entry(named, words, known, diagnosed));
                return;
            }
            if (otherSide(entry.words, words)
                    || otherCourse(entry.named.normalized(), normalized)
                    || partsAreSame && elsewhere(entry.words, words) && elsewhere(words, entry.words)) {
                continue;
            }
            boolean same = core(entry.named.normalized()).equals(core(normalized)) || entry.words.equals(words);
            boolean free = partsAreSame || !known || !entry.known || isOfKind(entry.words, words);
            boolean within = free
                    && (!words.isEmpty() && entry.words.containsAll(words)
                            || entry.words.containsAll(own) && !own.isEmpty());
            if (same && isBetter(entry, name, words, diagnosed)
                    || free && !within && words.containsAll(entry.words) && !entry.words.isEmpty()) {
                entries.set(i, new Entry(named, words, known, diagnosed));
                return;
            }
            if (same || within) {
                return;
            }
        }
        entries.add(new Entry(named, words, known, diagnosed));
    }

    private static boolean isBetter(Entry entry, String name, Set<String> words, boolean diagnosed) {
        if (diagnosed != entry.diagnosed && !words.containsAll(entry.words) && !entry.words.containsAll(words)) {
            return diagnosed;
        }
        boolean fuller = words.size() == entry.words.size()
                && name.length() > entry.named.name().length()
                && name.endsWith(entry.named.name()); // "acute on chronic renal failure"
        return words.size() > entry.words.size() || fuller;
    }

    void removeIf(Predicate<Named> unwanted) {
        entries.removeIf(entry -> unwanted.test(entry.named));
    }

    List<Named> all() {
        return entries.stream().map(Entry::named).toList();
    }

    /** "Diabetes" and "type 2 diabetes" are one. */
    private static String core(String normalized) {
        return normalized.replaceFirst("^(?:type [12]|acute|chronic|recurrent|paroxysmal) ", "");
    }

    /** "Acute pancreatitis, chronic pancreatitis": one does not stand for the other. */
    private static boolean otherCourse(String one, String other) {
        return one.startsWith("acute ") && other.startsWith("chronic ")
                || one.startsWith("chronic ") && other.startsWith("acute ");
    }

    /** "Renal stent, femoral stent": each names a part of the body that the other does not. */
    private static boolean elsewhere(Set<String> words, Set<String> others) {
        return words.stream().anyMatch(word -> !others.contains(word) && Naming.isPlace(word));
    }

    private static boolean isOfKind(Set<String> words, Set<String> others) {
        Set<String> fewer = words.size() < others.size() ? words : others;
        return fewer.size() == 1 && GENERIC.containsAll(fewer);
    }

    /** "Bilateral pleural effusions" stands for the left and the right one. */
    private static boolean isBothSides(Entry entry, Set<String> words, String normalized) {
        boolean one = entry.words.contains("left") || entry.words.contains("right");
        return words.contains("bilateral")
                && one
                && core(entry.named.normalized()).equals(core(normalized));
    }

    private static boolean otherSide(Set<String> words, Set<String> others) {
        return words.contains("left") && others.contains("right") || words.contains("right") && others.contains("left");
    }

    private static Set<String> words(String name) {
        Set<String> words = new TreeSet<>();
        Token.of(name).stream()
                .map(Token::word)
                .filter(word -> !SMALL.contains(word))
                .forEach(words::add);
        return words;
    }
}
