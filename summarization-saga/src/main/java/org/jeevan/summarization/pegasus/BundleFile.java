package org.jeevan.summarization.pegasus;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Optional;

/**
 * Looks at a file of a bundle before anything opens it: whoever reads a pipe waits for ever, and a link may lead to what
 * is no part of the bundle and of its checksum.
 */
final class BundleFile {

    static final long BYTES_MAX = 16L << 30; // Pegasus at its largest, in 32 bits, has 2.3 GB
    static final long TOKENIZER_BYTES_MAX = 64L << 20;
    static final long SETTINGS_BYTES_MAX = 1L << 20;

    static final String COPY_AGAIN = "Copy it again from where the bundle was made";

    private BundleFile() {}

    /**
     * @return empty where there is nothing of that name
     * @throws BrokenBundleException when what is there cannot be a file of a bundle
     */
    static Optional<Path> find(Path folder, String name, long bytesMax) {
        Path file = folder.resolve(name);
        if (!Files.exists(file, LinkOption.NOFOLLOW_LINKS)) {
            return Optional.empty();
        }
        if (requirePlain(folder, name, bytesMax) == 0) {
            throw new BrokenBundleException(name + " is empty", COPY_AGAIN);
        }
        return Optional.of(file);
    }

    /** @return its size in bytes */
    static long requirePlain(Path folder, String name, long bytesMax) {
        Path file = folder.resolve(name);
        BasicFileAttributes attributes = attributes(folder, file, name);
        if (!attributes.isRegularFile()) {
            throw new BrokenBundleException(
                    "%s is a %s and no file".formatted(name, attributes.isDirectory() ? "folder" : "pipe or device"),
                    "Put the file in its place, or take it away if the model has none");
        }
        if (!Files.isReadable(file)) {
            throw new BrokenBundleException(
                    name + " cannot be read", "Give the platform's user the right to read it: chmod a+r " + name);
        }
        if (attributes.size() > bytesMax) {
            throw new BrokenBundleException(
                    "%s has %,d bytes, and no file of that name has more than %,d"
                            .formatted(name, attributes.size(), bytesMax),
                    COPY_AGAIN);
        }
        return attributes.size();
    }

    /** Of what a link leads to, if that is in the folder. */
    private static BasicFileAttributes attributes(Path folder, Path file, String name) {
        try {
            Path real = file.toRealPath();
            if (!real.startsWith(folder.toRealPath())) {
                throw new BrokenBundleException(
                        "%s is a link to %s, outside the bundle".formatted(name, real),
                        "Copy the bundle with its files in place of links: cp -rL");
            }
            return Files.readAttributes(real, BasicFileAttributes.class);
        } catch (IOException e) {
            throw new BrokenBundleException(
                    "%s is a link that leads nowhere, or lies where the platform's user may not look".formatted(name),
                    "Copy the bundle with its files in place of links (cp -rL), readable for the platform's user",
                    e);
        }
    }
}
