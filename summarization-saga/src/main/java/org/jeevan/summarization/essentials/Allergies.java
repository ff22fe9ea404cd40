package org.jeevan.summarization.essentials;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jeevan.api.summary.RecordSummary.Source;
import org.jeevan.summarization.essentials.Negation.Assertion;
import org.jeevan.summarization.essentials.Vocabulary.Kind;
import org.jeevan.summarization.text.SectionKind;

/** What the patient is allergic to and how it shows, or that nothing is known of. */
final class Allergies {

    /** One allergy; {@code reaction} is null where none is told. */
    record Allergy(String substance, String reaction, Source source) {}

    /** "Denies allergic reactions, rashes" in a review of the skin says nothing of drugs. */
    private static final String ALLERGY = "allerg(?:y|ies|ens?\\b|ic (?:reactions? )?to\\b)";

    private static final Pattern NONE_KNOWN = Pattern.compile(
            "(?i)\\bNK(D?A|A)\\b|\\bno (known |drug |medication |food |reported |significant |other )*" + ALLERGY
                    + "|\\bno known allergic reactions?\\b|\\bdenies (any |having |known |drug |medication |food )*"
                    + ALLERGY
                    + "|\\bnot? allergic to any|\\bwithout (any |known )*" + ALLERGY
                    + "|\\bnot known to be allergic|\\bno h/?o (drug |any )*" + ALLERGY
                    + "|\\bno history of (any |drug |known )*" + ALLERGY + "|\\bnegative for (any |drug |medication )*"
                    + ALLERGY
                    + "|\\bno (?:[a-z-]+, ){1,5}(?:or |and )?(?:known |drug )?allergies\\b(?! to)|\\ballerg\\w*( history)?( to (any )?(medicines?|medications?|drugs?))?"
                    + "\\s*[:-]?\\s*(none|nil|negative|no|nkda|not known|denied|denies)\\b|\\bno (known )?ADRs?\\b");

    private static final Pattern NONE = Pattern.compile(
            "(?i)\\W*(to (any )?(medicines?|medications?|drugs?|foods?) |patient |pt\\.? |he |she |the |has |have |are |is |there )*(none|nil|no|nka|nkda|negative|denies|denied"
                    + "|unremarkable|not known|no known|non-?contributory|n/?a)\\b( \\w+){0,4}\\W*");

    /** Who denies hay fever may still have a drug that must not be given. */
    private static final Pattern ONLY_SOME = Pattern.compile(
            "(?i)^(?!.*\\b(?:drug|medication|medicine|known|NKD?A)).*\\b(?:seasonal|environmental|food|latex|pollen)\\b");

    private static final Pattern NOT_STATED =
            Pattern.compile("(?i)unknown|not (available|obtained|stated|recorded|documented)");

    /** "Tolerated: almond, cefalexin" is the contrary of an allergy, even under that heading. */
    private static final Pattern TOLERATED = Pattern.compile(
            "(?i)(?:(?:s?he|the patient|patient|pt\\.?|has|have|had|previously|now|able to|can|otherwise|safely) )*(?:tolerat\\w*|safe\\b|eats|takes)\\b(?!.*\\b(?:not|poorly|but|except)\\b).*");

    /** "Reaction to codeine was nausea only and is not considered an allergy." */
    private static final Pattern NO_ALLERGY = Pattern.compile(
            "(?i)\\b(?:not|n't) (?:considered|thought|felt|believed|regarded|deemed)? ?(?:to be |as )?(?:an? )?(?:true |real |drug |genuine )?allerg(?:y|ies|ic reaction)\\b(?! to)|\\bde-?labell?ed\\b");

    private static final Set<String> NOT_SUBSTANCES = Words.of("""
            none no nil additionally otherwise patient allergic allergy reaction rash hives known drug drugs medication medications
            seasonal environmental multiple denies unknown see has nkda nka she he the which that as it food
            reports history also other reviewed above any they these but all yes and not is are itching
            nausea swelling vomiting upset anaphylaxis causes caused causing unable evaluate obtain physical examination refer review discussed alert pain""");

    private static final Set<String> ABOUT = Words.of("""
            nka nkda hypersensitivity hypersensitive intolerant intolerance reaction hives rash angioedema itching adr
            swelling adverse""");

    private static final int SHORT = 4;
    private static final int WORDS_MAX = 3;

    private final Map<String, Allergy> found = new LinkedHashMap<>();
    private boolean noneKnown;

    /** The last sentence named something that the patient is allergic to. */
    private boolean listed;

