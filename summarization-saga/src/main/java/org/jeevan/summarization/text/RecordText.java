package org.jeevan.summarization.text;

import java.util.List;
import org.jeevan.api.summary.PagesRead;

/** All text of a record, page by page; pages without text stay in the list so that nobody takes a part for the whole. */
public record RecordText(List<Page> pages) {

    public RecordText {
        pages = List.copyOf(pages);
    }

    public int characters() {
        return pages.stream().mapToInt(page -> page.text().length()).sum();
    }

    /** Pages whose text was read from a picture, where letters may be mistaken. */
    public int pagesScanned() {
        return (int) pages.stream().filter(Page::scanned).count();
    }

    /** Pages on which no text was found, such as scanned ones that could not be read. */
    public int pagesWithoutText() {
        return (int) pages.stream().filter(page -> !page.hasText()).count();
    }

    public PagesRead pagesRead() {
        List<Integer> scanned = pages.stream()
                .filter(Page::scanned)
                .filter(Page::hasText)
                .map(Page::number)
                .toList();
        return new PagesRead(pages.size(), pagesWithoutText(), scanned);
    }

    boolean hasText() {
        return pages.stream().anyMatch(Page::hasText);
    }
}
