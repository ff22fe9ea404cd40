package org.jeevan.summarization.essentials;

import static org.jeevan.summarization.text.SectionKind.ALLERGIES;
import static org.jeevan.summarization.text.SectionKind.COMPLAINT;
import static org.jeevan.summarization.text.SectionKind.DIFFERENTIAL;
import static org.jeevan.summarization.text.SectionKind.EXAMINATION;
import static org.jeevan.summarization.text.SectionKind.FAMILY;
import static org.jeevan.summarization.text.SectionKind.IMMUNIZATIONS;
import static org.jeevan.summarization.text.SectionKind.INDICATION;
import static org.jeevan.summarization.text.SectionKind.MEDICATIONS;
import static org.jeevan.summarization.text.SectionKind.OPERATIVE;
import static org.jeevan.summarization.text.SectionKind.PAST_AND_SURGERIES;
import static org.jeevan.summarization.text.SectionKind.PLAN;
import static org.jeevan.summarization.text.SectionKind.PLANNED;
import static org.jeevan.summarization.text.SectionKind.RESULTS;
import static org.jeevan.summarization.text.SectionKind.SURGERIES;
import static org.jeevan.summarization.text.SectionKind.TECHNIQUE;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jeevan.summarization.essentials.Negation.Assertion;
import org.jeevan.summarization.essentials.Vocabulary.Kind;
import org.jeevan.summarization.text.SectionKind;
import org.jeevan.summarization.text.WordSet;

/** Operations that were done, not those that are planned; what only looks or measures is a test unless it is called an operation. */
final class Surgeries {

    private static final Set<SectionKind> NEVER =
            Set.of(ALLERGIES, DIFFERENTIAL, FAMILY, IMMUNIZATIONS, MEDICATIONS, OPERATIVE, PLAN, PLANNED);

    /** Here an operation counts only if it is called a previous one. */
    private static final Set<SectionKind> ELSEWHERE = Set.of(EXAMINATION, INDICATION, RESULTS, TECHNIQUE);

    private static final Set<String> BEFORE = WordSet.of("previous prior post history past s p h");

    private static final Set<String> DONE = WordSet.of("""
            post p underwent undergone history had previous prior after following since past received sp
            requiring required undergoing taken performed done hx h o""");

    private static final Set<String> NAMES = WordSet.of("""
            surgery operation repair resection removal replacement reconstruction fusion excision transplant
            grafting graft release bypass drainage implantation insertion placement fixation ligation
            revision closure amputation extraction reduction pinning decompression dissection insufflation
            delivery exploration""");

    private static final Set<String> AFTER_OBJECT = WordSet.of("""
            from in with for by on performed and at which was were is under using to due secondary status this that who
            done via through after before during because""");

    /** "Cholecystectomy handout": a part of another name. */
    private static final Set<String> OTHERS =
            WordSet.of("handout brochure consent video candidate option options scar site lab laboratory suite rehab");

    private static final Set<String> DONE_AFTER = WordSet.of("done performed completed carried removed undertaken");
    private static final Set<String> REMOVED =
            WordSet.of("removed excised repaired replaced out resected amputated drained pinned surgery");

    private static final Pattern TIME = Pattern.compile(
            "(?i)\\s+(?:in|at|on|when|as a|about|around|during|x)\\s+(?:the )?(?:age|\\d|child|early|late|spring|summer|fall|winter|[A-Z][a-z]+ \\d).*");
    private static final int OBJECT_WORDS_MAX = 7;
    private static final int LOOK_BACK = 8;

    private final FindingList found = new FindingList();

