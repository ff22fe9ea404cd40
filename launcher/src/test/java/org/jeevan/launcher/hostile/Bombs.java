package org.jeevan.launcher.hostile;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Small documents that become huge, endless or nothing at all when somebody reads them. */
final class Bombs {

    private static final int ZEROS = 256 << 20;
    private static final int FAN_OUT = 317; // its square is 100,489 pages

    private Bombs() {}

    /** By a name that tells what it is; none is larger than 300 kB. */
    static Map<String, byte[]> all() {
        byte[] packedTwice = deflated(deflated(ZEROS));
        String twice = "/Filter [/FlateDecode /FlateDecode] ";
        var bombs = new LinkedHashMap<String, byte[]>();
        bombs.put("content of 10 GB", onePage("/Contents [" + "4 0 R ".repeat(40) + "]", stream(twice, packedTwice)));
        bombs.put(
                "picture of 40 gigapixels",
                onePage(
                        "/Contents 4 0 R /Resources << /XObject << /I 5 0 R >> >>",
                        stream("", "q 600 0 0 700 0 0 cm /I Do Q".getBytes(StandardCharsets.US_ASCII)),
                        stream(
                                "/Type /XObject /Subtype /Image /Width 200000 /Height 200000 /ColorSpace /DeviceGray "
                                        + "/BitsPerComponent 8 " + twice,
                                packedTwice)));
        bombs.put(
                "objects within objects",
                onePage(
                        "/Contents 4 0 R",
                        stream("/Type /ObjStm /N 1000000 /First 10 /Extends 4 0 R " + twice, packedTwice)));
        bombs.put("100,000 pages", manyPages());
        bombs.put(
                "pages that are their own parents",
                pdf(
                        "<< /Type /Pages /Kids [2 0 R 3 0 R] /Count 2 >>",
                        "<< /Type /Pages /Parent 3 0 R /Kids [2 0 R] /Count 9 >>"));
        bombs.put("cross-references in a circle", circularReferences());
        bombs.put(
                "a form that draws itself",
                onePage(
                        "/Contents 4 0 R /Resources << /XObject << /F 4 0 R >> >>",
                        stream(
                                "/Type /XObject /Subtype /Form /BBox [0 0 9 9] /Resources << /XObject << /F 4 0 R >> >> ",
                                "/F Do".getBytes(StandardCharsets.US_ASCII))));
        bombs.put("arrays in arrays", onePage("/Contents 4 0 R", "[".repeat(100_000) + "]".repeat(100_000)));
        bombs.put("a zip", zip());
        bombs.put("no more than a head", "%PDF-1.7\n%%EOF\n".getBytes(StandardCharsets.US_ASCII));
        return bombs;
    }

    /** A document of one page, which is object 3; {@code objects} are numbered from 4. */
    private static byte[] onePage(String page, String... objects) {
        var all = new ArrayList<>(List.of(
                "<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
                "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 612 792] %s >>".formatted(page)));
        all.addAll(List.of(objects));
        return pdf(all.toArray(String[]::new));
    }

    private static byte[] manyPages() {
        String kids = IntStream.range(0, FAN_OUT).mapToObj(i -> "3 0 R ").collect(Collectors.joining());
        String leaves = IntStream.range(0, FAN_OUT).mapToObj(i -> "4 0 R ").collect(Collectors.joining());
        return pdf(
                "<< /Type /Pages /Kids [%s] /Count %d >>".formatted(kids, FAN_OUT * FAN_OUT),
                "<< /Type /Pages /Parent 2 0 R /Kids [%s] /Count %d >>".formatted(leaves, FAN_OUT),
                "<< /Type /Page /Parent 3 0 R /MediaBox [0 0 612 792] >>");
    }

    private static byte[] circularReferences() {
        String body = new String(onePage(""), StandardCharsets.ISO_8859_1);
        int table = body.lastIndexOf("xref\n0");
        return body.replace("trailer\n<<", "trailer\n<< /Prev %d".formatted(table))
                .getBytes(StandardCharsets.ISO_8859_1);
    }

    private static byte[] zip() {
        var out = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(out)) {
            zip.putNextEntry(new ZipEntry("../../evil.pdf"));
            zip.write(new byte[ZEROS / 4]);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    private static String stream(String dictionary, byte[] content) {
        return "<< %s/Length %d >>\nstream\n%s\nendstream"
                .formatted(dictionary, content.length, new String(content, StandardCharsets.ISO_8859_1));
    }

    /** The catalog is object 1; the others follow in their order. */
    private static byte[] pdf(String... objects) {
        var all = new ArrayList<>(List.of("<< /Type /Catalog /Pages 2 0 R >>"));
        for (String object : objects) {
            all.add(object);
        }
        var text = new StringBuilder("%PDF-1.7\n");
        var offsets = new StringBuilder("0000000000 65535 f \n");
        for (int i = 0; i < all.size(); i++) {
            offsets.append("%010d 00000 n \n".formatted(text.length()));
            text.append(i + 1).append(" 0 obj\n").append(all.get(i)).append("\nendobj\n");
        }
        int table = text.length();
        text.append("xref\n0 %d\n%s".formatted(all.size() + 1, offsets))
                .append("trailer\n<< /Root 1 0 R /Size %d >>\nstartxref\n%d\n%%%%EOF\n"
                        .formatted(all.size() + 1, table));
        return text.toString().getBytes(StandardCharsets.ISO_8859_1);
    }

    private static byte[] deflated(int zeros) {
        return deflated(out -> {
            var block = new byte[1 << 20];
            for (int written = 0; written < zeros; written += block.length) {
                out.write(block);
            }
        });
    }

    private static byte[] deflated(byte[] content) {
        return deflated(out -> out.write(content));
    }

    @FunctionalInterface
    private interface Content {
        void writeTo(DeflaterOutputStream out) throws IOException;
    }

    private static byte[] deflated(Content content) {
        var packed = new ByteArrayOutputStream();
        try (var out = new DeflaterOutputStream(packed, new Deflater(Deflater.BEST_COMPRESSION))) {
            content.writeTo(out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return packed.toByteArray();
    }
}
