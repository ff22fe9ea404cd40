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
import static org.jeevan.summarization.text.SectionKind.PLAN;
import static org.jeevan.summarization.text.SectionKind.PLANNED;
import static org.jeevan.summarization.text.SectionKind.RESULTS;
import static org.jeevan.summarization.text.SectionKind.SURGERIES;
import static org.jeevan.summarization.text.SectionKind.TECHNIQUE;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jeevan.summarization.essentials.Negation.Assertion;
import org.jeevan.summarization.essentials.Vocabulary.Kind;
import org.jeevan.summarization.text.SectionKind;

/** Operations that were done, not those that are planned; what only looks or measures is a test unless it is called an operation. */
final class Surgeries {

    private static final Set<SectionKind> NEVER =
            Set.of(ALLERGIES, DIFFERENTIAL, FAMILY, IMMUNIZATIONS, MEDICATIONS, OPERATIVE, PLAN, PLANNED);

    /** Here an operation counts only if it is called a previous one. */
    private static final Set<SectionKind> ELSEWHERE = Set.of(EXAMINATION, INDICATION, RESULTS, TECHNIQUE);

    private static final Set<String> REMOVED =
            Words.of("removed excised repaired replaced out resected amputated drained pinned surgery");

    private static final Pattern LIST = Pattern.compile("(?:,|,? and|/|,? with)\\s?(?:[\\p{L}-]+ ){0,3}");

    private static final Pattern TIME = Pattern.compile(
            "(?i)\\s+(?:in|at|on|when|as a|about|around|during|x)\\s+(?:the )?(?:age|\\d|child|early|late|spring|summer|fall|winter|[A-Z][a-z]+ \\d).*"
                    + "|\\s+\\(?(?:(?:\\d{1,2}/){1,2}\\d{2,4}|(?:19|20)\\d{2}).*");

    private static final Pattern PERFORMED =
            Pattern.compile("PERFORMED|DONE|TITLE|NAME|^PROCEDURES?$|^OPERATIONS?$|OPERATIVE PROCEDURE");
    private static final Set<String> ARTICLES = Set.of("the", "a", "an", "all", "after", "with", "under");
    private static final Set<String> STUDIES = Words.of("""
            scan study test testing imaging spect myoview monitoring evaluation consultation exam examination recording
            tracing anesthesia fluoroscopy microscope electroencephalogram x-ray view assessment therapy""");
    private static final Set<String> DEVICES =
            Words.of("stent shunt graft implant prosthesis mesh flap rod plate screw pin");

    /** Among operations of the past each of these was operated on. */
    private static final Set<String> OPERATED = Words.of("hernia hernias cataract cataracts");

    /** How the patient came to the world is an operation of the mother. */
    private static final Pattern BORN = Pattern.compile("(?i)\\b(?:born|product of)\\b[^.;]*$");

    private static final Pattern DEPARTMENT = Pattern.compile(
            "(?:Vascular|General|Orthopa?edic|Plastic|Cardiothoracic|Thoracic|Trauma|Oral|Cardiac) Surgery");

    private static final int NAME_LETTERS_MIN = 6;

    private final FindingList found = new FindingList(true);

