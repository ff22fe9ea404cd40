package org.jeevan.crypto;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jeevan.files.DurableFiles;

/**
 * The folder with the platform's secrets: the keystore, its password, first-start tokens. Readable by its owner alone
 * (POSIX mode 0700, files 0600); what stands open to others is refused, not repaired, since it may have been read.
 */
public final class KeysFolder {

    private static final String UNFINISHED = ".tmp";
    private static final Set<PosixFilePermission> OWNER_ONLY = EnumSet.of(
            PosixFilePermission.OWNER_READ, PosixFilePermission.OWNER_WRITE, PosixFilePermission.OWNER_EXECUTE);

    private final Path path;

    private KeysFolder(Path path) {
        this.path = path;
    }

    /** @throws KeyVaultException if it is missing or open to others */
    public static KeysFolder open(Path path) {
        if (!Files.isDirectory(path)) {
            throw new KeyVaultException("There is no keys folder %s".formatted(path));
        }
        requireOwnerOnly(path);
        return new KeysFolder(path);
    }

    public static KeysFolder openOrCreate(Path path) {
        try {
            if (!Files.exists(path)) {
                Path parent = path.toAbsolutePath().getParent();
                Files.createDirectories(parent);
                Files.createDirectory(path, attributes(path, "rwx------"));
                DurableFiles.forceFolder(parent);
            }
            return open(path);
        } catch (IOException e) {
            throw new UncheckedIOException("The keys folder %s cannot be made".formatted(path), e);
        }
    }

    /** Refuses a keys folder that would travel with the data or its back-up, also behind a symbolic link. */
    public static void requireApart(Path keysDir, Path dataDir) {
        if (real(keysDir).startsWith(real(dataDir))) {
            throw new KeyVaultException(
                    "The keys folder %s lies in the data folder %s: whoever gets the data would get its keys. Move it out"
                            .formatted(keysDir, dataDir));
        }
    }

    public Path resolve(String name) {
        return path.resolve(name);
    }

    /** @throws KeyVaultException if the file is open to others */
    public Optional<byte[]> read(String name) {
        Path file = path.resolve(name);
        if (!Files.exists(file)) {
            return Optional.empty();
        }
        requireOwnerOnly(file);
        try {
            return Optional.of(Files.readAllBytes(file));
        } catch (IOException e) {
            throw new UncheckedIOException("%s cannot be read".formatted(file), e);
        }
    }

    /**
     * Of a secret that an operator put into a file, in this folder or elsewhere.
     *
     * @throws KeyVaultException if it is missing or open to others
     */
    public static String firstLine(Path file) {
        if (!Files.exists(file)) {
            throw new KeyVaultException("There is no file %s".formatted(file));
        }
        requireOwnerOnly(file);
        try {
            return Files.readString(file).lines().findFirst().orElse("").strip();
        } catch (IOException e) {
            throw new UncheckedIOException("%s cannot be read".formatted(file), e);
        }
    }

    /** All secrets here by name; without locks, and what a crash left half written. */
    public SortedMap<String, byte[]> readAll() {
        try (var files = Files.list(path)) {
            var secrets = new TreeMap<String, byte[]>();
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                String name = file.getFileName().toString();
                if (!name.endsWith(".lock") && !name.endsWith(UNFINISHED)) {
                    read(name).ifPresent(content -> secrets.put(name, content));
                }
            }
            return secrets;
        } catch (IOException e) {
            throw new UncheckedIOException("%s cannot be read".formatted(path), e);
        }
    }

    /** Durable when this returns; a crash leaves the old file or the new one. */
    public void write(String name, byte[] content) {
        try {
            Path temporary = Files.createTempFile(path, name, UNFINISHED, attributes(path, "rw-------"));
            DurableFiles.write(path.resolve(name), content, temporary);
        } catch (IOException e) {
            throw new UncheckedIOException("%s cannot be written".formatted(path.resolve(name)), e);
        }
    }

    /** Keeps out every other process and thread that changes keys here meanwhile. */
    void locked(String lockFile, Runnable work) {
        synchronized (KeysFolder.class) { // a file lock is the whole process's
            try (var channel =
                            FileChannel.open(resolve(lockFile), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                    var lock = channel.lock()) {
                work.run();
            } catch (IOException e) {
                throw new UncheckedIOException("%s cannot be locked".formatted(resolve(lockFile)), e);
            }
        }
    }

    public void delete(String name) {
        try {
            Files.deleteIfExists(path.resolve(name));
            DurableFiles.forceFolder(path);
        } catch (IOException e) {
            throw new UncheckedIOException("%s cannot be deleted".formatted(path.resolve(name)), e);
        }
    }

    private static void requireOwnerOnly(Path secret) {
        if (!isPosix(secret)) {
            return;
        }
        try {
            if (!OWNER_ONLY.containsAll(Files.getPosixFilePermissions(secret))) {
                throw new KeyVaultException("%s is open to other users: make sure nobody has read it, then chmod %s"
                        .formatted(secret, Files.isDirectory(secret) ? "700" : "600"));
            }
        } catch (IOException e) {
            throw new UncheckedIOException("The permissions of %s cannot be read".formatted(secret), e);
        }
    }

    private static FileAttribute<?>[] attributes(Path near, String permissions) {
        return isPosix(near)
                ? new FileAttribute<?>[] {
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(permissions))
                }
                : new FileAttribute<?>[0];
    }

    private static boolean isPosix(Path path) {
        return path.getFileSystem().supportedFileAttributeViews().contains("posix");
    }

    /** The real path of the nearest ancestor that exists, and the rest as written. */
    private static Path real(Path path) {
        Path absolute = path.toAbsolutePath().normalize();
        Path existing = absolute;
        while (!Files.exists(existing, LinkOption.NOFOLLOW_LINKS) && existing.getParent() != null) {
            existing = existing.getParent();
        }
        try {
            return existing.toRealPath().resolve(existing.relativize(absolute));
        } catch (IOException e) {
            throw new UncheckedIOException("%s cannot be resolved".formatted(path), e);
        }
    }
}
