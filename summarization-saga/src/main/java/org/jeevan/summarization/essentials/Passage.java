package org.jeevan.summarization.essentials;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jeevan.api.summary.RecordSummary.Source;
import org.jeevan.summarization.essentials.Negation.Assertion;
import org.jeevan.summarization.essentials.Vocabulary.Kind;
import org.jeevan.summarization.text.RecordText;
import org.jeevan.summarization.text.SectionKind;
import org.jeevan.summarization.text.Sentence;
import org.jeevan.summarization.text.Sentences;

/** A sentence with all that its extraction needs: under what it stands, its words, its terms, and what it negates. */
final class Passage {

    /** Where somebody is being operated on, whatever the heading says. */
    private static final Pattern DRAPED = Pattern.compile(
            "(?i)prepped and draped|prepped in the usual|in (?:a|the usual) sterile (?:fashion|manner)|incision was (?:made|carried)");

    private static final Pattern TECHNIQUE =
            Pattern.compile(DRAPED.pattern() + "|placed (?:in|on) (?:the|a) (?:supine|prone|lithotomy)"
                    + "|(?:taken|brought) (?:in)?to the operating (?:room|suite|theat)|anesthesia was (?:induced|administered)"
                    + "|consent was obtained|tourniquet was|was intubated by|after (?:obtaining )?(?:the )?informed consent"
                    + "|under (?:general|spinal|local) anesthesia,? (?:the|a)\\b");

    /** Under "PROCEDURE" the story of an operation rather than its name. */
    private static final Pattern TOLD = Pattern.compile(
            "(?i)(?:after|following|with|under|once) (?:(?:the|a|an|adequate|satisfactory|informed|appropriate|administering|discussing|obtaining|successful|proper|sterile|general|local|risks?)\\b).*|the (?:patient|risks|procedure)\\b.{0,60}\\b(?:brought|taken|placed|positioned|laid|prepped|explained|identified|intubated|seated)\\b.*|(?:.{0,80}\\b)?(?:laid|positioned) (?:supine|prone)\\b.*");

    private static final Pattern SEDATION =
            Pattern.compile("(?i)\\b(?:versed|midazolam|fentanyl|sublimaze|propofol|diprivan|sedation|MAC)\\b");

    private static final Set<String> FORMS = Words.of("tab cap inj syp syr t oint susp");

    private final Sentence sentence;
    private final SectionKind kind;
    private final boolean first;
    private final Pages pages;
    private final List<Token> tokens;
    private final Map<Kind, List<Term>> terms = new EnumMap<>(Kind.class);
    private Negation negation;

    /** @param first it is the first one under its heading */
    Passage(Sentence sentence, SectionKind kind, boolean first, Pages pages) {
        this.sentence = sentence;
        this.kind = kind;
        this.first = first;
        this.pages = pages;
        this.tokens = Token.of(sentence.text());
    }

    static List<Passage> of(RecordText record) {
        List<Passage> passages = new ArrayList<>();
        Pages pages = new Pages(record);
        String heading = null;
        SectionKind kind = SectionKind.OTHER;
        for (Sentence sentence : Sentences.of(record)) {
            boolean first = !sentence.section().equals(heading);
            if (first) {
                heading = sentence.section();
                kind = under(SectionKind.of(heading), chapter(sentence, kind));
            }
            kind = ListEnd.kindFrom(sentence.text(), kind);
            if (kind == SectionKind.SURGERIES && TOLD.matcher(sentence.text()).lookingAt()) {
                kind = SectionKind.TECHNIQUE;
            }
            if ((kind == SectionKind.NARRATIVE ? DRAPED : TECHNIQUE)
                    .matcher(sentence.text())
                    .find()) {
                kind = SectionKind.TECHNIQUE;
            }
            passages.add(new Passage(sentence, kind, first, pages));
        }
        return operated(passages)
                ? passages.stream().map(Passage::withoutSedation).toList()
                : passages;
    }

    private static boolean operated(List<Passage> passages) {
        return passages.stream().anyMatch(passage -> passage.isUnder(SectionKind.TECHNIQUE, SectionKind.SURGERIES));
    }

    /** Medicines for an endoscopy or an operation are not those that the patient takes. */
    private Passage withoutSedation() {
        boolean sedation =
                kind == SectionKind.MEDICATIONS && SEDATION.matcher(text()).find();
        return sedation ? new Passage(sentence, SectionKind.OPERATIVE, first, pages) : this;
    }

    /** What a heading without a sentence of its own announces: "PHYSICAL EXAM", and below it "MSK: ...". */
    private static SectionKind chapter(Sentence sentence, SectionKind before) {
        SectionKind chapter = SectionKind.of(sentence.chapter());
        return chapter == SectionKind.OTHER || chapter == SectionKind.BODY ? before : chapter;
    }

    /** Parts of the body are looked at in an examination, unless the record is going through the systems by asking. */
    private static SectionKind under(SectionKind own, SectionKind before) {
        if (own != SectionKind.BODY) {
            return own;
        }
        return before == SectionKind.REVIEW_OF_SYSTEMS ? before : SectionKind.EXAMINATION;
    }

    String text() {
        return sentence.text();
    }

    String heading() {
        return sentence.section();
    }

    SectionKind kind() {
        return kind;
    }

    boolean isFirst() {
        return first;
    }

    boolean isUnder(SectionKind... kinds) {
        return List.of(kinds).contains(kind);
    }

    List<Token> tokens() {
        return tokens;
    }

    List<Term> terms(Kind wanted) {
        return terms.computeIfAbsent(wanted, missing -> Vocabulary.standard().find(missing, text(), tokens));
    }

    boolean says(Assertion assertion, int start, int end) {
        return negation().says(assertion, start, end);
    }

    /** See {@link Negation#affirms}; under a family history everything is of the family. */
    boolean affirms(int start, int end) {
        return negation().affirms(start, end);
    }

    /** Where the sentence stands, or the part of it with the name where it goes over two pages. */
    Source source(String name) {
        return pages.source(sentence, name);
    }

    /** The index of the first token that begins at the offset or later. */
    int tokenFrom(int offset) {
        int low = 0;
        int high = tokens.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (tokens.get(middle).start() < offset) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    /** What stands between a token and the one before it. */
    String gapBefore(int index) {
        int from = index == 0 ? 0 : tokens.get(index - 1).end();
        int to = index < tokens.size() ? tokens.get(index).start() : text().length();
        return text().substring(from, to);
    }

    /** Before the token a clause ends; the dot of "Tab. Aspirin" is no such end. */
    boolean partsSentences(int index) {
        String gap = gapBefore(index);
        boolean form = index > 0 && FORMS.contains(tokens.get(index - 1).word());
        return gap.indexOf(';') >= 0 || gap.startsWith(". ") && !form && !isDotted(index - 1);
    }

    /** The last letter of "p.r.n." */
    private boolean isDotted(int index) {
        return index > 0
                && tokens.get(index).end() - tokens.get(index).start() == 1
                && gapBefore(index).equals(".")
                && !Character.isUpperCase(text().charAt(tokens.get(index).start()));
    }

    private Negation negation() {
        if (negation == null) {
            negation = Negation.of(text(), tokens);
        }
        return negation;
    }
}
