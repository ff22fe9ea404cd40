package org.jeevan.command;

import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jeevan.crypto.KeyVaultException;
import org.jeevan.crypto.KeysBackUp;
import org.jeevan.crypto.KeysFolder;
import org.jeevan.files.DurableFiles;

/** Backs the keys folder up into one encrypted file, and restores it from there. */
final class KeysCopy {

    private KeysCopy() {}

    /** Never overwrites, and believes only what it has read back. The platform may run. */
    static void backUp(Path keysDir, Path to, char[] passphrase, PrintStream out) {
        Map<String, byte[]> secrets = KeysFolder.open(keysDir).readAll();
        if (secrets.isEmpty()) {
            throw new KeyVaultException("There is no key in %s".formatted(keysDir));
        }
        byte[] sealed = KeysBackUp.seal(secrets, passphrase);
        try {
            writeNew(to, sealed);
            verify(to, passphrase, secrets);
        } catch (FileAlreadyExistsException e) {
            throw new KeyVaultException("%s is there already, and is not overwritten".formatted(to), e);
        } catch (IOException e) {
            throw new UncheckedIOException("%s cannot be written".formatted(to), e);
        }
        out.printf("%s holds %s, and was read back.%n", to, String.join(", ", secrets.keySet()));
    }

    /** Leaves every file that is there: the same ones, of a restore that was cut, are no obstacle; others refuse it all. */
    static void restore(Path keysDir, Path from, char[] passphrase, PrintStream out) {
        Map<String, byte[]> secrets = KeysBackUp.open(read(from), passphrase);
        KeysFolder folder = KeysFolder.openOrCreate(keysDir);
        folder.readAll().forEach((name, content) -> {
            if (!Arrays.equals(content, secrets.get(name))) {
                throw new KeyVaultException(
                        "%s is there already, and is not what the back-up holds. Nothing was restored"
                                .formatted(folder.resolve(name)));
            }
        });
        secrets.forEach((name, content) -> {
            if (folder.read(name).isEmpty()) {
                folder.write(name, content);
            }
        });
        out.printf("Restored %s into %s.%n", String.join(", ", secrets.keySet()), keysDir);
    }

    private static byte[] read(Path file) {
        try {
            return Files.readAllBytes(file);
        } catch (NoSuchFileException e) {
            throw new KeyVaultException("There is no file %s".formatted(file), e);
        } catch (IOException e) {
            throw new UncheckedIOException("%s cannot be read".formatted(file), e);
        }
    }

    private static void writeNew(Path to, byte[] content) throws IOException {
        boolean posix = FileSystems.getDefault().supportedFileAttributeViews().contains("posix");
        FileAttribute<?>[] ownerOnly = posix
                ? new FileAttribute<?>[] {
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"))
                }
                : new FileAttribute<?>[0];
        try (var channel =
                FileChannel.open(to, Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE), ownerOnly)) {
            var remaining = ByteBuffer.wrap(content);
            while (remaining.hasRemaining()) {
                channel.write(remaining);
            }
            channel.force(true);
        }
        DurableFiles.forceFolder(to.toAbsolutePath().getParent());
    }

    private static void verify(Path written, char[] passphrase, Map<String, byte[]> secrets) throws IOException {
        Map<String, byte[]> again = KeysBackUp.open(Files.readAllBytes(written), passphrase);
        boolean same = again.keySet().equals(secrets.keySet())
                && again.entrySet().stream()
                        .allMatch(each -> Arrays.equals(each.getValue(), secrets.get(each.getKey())));
        if (!same) {
            throw new KeyVaultException("%s does not hold what was written: use another medium".formatted(written));
        }
    }

    /**
     * From the environment, or a file that only its owner reads, or typed in.
     *
     * @param twice whether a slip must not pass unseen
     */
    static char[] passphrase(Optional<String> given, Optional<Path> file, boolean twice) {
        if (given.isPresent()) {
            return given.get().toCharArray();
        }
        if (file.isPresent()) {
            return KeysFolder.firstLine(file.get()).toCharArray();
        }
        if (System.console() == null) {
            throw new KeyVaultException("There is no console: give the passphrase by --passphrase-file FILE,"
                    + " or in JEEVAN_KEYS_PASSPHRASE");
        }
        char[] typed = System.console().readPassword("Passphrase: ");
        if (twice && !Arrays.equals(typed, System.console().readPassword("Once more: "))) {
            throw new KeyVaultException("These are not the same");
        }
        return typed;
    }
}