    void read(Passage passage) {
        if (NEVER.contains(passage.kind())) {
            return;
        }
        boolean list = passage.isUnder(SURGERIES);
        List<Span> spans = new ArrayList<>();
        for (Term term : terms(passage, list)) {
            boolean elsewhere = ELSEWHERE.contains(passage.kind());
            if (elsewhere && !isSaid(passage, term, BEFORE)) {
                continue;
            }
            boolean doubtful = term.weak() || passage.isUnder(COMPLAINT);
            boolean counts = !doubtful || list || isSaidDone(passage, term) && !isOnlyLook(passage, term);
            boolean free = spans.stream().noneMatch(span -> term.overlaps(span.start(), span.end()));
            if (counts && free && isDone(passage, term, list) && !isIntroduction(passage, term)) {
                Span name = name(passage, term);
                if (name.of(passage.text()).equalsIgnoreCase("surgery")) {
                    continue;
                }
                spans.add(name);
                found.add(
                        new FindingList.Named(
                                name.of(passage.text()), term.normalized(), passage.source(name.of(passage.text()))),
                        passage.terms(Kind.PROCEDURE).contains(term));
            }
        }
        addUnknown(passage, spans);
    }

    /** Under a surgical history each item is an operation, if it names no disease: "gallbladder", "colon polyp removed". */
    private void addUnknown(Passage passage, List<Span> spans) {
        boolean history = passage.heading().contains("HISTORY")
                || passage.heading().contains("PSH")
                || passage.heading().contains("HX");
        if (!passage.isUnder(SURGERIES) || !history) {
            return;
        }
        for (Span whole : Span.items(passage.text())) {
            Span item = withoutTime(passage.text(), whole);
            boolean free = spans.stream().noneMatch(span -> span.start() < item.end() && item.start() < span.end());
            boolean named =
                    free && UnknownConditions.isName(passage, item) && passage.affirms(item.start(), item.end());
            if (named && (isRemoval(passage, item) || isFreeOfDisease(passage, item))) {
                String name = item.of(passage.text());
                found.add(new FindingList.Named(name, name.toLowerCase(Locale.ROOT), passage.source(name)), false);
            }
        }
    }

    /** Without "at 14 years old", "in 1998". */
    private static Span withoutTime(String text, Span item) {
        Matcher time = TIME.matcher(text).region(item.start(), item.end());
        return time.find() && time.start() > item.start() ? new Span(item.start(), time.start()) : item;
    }

    private static boolean isRemoval(Passage passage, Span item) {
        return passage.tokens().stream()
                .anyMatch(token ->
                        token.start() >= item.start() && token.end() <= item.end() && REMOVED.contains(token.word()));
    }

    /** An endoscopy is a test, unless the record lists it among the operations. */
    private static boolean isOnlyLook(Passage passage, Term term) {
        return passage.terms(Kind.TEST).stream()
                .anyMatch(test -> test.start() == term.start()
                        && test.end() == term.end()
                        && !term.text().endsWith("biopsy"));
    }

    private static boolean isFreeOfDisease(Passage passage, Span item) {
        boolean parts = passage.tokens().stream()
                .filter(token -> token.start() >= item.start() && token.end() <= item.end())
                .anyMatch(token -> Naming.isPlace(token.word()));
        return parts
                && passage.terms(Kind.CONDITION).stream().noneMatch(term -> term.overlaps(item.start(), item.end()))
                && passage.terms(Kind.COMPLAINT).stream().noneMatch(term -> term.overlaps(item.start(), item.end()))
                && passage.terms(Kind.TEST).stream().noneMatch(term -> term.overlaps(item.start(), item.end()));
    }

    List<FindingList.Named> all() {
        return found.all();
    }

    private static List<Term> terms(Passage passage, boolean list) {
        List<Term> terms = new ArrayList<>(passage.terms(Kind.PROCEDURE));
        for (Token token : passage.tokens()) {
            if (NAMES.contains(token.word()) && isFree(terms, token)) {
                Span name = Naming.widen(passage, token.start(), token.end());
                boolean surgery = token.word().equals("surgery");
                boolean qualified = name.end() > token.end() || name.start() < token.start() || surgery;
                if (qualified) {
                    String text = name.of(passage.text());
                    terms.add(new Term(
                            Kind.PROCEDURE, name.start(), name.end(), text, text.toLowerCase(Locale.ROOT), !list));
                }
            }
        }
        terms.sort(Comparator.comparingInt(Term::start));
        return terms;
    }

