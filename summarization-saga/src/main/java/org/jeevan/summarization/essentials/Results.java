package org.jeevan.summarization.essentials;

import static org.jeevan.summarization.text.SectionKind.ALLERGIES;
import static org.jeevan.summarization.text.SectionKind.COMPLAINT;
import static org.jeevan.summarization.text.SectionKind.DIAGNOSES;
import static org.jeevan.summarization.text.SectionKind.FAMILY;
import static org.jeevan.summarization.text.SectionKind.IMMUNIZATIONS;
import static org.jeevan.summarization.text.SectionKind.MEDICATIONS;
import static org.jeevan.summarization.text.SectionKind.OPERATIVE;
import static org.jeevan.summarization.text.SectionKind.PAST;
import static org.jeevan.summarization.text.SectionKind.RESULTS;
import static org.jeevan.summarization.text.SectionKind.TECHNIQUE;

import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jeevan.api.summary.RecordSummary.Source;
import org.jeevan.summarization.essentials.Negation.Assertion;
import org.jeevan.summarization.essentials.Vocabulary.Kind;
import org.jeevan.summarization.text.SectionKind;

/** Test results: vital signs, laboratory values, what studies show; from tables, labelled lines and prose. */
final class Results {

    record Result(String name, String value, Source source) {}

    private static final Set<SectionKind> ELSEWHERE =
            Set.of(ALLERGIES, FAMILY, IMMUNIZATIONS, MEDICATIONS, OPERATIVE, TECHNIQUE);

    private static final Pattern GOES_ON = Pattern.compile(
            "(?i)(?:these|they|this|it|(?:the|this|these) (?:scan|study|studies|images?|films?|x-?rays?|results?|test|findings?|report))\\s");
    private static final Pattern THERE_IS =
            Pattern.compile("(?i)there (?:is|are|was|were) (?:also )?(?:(?:the )?presence of )?(?:an? )?");
    private static final Pattern PRONOUN =
            Pattern.compile("(?i)(?:these|they|this|it)\\s(?!scan|stud|image|film|x-?ray|result|test|finding|report)");
    private static final Pattern PAIR =
            Pattern.compile("(?:,|/| \\(.{1,20}\\),?| [\\d/]{3,10})? (?:and |as well as )?(?:the |her |his )?");
    private static final Pattern ARE = Pattern.compile(
            "(?: \\(.{1,20}\\)| [\\d/]{3,10}| on [\\d/]{3,10})? (?:are|were|both|all|within|remain(?:ed)?|negative|normal|unremarkable)\\b");
    private static final Set<String> QUALITIES = Set.of("normal", "negative", "positive", "unremarkable", "abnormal");
    private static final Pattern BARE_NUMBER = Pattern.compile("[\\d./ -]+");

    private static final Set<String> WHOLE_PANELS = Set.of("labs", "electrolytes", "complete blood count");

    /** The study of the last sentence, if that did not say what it shows. */
    private String told;

    /** The study that the paragraph of results is about. */
    private String shown;

    private final ImagingReport report = new ImagingReport();
    private final ResultList found = new ResultList();

    void read(Passage passage) {
        if (ELSEWHERE.contains(passage.kind())) {
            return;
        }
        LabRow row = LabRow.of(passage.text());
        if (row != null) {
            add(row.name(), row.value(), passage);
            return;
        }
        List<LooseResults.Loose> listed = ListedBefore.in(passage);
        if (!listed.isEmpty()) {
            listed.forEach(result -> add(result.name(), result.value(), passage));
            return;
        }
        int before = found.size();
        readGoingOn(passage);
        int end = readHeading(passage);
        for (Term term : passage.terms(Kind.TEST)) {
            if (term.start() >= end || !StudyName.isStudy(term)) {
                end = Math.max(end, readTerm(passage, term));
            }
        }
        readPairs(passage);
        report.read(passage).forEach(result -> add(result.name(), result.value(), passage));
        LooseResults.in(passage, found.size() == before).forEach(result -> add(result.name(), result.value(), passage));
    }

    List<Result> all() {
        return found.all();
    }

    /** "EKG: Normal sinus rhythm." where the heading is the test's name; answers up to where the text is read. */
    private int readHeading(Passage passage) {
        if (!passage.isFirst() || passage.heading().length() > 40) {
            return 0;
        }
        List<Term> names = Vocabulary.standard().find(Kind.TEST, passage.heading());
        boolean whole = names.size() == 1
                && (names.getFirst().end() - names.getFirst().start()
                                >= passage.heading().length() - 6
                        || passage.isUnder(RESULTS) && StudyName.isStudy(names.getFirst()));
        if (!whole) {
            return 0;
        }
        Term name = names.getFirst();
        boolean told = StudyName.isStudy(name)
                && !WHOLE_PANELS.contains(name.normalized())
                && ShownParts.in(passage).isEmpty()
                && passage.terms(Kind.TEST).stream().noneMatch(term -> term.start() == 0 && StudyName.isStudy(term));
        Span value = told ? new Span(0, endOfClause(passage.text())) : Measure.at(passage.text(), 0);
        if (value == null
                || told && TestMention.DONE.matcher(value.of(passage.text())).find()) {
            return 0;
        }
        add(passage.heading(), value.of(passage.text()), passage);
        return value.end();
    }

