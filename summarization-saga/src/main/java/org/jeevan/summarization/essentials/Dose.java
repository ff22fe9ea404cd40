package org.jeevan.summarization.essentials;

import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** Finds the dose beside a medicine's name: strength, form, route, times, as the record writes them. */
final class Dose {

    private static final Set<String> WORDS = Words.of("""
            mg mcg ug g gm gram ml cc l unit u iu meq mmol puff spray drop tablet tab cap capsule pill patch
            teaspoon tsp tablespoon tbsp teaspoonful dose inhalation ampule ampoule vial suppository lozenge
            gtt milligram microgram milliliter daily bid tid qid qd qhs qam qpm qod od bd tds hs sos stat
            prn q h hour hourly day week weekly month monthly year yearly morning evening night bedtime noon
            nightly once twice thrice three two one four five six time every meal food breakfast lunch
            dinner po oral orally mouth iv im sc sq subq subcu subcut subcutaneously subcutaneous subcutaneou
            intravenously intravenous intravenou intramuscularly sublingually sublingual sl topical
            topically inhaled inhaler mdi nebulizer nebulized nebs pr vaginally vaginal intranasal nasal
            ophthalmic eye nostril transdermal ear sliding scale directed needed half low high loading
            alternate other maximum er xr sr xl cr la ec hfa ds extended release coated occasional
            occasionally strength percent double otic solution cream ointment gel lotion syrup suspension injection inj drip
            infusion pump p o b i d t m r n s c a qday qweek qhour minute mg/kg/day kg x monday tuesday
            wednesday thursday friday saturday sunday continuou continuously bolus ac pc am pm regimen
            protocol taper tapering weekend third second""");

    private static final Set<String> CONNECTORS = Words.of("""
            a an the in at with of to or for as by each per up then take taken both total before after on
            during and over between coverage insulin s times additional while if i e from""");

    private static final Set<String> SAYS_HOW_OFTEN = Words.of("""
            daily bid tid qid qd qhs qam qpm qod od bd tds hs sos prn weekly monthly nightly needed bedtime
            sliding every once twice thrice hourly directed occasional occasionally q one two mdi inhaler
            puff drip tablet p b t patch half drop""");

    private static final Set<String> LEADING = Set.of("to", "of", "at", "on", "a", "an", "the", "with");
    private static final Set<String> TRAILING =
            Set.of("a", "an", "for", "with", "of", "to", "in", "the", "at", "and", "on");
    private static final Pattern NEXT_ITEM = Pattern.compile("[.)]?(?: (?=\\p{Lu})|\\s*$)");
    private static final int REASON_WORDS = 3;

    private Dose() {}

    /** What follows the name, at most up to {@code limit}; null where no dose does. */
    static Span after(Passage passage, int end, int limit) {
        List<Token> tokens = passage.tokens();
        int first = passage.tokenFrom(end);
        int last = -1;
        boolean dose = false;
        boolean asNeeded = false;
        for (int i = first; i < tokens.size() && tokens.get(i).start() < limit; i++) {
            String word = tokens.get(i).word();
            if (ends(passage, i, last)) {
                break;
            }
            boolean number = tokens.get(i).startsWithDigit(passage.text());
            if (number || isDoseWord(passage, i) || isNumberWithLetters(word)) {
                last = i;
                dose |= number || SAYS_HOW_OFTEN.contains(word) || isNumberWithLetters(word);
                asNeeded |= word.equals("needed") || word.equals("prn") || word.equals("n");
            } else if (asNeeded && word.equals("for")) {
                last = reason(passage, i, limit);
                break;
            } else if (!CONNECTORS.contains(word) && !isInBrackets(passage, i)) {
                break;
            }
        }
        boolean ago = last + 1 < tokens.size()
                && last >= 0
                && tokens.get(last + 1).word().equals("ago");
        last = withoutTrailing(passage, first, last);
        int from = first;
        while (from < last && LEADING.contains(tokens.get(from).word())) {
            from++;
        }
        return dose && last >= 0 && !ago && !isListNumber(passage, from, last)
                ? span(passage, tokens.get(from).start(), tokens.get(last).end())
                : null;
    }

