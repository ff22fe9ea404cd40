package org.jeevan.summarization.text;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.jeevan.summarization.ocr.GreyImage;
import org.jeevan.summarization.ocr.Ocr;

/**
 * Reads the pages of a PDF whose text is in pictures, as far as their number and the time allow. A page that is not read
 * stays as it was, so that it counts as one without text.
 */
final class ScannedText {

    private static final Duration OVERTIME = Duration.ofSeconds(10);

    private final PDDocument document;
    private final int pagesMax;
    private final Duration timeMax;
    private final List<Survey> surveys = new ArrayList<>();

    /** @param timeMax for all pages together; the last that begins within it may take {@link #OVERTIME} longer */
    ScannedText(PDDocument document, int pagesMax, Duration timeMax) {
        this.document = document;
        this.pagesMax = pagesMax;
        this.timeMax = timeMax;
        for (PDPage page : document.getPages()) {
            surveys.add(PageSurvey.of(page));
        }
    }

    boolean hasImages() {
        return surveys.stream().anyMatch(survey -> survey.images() > 0 || survey.hasOutlines());
    }

    /** @param pages what text they have without this, in order and complete */
    List<Page> addTo(List<Page> pages, Ocr ocr, PageListener listener) {
        List<Page> scans = pages.stream().filter(this::isScan).toList();
        List<Page> all = new ArrayList<>(pages);
        if (!scans.isEmpty()) {
            listener.scanRead(0, scans.size());
        }
        long end = System.nanoTime() + timeMax.toNanos();
        for (int done = 0; done < Math.min(scans.size(), pagesMax) && System.nanoTime() < end; done++) {
            Page scan = scans.get(done);
            Duration left = Duration.ofNanos(end - System.nanoTime()).plus(OVERTIME);
            read(scan, ocr, left).ifPresent(page -> all.set(scan.number() - 1, page));
            listener.scanRead(done + 1, scans.size());
        }
        return all;
    }

    private boolean isScan(Page page) {
        Survey survey = surveyOf(page);
        return survey.hasUnreadImages() || survey.hasOutlines() || survey.hasLost(page.text());
    }

    /** Text that PDFBox found is exact and stays, unless it is not legible; then the whole page is read as a picture. */
    private Optional<Page> read(Page page, Ocr ocr, Duration limit) {
        Survey survey = surveyOf(page);
        boolean lost = survey.hasLost(page.text());
        Optional<GreyImage> picture = PagePicture.of(document, page.number() - 1, survey, lost);
        String kept = lost || !page.hasText() ? "" : page.text().stripTrailing() + "\n";
        return picture.flatMap(image -> ocr.read(image, limit)).map(text -> new Page(page.number(), kept + text, true));
    }

    private Survey surveyOf(Page page) {
        return surveys.get(page.number() - 1);
    }
}
