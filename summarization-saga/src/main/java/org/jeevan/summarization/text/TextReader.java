package org.jeevan.summarization.text;

import static org.jeevan.summarization.text.UnreadableRecord.Reason.NO_TEXT;
import static org.jeevan.summarization.text.UnreadableRecord.Reason.TOO_LONG;
import static org.jeevan.summarization.text.UnreadableRecord.Reason.UNSUPPORTED_TYPE;

import java.util.Locale;
import java.util.Optional;
import org.jeevan.summarization.ocr.Ocr;

/** Finds the text of a record by its media type: {@code application/pdf} or {@code text/plain}. Works in memory only. */
public final class TextReader {

    /** About a thousand dense pages; longer texts are refused rather than cut. */
    public static final int CHARACTERS_MAX = 5_000_000;

    /** A system property: how long the pictures of one record may take together. A minute where it is not set. */
    public static final String OCR_MILLIS = "jeevan.ocr.millis";

    private static final Optional<Ocr> OCR = Ocr.installed();

    private TextReader() {}

    /**
     * Reads all pages, or says why it cannot. It never returns a part of a record that it could not read to its end; pages that
     * are images are read where {@code tesseract} is installed, and else, or where it finds nothing, have no text.
     */
    public static RecordText read(byte[] content, String mediaType, PageListener listener) throws UnreadableRecord {
        return read(content, mediaType, OCR, listener);
    }

    static RecordText read(byte[] content, String mediaType, Optional<Ocr> ocr, PageListener listener)
            throws UnreadableRecord {
        RecordText text =
                switch (withoutParameters(mediaType)) {
                    case "application/pdf" -> PdfText.read(content, ocr, listener);
                    case "text/plain" -> PlainText.read(content, listener);
                    default -> throw new UnreadableRecord(UNSUPPORTED_TYPE);
                };
        if (!text.hasText()) {
            throw new UnreadableRecord(NO_TEXT);
        }
        if (text.characters() > CHARACTERS_MAX) {
            throw new UnreadableRecord(TOO_LONG);
        }
        return text;
    }

    private static String withoutParameters(String mediaType) {
        int end = mediaType.indexOf(';');
        return (end < 0 ? mediaType : mediaType.substring(0, end)).strip().toLowerCase(Locale.ROOT);
    }
}
