package org.jeevan.summarization.essentials;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jeevan.summarization.essentials.Vocabulary.Kind;

/** Finds operations and gives them their full names: those of the vocabulary, and "repair", "removal" and the like of something. */
final class Operations {

    private static final Set<String> NAMES = Words.of("""
            surgery operation repair resection removal replacement reconstruction fusion excision transplant
            grafting graft release bypass drainage implantation insertion placement fixation ligation
            revision closure amputation extraction reduction pinning decompression dissection insufflation
            delivery exploration instrumentation diversion""");

    private static final Set<String> AFTER_OBJECT = Words.of("""
            from in with for by on performed and at which was were is under using to due secondary status this that who
            done via through after before during because extending including earlier today yesterday last ago""");

    /** "Cholecystectomy handout": a part of another name. */
    private static final Set<String> OTHERS =
            Words.of("handout brochure consent video candidate option options scar site lab laboratory suite rehab");

    private static final Set<String> NEVER_LAST = Set.of("the", "a", "an", "his", "her", "of", "new", "old");

    private static final Set<String> NOT_NOUNS = Words.of("""
            had has have underwent undergone post status previous prior her his multiple several past history first second
            then possible attempted planned repeat not any but without successful patient plus including such""");

    private static final Pattern WHAT_FOR = Pattern.compile(
            "(?i)(?:operations?|surger(?:y|ies)|procedures?) (?:(?:in|on|at) [\\p{L}\\d ]{3,16}? )?(?:to (?:repair|remove|correct|fix|treat|release|drain) |for )(?:(?:the|a|an|his|her|some|this) )?[\\p{L}-]+(?: (?!(?:and|but|which|who|when|by|with)\\b)[\\p{L}-]+){0,6}");

    private static final Pattern CHILD = Pattern.compile(
            "(?i) of (?:an? |the |her )?(?:[\\p{L}-]+ ){0,5}(?:infant|baby|child|boy|girl|male|female|newborn|neonate|fetus|placenta|twins?|head)\\b");

    /** "Shunt surgery", "laser surgery": what no list of parts of the body has. */
    private static final Set<String> BEFORE_SURGERY = Words.of("""
            laser shunt valve disc disk tumor cancer stone sinus bypass hernia cataract glaucoma tube fracture robotic
            gallbladder prostate weight-loss bariatric gastric retinal tendon nerve port vein aneurysm""");

    private static final int NOUNS_MAX = 3;
    private static final int OBJECT_WORDS_MAX = 7;

    private Operations() {}

    static List<Term> in(Passage passage, boolean list) {
        List<Term> terms = new ArrayList<>(passage.terms(Kind.PROCEDURE));
        for (Token token : passage.tokens()) {
            boolean procedure = token.word().equals("procedure") && saysWhatFor(passage, token);
            if ((procedure || NAMES.contains(token.word())) && isFree(terms, token) && !isNoOperation(passage, token)) {
                Span name = widen(passage, token, list);
                boolean surgery = token.word().equals("surgery");
                boolean isOf = passage.text().startsWith(" of ", token.end());
                boolean aim = purpose(passage, name) && list;
                boolean qualified = !aim
                        && (name.end() > token.end()
                                || name.start() < token.start()
                                || surgery
                                || isOf
                                || saysWhatFor(passage, token)
                                || isSurgical(passage, token));
                if (qualified) {
                    String normalized = name.of(passage.text()).toLowerCase(Locale.ROOT);
                    int start = Math.min(name.start(), token.start());
                    String text = passage.text().substring(start, token.end());
                    terms.add(new Term(Kind.PROCEDURE, start, token.end(), text, normalized, !list));
                }
            }
        }
        terms.sort(Comparator.comparingInt(Term::start));
        return terms;
    }

    /** "Intravenous delivery of adenosine", "reduction in sensitivity", "three vein grafts". */
    private static boolean isNoOperation(Passage passage, Token token) {
        int index = passage.tokenFrom(token.start());
        if (token.word().equals("graft")
                && index > 0
                && passage.tokens().get(index - 1).word().equals("vein")) {
            return true; // what a bypass is made of
        }
        boolean delivery = token.word().equals("delivery") && passage.text().startsWith(" of ", token.end());
        return delivery
                        && !CHILD.matcher(passage.text())
                                .region(token.end(), passage.text().length())
                                .lookingAt()
                || token.word().equals("reduction") && passage.text().startsWith(" in ", token.end());
    }

    static boolean isName(String word) {
        return NAMES.contains(word);
    }

    /** "Multiple surgeries including": their names follow. */
    static boolean isIntroduction(Passage passage, Term term) {
        int next = passage.tokenFrom(term.end());
        return passage.text().startsWith(" including", term.end())
                || passage.text().startsWith(", including", term.end())
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
        Matcher purpose = WHAT_FOR.matcher(passage.text())
                .region(term.start(), passage.text().length());
        if (purpose.lookingAt()) {
            return new Span(wide.start(), Math.max(wide.end(), purpose.end()));
        }
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

    /** "Brain tumor removal": the disease before is a part of the operation's name. */
    private static int diseaseStart(Passage passage, int start) {
        return passage.terms(Kind.CONDITION).stream()
                .filter(term -> term.end() + 1 == start)
                .mapToInt(
                        term -> Naming.widen(passage, term.start(), term.end()).start())
                .findFirst()
                .orElse(start);
    }

    /** In a list of operations with the nouns before it, which no vocabulary need have: "lead revision", "anterior interbody fusion". */
    private static Span widen(Passage passage, Token token, boolean list) {
        Span wide = Naming.widen(passage, token.start(), token.end());
        int first = passage.tokenFrom(Math.min(wide.start(), diseaseStart(passage, wide.start())));
        int words = 0;
        if (token.word().equals("surgery")
                && first > 0
                && passage.gapBefore(first).equals(" ")
                && BEFORE_SURGERY.contains(passage.tokens().get(first - 1).word())) {
            first--;
        }
        while (list
                && first > 0
                && words < NOUNS_MAX
                && passage.gapBefore(first).equals(" ")
                && isNoun(passage, first - 1)) {
            first--;
            words++;
        }
        return new Span(passage.tokens().get(first).start(), wide.end());
    }

    private static boolean isNoun(Passage passage, int index) {
        String word = passage.tokens().get(index).word();
        return word.chars().allMatch(Character::isLetter)
                && word.length() > 2
                && !AFTER_OBJECT.contains(word)
                && !NEVER_LAST.contains(word)
                && !NOT_NOUNS.contains(word);
    }

    /** "Surgical pinning". */
    private static boolean isSurgical(Passage passage, Token token) {
        int index = passage.tokenFrom(token.start());
        return index > 0 && passage.tokens().get(index - 1).word().equals("surgical");
    }

    /** "For neural decompression" tells what another operation was for. */
    private static boolean purpose(Passage passage, Span name) {
        int first = passage.tokenFrom(name.start());
        return first > 0 && passage.tokens().get(first - 1).word().equals("for");
    }

    /** "An operation in 1988 to remove some tissue", "procedures in the past for hypospadias". */
    private static boolean saysWhatFor(Passage passage, Token token) {
        return WHAT_FOR.matcher(passage.text())
                .region(token.start(), passage.text().length())
                .lookingAt();
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
