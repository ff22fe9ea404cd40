package org.jeevan.summarization.essentials;

import java.util.List;

/** Finds the dose before a medicine's name: "10 mg of lisinopril". */
final class DoseBefore {

    private DoseBefore() {}

    /** "10 mg of lisinopril", "p.r.n. acetaminophen", "occasional ibuprofen"; null where none stands there. */
    static Span of(Passage passage, int start, int limit) {
        List<Token> tokens = passage.tokens();
        int index = passage.tokenFrom(start) - 1;
        int first = -1;
        boolean number = false;
        boolean unit = false;
        boolean often = false;
        int at = index;
        while (at >= 0 && tokens.get(at).start() >= limit && isBlank(passage.gapBefore(at + 1))) {
            String word = tokens.get(at).word();
            boolean digit = tokens.get(at).startsWithDigit(passage.text());
            boolean of = at == index && word.equals("of") || word.equals("a") && first >= 0;
            boolean known = DoseWords.isAt(passage, at) && !word.equals("required"); // "she required morphine"
            if (!digit && !known && !of) {
                break;
            }
            first = of ? first : at;
            number |= digit;
            unit |= known;
            often |= DoseWords.saysHowOften(word);
            at--;
        }
        if (first < 0 || !often && !(number && unit)) {
            return null;
        }
        int last = tokens.get(index).word().equals("of") ? index - 1 : index;
        return Dose.span(passage, tokens.get(first).start(), tokens.get(last).end());
    }

    private static boolean isBlank(String gap) {
        return gap.isBlank() || gap.equals(". ") || gap.equals("-") || gap.equals(".") || gap.equals("/");
    }
}
