package org.jeevan.summarization.narrative.guard;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jeevan.summarization.narrative.guard.Token.Kind;
import org.jeevan.summarization.narrative.guard.Token.Reach;

/** The guard's lists of words and units, read once from {@code words.txt} and {@code units.txt}. */
final class Lexicon {

    /** What a word or phrase is; {@code norm} is the stem of the word that stands for its like. */
    record Entry(Kind kind, Reach reach, String norm) {}

    private static final Set<String> SETS = Set.of("preposition", "joint", "finite", "finding", "speaks");

    static final int PHRASE_WORDS_MAX = 4;

    private final Map<String, Entry> entries = new HashMap<>();
    private final Map<String, Set<String>> sets = new HashMap<>();
    private final Map<String, String> units = new HashMap<>();
    private final Set<String> phraseStarts = new HashSet<>();

    Lexicon() {
        readWords();
        lines("units.txt").forEach(this::addUnit);
    }

    /** Of a word, or of a phrase with "_" between its words, in small letters; null where the lists do not have it. */
    Entry entry(String words) {
        Entry entry = entries.get(words);
        return entry == null && words.indexOf('_') < 0 ? entries.get("~" + Stem.of(words)) : entry;
    }

    boolean startsPhrase(String word) {
        return phraseStarts.contains(word);
    }

    /** The canonical name of a unit, or null. */
    String unit(String word) {
        return units.get(word);
    }

    boolean in(String set, String norm) {
        return sets.get(set).contains(norm);
    }

    private void readWords() {
        String section = "";
        for (String line : lines("words.txt")) {
            if (line.startsWith("[")) {
                section = line.substring(1, line.length() - 1);
                sets.putIfAbsent(section, new HashSet<>());
            } else if (SETS.contains(section)) {
                for (String word : line.split("\\s+")) {
                    sets.get(section).add(normOf(word));
                }
            } else {
                addLine(section, line);
            }
        }
    }

    private void addLine(String section, String line) {
        String[] parts = section.split(" ");
        Kind kind = Kind.valueOf(parts[0].toUpperCase(Locale.ROOT));
        Reach reach = parts.length > 1 ? Reach.valueOf(parts[1].toUpperCase(Locale.ROOT)) : Reach.NONE;
        int colon = line.indexOf(':');
        if (colon > 0) {
            String head = line.substring(0, colon);
            Entry entry = new Entry(kind, reach, normOf(kind, head));
            add(head, entry);
            List.of(line.substring(colon + 1).strip().split("\\s+")).forEach(word -> add(word, entry));
        } else {
            List.of(line.split("\\s+")).forEach(word -> add(word, new Entry(kind, reach, normOf(kind, word))));
        }
    }

    private void add(String word, Entry entry) {
        entries.put(word, entry);
        if (word.indexOf('_') > 0) {
            phraseStarts.add(word.substring(0, word.indexOf('_')));
        } else if (word.length() > 3 && entry.kind() != Kind.FUNCTION) {
            entries.putIfAbsent("~" + Stem.of(word), entry);
        }
    }

    private static String normOf(Kind kind, String word) {
        return kind == Kind.FUNCTION || kind == Kind.SIDE ? word : Stem.of(word);
    }

    private String normOf(String word) {
        Entry entry = entry(word);
        return entry == null ? Stem.of(word) : entry.norm();
    }

    private void addUnit(String line) {
        int colon = line.indexOf(':');
        String unit = colon < 0 ? line : line.substring(0, colon);
        units.put(unit, unit);
        if (colon > 0) {
            List.of(line.substring(colon + 1).strip().split("\\s+")).forEach(name -> units.put(name, unit));
        }
    }

    private static List<String> lines(String resource) {
        try (InputStream in = Lexicon.class.getResourceAsStream(resource);
                BufferedReader reader = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            return reader.lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read " + resource, e);
        }
    }
}
