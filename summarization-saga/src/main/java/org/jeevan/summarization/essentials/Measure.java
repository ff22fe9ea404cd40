package org.jeevan.summarization.essentials;

import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads the value that stands after a test's name: a number with its unit, or a word such as "normal". */
final class Measure {

    private static final int FILLERS_MAX = 9;

    private static final Set<String> FILLERS = Words.of("""
            is was were are of at to level count around about approximately today value reading reported
            came back as in been has being measured noted be found rate reviewed currently remain down up
            score the with from last this morning visit initial repeat here result a showed only then still
            averaging running greater less than discharge admission presentation did dip dipped dropped ratio serum time index checked recent estimated approximate recently previously now again most had which grade on drawn so very quite all status profile testing sign went goes again also out performed office clinic typically usually fluctuates have levels obtained taken checked outpatient an while hospital lunch breakfast dinner after before fasting that higher range ranges ranged ranging between palpated percussed measures measuring maneuver max maximum maximal recorded sitting standing supine
            equals equal since er elevation stabilized improved rating varying varies documented okay ok assessed done which calculated stayed trending trended little bit thus far have thereafter come reportedly x1 x2 x3 x4 studies sent slightly well yesterday coming""");

    private static final Pattern BLOOD_GROUP = Pattern.compile(
            "(?:AB|A|B|O)[ -]?(?:Rh\\.?(?:\\(D\\))?[ -]?)?(?:(?:positive|negative|pos|neg)\\b|[+-](?:ve\\b|(?![\\p{L}\\d])))");

    /** "Normal at 8" says 8. */
    private static final Pattern AT_NUMBER = Pattern.compile("\\s(?:at|of|with|to|above|below)\\s(?=(\\d))");

    private static final Pattern WORDS = Pattern.compile(
            "(?i)((?:(?:a little|slightly|mildly|markedly|significantly|moderately|completely|grossly|essentially|all|otherwise|very|borderline|strongly|weakly|within the|entirely|basically)\\s)?"
                    + "(?:(?:(?:with)?in (?:the )?)?normal (?:limits|range)|wnl\\b|non-?\\s?reactive|immune\\b|afebrile\\b|not detected|not identified|unremarkable|unchanged|normal\\b|negative\\b"
                    + "|positive\\b|elevated\\b|high\\b|low\\b|reactive\\b|trace\\b|abnormal\\b|equivocal\\b|intact\\b|decreased\\b|increased\\b|clear\\b|stable\\b|benign\\b|therapeutic\\b|subtherapeutic\\b|supratherapeutic\\b|detected\\b|absent\\b|present\\b|brisk\\b|neg\\b|nil\\b|undetectable\\b|suppressed\\b|displaced\\b|non-?displaced\\b|upgoing\\b|hyperactive\\b|(?:very |markedly |severely )?limited\\b|off\\b|impaired\\b|diminished\\b|hypoactive\\b|sterile\\b|no growth\\b))"
                    + "(?:\\s(?:for|at|on|with)\\s(?!both\\b)(?:[^.;,]|\\.(?=\\d)){2,60})?(?=\\s*(?:$|[.,;:)(/-]|(?:at|to|for|on|with|in|today|and|but|bilaterally|throughout|this|by|as|without|during|due|secondary|times|including|x\\d)\\b))");

    private static final Set<String> CHANGES =
            Words.of("decreased increased elevated improved dropped risen rose fell down up stable low high");

    private static final Set<String> BE = Set.of("is", "are", "was", "were", "remains", "came", "returned");

    private static final Pattern TIME = Pattern.compile(
            "\\bat the (?:end|beginning) of (?:January|February|March|April|May|June|July|August|September|October|November|December|last month|the year)\\b|\\b(?:in|of|from|on|since) (?:early |late |mid[- ])?(?:(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]{0,6}\\.?,? ?(?:\\d{1,2}(?:st|nd|rd|th)?,? )?(?:of )?)?(?:19|20)\\d{2}\\b(?![.,]?\\d)"
                    + "|\\b(?:in|of|on|since) (?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]{0,6}\\b(?: \\d{1,2}(?:st|nd|rd|th)?\\b)?"
                    + "|\\b(?:January|February|March|April|May|June|July|August|September|October|November|December) \\d{1,2}(?:st|nd|rd|th)?,? (?:19|20)\\d{2}\\b");

    /** "Saturation on 2 L by nasal cannula was 94%." */
    private static final Pattern OXYGEN = Pattern.compile(
            "(?i)\\bon (?:\\d{1,2} ?(?:L|liters?)|room air|oxygen)\\b(?: (?:of )?(?:oxygen|O2))?(?: (?:by |via |per )?(?:nasal cannula|mask|NC))?(?= (?:was|is|were|of|at)\\b)");

    /** "By nurse 160/80", not "dropped by 2". */
    private static final Pattern MEASURER =
            Pattern.compile("(?i)\\bby (?:the |our )?(?:nurse|nursing|me|machine|palpation|doppler|cuff)\\b");

    private static final int TIME_LETTERS_MAX = 32;

