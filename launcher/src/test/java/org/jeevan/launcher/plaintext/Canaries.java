package org.jeevan.launcher.plaintext;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * What must not be found: each text as UTF-8, UTF-16 in both orders, hexadecimal, and base64 at all three alignments and
 * in both alphabets; and the same inside gzip, zlib and zstd streams. Upper and lower case are one.
 */
final class Canaries {

    private static final int NESTING_MAX = 3;
    private static final int BYTES_MIN = 6; // shorter ones would be found by chance

    private final Map<Integer, List<Needle>> byFirstBytes = new HashMap<>();
    private final boolean[] mayBegin = new boolean[1 << 16];

    /** @param bytes in lower case */
    @SuppressWarnings("ArrayRecordComponent") // never compared
    private record Needle(String name, byte[] bytes) {}

    /** @param text at least six characters long, so that no noise contains it */
    void add(String text) {
        add(text, "UTF-8", text.getBytes(StandardCharsets.UTF_8));
        add(text, "UTF-16BE", text.getBytes(StandardCharsets.UTF_16BE));
        add(text, "UTF-16LE", text.getBytes(StandardCharsets.UTF_16LE));
        add(text, "hex", ascii(HexFormat.of().formatHex(text.getBytes(StandardCharsets.UTF_8))));
        for (String spelling : spellings(text)) {
            addBase64(text, spelling.getBytes(StandardCharsets.UTF_8));
        }
    }

    /** Twelve digits or a telephone number, as people group them. */
    void addNumber(String digits) {
        add(digits);
        for (String gap : List.of(" ", "-")) {
            add(digits.replaceAll("(.{4})(?=.)", "$1" + gap));
        }
    }

    /** A part of something that is no text. */
    void add(String name, byte[] bytes) {
        add(name, "as it is", bytes);
        addBase64(name, bytes);
    }

    /** What was found, by name and form; empty if nothing was. */
    Set<String> in(byte[] bytes) {
        var found = new LinkedHashSet<String>();
        search(bytes, "", NESTING_MAX, found);
        return found;
    }

    private void search(byte[] bytes, String within, int depth, Set<String> found) {
        byte[] folded = lowerCase(bytes);
        for (int at = 0; at + 2 <= folded.length; at++) {
            int first = firstBytes(folded, at);
            if (mayBegin[first]) {
                for (Needle needle : byFirstBytes.get(first)) {
                    if (isAt(folded, at, needle.bytes())) {
                        found.add(needle.name() + within);
                    }
                }
            }
        }
        if (depth > 0) {
            CompressedStreams.in(bytes)
                    .forEach((inner, kind) -> search(inner, within + " in " + kind, depth - 1, found));
        }
    }

    private void add(String name, String form, byte[] bytes) {
        if (bytes.length < BYTES_MIN) {
            throw new IllegalArgumentException("Too short: " + name);
        }
        byte[] folded = lowerCase(bytes);
        int first = firstBytes(folded, 0);
        mayBegin[first] = true;
        byFirstBytes
                .computeIfAbsent(first, none -> new ArrayList<>())
                .add(new Needle("%s as %s".formatted(name, form), folded));
    }

    /** After 0, 1 or 2 other bytes; without the characters at the ends, which depend on the neighbours. */
    private void addBase64(String name, byte[] bytes) {
        for (int before = 0; before < 3; before++) {
            var shifted = new byte[before + bytes.length];
            System.arraycopy(bytes, 0, shifted, before, bytes.length);
            int from = before == 0 ? 0 : before + 1;
            int to = shifted.length * 8 / 6;
            add(
                    name,
                    "base64",
                    ascii(Base64.getEncoder().encodeToString(shifted).substring(from, to)));
            add(
                    name,
                    "base64url",
                    ascii(Base64.getUrlEncoder().encodeToString(shifted).substring(from, to)));
        }
    }

    private static List<String> spellings(String text) {
        return List.of(text, text.toLowerCase(Locale.ROOT), text.toUpperCase(Locale.ROOT));
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }

    private static int firstBytes(byte[] bytes, int at) {
        return ((bytes[at] & 0xff) << 8) | (bytes[at + 1] & 0xff);
    }

    private static boolean isAt(byte[] bytes, int at, byte[] needle) {
        if (at + needle.length > bytes.length) {
            return false;
        }
        for (int i = 0; i < needle.length; i++) {
            if (bytes[at + i] != needle[i]) {
                return false;
            }
        }
        return true;
    }

    private static byte[] lowerCase(byte[] bytes) {
        byte[] folded = bytes.clone();
        for (int i = 0; i < folded.length; i++) {
            if (folded[i] >= 'A' && folded[i] <= 'Z') {
                folded[i] = (byte) (folded[i] + 'a' - 'A');
            }
        }
        return folded;
    }
}
