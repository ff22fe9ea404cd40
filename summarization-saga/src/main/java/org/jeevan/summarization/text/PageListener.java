package org.jeevan.summarization.text;

/** Told after each page that was read. */
@FunctionalInterface
public interface PageListener {

    void pageRead(int pagesRead, int pagesAll);

    /** Told when the reading of pictures begins, with 0, and after each page whose picture was read. */
    default void scanRead(int scansRead, int scansAll) {}
}
