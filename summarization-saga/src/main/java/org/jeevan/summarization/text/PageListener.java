package org.jeevan.summarization.text;

/** Told after each page that was read. */
@FunctionalInterface
public interface PageListener {

    void pageRead(int pagesRead, int pagesAll);
}
