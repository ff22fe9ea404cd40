package org.jeevan.benchmarks;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Random;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts.FontName;
import org.apache.pdfbox.pdmodel.graphics.image.LosslessFactory;

/** A discharge summary as hospitals' systems write them: text, and an image that makes up most of its 200 kB. */
final class SamplePdf {

    private static final int PAGES = 2;
    private static final int LINES_PER_PAGE = 45;
    private static final int IMAGE_PIXELS = 256; // each side; noise, 3 bytes a pixel

    private SamplePdf() {}

    static byte[] bytes() throws IOException {
        try (var document = new PDDocument()) {
            for (int i = 0; i < PAGES; i++) {
                writePage(document, i);
            }
            var bytes = new ByteArrayOutputStream();
            document.save(bytes);
            return bytes.toByteArray();
        }
    }

    private static void writePage(PDDocument document, int number) throws IOException {
        var page = new PDPage();
        document.addPage(page);
        try (var content = new PDPageContentStream(document, page)) {
            content.beginText();
            content.setFont(new PDType1Font(FontName.HELVETICA), 10);
            content.setLeading(14);
            content.newLineAtOffset(50, 740);
            for (int line = 0; line < LINES_PER_PAGE; line++) {
                content.showText("Day %d: blood pressure %d/%d mmHg, pulse %d; continue telmisartan 40 mg once a day."
                        .formatted(
                                number * LINES_PER_PAGE + line + 1, 120 + line % 30, 70 + line % 20, 60 + line % 40));
                content.newLine();
            }
            content.endText();
            if (number == 0) {
                content.drawImage(LosslessFactory.createFromImage(document, noise()), 50, 20, 80, 80);
            }
        }
    }

    private static BufferedImage noise() {
        var image = new BufferedImage(IMAGE_PIXELS, IMAGE_PIXELS, BufferedImage.TYPE_INT_RGB);
        var random = new Random(1);
        for (int i = 0; i < IMAGE_PIXELS * IMAGE_PIXELS; i++) {
            image.setRGB(i % IMAGE_PIXELS, i / IMAGE_PIXELS, random.nextInt());
        }
        return image;
    }
}
