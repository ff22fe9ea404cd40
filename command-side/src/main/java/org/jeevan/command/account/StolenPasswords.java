package org.jeevan.command.account;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.regex.Pattern;
import org.jeevan.command.CommandSettings;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/**
 * The operator's own list of passwords that were stolen anywhere, of any size: SHA-1 in hexadecimal, sorted, one a line, each
 * perhaps with a colon and a count; so Have I Been Pwned gives them away. The file is looked through by halves and never
 * held in memory; it may be replaced by a newer one at any time.
 */
@Component
class StolenPasswords {

    private static final int HEX_DIGITS = 40;
    private static final int LINE_BYTES_MAX = 64;
    private static final Pattern LINE = Pattern.compile("[0-9A-Fa-f]{40}(:\\d{1,15})?\\r?");

    private final @Nullable Path file;

    @Autowired
    StolenPasswords(CommandSettings settings) {
        this(settings.passwords().refusedFile());
    }

    /** @param file null for no list */
    StolenPasswords(@Nullable Path file) {
        this.file = file;
        if (file != null) {
            requireList(file);
        }
    }

    private static void requireList(Path file) {
        try (FileChannel list = FileChannel.open(file, StandardOpenOption.READ)) {
            if (!LINE.matcher(lineAt(list, 0)).matches()) {
                throw new IllegalStateException(
                        "jeevan.passwords.refused-file has no SHA-1 in its first line: " + file);
            }
        } catch (IOException e) {
            throw new IllegalStateException("jeevan.passwords.refused-file cannot be read: " + file, e);
        }
    }

    /** Opened each time: an interrupted reader closes its channel. */
    boolean contains(String password) {
        if (file == null) {
            return false;
        }
        try (FileChannel list = FileChannel.open(file, StandardOpenOption.READ)) {
            return contains(list, sha1(password));
        } catch (IOException e) {
            throw new UncheckedIOException("The list of refused passwords cannot be read", e);
        }
    }

    /** Both ends are beginnings of lines, or the end of the file. */
    private static boolean contains(FileChannel list, String wanted) throws IOException {
        long low = 0;
        long high = list.size();
        while (low < high) {
            long start = startOfLine(list, low, (low + high) >>> 1);
            String line = lineAt(list, start);
            int order = wanted.compareToIgnoreCase(line.substring(0, Math.min(HEX_DIGITS, line.length())));
            if (order == 0) {
                return true;
            }
            low = order > 0 ? start + line.length() + 1 : low;
            high = order < 0 ? start : high;
        }
        return false;
    }

    private static long startOfLine(FileChannel list, long notBefore, long within) throws IOException {
        long from = Math.max(notBefore, within - LINE_BYTES_MAX);
        String before = read(list, from, (int) (within - from));
        int end = before.lastIndexOf('\n');
        return end < 0 ? from : from + end + 1;
    }

    private static String lineAt(FileChannel list, long start) throws IOException {
        String window = read(list, start, LINE_BYTES_MAX);
        int end = window.indexOf('\n');
        return end < 0 ? window : window.substring(0, end);
    }

    private static String read(FileChannel list, long position, int bytes) throws IOException {
        ByteBuffer buffer = ByteBuffer.allocate(bytes);
        while (buffer.hasRemaining() && list.read(buffer, position + buffer.position()) >= 0) {
            // a read may bring less than was asked for
        }
        return new String(buffer.array(), 0, buffer.position(), StandardCharsets.US_ASCII);
    }

    /** The lists are made of it; nothing rests on its strength. */
    private static String sha1(String password) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-1").digest(password.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().withUpperCase().formatHex(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
