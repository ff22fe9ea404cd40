package org.jeevan.summarization.essentials;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jeevan.summarization.essentials.Vocabulary.Kind;

/** Medicines of a list of medicines that no vocabulary has: an item that begins with a name and goes on with a dose. */
final class UnknownMedicines {

    private static final int NAME_WORDS_MAX = 3;
    private static final int LENGTH_MIN = 4;

    private static final Set<String> FORMS = Words.of("""
            tab tablet cap capsule inj syp syrup t drops drop injection""");

    private static final Set<String> NOT_NAMES = Words.of("""
            but this discontinued in dr xyz see appointment week weeks none nil history patient the she he her his currently current also as see list take taking on per
            unknown multiple several other medication for and with to every dose daily days day same home
            please continue review reviewed chart attached above including include which that was is are
            were no not over counter prescription then apply follow morning night total week month first
            last dosage allergy discharge blood pain thing sugar weight height pulse both diet rest a an at
            has have had been will avoid mg ml tablets once twice stable unchanged negative ensure diet refer documented noted obtained unable provided listed below reconciled
            date dated dob age sex gender reconciliation updated refused deferred yes complete file record full details detail previously as-needed supplements
            supplement oxygen cpap therapy vest insulin each more than less about up least most approximately starting beginning until after before dispense dispensed repeat may stop stopped hold adv advice walk inh pressure peep fio2 settings setting rate ventilator of anesthesia anaesthesia sedation general""");

    private UnknownMedicines() {}

    static List<MedicineMention> in(Passage passage, List<Term> known) {
        List<MedicineMention> found = new ArrayList<>();
        List<Span> items = Span.items(passage.text());
        boolean list = items.size() == 1 || known.size() > 1;
        for (Span item : items) {
            boolean named = known.stream().anyMatch(term -> term.overlaps(item.start(), item.end()));
            boolean tested =
                    passage.terms(Kind.TEST).stream().anyMatch(term -> term.overlaps(item.start(), item.end()));
            if (!named && !tested && passage.affirms(item.start(), item.end())) {
                add(passage, item, list, found);
            }
        }
        return found;
    }

    private static void add(Passage passage, Span item, boolean list, List<MedicineMention> found) {
        List<Token> tokens = passage.tokens();
        int first = passage.tokenFrom(item.start());
        while (first < tokens.size() && FORMS.contains(tokens.get(first).word())) {
            first++;
        }
        int end = first;
        while (end < tokens.size()
                && end - first < NAME_WORDS_MAX
                && tokens.get(end).end() <= item.end()
                && isNamePart(passage, end, first)) {
            end++;
        }
        if (end == first) {
            return;
        }
        Span name = new Span(tokens.get(first).start(), tokens.get(end - 1).end());
        Span dose = Dose.after(passage, name.end(), item.end());
        boolean formFirst = tokens.get(first).start() > item.start();
        boolean whole = list
                && name.start() == item.start()
                && name.end() == item.end()
                && Character.isUpperCase(passage.text().charAt(name.start()))
                && UnknownConditions.isName(passage, item);
        if ((dose != null || formFirst || whole) && name.end() - name.start() >= LENGTH_MIN) {
            String written = name.of(passage.text());
            String normalized = written.toLowerCase(Locale.ROOT);
            Term term = new Term(Kind.MEDICINE, name.start(), name.end(), written, normalized, true);
            found.add(new MedicineMention(
                    term, written, dose == null ? null : dose.of(passage.text()), false, passage.source(written)));
        }
    }

    private static boolean isNamePart(Passage passage, int index, int first) {
        Token token = passage.tokens().get(index);
        String gap = passage.gapBefore(index);
        boolean letters = Character.isLetter(passage.text().charAt(token.start()));
        boolean joined = index == first || gap.equals(" ") || gap.equals("-");
        boolean letter = passage.gapBefore(index + 1).equals("-") && token.end() - token.start() == 1; // "A-dec"
        return letters && joined && (letter || !NOT_NAMES.contains(token.word()) && !isDoseWord(token.word()));
    }

    private static boolean isDoseWord(String word) {
        return word.chars().anyMatch(Character::isDigit) || DoseWords.isWord(word);
    }
}
