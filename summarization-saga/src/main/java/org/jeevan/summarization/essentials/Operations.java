package org.jeevan.summarization.essentials;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jeevan.summarization.essentials.Vocabulary.Kind;

/** Finds operations and gives them their full names: those of the vocabulary, and "repair", "removal" and the like of something. */
final class Operations {

    private static final Set<String> NAMES = Words.of("""
            surgery operation repair resection removal replacement reconstruction fusion excision transplant
            grafting graft release bypass drainage implantation insertion placement fixation ligation
            revision closure amputation extraction reduction pinning decompression dissection insufflation
            delivery exploration""");

    private static final Set<String> AFTER_OBJECT = Words.of("""
            from in with for by on performed and at which was were is under using to due secondary status this that who
            done via through after before during because""");

    /** "Cholecystectomy handout": a part of another name. */
    private static final Set<String> OTHERS =
            Words.of("handout brochure consent video candidate option options scar site lab laboratory suite rehab");

    private static final Set<String> NEVER_LAST = Set.of("the", "a", "an", "his", "her", "of", "new", "old");

    private static final int OBJECT_WORDS_MAX = 7;

    private Operations() {}

    static List<Term> in(Passage passage, boolean list) {
        List<Term> terms = new ArrayList<>(passage.terms(Kind.PROCEDURE));
        for (Token token : passage.tokens()) {
            if (NAMES.contains(token.word()) && isFree(terms, token)) {
                Span name = Naming.widen(passage, token.start(), token.end());
                boolean surgery = token.word().equals("surgery");
                boolean isOf = passage.text().startsWith(" of ", token.end());
                boolean qualified = name.end() > token.end() || name.start() < token.start() || surgery || isOf;
                if (qualified) {
                    String normalized = name.of(passage.text()).toLowerCase(Locale.ROOT);
                    String text = passage.text().substring(token.start(), token.end());
                    terms.add(new Term(Kind.PROCEDURE, token.start(), token.end(), text, normalized, !list));
                }
            }
        }
        terms.sort(Comparator.comparingInt(Term::start));
        return terms;
    }

    /** "Multiple surgeries including": their names follow. */
    static boolean isIntroduction(Passage passage, Term term) {
        int next = passage.tokenFrom(term.end());
        return passage.text().startsWith(" including", term.end())
                || passage.text().startsWith(" such as", term.end())
                || next < passage.tokens().size()
                        && passage.gapBefore(next).equals(" ")
                        && OTHERS.contains(passage.tokens().get(next).word());
    }

    /** With what it was done to: "removal of a melanoma", "repair of the left rotator cuff". */
    static Span name(Passage passage, Term term) {
        Span wide = Naming.widen(passage, term.start(), term.end());
        List<Token> tokens = passage.tokens();
        int of = passage.tokenFrom(term.end());
        boolean surgery = term.text().toLowerCase(Locale.ROOT).endsWith("surgery");
        if (of >= tokens.size() || !isOf(tokens.get(of).word(), surgery)) {
            return wide;
        }
        int last = of;
        for (int i = of + 1; i < tokens.size() && i <= of + OBJECT_WORDS_MAX; i++) {
            boolean joined =
                    passage.gapBefore(i).equals(" ") || passage.gapBefore(i).equals("-");
            if (!joined || AFTER_OBJECT.contains(tokens.get(i).word()) || isLongNumber(tokens.get(i), passage.text())) {
                break;
            }
            last = NEVER_LAST.contains(tokens.get(i).word()) ? last : i;
        }
        return new Span(
                wide.start(),
                Math.max(wide.end(), last == of ? 0 : tokens.get(last).end()));
    }

    private static boolean isFree(List<Term> terms, Token token) {
        return terms.stream().noneMatch(term -> term.overlaps(token.start(), token.end()));
    }

    private static boolean isOf(String word, boolean surgery) {
        return word.equals("of") || surgery && (word.equals("to") || word.equals("for") || word.equals("on"));
    }

    private static boolean isLongNumber(Token token, String text) {
        return token.startsWithDigit(text) && token.end() - token.start() > 1;
    }

    /** Whether the word belongs to the name of an operation. */
    static boolean hasPart(Passage passage, Token token) {
        return NAMES.contains(token.word())
                || Naming.isModifier(token.word())
                || Naming.isPlace(token.word())
                || passage.terms(Kind.PROCEDURE).stream().anyMatch(term -> term.overlaps(token.start(), token.end()));
    }
}