    /** "Multiple surgeries including": their names follow. */
    private static boolean isIntroduction(Passage passage, Term term) {
        int next = passage.tokenFrom(term.end());
        return passage.text().startsWith(" including", term.end())
                || passage.text().startsWith(" such as", term.end())
                || next < passage.tokens().size()
                        && passage.gapBefore(next).equals(" ")
                        && OTHERS.contains(passage.tokens().get(next).word());
    }

    /** With what it was done to: "removal of a melanoma", "repair of the left rotator cuff". */
    private static Span name(Passage passage, Term term) {
        Span wide = Naming.widen(passage, term.start(), term.end());
        List<Token> tokens = passage.tokens();
        int of = passage.tokenFrom(term.end());
        boolean surgery = term.text().toLowerCase(Locale.ROOT).endsWith("surgery");
        if (wide.end() > term.end()
                || of >= tokens.size()
                || !isOf(tokens.get(of).word(), surgery)) {
            return wide;
        }
        int last = of;
        for (int i = of + 1; i < tokens.size() && i <= of + OBJECT_WORDS_MAX; i++) {
            boolean joined =
                    passage.gapBefore(i).equals(" ") || passage.gapBefore(i).equals("-");
            if (!joined || AFTER_OBJECT.contains(tokens.get(i).word()) || isLongNumber(tokens.get(i), passage.text())) {
                break;
            }
            last = i;
        }
        return last == of ? wide : new Span(wide.start(), tokens.get(last).end());
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

    private static boolean isDone(Passage passage, Term term, boolean list) {
        boolean planned =
                !list && passage.says(Assertion.PLANNED, term.start(), term.end()) && !isSaidDone(passage, term);
        return passage.affirms(term.start(), term.end()) && !planned;
    }

    /** Looks back for a word such as "underwent" or "status post", over the other operations of a list. */
    private static boolean isSaidDone(Passage passage, Term term) {
        if (passage.isUnder(PAST_AND_SURGERIES)) {
            return true;
        }
        return isSaidDoneAfter(passage, term) || isSaid(passage, term, DONE);
    }

    private static boolean isSaid(Passage passage, Term term, Set<String> words) {
        int index = passage.tokenFrom(term.start());
        int looked = 0;
        for (int i = index - 1; i >= 0 && looked < LOOK_BACK; i--) {
            String gap = passage.gapBefore(i + 1);
            Token token = passage.tokens().get(i);
            boolean operation = isOfOperation(passage, token);
            if (gap.indexOf(';') >= 0 || gap.startsWith(". ") || gap.indexOf(',') >= 0 && !operation) {
                return false;
            }
            if (words.contains(token.word())) {
                return true;
            }
            looked += operation ? 0 : 1;
        }
        return false;
    }

    /** "A liver biopsy was done." */
    private static boolean isSaidDoneAfter(Passage passage, Term term) {
        List<Token> tokens = passage.tokens();
        int next = passage.tokenFrom(term.end());
        for (int i = next; i + 1 < tokens.size() && i < next + 4; i++) {
            boolean was =
                    tokens.get(i).word().equals("was") || tokens.get(i).word().equals("were");
            if (was && DONE_AFTER.contains(tokens.get(i + 1).word())) {
                return true;
            }
        }
        return false;
    }

    private static boolean isOfOperation(Passage passage, Token token) {
        return NAMES.contains(token.word())
                || Naming.isModifier(token.word())
                || Naming.isPlace(token.word())
                || passage.terms(Kind.PROCEDURE).stream().anyMatch(term -> term.overlaps(token.start(), token.end()));
    }
}
