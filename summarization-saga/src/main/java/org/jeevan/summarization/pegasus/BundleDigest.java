package org.jeevan.summarization.pegasus;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;

/** One checksum for a folder: SHA-256 over a line of name and SHA-256 for each file, sorted by name; folders in it do not count. */
final class BundleDigest {

    private static final int BUFFER_BYTES = 1 << 20;

    private BundleDigest() {}

    static String sha256(Path folder) {
        StringBuilder lines = new StringBuilder();
        try {
            for (Path file : files(folder)) {
                lines.append(hash(file)).append("  ").append(file.getFileName()).append('\n');
            }
        } catch (IOException e) {
            throw new BrokenBundleException(
                    "A file of the model bundle %s cannot be read".formatted(folder),
                    "Give the platform's user the right to read it",
                    e);
        }
        return HexFormat.of().formatHex(sha256().digest(lines.toString().getBytes(StandardCharsets.UTF_8)));
    }

    private static List<Path> files(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(Files::isRegularFile)
                    .sorted((a, b) ->
                            a.getFileName().toString().compareTo(b.getFileName().toString()))
                    .toList();
        }
    }

    static String hash(Path file) throws IOException {
        MessageDigest digest = sha256();
        byte[] buffer = new byte[BUFFER_BYTES];
        try (InputStream in = Files.newInputStream(file)) {
            int count = in.read(buffer);
            while (count >= 0) {
                digest.update(buffer, 0, count);
                count = in.read(buffer);
            }
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every JDK has SHA-256", e);
        }
    }
}
