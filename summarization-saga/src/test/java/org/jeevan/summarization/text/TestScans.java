package org.jeevan.summarization.text;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.awt.image.WritableRaster;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.graphics.image.JPEGFactory;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;
import org.apache.pdfbox.rendering.ImageType;
import org.apache.pdfbox.rendering.PDFRenderer;

/** Pages as a scanner gives them: printed, laid on askew or upside down, dusty. */
public final class TestScans {

    private static final int DPI = 150;

    private TestScans() {}

    /** A PDF of which each page is one picture, a JPEG at 150 dpi. */
    public static byte[] pdf(String... texts) {
        return pdf(Arrays.stream(texts).map(TestScans::picture).toArray(BufferedImage[]::new));
    }

    static byte[] pdf(BufferedImage... pictures) {
        try (PDDocument document = new PDDocument()) {
            for (BufferedImage picture : pictures) {
                addPage(document, JPEGFactory.createFromImage(document, picture, 0.8f));
            }
            return bytes(document);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Fills the page, as large as it would be at 72 dpi: what some scanners write. */
    static PDPage addPage(PDDocument document, PDImageXObject image) throws IOException {
        PDPage page = new PDPage(new PDRectangle(image.getWidth(), image.getHeight()));
        document.addPage(page);
        try (PDPageContentStream content = new PDPageContentStream(document, page)) {
            content.drawImage(image, 0, 0, image.getWidth(), image.getHeight());
        }
        return page;
    }

    public static BufferedImage picture(String text) {
        return picture(TestPdfs.withPages(List.of(text)), DPI);
    }

    /** The first page of a PDF. */
    public static BufferedImage picture(byte[] pdf, int dpi) {
        OneFontMapper.install();
        try (PDDocument document = Loader.loadPDF(pdf)) {
            return new PDFRenderer(document).renderImageWithDPI(0, dpi, ImageType.GRAY);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** @param degrees clockwise */
    public static BufferedImage turned(BufferedImage picture, double degrees) {
        boolean lies = Math.round(degrees / 90) % 2 != 0;
        int width = lies ? picture.getHeight() : picture.getWidth();
        int height = lies ? picture.getWidth() : picture.getHeight();
        BufferedImage turned = new BufferedImage(width, height, BufferedImage.TYPE_BYTE_GRAY);
        Graphics2D canvas = turned.createGraphics();
        canvas.setColor(Color.WHITE);
        canvas.fillRect(0, 0, width, height);
        canvas.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BICUBIC);
        canvas.translate(width / 2.0, height / 2.0);
        canvas.rotate(Math.toRadians(degrees));
        canvas.drawImage(picture, -picture.getWidth() / 2, -picture.getHeight() / 2, null);
        canvas.dispose();
        return turned;
    }

    /** Grey paper with grain. */
    static BufferedImage dusty(BufferedImage picture) {
        Random random = new Random(5);
        WritableRaster raster = picture.getRaster();
        for (int y = 0; y < picture.getHeight(); y++) {
            for (int x = 0; x < picture.getWidth(); x++) {
                double grey = 40 + 0.75 * raster.getSample(x, y, 0) + 6 * random.nextGaussian();
                raster.setSample(x, y, 0, Math.clamp((int) grey, 0, 255));
            }
        }
        return picture;
    }

    /** Rules around each row and column, as wide as rows of {@link TestPdfs#withPages} are high. */
    static BufferedImage ruled(BufferedImage picture, int rows, int... columns) {
        Graphics2D canvas = picture.createGraphics();
        canvas.setColor(Color.GRAY);
        int left = 90;
        int right = columns[columns.length - 1];
        int top = 88;
        double rowHeight = 14.0 / 72 * DPI;
        for (int row = 0; row <= rows; row++) {
            int y = (int) (top + row * rowHeight);
            canvas.drawLine(left, y, right, y);
        }
        canvas.drawLine(left, top, left, (int) (top + rows * rowHeight));
        for (int x : columns) {
            canvas.drawLine(x, top, x, (int) (top + rows * rowHeight));
        }
        canvas.dispose();
        return picture;
    }

    static byte[] bytes(PDDocument document) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        document.save(out);
        return out.toByteArray();
    }
}
