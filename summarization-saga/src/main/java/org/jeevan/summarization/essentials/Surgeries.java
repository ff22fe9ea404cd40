package org.jeevan.summarization.essentials;

import static org.jeevan.summarization.text.SectionKind.ALLERGIES;
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
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jeevan.summarization.essentials.Negation.Assertion;
import org.jeevan.summarization.essentials.Vocabulary.Kind;
import org.jeevan.summarization.text.SectionKind;

/** Operations that were done, not those that are planned; what only looks or measures is a test unless it is called an operation. */
final class Surgeries {

    private static final Set<SectionKind> ELSEWHERE = Set.of(
            ALLERGIES, DIFFERENTIAL, EXAMINATION, FAMILY, IMMUNIZATIONS, INDICATION, MEDICATIONS, OPERATIVE, PLAN,
            PLANNED, RESULTS, TECHNIQUE);

    private static final Set<String> DONE = WordSet.of("""
            post p underwent undergone history had previous prior after following since past received sp
            requiring required undergoing performed done hx h o""");

    private static final Set<String> NAMES = WordSet.of("""
            surgery operation repair resection removal replacement reconstruction fusion excision transplant
            grafting graft release bypass drainage implantation insertion placement fixation ligation
            revision closure amputation extraction reduction pinning decompression dissection insufflation
            delivery""");

    private static final int LOOK_BACK = 8;

    private final FindingList found = new FindingList();

    void read(Passage passage) {
        if (ELSEWHERE.contains(passage.kind())) {
            return;
        }
        boolean list = passage.isUnder(SURGERIES);
        List<Span> spans = new ArrayList<>();
        for (Term term : terms(passage, list)) {
            boolean counts = !term.weak() || list || isSaidDone(passage, term);
            boolean free = spans.stream().noneMatch(span -> term.overlaps(span.start(), span.end()));
            if (counts && free && isDone(passage, term, list)) {
                Span name = name(passage, term);
                spans.add(name);
                found.add(name.of(passage.text()), term.normalized(), passage.source());
            }
        }
    }

    List<FindingList.Named> all() {
        return found.all();
    }

    private static List<Term> terms(Passage passage, boolean list) {
        List<Term> terms = new ArrayList<>(passage.terms(Kind.PROCEDURE));
        for (Token token : passage.tokens()) {
            boolean known = terms.stream().anyMatch(term -> term.overlaps(token.start(), token.end()));
            if (!known && NAMES.contains(token.word())) {
                Span name = Naming.widen(passage, token.start(), token.end());
                boolean qualified = name.end() > token.end() || name.start() < token.start();
                if (qualified || list) {
                    String text = name.of(passage.text());
                    terms.add(new Term(
                            Kind.PROCEDURE, name.start(), name.end(), text, text.toLowerCase(Locale.ROOT), !list));
                }
            }
        }
        terms.sort(java.util.Comparator.comparingInt(Term::start));
        return terms;
    }

    private static Span name(Passage passage, Term term) {
        return Naming.widen(passage, term.start(), term.end());
    }

    private static boolean isDone(Passage passage, Term term, boolean list) {
        boolean planned = !list
                && passage.says(Assertion.PLANNED, term.start(), term.end())
                && !isSaidDone(passage, term);
        return passage.affirms(term.start(), term.end()) && !planned;
    }

    private static boolean isSaidDone(Passage passage, Term term) {
        if (passage.isUnder(PAST_AND_SURGERIES)) {
            return true;
        }
        int index = passage.tokenFrom(term.start());
        for (int i = index - 1; i >= 0 && i >= index - LOOK_BACK; i--) {
            if (passage.gapBefore(i + 1).indexOf(';') >= 0 || passage.gapBefore(i + 1).startsWith(". ")) {
                return false;
            }
            if (DONE.contains(passage.tokens().get(i).word())) {
                return true;
            }
        }
        return false;
    }
}
