package org.jeevan.summarization.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Cuts a record at the headings of clinical notes: a line in capitals, a known heading alone on its line, or one with a
 * colon inside the text ("ALLERGIES: None. MEDICATIONS: …"), as dictated notes have them.
 */
final class Sections {

    /** What stands under one heading, without the heading; {@code heading} is in capitals, empty before the first one. */
    record Section(String heading, List<Paragraph> paragraphs) {}

    private static final String KNOWN =
            "chief complaint|(?:brief |clinical |present )?history(?: of (?:the )?present illness)?|reason for [a-z]+"
                    + "|(?:past|previous) (?:medical|surgical|family|social) history|family history|social history"
                    + "|(?:current |discharge |home )?medications?|allergies|review of systems|physical exam(?:ination)?"
                    + "|impression|assessment|plan|assessment (?:and|&) plan|impression (?:and|&) plan|findings"
                    + "|(?:pre|post)operative diagnos[ie]s|(?:admission|discharge|final|principal)? ?diagnos[ie]s"
                    + "|procedures?(?: performed)?|operations?(?: performed)?|indications?(?: for [a-z]+)?|hospital course"
                    + "|complications|recommendations?|conclusions?|results?|laboratory data|vital signs|technique"
                    + "|subjective|objective|summary|disposition|follow-?up|examination|advice|investigations?|treatment";
    private static final Pattern ALONE = Pattern.compile("(?i:" + KNOWN + "):?");
    private static final Pattern CAPITALS_ALONE = Pattern.compile("[A-Z][A-Z0-9 /&,()'.#-]{2,58}[A-Z0-9)]:?,?");
    static final Pattern INLINE = Pattern.compile("(?:^|(?<=[.;:!?)] ))"
            + "(?:([A-Z][A-Z0-9 /&,()'#-]{1,58}[A-Z0-9)]):(?=\\s|$)"
            + "|((?i:" + KNOWN + ")):(?=\\s|$)"
            + "|((?i:" + KNOWN + "))(?= 1\\. [A-Z]))");
    private static final Pattern BULLET = Pattern.compile("(?:[•▪●*·o-]|\\d{1,2}[.)])\\s+.*");

    private Sections() {}

    static List<Section> of(List<Lines.Line> lines) {
        List<Section> sections = new ArrayList<>();
        Set<String> words = Lines.words(lines);
        sections.add(new Section("", new ArrayList<>()));
        Lines.Line last = null;
        for (Lines.Line line : lines) {
            if (line.text().isEmpty()) {
                last = null;
            } else if (isHeading(line.text())) {
                sections.add(new Section(headingOf(line.text()), new ArrayList<>()));
                last = null;
            } else {
                paragraphFor(line, last, words, sections.getLast().paragraphs()).append(line);
                last = line;
            }
        }
        return sections;
    }

    static String headingOf(String text) {
        return text.replaceAll("[:,\\s]+$", "").toUpperCase(Locale.ROOT);
    }

    /** Where a heading inside a paragraph ends and what it is called, from {@code matcher} over {@link #INLINE}. */
    static String headingOf(Matcher matcher) {
        for (int group = 1; group <= matcher.groupCount(); group++) {
            if (matcher.group(group) != null) {
                return headingOf(matcher.group(group));
            }
        }
        throw new IllegalStateException("A heading has a name");
    }

    private static Paragraph paragraphFor(
            Lines.Line line, Lines.Line last, Set<String> words, List<Paragraph> paragraphs) {
        if (last == null || !goesOn(last, line) || BULLET.matcher(line.text()).matches() && endsSentence(last.text())) {
            paragraphs.add(new Paragraph(words));
        }
        return paragraphs.getLast();
    }

    private static boolean goesOn(Lines.Line last, Lines.Line line) {
        return last.full()
                || last.text().endsWith("-")
                || Character.isLowerCase(line.text().charAt(0));
    }

    private static boolean endsSentence(String text) {
        return text.endsWith(".") || text.endsWith(":") || text.endsWith("?") || text.endsWith("!");
    }

    private static boolean isHeading(String line) {
        return ALONE.matcher(line).matches() || CAPITALS_ALONE.matcher(line).matches() && !line.endsWith(".");
    }
}
