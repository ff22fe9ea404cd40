package org.jeevan.launcher.plaintext;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.Collection;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.zip.Inflater;
import java.util.zip.InflaterInputStream;
import javax.crypto.Cipher;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jeevan.launcher.plaintext.StolenData.Value;

/** Tries on stolen data whatever needs no keys but those that may lie about in it. */
final class Thief {

    private static final int KEY_BYTES_MAX = 64;
    private static final int WINDOW = 8;
    private static final int EQUAL_BYTES = 16; // of two ciphertexts by chance: never
    private static final int INFLATE_OFFSETS = 96;
    private static final int NONCE_OFFSETS = 72; // an envelope's is at 50
    private static final int NONCE_BYTES = 12;
    private static final Pattern BASE64 = Pattern.compile("[A-Za-z0-9+/_-]{24,}={0,2}");
    private static final Pattern HEX = Pattern.compile("(?:[0-9a-fA-F]{2}){16,}");

    private final StolenData stolen;
    private final long[] windows;

    Thief(StolenData stolen) {
        this.stolen = stolen;
        windows = windows(stolen.all());
    }

    /** What of the canaries stands there, as it is or packed in some way. */
    Set<String> read(Canaries canaries) {
        var found = new TreeSet<String>();
        for (Value value : stolen.all()) {
            canaries.in(value.bytes()).forEach(what -> found.add(value.where() + ": " + what));
            decoded(value).forEach(bytes -> canaries.in(bytes)
                    .forEach(what -> found.add(value.where() + ", decoded: " + what)));
            if (value.row() > 0) {
                inflated(value.bytes()).forEach(bytes -> canaries.in(bytes)
                        .forEach(what -> found.add(value.where() + ", inflated: " + what)));
            }
        }
        return found;
    }

    /** Where a hash of the number stands, plain or under whatever lies there and could be a key. */
    Set<String> hashesOf(String number) throws GeneralSecurityException {
        var found = new TreeSet<String>();
        Collection<byte[]> keys = keys();
        for (String form : forms(number)) {
            byte[] text = form.getBytes(StandardCharsets.UTF_8);
            for (String algorithm : List.of("MD5", "SHA-1", "SHA-256", "SHA-512", "SHA3-256")) {
                if (stands(MessageDigest.getInstance(algorithm).digest(text))) {
                    found.add("%s of %s".formatted(algorithm, form));
                }
            }
            for (byte[] key : keys) {
                for (String algorithm : List.of("HmacSHA256", "HmacSHA1", "HmacSHA512")) {
                    Mac mac = Mac.getInstance(algorithm);
                    mac.init(new SecretKeySpec(key, algorithm));
                    if (stands(mac.doFinal(text))) {
                        found.add("%s of %s under %s"
                                .formatted(algorithm, form, HexFormat.of().formatHex(key)));
                    }
                }
            }
        }
        return found;
    }

    /**
     * Where something becomes JSON under a key that lies there: the first block of AES in counter mode, which GCM is
     * (NIST SP 800-38D §7.1), with the nonce at any place before it.
     */
    Set<String> opened() throws GeneralSecurityException {
        var found = new TreeSet<String>();
        for (byte[] key : keys()) {
            if (key.length == 16 || key.length == 32) {
                Cipher aes = Cipher.getInstance("AES/ECB/NoPadding");
                aes.init(Cipher.ENCRYPT_MODE, new SecretKeySpec(key, "AES"));
                for (Value value : stolen.cells()) {
                    if (!value.text() && isJsonUnder(aes, value.bytes())) {
                        found.add("%s under %s"
                                .formatted(value.where(), HexFormat.of().formatHex(key)));
                    }
                }
            }
        }
        return found;
    }

    /** Pairs of rows of which parts are the same, beside ids and headers: by them a thief knows that two people share something. */
    Set<String> equalBytes() {
        var found = new TreeSet<String>();
        var first = new HashMap<ByteBuffer, Value>();
        var ciphertexts = new ArrayList<Value>();
        stolen.cells().stream()
                .filter(value ->
                        !value.text() && !value.where().endsWith(" events.metadata")) // ids, in clear on purpose
                .forEach(ciphertexts::add);
        stolen.files().stream()
                .filter(file -> file.where().startsWith("records/"))
                .forEach(ciphertexts::add);
        for (Value value : ciphertexts) {
            byte[] bytes = value.bytes();
            for (int at = headerBytes(value); at + EQUAL_BYTES <= bytes.length; at++) {
                Value other = first.putIfAbsent(
                        ByteBuffer.wrap(bytes, at, EQUAL_BYTES).slice(), value);
                if (other != null && other != value) {
                    found.add("%s = %s".formatted(other.where(), value.where()));
                }
            }
        }
        return found;
    }

