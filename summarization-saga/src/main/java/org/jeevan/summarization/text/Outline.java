package org.jeevan.summarization.text;

import java.util.ArrayList;
import java.util.List;

/** Puts sentences under the headings that were met before them. */
final class Outline {

    private final List<Sentence> sentences = new ArrayList<>();
    private String chapter = "";
    private String section = "";
    private boolean empty = true;

    /** From here on sentences stand under this heading; one without a sentence becomes the chapter of the next. */
    void under(String heading) {
        if (heading.equals(section)) {
            return;
        }
        chapter = empty ? chapterAbove(heading) : "";
        section = heading;
        empty = true;
    }

    /** "PHYSICAL EXAM", "VITALS", "NECK" in a row: what the last one is a part of is the physical examination. */
    private String chapterAbove(String heading) {
        boolean part = SectionKind.of(section) == SectionKind.BODY || section.isEmpty();
        return part ? chapter : section;
    }

    void add(int page, String text) {
        sentences.add(new Sentence(page, chapter, section, text));
        empty = false;
    }

    List<Sentence> sentences() {
        return sentences;
    }
}
