package org.jeevan.summarization.essentials;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jeevan.summarization.essentials.Vocabulary.Kind;
import org.jeevan.summarization.text.SectionKind;

/** Results that are no vocabulary's: "HR67", "pain 9/10", a label with its value, a measure with its unit. */
final class LooseResults {

    record Loose(String name, String value) {}

    private static final Pattern GLUED =
            Pattern.compile("\\b(BP|HR|RR|PR|SpO2|Wt|Ht)(\\d{2,3}(?:\\.\\d)?(?:/\\d{2,3})?)\\b");
    /** "BP169/104 P95 R20 T36.6": letters that mean this only beside a blood pressure. */
    private static final Pattern BESIDE = Pattern.compile("\\bBP ?\\d");

    private static final Pattern GLUED_LETTERS = Pattern.compile("\\b([PRT])(\\d{2,3}(?:\\.\\d)?)\\b");

    private static final Pattern PAIN =
            Pattern.compile("(?i)\\bpain\\b[^.;]{0,90}?\\b(\\d{1,2}(?:(?:-| to )\\d{1,2})?(?:/| out of | of )10)\\b");
    private static final Pattern LABELLED = Pattern.compile("(\\p{L}[^:.;]{1,48}):\\s+([^:]{1,120}?)\\.?");
    private static final Pattern MURMUR = Pattern.compile(
            "(?i)((?:grade )?(?:(?:[1-6]|[IV]{1,3})(?:-| to ))?(?:[1-6]\\s?(?:/|out of)\\s?6|[IV]{1,3}\\s?(?:/|out of)\\s?VI))[, ]{1,2}((?:[a-z-]+ ){0,4}murmur)");
    /** "Systolic murmur, grade 2/6." */
    private static final Pattern MURMUR_BEFORE = Pattern.compile(
            "(?i)\\b((?:(?:early|late|mid|harsh|soft|systolic|diastolic|ejection|holosystolic|pansystolic|blowing)[ -]){0,4}murmur)(?:,| is| was| of| at| graded|:){0,2} (?:a )?((?:grade )?(?:[1-6](?: ?- ?[1-6])?\\s?/\\s?6|[IV]{1,3}\\s?/\\s?VI))");

    private static final Pattern PAIN_BEFORE = Pattern.compile(
            "(?i)\\b(\\d{1,2}(?:(?:-| to )\\d{1,2})?(?:/| out of )10)(?: in severity| intensity)? (pain)\\b");
    private static final Pattern PAIN_SCALE = Pattern.compile(
            "(?i)\\bpain\\b[^.;]{0,40}?\\b(\\d{1,2}(?:(?:-| to | or )\\d{1,2})? (?:on|out of) (?:a )?(?:(?:pain )?scale (?:of|from) )?(?:(?:0|1|zero|one) ?(?:-|to) ?)?(?:10|ten))\\b");
    private static final Pattern VITALS = Pattern.compile(
            "(?i)\\b(vital signs?|vitals)\\b[^.;:\\d]{0,50}?\\b(within (?:the )?normal (?:limits|range|parameters)|(?<!not )normal|unremarkable|(?<=looks? |looked |are |were |otherwise )good|wnl)\\b");

    private static final String MOTION =
            "(?:(?:plantar|active|passive|internal|external|forward|lateral) ){0,2}(?:dorsi)?(?:flexion|extension|abduction|adduction|rotation|supination|pronation|elevation|(?:radial |ulnar )deviation)";
    private static final Pattern DEGREES_OF =
            Pattern.compile("(?i)\\b(\\d{1,3}(?: ?(?:-|to) ?\\d{1,3})? degrees) of (" + MOTION + ")\\b");
    private static final Pattern MOTION_TO = Pattern.compile("(?i)\\b(" + MOTION
            + ") (?:is |was |to |of |at |limited to |about ){0,3}(\\d{1,3}(?: ?(?:-|to) ?\\d{1,3})? degrees)\\b");

    /** What is written on a device was not measured. */
    private static final Pattern DEVICE = Pattern.compile("(?i)(?:manufacturer|model|serial|lot|catalog|ref|expir)");

    private static final Pattern LEVEL = Pattern.compile("(?i) levels?\\b");
    private static final Set<String> MEASURED = Words.of("""
            measured is was were of at are to be measure less than more greater about approximately involved overall up""");
    private static final Set<String> ARTICLES = Set.of("a", "an", "the", "another", "this");
    private static final int NAME_WORDS_MAX = 6;
    private static final int GAP_MAX = 20;
    private static final int PAIN_LETTERS = 4;

    private LooseResults() {}

