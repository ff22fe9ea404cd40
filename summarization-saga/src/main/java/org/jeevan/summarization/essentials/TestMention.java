package org.jeevan.summarization.essentials;

import static org.jeevan.summarization.text.SectionKind.EXAMINATION;
import static org.jeevan.summarization.text.SectionKind.RESULTS;

import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jeevan.summarization.essentials.Vocabulary.Kind;

/** What stands around the name of a test: its full name, a value before it, whether it was measured at all. */
final class TestMention {

    private static final Pattern BRACKET = Pattern.compile("\\s?\\([\\p{L} ]{1,16}\\)");
    /** "A sore back, which was negative by x-ray and CT scan." */
    private static final Pattern BY = Pattern.compile(
            "(?i)\\b(negative|normal|unremarkable|positive) (?:by|on) (?:(?:a|an|the|his|her|plain|repeat) )?(?:[\\p{L}-]{1,20}(?: scan)? and )?$");

    private static final Pattern WAS = Pattern.compile(" (?:was|is|of) (?=\\d)");
    private static final Pattern AND_STUDY = Pattern.compile(",? and (?:a |an |the |his |her |then )*$");
    private static final Pattern COMMA_STUDY =
            Pattern.compile("(?:,|,? and) (?:a |an |the |his |her |then |[a-z]{4,12} )*$");
    static final Pattern DONE = Pattern.compile(
            "(?i)^(?:the )?patient (?:was|is|under)|^s?he\\b|^(?:next|then),|(?:was|were) (?:then |now |again |subsequently |carefully )?(?:performed|carried out|obtained|done|acquired|injected|advanced|placed|inserted|introduced|engaged|crossed|exchanged)\\b|(?:is|are|was|were|been) reviewed\\.?$");
    private static final Set<String> WANTED = Words.of("goal target keep maintain below under should ideal once until");
    private static final Set<String> ON = Set.of("on", "by", "per");
    private static final int WEAK_LETTERS = 4;
    private static final int VALUE_WORDS_MAX = 8;

    private static final Pattern THERE = Pattern.compile(
            "(?i)(?:present|positive|detected|evident|abnormal|elevated|increased|high|low|decreased)\\b");
    private static final Pattern DENIED =
            Pattern.compile("(?i)\\b(?:no|without|nor|neither|denies)\\b(?:[^.;:]{0,60} )?$");
    private static final int DENIED_WITHIN = 80;

    private TestMention() {}

    static Span name(Passage passage, Term term) {
        Matcher bracket = BRACKET.matcher(passage.text())
                .region(term.end(), passage.text().length());
        if (bracket.lookingAt()) {
            return new Span(term.start(), bracket.end());
        }
        int index = passage.tokenFrom(term.start());
        boolean organ = term.normalized().equals("weight")
                && index > 0
                && (Naming.isPlace(passage.tokens().get(index - 1).word())
                        || passage.tokens().get(index - 1).word().equals("birth"));
        if (organ) {
            return new Span(passage.tokens().get(index - 1).start(), term.end());
        }
        return StudyName.isStudy(term)
                ? StudyName.of(passage, term)
                : new Span(
                        term.start(),
                        Naming.widen(passage, term.start(), term.end()).end());
    }

    static int nextStudy(Passage passage, int from) {
        return passage.terms(Kind.TEST).stream()
                .filter(term -> term.start() >= from && StudyName.isStudy(term))
                .mapToInt(Term::start)
                .findFirst()
                .orElse(passage.text().length());
    }

    /** "Ultrasound was normal and a HIDA scan was done" says "normal". */
    static Span withoutNextStudy(Passage passage, Span value) {
        int next = nextStudy(passage, value.start());
        if (next >= value.end()) {
            return value;
        }
        Span word = Measure.at(passage.text(), value.start());
        boolean list = word != null
                && passage.terms(Kind.TEST).stream()
                        .anyMatch(term -> term.start() > word.end()
                                && term.start() < value.end()
                                && passage.text().startsWith(", ", word.end()));
        if (list) {
            return word;
        }
        Matcher and = (tellsItself(passage, next) ? COMMA_STUDY : AND_STUDY)
                .matcher(passage.text().substring(value.start(), next));
        return and.find() && and.start() > 0 ? new Span(value.start(), value.start() + and.start()) : value;
    }

