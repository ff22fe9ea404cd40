package org.jeevan.summarization.pegasus;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HexFormat;
import java.util.List;

/**
 * One checksum for a folder: SHA-256 over a line of SHA-256 and name for each file, sorted by name. Files of folders in it
 * count with their path, since a graph's external data may lie there; what is hidden, such as {@code .git}, does not.
 */
final class BundleDigest {

    private static final int BUFFER_BYTES = 1 << 20;

    private BundleDigest() {}

    /** @throws BrokenBundleException when one of the files cannot be part of a bundle */
    static String sha256(Path folder) {
        StringBuilder lines = new StringBuilder();
        try {
            for (String name : names(folder)) {
                Path file = folder.resolve(name);
                BundleFile.requirePlain(folder, name, BundleFile.BYTES_MAX);
                lines.append(hash(file)).append("  ").append(name).append('\n');
            }
        } catch (IOException e) {
            throw new BrokenBundleException(
                    "A file of the model bundle %s cannot be read".formatted(folder),
                    "Give the platform's user the right to read it",
                    e);
        }
        return HexFormat.of().formatHex(sha256().digest(lines.toString().getBytes(StandardCharsets.UTF_8)));
    }

    private static List<String> names(Path folder) throws IOException {
        List<String> names = new ArrayList<>();
        Path top = folder.toRealPath();
        Files.walkFileTree(top, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult preVisitDirectory(Path path, BasicFileAttributes attributes) {
                return path.equals(top) || !isHidden(path) ? FileVisitResult.CONTINUE : FileVisitResult.SKIP_SUBTREE;
            }

            @Override
            public FileVisitResult visitFile(Path path, BasicFileAttributes attributes) {
                if (Files.isRegularFile(path)) {
                    names.add(top.relativize(path).toString());
                }
                return FileVisitResult.CONTINUE;
            }
        });
        Collections.sort(names);
        return names;
    }

    private static boolean isHidden(Path path) {
        return path.getFileName().toString().startsWith(".");
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
