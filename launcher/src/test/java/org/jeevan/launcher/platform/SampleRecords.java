package org.jeevan.launcher.platform;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts.FontName;
import org.jeevan.programs.Programs;

/** Records to upload: the PDFs of {@code ../shared/data}, or of where {@code jeevan.shared-data} says, else some made here. */
public final class SampleRecords {

    private static final Path SHARED = Path.of(System.getProperty("jeevan.shared-data", "../../shared/data"))
            .resolve("pdf");
    private static final String NOTE = """
            DISCHARGE SUMMARY
            The patient was admitted with chest pain that began two hours before arrival.
            The electrocardiogram showed ST elevation in the inferior leads, and troponin was raised.
            Coronary angiography found an occluded right coronary artery, which was opened and stented.
            Aspirin 75 mg and atorvastatin 40 mg once daily were started.
            The patient is allergic to penicillin, which caused a rash in childhood.
            Follow-up in the cardiology clinic is planned in four weeks.
            """;

    private SampleRecords() {}

    /** @param unreadable why it gets no summary; null: it gets one */
    public record Sample(String fileName, byte[] content, String unreadable) {

        @Override
        public String toString() {
            return fileName;
        }
    }

    public static List<Sample> all() {
        return Files.isDirectory(SHARED) ? shared() : made();
    }

    /** A small PDF that has a summary in no time. */
    public static byte[] pdf() {
        return pdf(NOTE);
    }

    /** One page with these lines. */
    public static byte[] pdf(String text) {
        return pdf(text, null);
    }

    private static List<Sample> shared() {
        try (var files = Files.list(SHARED)) {
            return files.filter(file -> file.toString().endsWith(".pdf"))
                    .sorted()
                    .map(file -> new Sample(file.getFileName().toString(), bytes(file), reason(file.toString())))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String reason(String name) {
        if (name.contains("scan")) {
            return Programs.isInstalled("tesseract") ? null : "only-images";
        }
        if (name.contains("password")) {
            return "password-protected";
        }
        if (name.contains("not-a-pdf")) {
            return "not-a-pdf";
        }
        return name.contains("truncated") ? "damaged" : null;
    }

    private static List<Sample> made() {
        byte[] good = pdf();
        byte[] noise = new byte[4000];
        new Random(16).nextBytes(noise);
        byte[] header = "%PDF-1.7\n".getBytes(StandardCharsets.US_ASCII);
        System.arraycopy(header, 0, noise, 0, header.length);
        return List.of(
                new Sample("note.pdf", good, null),
                new Sample("password-protected.pdf", pdf(NOTE, "secret"), "password-protected"),
                new Sample("truncated.pdf", Arrays.copyOf(good, good.length / 2), "damaged"),
                new Sample("not-a-pdf.pdf", noise, "not-a-pdf"));
    }

    private static byte[] pdf(String text, String password) {
        try (PDDocument document = new PDDocument()) {
            PDPage page = new PDPage();
            document.addPage(page);
            write(document, page, text);
            if (password != null) {
                document.protect(new StandardProtectionPolicy("owner", password, new AccessPermission()));
            }
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            document.save(out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void write(PDDocument document, PDPage page, String text) throws IOException {
        try (PDPageContentStream content = new PDPageContentStream(document, page)) {
            content.beginText();
            content.setFont(new PDType1Font(FontName.HELVETICA), 10);
            content.newLineAtOffset(50, 740);
            for (String line : text.split("\n")) {
                content.showText(line);
                content.newLineAtOffset(0, -14);
            }
            content.endText();
        }
    }

    private static byte[] bytes(Path file) {
        try {
            return Files.readAllBytes(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
