package org.jeevan.summarization.essentials;

import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jeevan.summarization.text.SectionKind;

/** A test whose result is told in words: what an image or a tracing shows, from the verb to the end of the sentence. */
final class Study {

    private static final Set<String> VERBS = Words.of("""
            show showed shown showing reveal revealed revealing demonstrate demonstrated demonstrating is
            was were are suggested confirmed indicated indicate confirm remained read identified found noted grew grow grown
            evidenced documented reportedly been""");

    private static final Set<String> NOT_VALUES = Words.of("""
            performed done obtained ordered reviewed recommended pending scheduled taken discussed planned
            repeated to being not sent also then made offered requested carried drawn begun notified there
            consulted concerned seen felt considered overdue due from in on monitored tolerated placed used needing consented available
            warranted indicated necessary explained unable needed helpful useful scheduling completed taken because given up ready""");

    private static final Set<String> SKIPPED = Words.of("""
            as that to be a an the have noted found evidence of some also only for read being interpreted reported reportedly there was is were are""");

    private static final Pattern DATE = Pattern.compile("[\\d/., )-]+");

    /** After "was" a participle tells what was done with the study, unless it is one of these, which tell what it shows. */
    private static final Set<String> SEEN = Words.of("""
            unchanged elevated increased decreased enlarged dilated limited impaired depressed preserved prolonged
            reduced diminished mixed delayed inverted displaced improved calcified thickened narrowed occluded
            obstructed widened slowed attenuated blunted collapsed distended fractured healed noted compromised
            retained uncomplicated well-preserved truncated tortuous nondisplaced undisplaced advanced""");

    /** A clause that begins with one of these is about something else: "after her CT scan, her symptoms are". */
    private static final Set<String> OTHER_SUBJECTS = Words.of("he she her his i we they there patient my our");

    private static final Set<String> NOTHING_YET =
            Words.of("see pending sent ordered performed deferred reviewed scheduled obtained as not-done");

    private static final Set<String> MODALS = Words.of("could should would may might can will must if unless");
    private static final Set<String> BE = Set.of("is", "was", "are", "were", "be", "been");
    private static final Set<String> TITLES = Set.of("dr", "mr", "mrs", "ms", "st");
    private static final Set<String> HAD = Set.of("had", "has");
    private static final Set<String> PERSONS = Set.of("he", "she", "i", "we");
    private static final Set<String> BY = Set.of("by", "from", "in", "on");
    private static final Set<String> TOLD = Set.of("reported", "read", "interpreted", "returned");
    private static final Set<String> ADVERBS = Set.of("just", "also", "again", "still", "all", "otherwise");
    private static final Set<String> DID = Set.of("did", "does", "do", "failed", "fails", "no", "has", "have");

    private static final Set<String> LISTED = Words.of("""
            sinus normal abnormal negative positive unremarkable mild moderate severe small large atrial bilateral diffuse
            nonspecific low no there clear""");

    private static final int OPENING_MAX = 40;
    /** What happened then is no longer what the study shows. */
    private static final Pattern PERSON = Pattern.compile(
            ", I (?:believe|think|feel|suspect) |,? and (?:subsequently |then |therefore |so )?(?:(?:the|this) patient|he|she|they|we|his|her) |,? and (?:an? |the )?[\\p{L} ]{3,30} (?:was|were) (?:performed|done|obtained|taken|placed)\\b");

    private static final Pattern BRACKET = Pattern.compile(
            "(?: (?:with|without|w/o|w/)(?: and without)?(?: IV)? contrast)?(?: \\([^()]{1,60}\\))?(?=:)");

    /** When it was done is not what it shows. */
    private static final Pattern AGO = Pattern.compile(
            "(?i)(?:approximately |about |over |almost )?(?:\\d{1,2}|an?|one|two|three|four|five|several|few|many) (?:years?|months?|weeks?|days?) (?:ago|prior)");

    private static final Pattern THEN = Pattern.compile(
            "(?:at (?:that|this|the) time|today|again|(?:an?|one|two|three|several|\\d{1,2}) (?:year|month|week|day)s? ago)(?:,| and(?: was)?)? ");

    private static final int VERB_WITHIN = 14;
    private static final int VALUE_MAX = 240;

    private Study() {}

    /** Null where the sentence does not tell what was seen. */
    static Span value(Passage passage, int nameEnd, int limit) {
        List<Token> tokens = passage.tokens();
        int first = passage.tokenFrom(nameEnd + bracket(passage.text(), nameEnd));
        if (first < tokens.size() && isColon(passage.gapBefore(first))) {
            boolean pending = NOTHING_YET.contains(tokens.get(first).word());
            return pending ? null : valueFrom(passage, first);
        }
        if (isListed(passage, nameEnd, first)) {
            return valueFrom(passage, first);
        }
        for (int i = first;
                i < tokens.size() && i < first + VERB_WITHIN && tokens.get(i).start() < limit;
                i++) {
            if (ends(passage, i)) {
                return null;
            }
            if (i > first && PERSONS.contains(tokens.get(i - 1).word()) && !isRelative(tokens, i - 2)) {
                return null; // "and see how she is doing"
            }
            boolean verb = VERBS.contains(tokens.get(i).word())
                    && i + 1 < tokens.size()
                    && (i == first
                            || !tokens.get(i - 1).word().equals("to") // "used to confirm"
                            || negation(tokens, i, first) < i);
            if (isFoundToHave(tokens, i)) {
                return valueFrom(passage, i + 3);
            }
            if (verb && tellsWhat(tokens, i + 1, BE.contains(tokens.get(i).word()))) {
                int not = negation(tokens, i, first);
                return not < i ? spanFrom(passage, not) : valueFrom(passage, i + 1);
            }
        }
        return null;
    }

