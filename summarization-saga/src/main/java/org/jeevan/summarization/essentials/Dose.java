package org.jeevan.summarization.essentials;

import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** Finds the dose after a medicine's name: strength, form, route, times, as the record writes them. */
final class Dose {

    private static final Set<String> LEADING = Set.of("to", "of", "at", "on", "a", "an", "the", "with");
    private static final Set<String> TRAILING =
            Set.of("a", "an", "for", "with", "of", "to", "in", "the", "at", "and", "on");
    private static final Pattern NEXT_ITEM = Pattern.compile("[.)]?(?: (?=\\p{Lu})|\\s*$)");
    private static final Pattern YEAR = Pattern.compile("(?:in |since |from |until )?(?:19|20)\\d{2}");
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
            if (word.equals("occasional")
                    && i > first
                    && tokens.get(i - 1).word().equals("for")) {
                break;
            }
            boolean number = tokens.get(i).startsWithDigit(passage.text());
            if (number || DoseWords.isAt(passage, i) || DoseWords.isNumberWithLetters(word)) {
                last = i;
                dose |= number || DoseWords.saysHowOften(word) || DoseWords.isNumberWithLetters(word);
                asNeeded |= word.equals("needed") || word.equals("prn") || word.equals("n");
            } else if (asNeeded && word.equals("for")) {
                last = reason(passage, i, limit);
                break;
            } else if (!DoseWords.isConnector(word) && !isInBrackets(passage, i)) {
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
        boolean year = last >= 0
                && YEAR.matcher(passage.text()
                                .substring(
                                        tokens.get(from).start(),
                                        tokens.get(last).end()))
                        .matches();
        return dose && last >= 0 && !ago && !year && !isListNumber(passage, from, last)
                ? span(passage, tokens.get(from).start(), tokens.get(last).end())
                : null;
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

    private static boolean ends(Passage passage, int index, int last) {
        String gap = passage.gapBefore(index);
        if (gap.indexOf(';') >= 0 || gap.indexOf('\n') >= 0 || gap.indexOf(':') >= 0 && last >= 0) {
            return true;
        }
        Token token = passage.tokens().get(index);
        boolean goesOn = token.startsWithDigit(passage.text())
                || DoseWords.isWord(token.word())
                        && !Character.isUpperCase(passage.text().charAt(token.start()));
        if (gap.indexOf(',') >= 0 && last < 0 && !token.startsWithDigit(passage.text())) {
            return true; // "Zosyn, p.r.n. acetaminophen"
        }
        boolean sentence = gap.startsWith(". ") && !abbreviates(passage, index - 1);
        return (gap.indexOf(',') >= 0 || sentence) && !goesOn;
    }

    /** "b.i.d." and "mg." are no ends. */
    private static boolean abbreviates(Passage passage, int index) {
        return index >= 0 && DoseWords.isWord(passage.tokens().get(index).word());
    }

    private static int reason(Passage passage, int index, int limit) {
        List<Token> tokens = passage.tokens();
        int last = index;
        for (int i = index + 1; i < tokens.size() && i <= index + REASON_WORDS; i++) {
            boolean parted = !passage.gapBefore(i).isBlank();
            if (parted
                    || tokens.get(i).start() >= limit
                    || DoseWords.isConnector(tokens.get(i).word())) {
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

    /** Takes in "#" and "(" before it, and the dot of an abbreviation or the bracket after it. */
    static Span span(Passage passage, int from, int to) {
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
