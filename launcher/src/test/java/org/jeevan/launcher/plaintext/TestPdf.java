package org.jeevan.launcher.plaintext;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts.FontName;
import org.apache.pdfbox.pdmodel.graphics.image.JPEGFactory;
import org.apache.pdfbox.rendering.ImageType;
import org.apache.pdfbox.rendering.PDFRenderer;

/** A PDF of one page. */
final class TestPdf {

    private static final String FONT = "/org/apache/pdfbox/resources/ttf/LiberationSans-Regular.ttf";

    private TestPdf() {}

    static byte[] of(String text) {
        try (PDDocument document = new PDDocument()) {
            write(document, text, new PDType1Font(FontName.HELVETICA));
            return bytes(document);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The text as a picture. */
    static byte[] scanOf(String text) {
        try (PDDocument printed = new PDDocument();
                PDDocument scanned = new PDDocument()) {
            write(printed, text, PDType0Font.load(printed, PDFRenderer.class.getResourceAsStream(FONT)));
            BufferedImage picture = new PDFRenderer(printed).renderImageWithDPI(0, 150, ImageType.GRAY);
            var page = new PDPage();
            scanned.addPage(page);
            try (var content = new PDPageContentStream(scanned, page)) {
                PDRectangle box = page.getMediaBox();
                content.drawImage(JPEGFactory.createFromImage(scanned, picture), 0, 0, box.getWidth(), box.getHeight());
            }
            return bytes(scanned);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void write(PDDocument document, String text, PDFont font) throws IOException {
        var page = new PDPage();
        document.addPage(page);
        try (var content = new PDPageContentStream(document, page)) {
            content.beginText();
            content.setFont(font, 10);
            content.setLeading(14);
            content.newLineAtOffset(50, 740);
            for (String line : text.lines().toList()) {
                content.showText(line);
                content.newLine();
            }
            content.endText();
        }
    }

    private static byte[] bytes(PDDocument document) throws IOException {
        var out = new ByteArrayOutputStream();
        document.save(out);
        return out.toByteArray();
    }
}
