package org.jeevan.summarization.essentials;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jeevan.summarization.essentials.Vocabulary.Kind;
import org.jeevan.summarization.text.SectionKind;

/** Where the list under a heading is over, although no heading that we know follows. */
final class ListEnd {

    /** The end of a letter: names and titles follow. */
    private static final Pattern CLOSING = Pattern.compile(
            "(?i)(?:yours (?:sincerely|faithfully|truly)|sincerely(?: yours)?|(?:with )?(?:kind|best|warm) (?:regards|wishes)|regards"
                    + "|(?:electronically )?signed by\\b.*|dictated (?:by|but)\\b.*|\\**\\s?end of report\\b.*)[,. *]*");

    /** A letter goes on after its lists without a heading. */
    private static final Pattern LETTER = Pattern.compile(
            "(?i)(?:I (?:had the pleasure|saw|met|(?:have )?reviewed (?!(?:the|his|her|all|these|their|patient) )).*"
                    + "|it was (?:a|my) pleasure\\b.*|thank you (?:for|very)\\b.*)");

    private static final Set<SectionKind> BEFORE_LETTER =
            Set.of(SectionKind.MEDICATIONS, SectionKind.ALLERGIES, SectionKind.DIAGNOSES, SectionKind.PAST);

    /** "Background: obesity, asthma". */
    private static final Pattern LABEL = Pattern.compile("(\\p{Lu}\\p{L}{2,}(?: \\p{L}{2,})?):\\s+(?=\\S)");

    /** Kinds of what one is allergic to or takes, when and how: of these a list may consist. */
    private static final Set<String> OF_LISTS = Words.of("""
            food foods drug drugs medicine medicines medication medications environment environmental seasonal
            latex contrast other others reaction reactions severity intolerance intolerances intolerant adverse
            side sensitivity sensitivities hypersensitivity antibiotic antibiotics painkillers analgesics known
            severe moderate mild confirmed suspected reported inhaler inhalers topical oral injection injections
            insulin insulins prn regular morning evening night bedtime daily weekly supplement supplements vitamins
            vitamin drops herbal otc tolerated dose allergy allergies allergen allergens agent substance status animal animals insect insects pollen
            skin plaster plasters dressings anaesthetic anesthetic anaesthetics metal metals iodine dye nuts""");

    /** Here a label that is neither known nor a name of what is listed ends the list. */
    private static final Set<SectionKind> LISTS =
            Set.of(SectionKind.MEDICATIONS, SectionKind.PAST, SectionKind.PAST_AND_SURGERIES, SectionKind.SURGERIES);

    private static final int REACTION_WORDS_MAX = 4;

    private ListEnd() {}

    /** @return what stands from this sentence on, where until now it was {@code kind} */
    static SectionKind kindFrom(String sentence, SectionKind kind) {
        if (CLOSING.matcher(sentence).matches()) {
            return SectionKind.OTHER;
        }
        if (BEFORE_LETTER.contains(kind) && LETTER.matcher(sentence).matches()) {
            return SectionKind.NARRATIVE;
        }
        boolean over = kind == SectionKind.ALLERGIES && isOfSomethingElse(sentence)
                || LISTS.contains(kind) && isUnknownLabel(sentence);
        return over ? SectionKind.OTHER : kind;
    }

    /** "Housing: ..." says nothing of what the list before it is of; what it tells is read as prose. */
    private static boolean isUnknownLabel(String sentence) {
        Matcher label = LABEL.matcher(sentence);
        if (!label.lookingAt() || SectionKind.of(label.group(1)) != SectionKind.OTHER) {
            return false;
        }
        List<Token> name = Token.of(label.group(1));
        boolean ofList = name.stream().anyMatch(token -> OF_LISTS.contains(token.word()));
        return !ofList
                && Arrays.stream(Kind.values()).allMatch(known -> Vocabulary.standard()
                        .find(known, label.group(1), name)
                        .isEmpty());
    }

    /**
     * Only for allergies, where what follows would be listed as such. A label that may be an allergen ends nothing, nor does
     * one before a few words, which may be a reaction: rather one allergy too many than one too few.
     */
    private static boolean isOfSomethingElse(String sentence) {
        Matcher label = LABEL.matcher(sentence);
        if (!label.lookingAt()) {
            return false;
        }
        List<Token> name = Token.of(label.group(1));
        List<Token> words = Token.of(sentence);
        boolean brief = words.size() - name.size() <= REACTION_WORDS_MAX && sentence.indexOf(',') < 0;
        boolean allergen = words.stream().anyMatch(token -> Reaction.isSymptom(token.word()))
                || !Vocabulary.standard().find(Kind.MEDICINE, sentence, words).isEmpty()
                || !Vocabulary.standard()
                        .find(Kind.ALLERGEN, label.group(1), name)
                        .isEmpty();
        boolean ofList = name.stream().anyMatch(token -> OF_LISTS.contains(token.word()));
        return !brief && !ofList && !allergen;
    }
}