    /** "X-rays were reviewed. These reveal no fracture." */
    private void readGoingOn(Passage passage) {
        if (told != null && GOES_ON.matcher(passage.text()).lookingAt()) {
            boolean pronoun = PRONOUN.matcher(passage.text()).lookingAt();
            boolean shown = !pronoun
                    || Study.isTold(passage, passage.tokens().getFirst().end());
            Span value = shown ? Study.value(passage, 0, passage.text().length()) : null;
            if (value != null) {
                add(told, value.of(passage.text()), passage);
            }
        }
        readThereIs(passage);
        told = null;
    }

    /** "X-rays of the knee were obtained. These reveal well-kept spaces. There is no evidence of arthritis." */
    private void readThereIs(Passage passage) {
        boolean results = passage.isUnder(RESULTS);
        shown = results ? shown : null;
        Matcher there = THERE_IS.matcher(passage.text());
        boolean goesOn = there.lookingAt() || GOES_ON.matcher(passage.text()).lookingAt();
        shown = goesOn ? shown : null;
        if (shown == null
                || report.hasStudy()
                || !there.lookingAt()
                || passage.terms(Kind.TEST).stream().anyMatch(StudyName::isStudy)) {
            return;
        }
        int index = passage.tokenFrom(there.end());
        Span value = index < passage.tokens().size() ? Study.spanFrom(passage, index) : null;
        if (value != null && !passage.says(Assertion.HEDGED, value.start(), value.end())) {
            add(shown, value.of(passage.text()), passage);
        }
    }

    /** "AST and ALT were normal" says it of both. */
    private void readPairs(Passage passage) {
        List<Term> terms = passage.terms(Kind.TEST);
        Span value = null;
        for (int i = terms.size() - 2; i >= 0; i--) {
            Term one = terms.get(i);
            Term other = terms.get(i + 1);
            boolean pair = PAIR.matcher(passage.text())
                    .region(one.end(), other.start())
                    .matches();
            if (!pair) {
                value = null;
            } else if (value == null
                    && ARE.matcher(passage.text())
                            .region(other.end(), passage.text().length())
                            .lookingAt()) {
                value = Measure.after(passage, other.end(), false);
            }
            if (value != null && !passage.says(Assertion.HEDGED, one.start(), one.end())) {
                add(TestMention.name(passage, one).of(passage.text()), value.of(passage.text()), passage);
            }
        }
    }

    /** Answers where the value ends, so that what it names is not read again. */
    private int readTerm(Passage passage, Term term) {
        Span name = TestMention.name(passage, term);
        if (passage.text().startsWith(" node", term.end())
                || TestMention.isWanted(passage, term)
                || passage.says(Assertion.HEDGED, term.start(), term.end())) {
            return term.end();
        }
        Span value = null;
        boolean study = StudyName.isStudy(term)
                && !passage.text().startsWith("-guided", term.end())
                && !passage.text().startsWith(" guided", term.end());
        if (study && (!term.weak() || Study.isShown(passage, name.end()))) {
            value = Study.value(passage, name.end(), TestMention.nextStudy(passage, name.end()));
        }
        if (value == null) {
            value = Measure.after(passage, name.end(), TestMention.isStrict(passage, term));
        }
        if (value != null
                && study
                && BARE_NUMBER.matcher(value.of(passage.text())).matches()) {
            value = null; // a year or a count of views
        }
        if (value != null && TestMention.isDose(passage, term, value)) {
            return term.end();
        }
        if (value == null) {
            value = TestMention.valueBefore(passage, term);
        }
        shown = study && !term.weak() ? name.of(passage.text()) : null;
        if (value == null) {
            told = study ? name.of(passage.text()) : told;
            return qualityBefore(passage, term, name);
        }
        told = null;
        value = TestMention.withoutNextStudy(passage, value);
        add(name.of(passage.text()), value.of(passage.text()), passage);
        return value.end();
    }

    /** "Positive straight leg raise". */
    private int qualityBefore(Passage passage, Term term, Span name) {
        int index = passage.tokenFrom(term.start());
        boolean listed = passage.isUnder(DIAGNOSES, PAST, COMPLAINT);
        if (index > 0 && passage.gapBefore(index).equals(" ") && !term.weak() && !listed) {
            Token before = passage.tokens().get(index - 1);
            if (QUALITIES.contains(before.word())) {
                add(name.of(passage.text()), passage.text().substring(before.start(), before.end()), passage);
            }
        }
        return term.end();
    }

    private static int endOfClause(String text) {
        int end = text.endsWith(".") ? text.length() - 1 : text.length();
        return Math.min(end, 240);
    }

    private void add(String name, String value, Passage passage) {
        found.add(name, value, passage);
    }
}