    void read(Passage passage) {
        if (NEVER.contains(passage.kind())) {
            return;
        }
        boolean list = passage.isUnder(SURGERIES);
        List<Span> spans = new ArrayList<>();
        for (Term term : Operations.in(passage, list)) {
            boolean elsewhere = ELSEWHERE.contains(passage.kind());
            boolean mothers =
                    BORN.matcher(passage.text()).region(0, term.start()).find();
            if (mothers || elsewhere && !SaidDone.before(passage, term)) {
                continue;
            }
            boolean doubtful = term.weak() || passage.isUnder(COMPLAINT);
            boolean goesOn = !spans.isEmpty() && isList(passage, spans.getLast().end(), term.start());
            boolean said = goesOn || SaidDone.of(passage, term);
            boolean counts = !doubtful || list || said && (!isOnlyLook(passage, term) || isUndergone(passage, term));
            boolean free = spans.stream().noneMatch(span -> term.overlaps(span.start(), span.end()));
            if (counts && free && isDone(passage, term, list || said) && !Operations.isIntroduction(passage, term)) {
                Span name = Operations.name(passage, term);
                if (name.of(passage.text()).equalsIgnoreCase("surgery") || isDepartment(passage, name)) {
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

    List<FindingList.Named> all() {
        return found.all();
    }

    /** Under a surgical history each item is an operation, if it names no disease: "gallbladder", "colon polyp removed". */
    private void addUnknown(Passage passage, List<Span> spans) {
        boolean history = passage.heading().contains("HISTORY")
                || passage.heading().contains("PSH")
                || passage.heading().contains("HX");
        if (!passage.isUnder(SURGERIES)) {
            return;
        }
        if (!history) {
            addUnknownOperation(passage, spans);
            return;
        }
        for (Span whole : Span.items(passage.text())) {
            Span item = withoutTime(passage.text(), whole);
            boolean free = spans.stream().noneMatch(span -> span.start() < item.end() && item.start() < span.end());
            boolean named =
                    free && UnknownConditions.isName(passage, item) && passage.affirms(item.start(), item.end());
            if (named && (isRemoval(passage, item) || isFreeOfDisease(passage, item) || isOperated(passage, item))) {
                String name = item.of(passage.text());
                found.add(new FindingList.Named(name, name.toLowerCase(Locale.ROOT), passage.source(name)), false);
            }
        }
    }

    /** What stands under "PROCEDURE PERFORMED" is one, whatever it is called: "Fascial lengthening flap". */
    private void addUnknownOperation(Passage passage, List<Span> spans) {
        List<Span> items = Span.items(passage.text());
        boolean free = spans.isEmpty()
                && !items.isEmpty()
                && PERFORMED.matcher(passage.heading()).find();
        Span item = free ? items.getFirst() : null;
        boolean named = free
                && UnknownConditions.isName(passage, new Span(0, passage.text().length()))
                && !ARTICLES.contains(passage.tokens().getFirst().word())
                && passage.terms(Kind.TEST).stream()
                        .allMatch(term -> term.text().endsWith("oscopy"))
                && !UnknownConditions.isOnlyQualities(passage, item)
                && passage.tokens().stream().noneMatch(token -> STUDIES.contains(token.word()))
                && passage.affirms(item.start(), item.end())
                && item.of(passage.text()).length() >= NAME_LETTERS_MIN;
        if (named) {
            String name = item.of(passage.text());
            found.add(new FindingList.Named(name, name.toLowerCase(Locale.ROOT), passage.source(name)), false);
        }
    }

    /** "Dr. X of Vascular Surgery", "a postgastrectomy diet". */
    private static boolean isDepartment(Passage passage, Span name) {
        String text = name.of(passage.text());
        boolean of = DEPARTMENT.matcher(text).matches() && name.start() > 0;
        return of || text.toLowerCase(Locale.ROOT).startsWith("post") && text.indexOf(' ') < 0;
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

    /** Among operations of the past an endoscopy that the patient underwent is one of them. */
    private static boolean isUndergone(Passage passage, Term term) {
        int index = passage.tokenFrom(term.start());
        return passage.isUnder(SectionKind.PAST_AND_SURGERIES)
                && index > 0
                && passage.tokens().get(index - 1).word().equals("underwent");
    }

    /** An endoscopy is a test, unless the record lists it among the operations. */
    private static boolean isOnlyLook(Passage passage, Term term) {
        return passage.terms(Kind.TEST).stream()
                .anyMatch(test -> test.start() == term.start()
                        && test.end() == term.end()
                        && !term.text().endsWith("biopsy"));
    }

    /** "Hernia", "bilateral cataracts". */
    private static boolean isOperated(Passage passage, Span item) {
        int last = passage.tokenFrom(item.end()) - 1;
        return passage.isUnder(SURGERIES)
                && last >= 0
                && OPERATED.contains(passage.tokens().get(last).word());
    }

    private static boolean isFreeOfDisease(Passage passage, Span item) {
        boolean parts = passage.tokens().stream()
                .filter(token -> token.start() >= item.start() && token.end() <= item.end())
                .anyMatch(token -> Naming.isPlace(token.word()) || DEVICES.contains(token.word()));
        return parts
                && passage.terms(Kind.CONDITION).stream().noneMatch(term -> term.overlaps(item.start(), item.end()))
                && passage.terms(Kind.COMPLAINT).stream().noneMatch(term -> term.overlaps(item.start(), item.end()))
                && passage.terms(Kind.TEST).stream().noneMatch(term -> term.overlaps(item.start(), item.end()));
    }

    /** "Replacement of the valve, resection of an aneurysm, and insertion of a membrane." */
    private static boolean isList(Passage passage, int from, int to) {
        return from <= to && LIST.matcher(passage.text()).region(from, to).matches();
    }

    private static boolean isDone(Passage passage, Term term, boolean said) {
        boolean planned = !said && passage.says(Assertion.PLANNED, term.start(), term.end());
        return passage.affirms(term.start(), term.end()) && !planned;
    }
}