    /** "Underwent a carotid Doppler and was found to have a stenosis". */
    private static boolean isFoundToHave(List<Token> tokens, int index) {
        return index + 3 < tokens.size()
                && tokens.get(index + 1).word().equals("to")
                && (Set.of("found", "noted").contains(tokens.get(index).word())
                                && Set.of("have", "show")
                                        .contains(tokens.get(index + 2).word())
                        || Set.of("showed", "shown", "appears", "appeared")
                                        .contains(tokens.get(index).word())
                                && tokens.get(index + 2).word().equals("be"));
    }

    /** "Which I reviewed and which showed". */
    private static boolean isRelative(List<Token> tokens, int index) {
        return index >= 0 && tokens.get(index).word().equals("which");
    }

    /** The length of what stands in brackets before a colon: "Echocardiogram (for dyspnea): normal". */
    private static int bracket(String text, int at) {
        Matcher bracket = BRACKET.matcher(text).region(at, text.length());
        return bracket.lookingAt() ? bracket.end() - at : 0;
    }

    /** "A 12-lead EKG, sinus rhythm at a rate of 68": the name opens the sentence and no verb follows. */
    private static boolean isListed(Passage passage, int nameEnd, int first) {
        boolean opens = nameEnd - OPENING_MAX <= passage.tokens().getFirst().start();
        boolean results = passage.isUnder(SectionKind.RESULTS);
        return opens
                && results
                && first < passage.tokens().size()
                && (passage.gapBefore(first).equals(", ")
                        || passage.gapBefore(first).equals(" "))
                && (LISTED.contains(passage.tokens().get(first).word())
                        || Naming.isModifier(passage.tokens().get(first).word())
                        || passage.terms(Vocabulary.Kind.CONDITION).stream()
                                .anyMatch(term -> term.start()
                                        == passage.tokens().get(first).start()));
    }

    private static boolean ends(Passage passage, int index) {
        String gap = passage.gapBefore(index);
        String word = passage.tokens().get(index).word();
        boolean and = index > 0 && passage.tokens().get(index - 1).word().equals("and");
        boolean clause = gap.indexOf(',') >= 0 || and;
        boolean title =
                index > 0 && TITLES.contains(passage.tokens().get(index - 1).word());
        return gap.indexOf(';') >= 0
                || gap.startsWith(". ") && !title
                || MODALS.contains(word)
                || clause && OTHER_SUBJECTS.contains(word);
    }

    /** "Was negative", "was markedly enlarged" tell it; "was performed", "is clinically warranted" do not. */
    private static boolean tellsWhat(List<Token> tokens, int next, boolean be) {
        String word = tokens.get(next).word();
        if (be && (word.endsWith("ly") || ADVERBS.contains(word)) && next + 1 < tokens.size()) {
            return tellsWhat(tokens, next + 1, true);
        }
        if (be && TOLD.contains(word) && next + 1 < tokens.size()) {
            return !BY.contains(tokens.get(next + 1).word()) && tellsWhat(tokens, next + 1, true);
        }
        boolean participle = be && word.endsWith("ed") && !SEEN.contains(word);
        return !NOT_VALUES.contains(word) && !participle;
    }

    /** Where "did not show", "failed to show" begins; the verb itself where it is not negated. */
    private static int negation(List<Token> tokens, int verb, int first) {
        int at = verb - 1;
        while (at >= first
                && Set.of("not", "to", "longer").contains(tokens.get(at).word())) {
            at--;
        }
        return at < verb - 1 && at >= first && DID.contains(tokens.get(at).word()) ? at : verb;
    }

    private static Span valueFrom(Passage passage, int index) {
        List<Token> tokens = passage.tokens();
        Matcher time = THEN.matcher(passage.text())
                .region(tokens.get(index).start(), passage.text().length());
        int first = time.lookingAt() ? passage.tokenFrom(time.end()) : index;
        first = first < tokens.size() ? first : index;
        while (first + 2 < tokens.size() && SKIPPED.contains(tokens.get(first).word())) {
            first++;
        }
        if (first + 2 < tokens.size()
                && PERSONS.contains(tokens.get(first).word())
                && HAD.contains(tokens.get(first + 1).word())) {
            first += 2; // "showed that he had"
        }
        while (first < tokens.size() - 1 && SKIPPED.contains(tokens.get(first).word())) {
            first++;
        }
        return spanFrom(passage, first);
    }

    /** From the word to the end of the clause; null where there is nothing but a date. */
    static Span spanFrom(Passage passage, int index) {
        int start = passage.tokens().get(index).start();
        int end = end(passage.text(), start);
        String value = passage.text().substring(start, end);
        boolean date = DATE.matcher(value).matches() || AGO.matcher(value).lookingAt();
        return end > start && !date ? new Span(start, end) : null;
    }

    private static int end(String text, int start) {
        int end = Math.min(text.length(), start + VALUE_MAX);
        for (int i = start; i < end; i++) {
            boolean stop = text.charAt(i) == '.' && (i + 1 == text.length() || text.charAt(i + 1) == ' ');
            if (text.charAt(i) == ';' || stop && i > start + 2) {
                end = i;
            }
        }
        Matcher person = PERSON.matcher(text).region(start, end);
        end = person.find() ? person.start() : end;
        while (end > start
                && !Character.isLetterOrDigit(text.charAt(end - 1))
                && ")%".indexOf(text.charAt(end - 1)) < 0) {
            end--;
        }
        return end;
    }

    static boolean isColon(String gap) {
        return gap.indexOf(':') >= 0 || gap.equals(" - ") || gap.equals(" (");
    }
}
