package org.jeevan.summarization.essentials;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * The words of medicine with one name for each thing: brands have their generic name, abbreviations and the spellings of
 * two countries the term they stand for. The lists are resources beside this class; {@code SOURCES.md} there says whose.
 */
public final class Vocabulary {

    /** What a term names; a complaint is a symptom or sign, which becomes a condition only by being listed as one. */
    public enum Kind {
        MEDICINE("medicine-names.txt", "medicines.txt"),
        ALLERGEN("allergens.txt"),
        CONDITION("disease-names.txt", "conditions.txt"),
        COMPLAINT("symptoms.txt"),
        PROCEDURE("procedures.txt"),
        TEST("tests.txt");

        private final List<String> resources;

        Kind(String... resources) {
            this.resources = List.of(resources);
        }
    }

    /** Words around the name of an allergen that are no part of it. */
    private static final Set<String> AROUND_ALLERGEN = Words.of("""
            allergy allergic to all any oral iv topical drug medication medicine antibiotic product group class family
            derivative based containing tablet injection reaction the and related""");

    private static final Vocabulary STANDARD = new Vocabulary();

    private final Map<Kind, Phrases> phrases = new EnumMap<>(Kind.class);

    private Vocabulary() {
        for (Kind kind : Kind.values()) {
            Phrases known = new Phrases();
            kind.resources.forEach(resource -> Resources.lines(resource).forEach(line -> addLine(line, known)));
            phrases.put(kind, known);
        }
    }

    public static Vocabulary standard() {
        return STANDARD;
    }

    /** All terms of one kind in their order, the longest one where several begin at a word; they do not overlap. */
    public List<Term> find(Kind kind, String text) {
        return find(kind, text, Token.of(text));
    }

    List<Term> find(Kind kind, String text, List<Token> tokens) {
        List<Term> terms = new ArrayList<>();
        int index = 0;
        while (index < tokens.size()) {
            Phrases.Match match = matchAt(kind, text, tokens, index);
            if (match == null) {
                index++;
                continue;
            }
            int start = tokens.get(index).start();
            int end = tokens.get(index + match.tokens() - 1).end();
            terms.add(new Term(kind, start, end, text.substring(start, end), match.normalized(), match.weak()));
            index += match.tokens();
        }
        return terms;
    }

    /** The one name for a term; a name that is not known comes back in small letters. */
    public String normalize(Kind kind, String name) {
        List<Token> tokens = Token.of(name);
        Phrases.Match match = tokens.isEmpty() ? null : matchAt(kind, name, tokens, 0);
        boolean whole = match != null && match.tokens() == tokens.size();
        return whole ? match.normalized() : lower(name);
    }

    /**
     * The one name for what somebody is allergic to: a brand's generic name, a class of drugs or a substance spelled one
     * way ("PCN allergy" is penicillin, "sulfa" sulfonamides). What is not known comes back in small letters.
     */
    public String allergen(String substance) {
        List<Token> tokens = Token.of(substance);
        int from = 0;
        int to = tokens.size();
        while (from < to - 1 && AROUND_ALLERGEN.contains(tokens.get(from).word())) {
            from++;
        }
        for (int end = to; end > from; end--) {
            String name = substance.substring(
                    tokens.get(from).start(), tokens.get(end - 1).end());
            for (Kind kind : List.of(Kind.ALLERGEN, Kind.MEDICINE)) {
                Term whole = whole(kind, name);
                if (whole != null) {
                    return whole.normalized();
                }
            }
            if (!AROUND_ALLERGEN.contains(tokens.get(end - 1).word())) {
                break;
            }
        }
        return lower(substance);
    }

    /** Null where the name is not one term. */
    private Term whole(Kind kind, String name) {
        List<Term> terms = find(kind, name);
        boolean one = terms.size() == 1 && terms.getFirst().text().length() == name.length();
        return one ? terms.getFirst() : null;
    }

    private Phrases.Match matchAt(Kind kind, String text, List<Token> tokens, int index) {
        Phrases.Match match = phrases.get(kind).longestAt(text, tokens, index);
        Token token = tokens.get(index);
        if (match == null && Endings.match(kind, token.word())) {
            return new Phrases.Match(1, lower(text.substring(token.start(), token.end())), false);
        }
        return match;
    }

    private static String lower(String name) {
        return name.strip().toLowerCase(Locale.ROOT);
    }

    /** {@code name: other name, other name}, or {@code = name, name} for names of their own; a question mark makes weak. */
    private static void addLine(String line, Phrases phrases) {
        if (line.startsWith("=")) {
            for (String name : line.substring(1).split(", ")) {
                add(name, withoutMark(name.strip()), phrases);
            }
            return;
        }
        int colon = line.indexOf(':');
        String head = colon < 0 ? line : line.substring(0, colon);
        String normalized = withoutMark(head.strip());
        add(head, normalized, phrases);
        if (colon >= 0) {
            for (String name : line.substring(colon + 1).split(", ")) {
                add(name, normalized, phrases);
            }
        }
    }

    private static void add(String name, String normalized, Phrases phrases) {
        String stripped = name.strip();
        if (!stripped.isEmpty()) {
            phrases.add(withoutMark(stripped), normalized, stripped.endsWith("?"));
        }
    }

    private static String withoutMark(String name) {
        return name.endsWith("?") ? name.substring(0, name.length() - 1) : name;
    }
}