    private Measure() {}

    /** @param strict only directly after the name; null where there is no value */
    static Span after(Passage passage, int end, boolean strict) {
        int index = passage.tokenFrom(end);
        int from = end;
        for (int fillers = 0; fillers <= FILLERS_MAX && index < passage.tokens().size(); fillers++) {
            if (!joins(passage.text(), from, passage.tokens().get(index).start(), strict)) {
                return null;
            }
            String word = passage.tokens().get(index).word();
            boolean date = isDatePart(passage, index)
                    || isTimePart(passage, index)
                    || isPartOf(OXYGEN, passage, index)
                    || isPartOf(MEASURER, passage, index);
            boolean none = date || isChange(passage, index);
            Span value =
                    none ? null : at(passage.text(), passage.tokens().get(index).start());
            if (value != null) {
                return value;
            }
            if (strict || !date && !FILLERS.contains(word) && !isChange(passage, index) && !isAndIs(passage, index)) {
                return null;
            }
            fillers -= date ? 1 : 0;
            from = passage.tokens().get(index).end();
            index++;
        }
        return null;
    }

    /** "Was reviewed today and is positive." */
    private static boolean isAndIs(Passage passage, int index) {
        return index + 1 < passage.tokens().size()
                && passage.tokens().get(index).word().equals("and")
                && BE.contains(passage.tokens().get(index + 1).word());
    }

    /** "Decreased to 5" says 5. */
    private static boolean isChange(Passage passage, int index) {
        boolean more = index + 1 < passage.tokens().size();
        boolean number = more
                && passage.gapBefore(index + 1).equals(" ")
                && passage.tokens().get(index + 1).startsWithDigit(passage.text());
        return more
                && CHANGES.contains(passage.tokens().get(index).word())
                && (number
                        || Set.of("to", "at", "from")
                                .contains(passage.tokens().get(index + 1).word()));
    }

    /** "The PSA in 2004 was 5.5", "his viral load in July of 2007 was 254,000". */
    private static boolean isTimePart(Passage passage, int index) {
        return isPartOf(TIME, passage, index);
    }

    private static boolean isPartOf(Pattern pattern, Passage passage, int index) {
        Matcher time = pattern.matcher(passage.text());
        int start = passage.tokens().get(index).start();
        time.region(Math.max(0, start - TIME_LETTERS_MAX), passage.text().length())
                .useTransparentBounds(true);
        while (time.find() && time.start() <= start) {
            if (start < time.end()) {
                return true;
            }
        }
        return false;
    }

    private static boolean isDatePart(Passage passage, int index) {
        Matcher date = Quantity.DATE.matcher(passage.text());
        int start = passage.tokens().get(index).start();
        date.region(Math.max(0, start - 6), passage.text().length()).useTransparentBounds(true);
        return date.find() && date.start() <= start && start < date.end();
    }

    /** The number with its unit, or the word, that begins at the place. */
    static Span at(String text, int start) {
        if (Character.isDigit(text.charAt(start))) {
            return Quantity.at(text, start);
        }
        Matcher spelled = Quantity.SPELLED.matcher(text).region(start, text.length());
        if (spelled.lookingAt()) {
            return Quantity.withBound(text, start, spelled.end());
        }
        Matcher blood = BLOOD_GROUP.matcher(text).region(start, text.length());
        if (blood.lookingAt()) {
            return new Span(start, blood.end());
        }
        Matcher word = WORDS.matcher(text).region(start, text.length()).useTransparentBounds(true);
        if (!word.lookingAt() || isNow(text, start)) {
            return null;
        }
        Matcher at = AT_NUMBER.matcher(text).region(word.end(1), text.length()).useTransparentBounds(true);
        Span number = at.lookingAt() ? Quantity.at(text, at.start(1)) : null;
        return number == null ? new Span(start, trimmed(text, start, word.end())) : number;
    }

    /** "I see no weight at present." */
    private static boolean isNow(String text, int start) {
        return text.startsWith("present", start) && text.startsWith("at ", Math.max(0, start - 3));
    }

    private static boolean joins(String text, int from, int to, boolean strict) {
        for (int i = from; i < to; i++) {
            char c = text.charAt(i);
            boolean ok = c == ' '
                    || c == '/' && !strict
                    || c == ':'
                    || c == '='
                    || c == '-' && (!strict || isDash(text, i))
                    || c == '('
                    || c == ')'
                    || c == '<'
                    || c == '>'
                    || c == '~'
                    || c == '.' && i + 1 == to && i > from && text.charAt(i - 1) == ' ';
            if (!ok && (strict || c != ',')) {
                return false;
            }
        }
        return true;
    }

    /** "P - 84/min", not the "-84" of a range. */
    private static boolean isDash(String text, int at) {
        return at > 0 && at + 1 < text.length() && text.charAt(at - 1) == ' ' && text.charAt(at + 1) == ' ';
    }

    private static int trimmed(String text, int start, int end) {
        int last = end;
        while (last > start && Character.isWhitespace(text.charAt(last - 1))) {
            last--;
        }
        return last;
    }
}
