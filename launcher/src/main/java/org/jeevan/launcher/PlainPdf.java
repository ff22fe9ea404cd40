package org.jeevan.launcher;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * The simplest PDF (ISO 32000-1) that holds lines of ASCII text: Helvetica, capital lines bold, no wrapping. By hand,
 * because PDFBox, before it writes, lists this machine's fonts into the user's home folder.
 */
final class PlainPdf {

    private static final int LINES_PER_PAGE = 52;
    private static final int FIRST_PAGE = 5;

    private final ByteArrayOutputStream file = new ByteArrayOutputStream();
    private final List<Integer> offsets = new ArrayList<>();

    private PlainPdf() {}

    /** @param lines at most 96 characters each, or they run off the page */
    static byte[] of(List<String> lines) {
        return new PlainPdf().write(pages(lines));
    }

    private static List<List<String>> pages(List<String> lines) {
        List<List<String>> pages = new ArrayList<>();
        for (int from = 0; from < lines.size(); from += LINES_PER_PAGE) {
            pages.add(lines.subList(from, Math.min(from + LINES_PER_PAGE, lines.size())));
        }
        return pages;
    }

    private byte[] write(List<List<String>> pages) {
        text("%PDF-1.4\n");
        object("<< /Type /Catalog /Pages 2 0 R >>");
        object("<< /Type /Pages /Count %d /Kids [%s] >>".formatted(pages.size(), references(pages.size())));
        object("<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>");
        object("<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica-Bold >>");
        for (List<String> page : pages) {
            String content = content(page);
            object("<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents %d 0 R".formatted(offsets.size() + 2)
                    + " /Resources << /Font << /F1 3 0 R /F2 4 0 R >> >> >>");
            object("<< /Length %d >>\nstream\n%s\nendstream".formatted(content.length(), content));
        }
        end();
        return file.toByteArray();
    }

    private static String references(int pages) {
        var references = new StringBuilder();
        for (int page = 0; page < pages; page++) {
            references.append(FIRST_PAGE + 2 * page).append(" 0 R ");
        }
        return references.toString().strip();
    }

    private static String content(List<String> lines) {
        var content = new StringBuilder("BT 56 786 Td 14 TL");
        for (String line : lines) {
            content.append("\n/%s 10 Tf (%s) Tj T*".formatted(isHeading(line) ? "F2" : "F1", escaped(line)));
        }
        return content.append("\nET").toString();
    }

    private static boolean isHeading(String line) {
        return line.equals(line.toUpperCase(Locale.ROOT)) && line.chars().anyMatch(Character::isLetter);
    }

    private static String escaped(String line) {
        return line.replace("\\", "\\\\").replace("(", "\\(").replace(")", "\\)");
    }

    private void object(String body) {
        offsets.add(file.size());
        text("%d 0 obj\n%s\nendobj\n".formatted(offsets.size(), body));
    }

    private void end() {
        int table = file.size();
        text("xref\n0 %d\n0000000000 65535 f \n".formatted(offsets.size() + 1));
        offsets.forEach(offset -> text("%010d 00000 n \n".formatted(offset)));
        text("trailer\n<< /Size %d /Root 1 0 R >>\nstartxref\n%d\n%%%%EOF\n".formatted(offsets.size() + 1, table));
    }

    private void text(String ascii) {
        file.writeBytes(ascii.getBytes(StandardCharsets.US_ASCII));
    }
}
