package org.jeevan.summarization.text;

import static org.jeevan.summarization.text.UnreadableRecord.Reason.DAMAGED;
import static org.jeevan.summarization.text.UnreadableRecord.Reason.NOT_A_PDF;
import static org.jeevan.summarization.text.UnreadableRecord.Reason.ONLY_IMAGES;
import static org.jeevan.summarization.text.UnreadableRecord.Reason.PASSWORD_PROTECTED;
import static org.jeevan.summarization.text.UnreadableRecord.Reason.TOO_LONG;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.io.IOUtils;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;
import org.jeevan.summarization.ocr.Ocr;

/**
 * The text of a PDF by PDFBox, page by page, in memory only; of pages that are images by {@link ScannedText}.
 * PDFBox repairs a cut file and returns what is left of it; half a record must not pass for a whole one, so a file
 * without its end is refused, and so is one with a page that cannot be read.
 */
final class PdfText {

    private static final int OCR_PAGES_MAX = 50;

    private static final Duration OCR_TIME_MAX = Duration.ofMillis(Long.getLong(TextReader.OCR_MILLIS, 60_000));

    private static final int HEADER_WITHIN_BYTES = 1024;
    private static final int END_WITHIN_BYTES = 4096;

    static {
        OneFontMapper.install();
    }

    private PdfText() {}

    /** @param ocr empty: pages that are images have no text */
    static RecordText read(byte[] content, Optional<Ocr> ocr, PageListener listener) throws UnreadableRecord {
        requireShapeOfAPdf(content);
        try (PDDocument document = Loader.loadPDF(content, "", null, null, IOUtils.createMemoryOnlyStreamCache())) {
            List<Page> pages = textOf(document, listener);
            ScannedText scans = new ScannedText(document, OCR_PAGES_MAX, OCR_TIME_MAX);
            RecordText text = new RecordText(ocr.isPresent() ? scans.addTo(pages, ocr.get(), listener) : pages);
            if (!text.hasText() && scans.hasImages()) {
                throw new UnreadableRecord(ONLY_IMAGES);
            }
            return text;
        } catch (InvalidPasswordException e) {
            throw new UnreadableRecord(PASSWORD_PROTECTED);
        } catch (IOException | RuntimeException | StackOverflowError e) {
            // What PDFBox throws on a hostile file is not under control; its message may hold content, so it ends here.
            throw new UnreadableRecord(DAMAGED);
        }
    }

    private static List<Page> textOf(PDDocument document, PageListener listener) throws IOException, UnreadableRecord {
        int pagesAll = document.getNumberOfPages();
        if (pagesAll == 0) {
            throw new UnreadableRecord(DAMAGED);
        }
        List<Page> pages = new ArrayList<>();
        int characters = 0;
        for (int number = 1; number <= pagesAll; number++) {
            Page page = new Page(number, PositionedText.of(document, number));
            characters += page.text().length();
            if (characters > TextReader.CHARACTERS_MAX) {
                throw new UnreadableRecord(TOO_LONG);
            }
            pages.add(page);
            listener.pageRead(number, pagesAll);
        }
        return pages;
    }

    private static void requireShapeOfAPdf(byte[] content) throws UnreadableRecord {
        if (!contains(content, "%PDF-", 0, HEADER_WITHIN_BYTES) || !contains(content, " obj", 0, content.length)) {
            throw new UnreadableRecord(NOT_A_PDF);
        }
        int end = Math.max(0, content.length - END_WITHIN_BYTES);
        if (!contains(content, "startxref", end, content.length) && !contains(content, "%%EOF", end, content.length)) {
            throw new UnreadableRecord(DAMAGED);
        }
    }

    private static boolean contains(byte[] content, String ascii, int from, int to) {
        byte[] wanted = ascii.getBytes(StandardCharsets.US_ASCII);
        int last = Math.min(to, content.length) - wanted.length;
        for (int start = from; start <= last; start++) {
            if (Arrays.equals(content, start, start + wanted.length, wanted, 0, wanted.length)) {
                return true;
            }
        }
        return false;
    }
}
