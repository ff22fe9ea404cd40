package org.jeevan.summarization.text;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Random;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDStream;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts.FontName;
import org.apache.pdfbox.pdmodel.graphics.image.LosslessFactory;

/** Small PDFs, good and bad, made when a test needs them. */
public final class TestPdfs {

    private static final float LINE_HEIGHT = 14;

    private TestPdfs() {}

    /** One page per text, one line per line. */
    public static byte[] withPages(List<String> texts) {
        try (PDDocument document = new PDDocument()) {
            texts.forEach(text -> addPage(document, text));
            return bytes(document);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** One page with two texts side by side. */
    static byte[] withColumns(String left, String right) {
        try (PDDocument document = new PDDocument()) {
            PDPage page = new PDPage();
            document.addPage(page);
            try (PDPageContentStream content = new PDPageContentStream(document, page)) {
                write(left, 50, content);
                write(right, 330, content);
            }
            return bytes(document);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public static byte[] withPassword(String password) {
        try (PDDocument document = new PDDocument()) {
            addPage(document, "Nobody without the password reads this.");
            document.protect(new StandardProtectionPolicy("owner", password, new AccessPermission()));
            return bytes(document);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A PDF of at least so many bytes, most of which no reader needs. */
    public static byte[] withBallast(String text, int bytes) {
        try (PDDocument document = new PDDocument()) {
            addPage(document, text);
            byte[] ballast = new byte[bytes];
            new Random(7).nextBytes(ballast);
            COSStream stream = new PDStream(document, new ByteArrayInputStream(ballast)).getCOSObject();
            document.getDocumentCatalog().getCOSObject().setItem("Ballast", stream);
            return bytes(document);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static byte[] withAnImageOnly() {
        try (PDDocument document = new PDDocument()) {
            PDPage page = new PDPage();
            document.addPage(page);
            BufferedImage image = new BufferedImage(20, 20, BufferedImage.TYPE_INT_RGB);
            try (PDPageContentStream content = new PDPageContentStream(document, page)) {
                content.drawImage(LosslessFactory.createFromImage(document, image), 50, 500);
            }
            return bytes(document);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void addPage(PDDocument document, String text) {
        PDPage page = new PDPage();
        document.addPage(page);
        try (PDPageContentStream content = new PDPageContentStream(document, page)) {
            write(text, 50, content);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void write(String text, float left, PDPageContentStream content) throws IOException {
        content.beginText();
        content.setFont(new PDType1Font(FontName.HELVETICA), 10);
        content.newLineAtOffset(left, 740);
        for (String line : text.split("\n")) {
            content.showText(line);
            content.newLineAtOffset(0, -LINE_HEIGHT);
        }
        content.endText();
    }

    private static byte[] bytes(PDDocument document) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        document.save(out);
        return out.toByteArray();
    }
}