    /** Version, suite and data key id, which tell whose it is, as the row beside it does. */
    private static int headerBytes(Value value) {
        return value.row() == 0 ? 64 : 18;
    }

    private static List<String> forms(String number) {
        String spaced = number.replaceAll("(.{4})(?=.)", "$1 ");
        var forms = new ArrayList<String>();
        for (String form : List.of(number, spaced, spaced.replace(' ', '-'))) {
            forms.add(form);
            forms.add(form + "\n");
            forms.add("\"" + form + "\"");
            for (String scheme : List.of("AADHAAR", "aadhaar", "Aadhaar")) {
                for (String between : List.of("|", ":", "", "/", "\u0000")) {
                    forms.add(scheme + between + form);
                }
            }
            forms.add("tries|log-in|" + form);
            forms.add("log-in|" + form);
        }
        return forms;
    }

    /** Every short value and file, and what it is in hexadecimal or base64; and no key at all. */
    private Collection<byte[]> keys() {
        Map<ByteBuffer, byte[]> keys = new LinkedHashMap<>();
        for (Value value : stolen.all()) {
            var candidates = new ArrayList<>(decoded(value));
            candidates.add(value.bytes());
            for (byte[] candidate : candidates) {
                if (candidate.length > 0 && candidate.length <= KEY_BYTES_MAX) {
                    keys.put(ByteBuffer.wrap(candidate), candidate);
                }
            }
        }
        return keys.values();
    }

    private static List<byte[]> decoded(Value value) {
        if (!value.text() && value.bytes().length > 4_096) {
            return List.of();
        }
        var decoded = new ArrayList<byte[]>();
        String text = new String(value.bytes(), StandardCharsets.ISO_8859_1);
        HEX.matcher(text).results().forEach(hex -> decoded.add(HexFormat.of().parseHex(hex.group())));
        BASE64.matcher(text).results().forEach(base64 -> {
            String plain = base64.group().replace('-', '+').replace('_', '/').replace("=", "");
            decoded.add(
                    Base64.getDecoder().decode(plain.substring(0, plain.length() - (plain.length() % 4 == 1 ? 1 : 0))));
        });
        return decoded;
    }

    /** Raw DEFLATE has no head by which it could be known, so it is tried at each place near the beginning. */
    private static List<byte[]> inflated(byte[] bytes) {
        var all = new ArrayList<byte[]>();
        for (int at = 0; at < Math.min(INFLATE_OFFSETS, bytes.length); at++) {
            var inflater = new Inflater(true);
            try (var in = new InflaterInputStream(new ByteArrayInputStream(bytes, at, bytes.length - at), inflater)) {
                byte[] unpacked = in.readNBytes(1 << 16);
                if (unpacked.length > WINDOW) {
                    all.add(unpacked);
                }
            } catch (IOException noise) {
                // was no DEFLATE
            } finally {
                inflater.end();
            }
        }
        return all;
    }

    private static boolean isJsonUnder(Cipher aes, byte[] bytes) throws GeneralSecurityException {
        for (int at = 0; at < NONCE_OFFSETS && at + NONCE_BYTES + 16 <= bytes.length; at++) {
            byte[] counter = Arrays.copyOf(Arrays.copyOfRange(bytes, at, at + NONCE_BYTES), 16);
            counter[15] = 2;
            byte[] stream = aes.doFinal(counter);
            boolean printable = true;
            for (int i = 0; i < 16 && printable; i++) {
                int plain = (stream[i] ^ bytes[at + NONCE_BYTES + i]) & 0xff;
                printable = plain >= ' ' && plain < 0x7f && (i > 0 || plain == '{' || plain == '[' || plain == '"');
            }
            if (printable) {
                return true;
            }
        }
        return false;
    }

    /** Raw, or as hexadecimal digits. */
    private boolean stands(byte[] digest) {
        return standsAt(digest) || standsAt(HexFormat.of().formatHex(digest).getBytes(StandardCharsets.US_ASCII));
    }

    private boolean standsAt(byte[] bytes) {
        return Arrays.binarySearch(windows, ByteBuffer.wrap(bytes).getLong(0)) >= 0
                && Arrays.binarySearch(windows, ByteBuffer.wrap(bytes).getLong(WINDOW)) >= 0;
    }

    private static long[] windows(List<Value> values) {
        int count = values.stream()
                .mapToInt(value -> Math.max(0, value.bytes().length - WINDOW + 1))
                .sum();
        var windows = new long[count];
        int next = 0;
        for (Value value : values) {
            ByteBuffer bytes = ByteBuffer.wrap(value.bytes());
            for (int at = 0; at + WINDOW <= value.bytes().length; at++) {
                windows[next++] = bytes.getLong(at);
            }
        }
        Arrays.sort(windows);
        return windows;
    }
}
