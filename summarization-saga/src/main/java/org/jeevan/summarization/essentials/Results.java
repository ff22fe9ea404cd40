package org.jeevan.summarization.essentials;

import static org.jeevan.summarization.text.SectionKind.ALLERGIES;
import static org.jeevan.summarization.text.SectionKind.DIAGNOSES;
import static org.jeevan.summarization.text.SectionKind.FAMILY;
import static org.jeevan.summarization.text.SectionKind.IMMUNIZATIONS;
import static org.jeevan.summarization.text.SectionKind.MEDICATIONS;
import static org.jeevan.summarization.text.SectionKind.OPERATIVE;
import static org.jeevan.summarization.text.SectionKind.PAST;
import static org.jeevan.summarization.text.SectionKind.RESULTS;
import static org.jeevan.summarization.text.SectionKind.TECHNIQUE;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
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

    private static final Pattern PAIR =
            Pattern.compile("(?:,|/| \\(.{1,20}\\),?| [\\d/]{3,10})? (?:and |as well as )?(?:the |her |his )?");
    /** "Alk phos 138 and lipase is normal": the first one has its value. */
    private static final Pattern VALUED = Pattern.compile(" \\d{1,5}(?:\\.\\d+)?,? ");

    private static final Pattern ARE = Pattern.compile(
            "(?: levels?| studies| tests?| titers?)?(?: \\(.{1,20}\\)| [\\d/]{3,10}| on [\\d/]{3,10}|,? all of which)? (?:are|were|is|was|both|all|within|remain(?:ed)?|negative|normal|unremarkable|elevated|low|high|decreased)\\b");
    /** "Pelvic pain (625.9)": a number of the ICD-9. */
    private static final Pattern DISEASE_CODE = Pattern.compile("\\d{3}\\.\\d{1,2}");

    private static final Pattern NORMAL_RANGE = Pattern.compile(
            "(?i)(?:the |his |her )?(?:normal|reference|target) (?:ranges?|values?|levels?) (?:for|of|is|are)\\b");

    private static final Pattern BARE_NUMBER = Pattern.compile("[\\d./ -]+");

    /** Under one study's name so many tests have values of their own. */
    private static final int PANEL_MIN = 3;

    private static final Pattern NO_VALUE =
            Pattern.compile("(?i)(?:all )?stable|none|n/a|nil|not (?:done|applicable)|pending");

    private static final Set<String> WHOLE_PANELS = Set.of("labs", "electrolytes", "complete blood count");

    private final StudyStory story = new StudyStory();
    private final ImagingReport report = new ImagingReport();
    private final ResultList found = new ResultList();

    void read(Passage passage) {
        int before = found.size();
        LooseResults.Loose lost = BloodLoss.of(passage);
        if (lost != null) {
            add(lost.name(), lost.value(), passage);
        }
        addAll(OrganSeen.in(passage), passage);
        if (ELSEWHERE.contains(passage.kind())
                || NORMAL_RANGE.matcher(passage.text()).lookingAt()) {
            return;
        }
        LabRow row = LabRow.of(passage.text());
        if (row != null) {
            add(row.name(), row.value(), passage);
            return;
        }
        List<LooseResults.Loose> listed = ListedBefore.in(passage);
        if (!listed.isEmpty()) {
            addAll(listed, passage);
            return;
        }
        addAll(story.goOn(passage, report.hasStudy()), passage);
        readTerms(passage, readHeading(passage), readValuesFirst(passage));
        addAll(report.read(passage), passage);
        if (found.size() == before && !report.hasStudy() && !passage.isUnder(DIAGNOSES)) {
            addAll(SizedLesion.in(passage), passage);
        }
        addAll(LooseResults.in(passage, found.size() == before), passage);
    }

    /** Answers the tests whose value stands before them, or is one of a list of values: they are not read again. */
    private List<Term> readValuesFirst(Passage passage) {
        addAll(Differential.in(passage), passage);
        addAll(ValueFirst.in(passage), passage);
        addAll(GradeFirst.in(passage), passage);
        addAll(PartHeading.in(passage), passage);
        addAll(VesselLine.in(passage), passage);
        List<Term> told = new ArrayList<>(Differential.terms(passage));
        told.addAll(GradeFirst.terms(passage));
        told.addAll(ValueFirst.terms(passage));
        return RespectiveValues.in(passage, told, (name, value) -> add(name, value, passage));
    }

    /** @param from where the text is not yet read as the heading's value */
    private void readTerms(Passage passage, int from, List<Term> read) {
        int end = from;
        for (Term term : passage.terms(Kind.TEST)) {
            if (!read.contains(term) && (term.start() >= end || !StudyName.isStudy(term))) {
                end = Math.max(end, readTerm(passage, term, term.start() < end));
            }
        }
        readPairs(passage, read);
    }

    List<Result> all() {
        return found.all();
    }

    /** "EKG: Normal sinus rhythm." where the heading is the test's name; answers up to where the text is read. */
    private int readHeading(Passage passage) {
        if (!passage.isFirst() || passage.heading().length() > (passage.isUnder(RESULTS) ? 62 : 40)) {
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
                && passage.terms(Kind.TEST).size() < PANEL_MIN
                && passage.terms(Kind.TEST).stream().noneMatch(term -> term.start() == 0 && StudyName.isStudy(term));
        Span value = told ? new Span(0, endOfClause(passage.text())) : Measure.at(passage.text(), 0);
        if (value == null
                || NO_VALUE.matcher(value.of(passage.text())).matches()
                || told && TestMention.DONE.matcher(value.of(passage.text())).find()) {
            return 0;
        }
        add(passage.heading(), value.of(passage.text()), passage);
        story.named(told ? passage.heading() : null, false, true);
        return value.end();
    }

    /** "AST and ALT were normal" says it of both. */
    private void readPairs(Passage passage, List<Term> read) {
        List<Term> terms = passage.terms(Kind.TEST);
        Span value = null;
        for (int i = terms.size() - 2; i >= 0; i--) {
            Term one = terms.get(i);
            Term other = terms.get(i + 1);
            boolean pair = PAIR.matcher(passage.text())
                    .region(one.end(), other.start())
                    .matches();
            String gap = pair ? passage.text().substring(one.end(), other.start()) : "";
            if (gap.isBlank() || VALUED.matcher(gap).lookingAt()) {
                value = null;
            } else if (value == null
                    && ARE.matcher(passage.text())
                            .region(other.end(), passage.text().length())
                            .lookingAt()) {
                value = Measure.after(passage, other.end(), false);
            }
            boolean ofBoth = value != null
                    && !(gap.startsWith(", ")
                            && BARE_NUMBER.matcher(value.of(passage.text())).lookingAt());
            boolean told = !one.normalized().equals("pain");
            if (ofBoth && told && !read.contains(one) && !passage.says(Assertion.HEDGED, one.start(), one.end())) {
                add(TestMention.name(passage, one).of(passage.text()), value.of(passage.text()), passage);
            }
        }
    }

    /**
     * Answers where the value ends, so that what it names is not read again.
     *
     * @param shown a study was said to show it
     */
    private int readTerm(Passage passage, Term term, boolean shown) {
        Span name = TestMention.name(passage, term);
        if (passage.text().startsWith(" node", term.end())
                || TestMention.isWanted(passage, term)
                || passage.says(Assertion.HEDGED, term.start(), term.end())
                || passage.says(Assertion.OF_FAMILY, term.start(), term.end())) {
            return term.end();
        }
        Span value = null;
        boolean study = (StudyName.isStudy(term) || StudyName.isHeadCt(passage, term))
                && !passage.text().startsWith("-guided", term.end())
                && !passage.text().startsWith(" guided", term.end());
        if (study && (!term.weak() || ToldStudy.isTold(passage, name.end()))) {
            value = Study.value(passage, name.end(), TestMention.nextStudy(passage, name.end()));
            value = value == null ? StudyWith.value(passage, name) : value;
        }
        if (value == null) {
            value = Measure.after(passage, name.end(), TestMention.isStrict(passage, term));
        }
        if (value != null
                && (study || WHOLE_PANELS.contains(term.normalized()))
                && BARE_NUMBER.matcher(value.of(passage.text())).matches()) {
            value = null; // a year or a count of views
        }
        if (value != null
                && passage.isUnder(DIAGNOSES, PAST)
                && DISEASE_CODE.matcher(value.of(passage.text())).matches()) {
            return value.end();
        }
        if (value != null
                && term.normalized().equals("pain")
                && value.of(passage.text()).chars().noneMatch(Character::isDigit)) {
            return term.end(); // "the pain increased with flexion"
        }
        if (value != null
                && term.normalized().equals("temperature")
                && value.of(passage.text()).startsWith("intact")) {
            return value.end(); // the sense of it
        }
        if (value != null
                && term.normalized().equals("pulses")
                && value.of(passage.text()).equals("present")) {
            return value.end();
        }
        if (value != null && TestMention.isDenied(passage, term, value)) {
            return value.end();
        }
        if (value != null && TestMention.isDose(passage, term, value)) {
            return term.end();
        }
        if (value == null) {
            value = TestMention.valueBefore(passage, term);
        }
        story.named(study ? name.of(passage.text()) : null, term.weak(), value != null);
        if (value == null) {
            Span quality = shown ? null : QualityBefore.of(passage, term);
            if (quality != null) {
                add(name.of(passage.text()), quality.of(passage.text()), passage);
            }
            return term.end();
        }
        value = TestMention.withoutNextStudy(passage, value);
        add(name.of(passage.text()), value.of(passage.text()), passage);
        for (String second : SecondValue.behind(passage, value)) {
            add(name.of(passage.text()), second, passage);
        }
        return value.end();
    }

    private static int endOfClause(String text) {
        int end = text.endsWith(".") ? text.length() - 1 : text.length();
        return Math.min(end, 240);
    }

    private void addAll(List<LooseResults.Loose> results, Passage passage) {
        results.forEach(result -> add(result.name(), result.value(), passage));
    }

    private void add(String name, String value, Passage passage) {
        if (!SaysNothing.of(name, value)) {
            found.add(name, value, passage);
        }
    }
}
