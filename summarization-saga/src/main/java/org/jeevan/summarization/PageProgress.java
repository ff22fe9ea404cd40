package org.jeevan.summarization;

import org.jeevan.summarization.ReadingProgress.Stage;
import org.jeevan.summarization.text.PageListener;

/** Tells of pages in stages. */
record PageProgress(ReadingProgress progress) implements PageListener {

    @Override
    public void pageRead(int pagesRead, int pagesAll) {
        progress.reached(Stage.READING, pagesRead, pagesAll);
    }

    @Override
    public void scanRead(int scansRead, int scansAll) {
        progress.reached(Stage.OCR, scansRead, scansAll);
    }
}
