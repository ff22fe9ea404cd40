package org.jeevan.summarization;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * A folder of this user alone, with what a child can only use as files: native libraries and the shipped model. It is
 * no data: what is missing or altered is written anew from the application itself at each start. Contents lie in folders
 * named by their digest, so that different versions can run side by side.
 */
final class RuntimeFolder {

    private static final Set<PosixFilePermission> OWNER_ONLY = PosixFilePermissions.fromString("rwx------");
    private static final int DIGEST_CHARACTERS = 16;
    private static final int BUFFER_BYTES = 1 << 16;

    private final Path folder;

    private RuntimeFolder(Path folder) {
        this.folder = folder;
    }

    /** @throws IllegalStateException when it is not, or cannot be made, private */
    static RuntimeFolder at(Path folder) {
        try {
            Path absolute = folder.toAbsolutePath().normalize();
            Files.createDirectories(absolute.getParent());
            if (!Files.exists(absolute, LinkOption.NOFOLLOW_LINKS)) {
                createPrivate(absolute);
            }
            requirePrivate(absolute);
            return new RuntimeFolder(absolute);
        } catch (IOException e) {
            throw new UncheckedIOException(
                    "The folder %s for native libraries cannot be used; name another in jeevan.summarization.runtime-dir"
                            .formatted(folder),
                    e);
        }
    }

    /** In the system's folder for temporary files. */
    static RuntimeFolder standard() {
        String user = System.getProperty("user.name").replaceAll("[^A-Za-z0-9_-]", "_");
        return at(Path.of(System.getProperty("java.io.tmpdir"), "jeevan-runtime-" + user));
    }

    /** An empty folder, for a child that wants to make a folder of its own. */
    Path scratch() {
        Path scratch = folder.resolve("scratch");
        try {
            if (!Files.isDirectory(scratch)) {
                createPrivate(scratch);
            }
            return scratch;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** @return the folder in which these files now stand, and no others */
    Path put(String label, Map<String, URL> files) {
        try {
            Map<String, String> digests = new TreeMap<>();
            for (Map.Entry<String, URL> file : files.entrySet()) {
                digests.put(file.getKey(), digest(file.getValue().openStream()));
            }
            String all = digest(new ByteArrayInputStream(digests.toString().getBytes(StandardCharsets.UTF_8)));
            Path target = folder.resolve(label + "-" + all.substring(0, DIGEST_CHARACTERS));
            if (!Files.isDirectory(target)) {
                createPrivate(target);
            }
            removeOthers(target, digests.keySet());
            for (Map.Entry<String, String> file : digests.entrySet()) {
                ensure(target.resolve(file.getKey()), file.getValue(), files.get(file.getKey()));
            }
            return target;
        } catch (IOException e) {
            throw new UncheckedIOException("%s cannot be unpacked into %s".formatted(label, folder), e);
        }
    }

    private static void ensure(Path file, String digest, URL source) throws IOException {
        if (Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS) && digest.equals(digest(Files.newInputStream(file)))) {
            return;
        }
        Path unfinished = Files.createTempFile(file.getParent(), "unfinished", "");
        try (InputStream in = source.openStream();
                OutputStream out = Files.newOutputStream(unfinished)) {
            byte[] buffer = new byte[BUFFER_BYTES];
            for (int count = in.read(buffer); count >= 0; count = in.read(buffer)) {
                out.write(buffer, 0, count);
            }
        }
        Files.move(unfinished, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }

    private static void removeOthers(Path target, Set<String> names) throws IOException {
        try (Stream<Path> present = Files.list(target)) {
            for (Path file : present.toList()) {
                if (!names.contains(file.getFileName().toString())
                        && !file.getFileName().toString().startsWith("unfinished")) {
                    Files.delete(file);
                }
            }
        }
    }

    private static void createPrivate(Path folder) throws IOException {
        try {
            if (posix(folder.getParent())) {
                Files.createDirectory(folder, PosixFilePermissions.asFileAttribute(OWNER_ONLY));
            } else {
                Files.createDirectory(folder);
            }
        } catch (FileAlreadyExistsException e) {
            // another process of this user was faster; what it made is checked like anything else
        }
    }

    /** In a folder that others may write to, somebody else could have made it first. */
    private static void requirePrivate(Path folder) throws IOException {
        boolean isPrivate = Files.isDirectory(folder, LinkOption.NOFOLLOW_LINKS);
        if (isPrivate && posix(folder)) {
            isPrivate = Files.getPosixFilePermissions(folder, LinkOption.NOFOLLOW_LINKS)
                            .equals(OWNER_ONLY)
                    && Files.isWritable(folder)
                    && ownedByMe(folder);
        }
        if (!isPrivate) {
            throw new IllegalStateException(
                    "%s must be a folder that this user alone may use (mode 0700): remove it, or name another in jeevan.summarization.runtime-dir"
                            .formatted(folder));
        }
    }

    private static boolean ownedByMe(Path folder) throws IOException {
        Path mine = Files.createTempFile(folder, "unfinished", "");
        try {
            return Files.getOwner(mine).equals(Files.getOwner(folder, LinkOption.NOFOLLOW_LINKS));
        } finally {
            Files.delete(mine);
        }
    }

    private static boolean posix(Path path) {
        return path.getFileSystem().supportedFileAttributeViews().contains("posix");
    }

    private static String digest(InputStream content) throws IOException {
        try (InputStream in = content) {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            byte[] buffer = new byte[BUFFER_BYTES];
            int count = in.read(buffer);
            while (count >= 0) {
                digest.update(buffer, 0, count);
                count = in.read(buffer);
            }
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every JDK has SHA-256", e);
        }
    }
}