    /** "10 mg of lisinopril", "p.r.n. acetaminophen", "occasional ibuprofen"; null where none stands there. */
    static Span before(Passage passage, int start, int limit) {
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
            boolean known = isDoseWord(passage, at);
            if (!digit && !known && !of) {
                break;
            }
            first = of ? first : at;
            number |= digit;
            unit |= known;
            often |= SAYS_HOW_OFTEN.contains(word);
            at--;
        }
        if (first < 0 || !often && !(number && unit)) {
            return null;
        }
        int last = tokens.get(index).word().equals("of") ? index - 1 : index;
        return span(passage, tokens.get(first).start(), tokens.get(last).end());
    }

    /** Not "with food for a" where a word no dose has goes on. */
    private static int withoutTrailing(Passage passage, int first, int last) {
        int end = last;
        while (end > first
                && TRAILING.contains(passage.tokens().get(end).word())
                && !passage.gapBefore(end + 1).startsWith(".")) {
            end--;
        }
        return end;
    }

    /** "Alprazolam 4. Hydrochlorothiazide": a bare digit is the number of the next item rather than a dose. */
    private static boolean isListNumber(Passage passage, int from, int last) {
        Token token = passage.tokens().get(last);
        return from == last
                && token.startsWithDigit(passage.text())
                && token.end() - token.start() == 1
                && NEXT_ITEM
                        .matcher(passage.text())
                        .region(token.end(), passage.text().length())
                        .lookingAt();
    }

    private static boolean isBlank(String gap) {
        return gap.isBlank() || gap.equals(". ") || gap.equals("-") || gap.equals(".") || gap.equals("/");
    }

    /** A single letter is one only when small or dotted: "q", "b.i.d.", not the "Q" of a fever. */
    private static boolean isDoseWord(Passage passage, int index) {
        Token token = passage.tokens().get(index);
        boolean capital = token.end() - token.start() == 1
                && Character.isUpperCase(passage.text().charAt(token.start()))
                && !passage.gapBefore(index + 1).startsWith(".");
        return WORDS.contains(token.word()) && !capital;
    }

    static boolean isWord(String word) {
        return WORDS.contains(word);
    }

    private static boolean ends(Passage passage, int index, int last) {
        String gap = passage.gapBefore(index);
        if (gap.indexOf(';') >= 0 || gap.indexOf('\n') >= 0 || gap.indexOf(':') >= 0 && last >= 0) {
            return true;
        }
        Token token = passage.tokens().get(index);
        boolean goesOn = token.startsWithDigit(passage.text())
                || WORDS.contains(token.word())
                        && !Character.isUpperCase(passage.text().charAt(token.start()));
        if (gap.indexOf(',') >= 0 && last < 0 && !token.startsWithDigit(passage.text())) {
            return true; // "Zosyn, p.r.n. acetaminophen"
        }
        boolean sentence = gap.startsWith(". ") && !abbreviates(passage, index - 1);
        return (gap.indexOf(',') >= 0 || sentence) && !goesOn;
    }

    /** "b.i.d." and "mg." are no ends. */
    private static boolean abbreviates(Passage passage, int index) {
        return index >= 0 && WORDS.contains(passage.tokens().get(index).word());
    }

    private static int reason(Passage passage, int index, int limit) {
        List<Token> tokens = passage.tokens();
        int last = index;
        for (int i = index + 1; i < tokens.size() && i <= index + REASON_WORDS; i++) {
            boolean parted = !passage.gapBefore(i).isBlank();
            if (parted
                    || tokens.get(i).start() >= limit
                    || CONNECTORS.contains(tokens.get(i).word())) {
                break;
            }
            last = i;
        }
        return last == index ? index - 1 : last;
    }

    private static boolean isInBrackets(Passage passage, int index) {
        return passage.gapBefore(index).endsWith("(")
                && passage.gapBefore(index + 1).startsWith(")");
    }

    /** "x14", "q8h", "po". */
    private static boolean isNumberWithLetters(String word) {
        return word.length() > 1
                && (word.charAt(0) == 'x' || word.charAt(0) == 'q')
                && Character.isDigit(word.charAt(1));
    }

    /** Takes in "#" and "(" before it, and the dot of an abbreviation or the bracket after it. */
    private static Span span(Passage passage, int from, int to) {
        String text = passage.text();
        int start = from;
        if (start > 0 && (text.charAt(start - 1) == '#' || text.charAt(start - 1) == '.')) {
            start--;
        }
        int end = to;
        boolean open = text.substring(start, end).lastIndexOf('(')
                > text.substring(start, end).lastIndexOf(')');
        if (end < text.length() && (text.charAt(end) == '%' || open && text.charAt(end) == ')')) {
            end++;
        }
        boolean dotted = end < text.length() && text.charAt(end) == '.' && end >= 2 && text.charAt(end - 2) == '.';
        return new Span(start, dotted ? end + 1 : end);
    }
}
