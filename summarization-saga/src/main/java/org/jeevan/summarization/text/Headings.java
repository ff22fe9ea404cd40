package org.jeevan.summarization.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Tells headings from text: a line in capitals, a line or a label before a colon that has only words of which headings
 * are made. Dictated notes have them inside a line ("ALLERGIES: None. MEDICATIONS: ...").
 */
final class Headings {

    /** A heading inside a text from {@code start} to before {@code end}, its colon included. */
    record Heading(int start, int end, String name) {}

    private static final int LABEL_MAX = 62;
    /** "SOCIAL HISTORY, FAMILY HISTORY, PAST MEDICAL HISTORY AND SURGICAL HISTORY". */
    private static final int CAPITALS_MAX = 90;

    private static final Pattern CAPITALS_ALONE = Pattern.compile("[A-Z][A-Z0-9 /&,()'.#-]{2,58}[A-Z0-9)]:?,?");
    private static final Pattern CAPITALS = Pattern.compile("[A-Z][A-Z0-9 /&,()'#-]{1,88}[A-Z0-9)]");
    private static final Pattern BEFORE_LIST =
            Pattern.compile("(?<=^|[.;:!?)] )(\\p{Lu}[\\p{L} &/]{2,58}?) (?=1[.)] ?\\p{L})");

    private static final Pattern VALUE = Pattern.compile("\\s*(?!1[.)]\\s)\\d");

    private Headings() {}

    /** Whether the whole line is a heading. */
    static boolean isHeading(String line) {
        if (line.length() > LABEL_MAX) {
            return false;
        }
        if (CAPITALS_ALONE.matcher(line).matches() && !line.endsWith(".")) {
            return true;
        }
        String name = line.endsWith(":") ? line.substring(0, line.length() - 1) : line;
        return HeadingWords.isKnown(name) && (line.endsWith(":") || HeadingWords.standsAlone(name));
    }

    /** "REVIEW OF SYSTEMS." as dictation has it. */
    static boolean isDotted(String sentence) {
        String name = sentence.strip();
        boolean dotted = name.endsWith(".") && name.length() > 3;
        return dotted && isKnownInCapitals(name.substring(0, name.length() - 1));
    }

    private static boolean isKnownInCapitals(String name) {
        return CAPITALS.matcher(name).matches() && HeadingWords.isKnown(name);
    }

    /** All headings inside a paragraph, in their order. */
    static List<Heading> in(String text) {
        List<Heading> headings = new ArrayList<>();
        int from = 0;
        for (int colon = text.indexOf(':'); colon >= 0; colon = text.indexOf(':', colon + 1)) {
            boolean ends = colon + 1 == text.length() || " .,\n\t".indexOf(text.charAt(colon + 1)) >= 0;
            int start = ends ? labelStart(text, from, colon) : -1;
            if (start >= 0 && !isMeasured(text, start, colon)) {
                addBeforeLists(text, from, start, headings);
                headings.add(new Heading(start, colon + 1, nameOf(text.substring(start, colon))));
                from = colon + 1;
            }
        }
        addBeforeLists(text, from, text.length(), headings);
        return headings;
    }

    /** "P: 70" is a pulse, "P: 1. Rest." a plan. */
    private static boolean isMeasured(String text, int start, int colon) {
        return colon - start == 1
                && VALUE.matcher(text).region(colon + 1, text.length()).lookingAt();
    }

    static String nameOf(String text) {
        return text.replaceAll("[:,\\s]+$", "").toUpperCase(Locale.ROOT);
    }

    /** "ASSESSMENT 1. Asthma. 2. Gout." */
    private static void addBeforeLists(String text, int from, int to, List<Heading> headings) {
        int one = text.indexOf(" 1", from, to);
        if (one < 0) {
            return;
        }
        Matcher matcher = BEFORE_LIST.matcher(text).region(from, to).useTransparentBounds(true);
        while (matcher.find()) {
            if (HeadingWords.isKnown(matcher.group(1))
                    || CAPITALS.matcher(matcher.group(1)).matches()) {
                headings.add(new Heading(matcher.start(1), matcher.end(1), nameOf(matcher.group(1))));
            }
        }
    }

    /** Where the label before the colon begins, or -1 where what stands there is no heading. */
    private static int labelStart(String text, int from, int colon) {
        int earliest = Math.max(from, colon - CAPITALS_MAX);
        for (int i = colon - 1; i >= earliest; i--) {
            if (".;:!?".indexOf(text.charAt(i)) >= 0) {
                earliest = i + 1;
            }
        }
        int glued = gluedLabel(text, earliest, colon);
        if (glued >= 0) {
            return glued;
        }
        for (int start = earliest; start < colon; start++) {
            if (beginsClause(text, from, start)) {
                String label = text.substring(start, colon);
                if (CAPITALS.matcher(label).matches() || HeadingWords.isKnown(label)) {
                    return start;
                }
            }
        }
        return -1;
    }

    /** "Dysarthria,HX: ..." where a line's end was lost; -1 where the label stands as others do. */
    private static int gluedLabel(String text, int earliest, int colon) {
        int comma = text.lastIndexOf(',', colon);
        boolean glued = comma >= earliest && comma + 1 < colon && Character.isUpperCase(text.charAt(comma + 1));
        return glued && isKnownInCapitals(text.substring(comma + 1, colon)) ? comma + 1 : -1;
    }

    private static boolean beginsClause(String text, int from, int start) {
        if (start == 0 || start == from && Character.isLetterOrDigit(text.charAt(start))) {
            return true;
        }
        return start >= 2
                && Character.isUpperCase(text.charAt(start))
                && text.charAt(start - 1) == ' '
                && ".;:!?)*\u2022-".indexOf(text.charAt(start - 2)) >= 0;
    }
}
