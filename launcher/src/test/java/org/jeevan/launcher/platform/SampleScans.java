package org.jeevan.launcher.platform;

import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.graphics.image.JPEGFactory;

/** Records some of whose pages are pictures. */
public final class SampleScans {

    private static final int WIDTH = 1240;
    private static final int HEIGHT = 1754; // A4 at 150 dpi

    private SampleScans() {}

    /** The pages of a record, and after them each picture as a page. */
    public static byte[] with(byte[] record, BufferedImage... pictures) {
        try (PDDocument document = Loader.loadPDF(record)) {
            for (BufferedImage picture : pictures) {
                addPage(document, picture);
            }
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            document.save(out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A page as a scanner sees it. */
    public static BufferedImage printed(String... lines) {
        BufferedImage page = new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_BYTE_GRAY);
        Graphics2D pen = page.createGraphics();
        pen.setColor(Color.WHITE);
        pen.fillRect(0, 0, WIDTH, HEIGHT);
        pen.setColor(Color.BLACK);
        pen.setFont(new Font(Font.SERIF, Font.PLAIN, 30));
        pen.setRenderingHint(RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
        for (int i = 0; i < lines.length; i++) {
            pen.drawString(lines[i], 120, 180 + i * 50);
        }
        pen.dispose();
        return page;
    }

    /** Shades without an edge: nobody reads anything in it. */
    public static BufferedImage shades() {
        BufferedImage page = new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_BYTE_GRAY);
        for (int y = 0; y < HEIGHT; y++) {
            for (int x = 0; x < WIDTH; x++) {
                double waves = 128 + 60 * Math.sin(x / 137.0 + y / 191.0) + 50 * Math.cos(y / 123.0 - x / 161.0);
                page.getRaster().setSample(x, y, 0, (int) waves);
            }
        }
        return page;
    }

    private static void addPage(PDDocument document, BufferedImage picture) throws IOException {
        PDPage page = new PDPage(PDRectangle.A4);
        document.addPage(page);
        try (PDPageContentStream content = new PDPageContentStream(document, page)) {
            var image = JPEGFactory.createFromImage(document, picture, 0.8f);
            content.drawImage(image, 0, 0, PDRectangle.A4.getWidth(), PDRectangle.A4.getHeight());
        }
    }
}