    /** "UA was noted for red cells, renal ultrasound revealed a stone." */
    private static boolean tellsItself(Passage passage, int start) {
        return passage.terms(Kind.TEST).stream()
                .filter(term -> term.start() == start)
                .anyMatch(term -> Study.value(passage, term.end(), nextStudy(passage, term.end())) != null);
    }

    /** A weak name needs its value beside it, unless it is a word among results: "sodium today 130". */
    static boolean isStrict(Passage passage, Term term) {
        boolean word = term.end() - term.start() >= WEAK_LETTERS && passage.isUnder(RESULTS, EXAMINATION);
        boolean letters = passage.isUnder(RESULTS)
                && WAS.matcher(passage.text())
                        .region(term.end(), passage.text().length())
                        .lookingAt(); // "PT was 11.8"
        return term.weak() && !word && !letters;
    }

    /** "Normal sinus rhythm on EKG". */
    static Span valueBefore(Passage passage, Term term) {
        int index = passage.tokenFrom(term.start());
        Matcher by = BY.matcher(passage.text().substring(0, term.start()));
        if (StudyName.isStudy(term) && by.find()) {
            return new Span(by.start(1), by.end(1));
        }
        boolean on = index > 1 && ON.contains(passage.tokens().get(index - 1).word());
        if (on && passage.kind() != RESULTS && StudyName.isStudy(term)) {
            return diseaseBefore(passage, passage.tokens().get(index - 2).end());
        }
        if (!on || passage.kind() != RESULTS || !StudyName.isStudy(term)) {
            return null;
        }
        int first = index - 1;
        while (first > 0
                && index - first < VALUE_WORDS_MAX
                && passage.gapBefore(first).equals(" ")) {
            first--;
        }
        Span value = new Span(
                passage.tokens().get(first).start(),
                passage.tokens().get(index - 2).end());
        return DONE.matcher(value.of(passage.text())).find() ? null : value;
    }

    /** "Gallstones on ultrasound", in a story. */
    private static Span diseaseBefore(Passage passage, int end) {
        return passage.terms(Kind.CONDITION).stream()
                .filter(term -> term.end() == end && passage.affirms(term.start(), end))
                .map(term -> new Span(Naming.widen(passage, term.start(), end).start(), end))
                .findFirst()
                .orElse(null);
    }

    /** "Goal blood pressure below 130/80" was not measured. */
    static boolean isWanted(Passage passage, Term term) {
        int index = passage.tokenFrom(term.start());
        if (passage.heading().contains("GOAL") || passage.text().startsWith(" to be ", term.end())) {
            return true;
        }
        for (int i = Math.max(0, index - 3); i < index; i++) {
            if (WANTED.contains(passage.tokens().get(i).word())) {
                return true;
            }
        }
        return false;
    }

    /** "No Brudzinski or Kernig sign is present." */
    static boolean isDenied(Passage passage, Term term, Span value) {
        boolean there = THERE.matcher(value.of(passage.text())).lookingAt();
        int from = Math.max(0, term.start() - DENIED_WITHIN);
        return there
                && value.start() > term.start()
                && DENIED.matcher(passage.text().substring(from, term.start())).find();
    }

    /** "Calcium 500 mg". */
    static boolean isDose(Passage passage, Term term, Span value) {
        String text = value.of(passage.text());
        String rest = passage.text().substring(value.end()).stripLeading();
        boolean medicine =
                passage.terms(Kind.MEDICINE).stream().anyMatch(other -> other.overlaps(term.start(), term.end()));
        boolean unit = rest.startsWith("IU")
                || rest.startsWith("units")
                || rest.startsWith("mg") && !rest.startsWith("mg/d")
                || rest.startsWith("mEq") && !rest.startsWith("mEq/L")
                || text.matches(".*\\d\\s?(?:mg|mcg)\\s?");
        return medicine && unit;
    }
}
