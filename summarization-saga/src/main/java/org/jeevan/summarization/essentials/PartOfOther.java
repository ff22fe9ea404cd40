package org.jeevan.summarization.essentials;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jeevan.summarization.essentials.Vocabulary.Kind;
import org.jeevan.summarization.text.SectionKind;

/** Whether a disease's name is only a part of another name: of a clinic, a test, a person, a degree. */
final class PartOfOther {

    /** "MD, DM (Cardiology)" is a doctor. */
    private static final Set<String> DEGREES = Set.of("md", "mbbs", "dnb", "frcs");

    private static final Pattern PERSON = Pattern.compile(
            "(?:['\u2019]s\\b| (?:reports|states|denies|complains|lives|was (?:born|raised)|is an? \\d|has had|presents))");

    private static final int INITIALS_MAX = 3;
    private static final int REMOVED_LETTERS = 40;

    private static final Set<String> OTHERS = Words.of("""
            medication medicine education screening clinic vaccine vaccination immunization pandemic shot booster specialist precaution
            prophylaxis repair release decompression surgery management test testing center association risk panel culture control
            nurse educator diet drug scale inventory questionnaire assessment score index work serology serologies titer titers antibody antibodies tenderness stain counseling protocol pathway unit ward lead wire workup status toxin assay network institute foundation society electrocautery cautery forceps registry wt weight summary diagnosis instruction condition stripping banding sclerotherapy range education creation series placement closure burden revision rating examination operation extraction biopsy profile brace splint symptom""");

    /** "An arteriovenous fistula was created" is what was done, not what the patient has. */
    private static final Pattern MADE = Pattern.compile(
            " (?:was|were|is|is being|being|to be) (?:then |successfully |subsequently )?(?:created|constructed|fashioned|formed|planned)\\b");

    /** One for dialysis was made by a surgeon as well. */
    private static final Pattern ACCESS = Pattern.compile(
            "(?i)\\b(?:AV|A-V|arteriovenous|arm|forearm|wrist|brachiocephalic|radiocephalic|brachiobasilic|dialysis) fistula");

    /** "Check HIV and RPR", "received hepatitis B #1". */
    private static final Pattern ORDERED =
            Pattern.compile("(?i)\\b(?:check|order(?:ed)?|obtain|send|draw|repeat) (?:an? |the )?$");

    private static final Pattern DOSE_OF_VACCINE = Pattern.compile(" #\\d");

    /** "Alcoholic malnutrition". */
    private static final Pattern OF_NOUN =
            Pattern.compile(" (?!(?:and|or|who|with|for|in|but|since|until|on)\\b)[a-z]");

    /** What an operation took away. */
    private static final Pattern REMOVED = Pattern.compile(
            "(?i)\\b(?:removal|excision|resection|drainage|aspiration) of (?:the |an? |his |her |left |right |benign |multiple |several )*$");

    /** The angle over the kidney rather than a stroke. */
    private static final Pattern COSTOVERTEBRAL = Pattern.compile("CVA\\b[^.;]{0,50}\\btender");

    /** "ST depression" is seen on a tracing. */
    private static final Set<String> TRACING = Set.of("st", "segment", "respiratory");

    private PartOfOther() {}

    /** "AF reports pain", "AF's history": letters that stand for the patient's name. */
    private static boolean isInitials(Passage passage, Term term) {
        boolean letters = term.end() - term.start() <= INITIALS_MAX
                && passage.text().substring(term.start(), term.end()).chars().allMatch(Character::isUpperCase);
        boolean tail = term.start() > 0 && passage.text().charAt(term.start() - 1) == '-'; // "CIVI-CAD"
        return letters
                && (tail
                        || PERSON.matcher(passage.text())
                                .region(term.end(), passage.text().length())
                                .lookingAt()
                        || passage.text().startsWith("Patient ", Math.max(0, term.start() - "Patient ".length())));
    }

    private static boolean follows(Pattern pattern, Passage passage, Term term) {
        return pattern.matcher(passage.text())
                .region(term.end(), passage.text().length())
                .lookingAt();
    }

    /** "Mucinex DM" is a cough medicine. */
    private static boolean isOfBrand(Passage passage, Term term) {
        int index = passage.tokenFrom(term.start());
        return passage.isUnder(SectionKind.MEDICATIONS)
                && term.text().equals("DM")
                && index > 0
                && passage.gapBefore(index).equals(" ")
                && Character.isUpperCase(
                        passage.text().charAt(passage.tokens().get(index - 1).start()));
    }

    private static boolean isAccess(Passage passage, Term term) {
        Matcher access = ACCESS.matcher(passage.text()).region(Math.max(0, term.start() - 20), term.end());
        return term.text().toLowerCase(Locale.ROOT).startsWith("fistula") && access.find()
                || access.reset().region(term.start(), term.end()).lookingAt();
    }

    /** "Diabetes education", "cancer screening", "tularemia and leptospirosis serologies": a part of another name. */
    static boolean is(Passage passage, Term term) {
        int next = passage.tokenFrom(term.end());
        int after = passage.terms(Kind.CONDITION).indexOf(term) + 1;
        if (after > 0 && after < passage.terms(Kind.CONDITION).size()) {
            Term other = passage.terms(Kind.CONDITION).get(after);
            boolean paired = passage.text().substring(term.end(), other.start()).equals(" and ");
            next = paired ? passage.tokenFrom(other.end()) : next;
        }
        int index = passage.tokenFrom(term.start());
        if (isAccess(passage, term)
                || isOfBrand(passage, term)
                || ORDERED.matcher(passage.text())
                        .region(Math.max(0, term.start() - REMOVED_LETTERS), term.start())
                        .find()
                || follows(DOSE_OF_VACCINE, passage, term)
                || term.normalized().equals("alcoholic") && follows(OF_NOUN, passage, term)
                || REMOVED.matcher(passage.text())
                        .region(Math.max(0, term.start() - REMOVED_LETTERS), term.start())
                        .find()
                || passage.text().startsWith("anti-", Math.max(0, term.start() - 5))) {
            return true;
        }
        if (index > 0
                && term.normalized().startsWith("depression")
                && TRACING.contains(passage.tokens().get(index - 1).word())) {
            return true;
        }
        if (COSTOVERTEBRAL
                .matcher(passage.text())
                .region(term.start(), passage.text().length())
                .lookingAt()) {
            return true;
        }
        if (follows(MADE, passage, term)) {
            return true;
        }
        if (index > 0 && DEGREES.contains(passage.tokens().get(index - 1).word()) || isInitials(passage, term)) {
            return true;
        }
        if (next >= passage.tokens().size()
                || !passage.gapBefore(next).equals(" ")
                || passage.text().startsWith(" status post", term.end())) {
            return false;
        }
        return OTHERS.contains(passage.tokens().get(next).word());
    }
}
