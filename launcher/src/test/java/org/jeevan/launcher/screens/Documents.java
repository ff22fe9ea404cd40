package org.jeevan.launcher.screens;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts.FontName;
import org.apache.pdfbox.pdmodel.interactive.action.PDActionJavaScript;
import org.apache.pdfbox.pdmodel.interactive.action.PDActionURI;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationLink;

/** PDFs for a browser to show, or to refuse. */
final class Documents {

    private static final PDRectangle WHERE = new PDRectangle(50, 690, 300, 30);

    private Documents() {}

    /** Two pages, the first with this line. */
    static byte[] letter(String line) {
        try (PDDocument document = new PDDocument()) {
            write(document, line);
            write(document, "The second page");
            return bytes(document);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A script when it opens, a script and an address where one presses. */
    static byte[] trap() {
        try (PDDocument document = new PDDocument()) {
            PDPage page = write(document, "Press here");
            document.getDocumentCatalog().setOpenAction(new PDActionJavaScript("app.alert('opened')"));
            var link = new PDAnnotationLink();
            link.setRectangle(WHERE);
            var address = new PDActionURI();
            address.setURI("https://elsewhere.example/");
            link.setAction(address);
            page.getAnnotations().add(link);
            var script = new PDAnnotationLink();
            script.setRectangle(WHERE);
            script.getCOSObject().setItem("A", new PDActionJavaScript("app.launchURL('https://elsewhere.example/')"));
            page.getAnnotations().add(script);
            return bytes(document);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static byte[] locked() {
        try (PDDocument document = new PDDocument()) {
            write(document, "Nobody reads this");
            document.protect(new StandardProtectionPolicy("owner", "user", new AccessPermission()));
            return bytes(document);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static PDPage write(PDDocument document, String line) throws IOException {
        var page = new PDPage(PDRectangle.A4);
        document.addPage(page);
        try (var content = new PDPageContentStream(document, page)) {
            content.beginText();
            content.setFont(new PDType1Font(FontName.HELVETICA), 18);
            content.newLineAtOffset(60, 700);
            content.showText(line);
            content.endText();
        }
        return page;
    }

    private static byte[] bytes(PDDocument document) throws IOException {
        var bytes = new ByteArrayOutputStream();
        document.save(bytes);
        return bytes.toByteArray();
    }
}