    void read(Passage passage) {
        boolean own = passage.kind() == SectionKind.ALLERGIES;
        boolean elsewhere = passage.kind() == SectionKind.FAMILY || passage.kind() == SectionKind.TECHNIQUE;
        boolean contrary = TOLERATED.matcher(passage.text()).matches()
                || NO_ALLERGY.matcher(passage.text()).find();
        if (elsewhere || contrary) {
            return;
        }
        String text = passage.text();
        boolean about = own || passage.tokens().stream().anyMatch(token -> isAboutAllergy(token.word()));
        if (!about) {
            return;
        }
        noneKnown |= !ONLY_SOME.matcher(text).find()
                && (NONE_KNOWN.matcher(text).find() || own && NONE.matcher(text).matches());
        int before = found.size();
        boolean known = readKnown(passage, own);
        boolean goesOn = passage.isFirst() || listed;
        if (own && goesOn && !NOT_STATED.matcher(text).find()) {
            readUnknown(passage, known);
        }
        listed = own && (known || found.size() > before);
    }

    private static boolean isAboutAllergy(String word) {
        return word.startsWith("allerg") || word.startsWith("anaphyla") || ABOUT.contains(word);
    }

    List<Allergy> all() {
        return List.copyOf(found.values());
    }

    boolean noneKnown() {
        return noneKnown && found.isEmpty();
    }

    /** @return whether the passage names one, also one that was found before */
    private boolean readKnown(Passage passage, boolean own) {
        boolean any = false;
        List<Term> terms = new ArrayList<>(passage.terms(Kind.MEDICINE));
        passage.terms(Kind.ALLERGEN).stream()
                .filter(term -> terms.stream().noneMatch(other -> other.overlaps(term.start(), term.end())))
                .forEach(terms::add);
        terms.sort(Comparator.comparingInt(Term::start));
        for (Term term : terms) {
            boolean allergic = own && !isTreatment(passage, term)
                    || passage.says(Assertion.ALLERGIC, term.start(), term.end()) && !isStory(passage, term);
            if (allergic && isStated(passage, term, own)) {
                add(term.text(), term.normalized(), Reaction.near(passage, term, terms), passage.source(term.text()));
                any = true;
            }
        }
        return any;
    }

    /** Outside the list of allergies, what is not said to be one is none: "allergic rhinitis, on loratadine". */
    private static boolean isStory(Passage passage, Term term) {
        return passage.says(Assertion.STOPPED, term.start(), term.end())
                && !passage.says(Assertion.ALLERGIC, term.start(), term.end());
    }

    /** In a list of allergies a doubtful one stays one: who reads it must not give the drug. */
    private static boolean isStated(Passage passage, Term term, boolean own) {
        boolean denied = passage.says(Assertion.NEGATED, term.start(), term.end())
                || passage.says(Assertion.OF_FAMILY, term.start(), term.end());
        return !denied && (own || !passage.says(Assertion.HEDGED, term.start(), term.end()));
    }

    /** "Rash with penicillin, for which she took Benadryl". */
    private static boolean isTreatment(Passage passage, Term term) {
        int index = passage.tokenFrom(term.start());
        for (int i = Math.max(0, index - 3); i < index; i++) {
            if (Words.of("""
            take took taking treated using use tolerate tolerated given""").contains(passage.tokens().get(i).word())) {
                return true;
            }
        }
        return false;
    }

    /** @param listed others of the list are known, so that only a name among names is one */
    private void readUnknown(Passage passage, boolean listed) {
        if (NONE_KNOWN.matcher(passage.text()).find()
                || NONE.matcher(passage.text()).matches()) {
            return;
        }
        for (Span item : Span.items(passage.text())) {
            List<Token> words = passage.tokens().stream()
                    .filter(token -> token.start() >= item.start() && token.end() <= item.end())
                    .toList();
            boolean name = !words.isEmpty()
                    && (!listed || isNameAmong(passage, item, words))
                    && words.size() <= WORDS_MAX
                    && words.stream().noneMatch(token -> NOT_SUBSTANCES.contains(token.word()))
                    && words.getFirst().word().length() > 2;
            if (name && passage.affirms(item.start(), item.end())) {
                String written = item.of(passage.text()).replaceAll("\\s*\\(.*", "");
                add(written, written.toLowerCase(Locale.ROOT), null, passage.source(written));
            }
        }
    }

    /** "Lamisil, Equagesic, Bactrim": a single word with a capital letter that is nothing else. */
    private static boolean isNameAmong(Passage passage, Span item, List<Token> words) {
        boolean known = passage.terms(Kind.MEDICINE).stream().anyMatch(term -> term.overlaps(item.start(), item.end()))
                || passage.terms(Kind.ALLERGEN).stream().anyMatch(term -> term.overlaps(item.start(), item.end()))
                || passage.terms(Kind.COMPLAINT).stream().anyMatch(term -> term.overlaps(item.start(), item.end()))
                || passage.terms(Kind.CONDITION).stream().anyMatch(term -> term.overlaps(item.start(), item.end()));
        return !known
                && words.size() == 1
                && words.getFirst().word().length() > SHORT
                && !Reaction.isWord(words.getFirst().word())
                && Character.isUpperCase(passage.text().charAt(item.start()));
    }

    private void add(String substance, String normalized, String reaction, Source source) {
        Allergy known = found.get(normalized);
        if (known == null || known.reaction() == null && reaction != null) {
            found.put(normalized, new Allergy(substance, reaction, source));
        }
    }
}