    /** @param nothingElse the vocabulary found no result, so that under a heading of results any label may be a name */
    static List<Loose> in(Passage passage, boolean nothingElse) {
        List<Loose> found = new ArrayList<>();
        Matcher glued = GLUED.matcher(passage.text());
        while (glued.find()) {
            found.add(new Loose(glued.group(1), glued.group(2)));
        }
        Matcher letters = GLUED_LETTERS.matcher(passage.text());
        while (BESIDE.matcher(passage.text()).find() && letters.find()) {
            found.add(new Loose(letters.group(1), letters.group(2)));
        }
        addPain(passage.text(), found);
        addMurmur(passage.text(), found);
        if (passage.terms(Kind.TEST).stream()
                .noneMatch(term -> term.normalized().equals("range of motion"))) {
            addMotion(passage.text(), found);
        }
        addVitals(passage.text(), found);
        found.addAll(NamedByUnit.in(passage));
        found.addAll(ListedPairs.in(passage));
        found.addAll(NamedSigns.in(passage));
        found.addAll(Graded.in(passage));
        found.addAll(MuscleStrength.in(passage));
        found.addAll(OnAir.in(passage));
        found.addAll(NamedByKind.in(passage));
        addLevels(passage, found);
        if (nothingElse && found.isEmpty() && passage.isUnder(SectionKind.RESULTS)) {
            addLabelled(passage.text(), found);
            addMeasure(passage, found);
            if (found.isEmpty()) {
                found.addAll(ShownParts.in(passage));
            }
        }
        return found;
    }

    private static void addPain(String text, List<Loose> found) {
        for (Pattern pattern : List.of(PAIN, PAIN_SCALE)) {
            Matcher matcher = pattern.matcher(text);
            if (matcher.find()) {
                found.add(new Loose(text.substring(matcher.start(), matcher.start() + PAIN_LETTERS), matcher.group(1)));
                return;
            }
        }
        Matcher before = PAIN_BEFORE.matcher(text);
        if (before.find()) {
            found.add(new Loose(before.group(2), before.group(1)));
        }
    }

    /** "All vital signs are within normal limits." */
    private static void addVitals(String text, List<Loose> found) {
        Matcher vitals = VITALS.matcher(text);
        if (vitals.find()) {
            found.add(new Loose(vitals.group(1), vitals.group(2)));
        }
        found.addAll(BodyMeasures.in(text));
    }

    /** "Grade 2/6 systolic ejection murmur." */
    private static void addMurmur(String text, List<Loose> found) {
        Matcher matcher = MURMUR.matcher(text);
        if (matcher.find()) {
            found.add(new Loose(matcher.group(2), matcher.group(1)));
            return;
        }
        Matcher before = MURMUR_BEFORE.matcher(text);
        if (before.find()) {
            found.add(new Loose(before.group(1), before.group(2)));
        }
    }

    /** "10 degrees of plantar flexion", "flexion to 90 degrees". */
    private static void addMotion(String text, List<Loose> found) {
        Matcher of = DEGREES_OF.matcher(text);
        while (of.find()) {
            found.add(new Loose(of.group(2), of.group(1)));
        }
        Matcher to = MOTION_TO.matcher(text);
        while (to.find()) {
            found.add(new Loose(to.group(1), to.group(2)));
        }
    }

    /** "Digoxin level was 0.9." */
    private static void addLevels(Passage passage, List<Loose> found) {
        for (Term term : passage.terms(Kind.MEDICINE)) {
            Matcher level = LEVEL.matcher(passage.text())
                    .region(term.end(), passage.text().length());
            Span value = level.lookingAt() ? Measure.after(passage, level.end(), false) : null;
            boolean tested =
                    passage.terms(Kind.TEST).stream().anyMatch(test -> test.overlaps(term.start(), term.end()));
            if (value != null && !tested) {
                String name = passage.text().substring(term.start(), level.end());
                found.add(new Loose(name, value.of(passage.text())));
            }
        }
    }

    /** "Clark level: 4." */
    private static void addLabelled(String text, List<Loose> found) {
        Matcher matcher = LABELLED.matcher(text);
        if (matcher.matches()
                && matcher.group(1).split(" ").length <= NAME_WORDS_MAX
                && !DEVICE.matcher(matcher.group(1)).lookingAt()) {
            found.add(new Loose(matcher.group(1).strip(), matcher.group(2).strip()));
        }
    }

    /** "Right atrial lead impedance 534 ohms." */
    private static void addMeasure(Passage passage, List<Loose> found) {
        List<Token> tokens = passage.tokens();
        int number = 0;
        while (number < tokens.size() && !tokens.get(number).startsWithDigit(passage.text())) {
            number++;
        }
        int last = number - 1;
        while (last >= 0 && MEASURED.contains(tokens.get(last).word())) {
            last--;
        }
        if (number == tokens.size() || last < 0 || last >= NAME_WORDS_MAX) {
            return;
        }
        Span name = new Span(tokens.getFirst().start(), tokens.get(last).end());
        Span value = Measure.at(passage.text(), tokens.get(number).start());
        boolean article = ARTICLES.contains(tokens.get(last).word()); // "A 7 mm nodule"
        boolean near = !article && tokens.get(number).start() - name.end() < GAP_MAX;
        if (near && hasUnit(passage, value) && UnknownConditions.isName(passage, name)) {
            found.add(new Loose(name.of(passage.text()), value.of(passage.text())));
        }
    }

    private static boolean hasUnit(Passage passage, Span value) {
        return value != null && value.of(passage.text()).chars().anyMatch(Character::isLetter);
    }
}
